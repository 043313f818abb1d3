// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A capture as one HTML page for people who have neither program: figures, charts, the invalid headers. Complete in
// itself: no script, nothing fetched, everything from the capture escaped. Any thread after the translators are
// installed.

#include "core/reports/capture_summary.h"

namespace stir::reports {

/// One line of the list of invalid headers. UTF-8.
struct FailedCall
{
    QByteArray place; ///< "calls.pcap, 12"
    QByteArray time;  ///< RFC 3339; empty: not known
    QByteArray orig;
    QByteArray dest;
    QByteArray attest;
    QString reason; ///< sentences
};

/// The sentences of what fails.
QString failingSentences(const Findings &checks);

struct CaptureReport
{
    /// More invalid headers than this are only counted.
    static constexpr std::size_t failedLimit = 500;

    QStringList files;
    QDateTime made;
    CaptureSummary summary;
    std::vector<FailedCall> failed; ///< the first ones
};

QByteArray htmlReport(const CaptureReport &report);

} // namespace stir::reports
