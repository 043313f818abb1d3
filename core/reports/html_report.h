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

struct CaptureReport
{
    /// More invalid headers than this are only counted.
    static constexpr std::size_t failedLimit = 500;

    QStringList files;
    QDateTime made;
    CaptureSummary summary;
    std::vector<FailedCall> failed; ///< the first ones
};

/// A header and where it is from.
struct ReportedHeader
{
    QByteArrayView file; ///< UTF-8; empty: none
    const capture::CallView &call;
    const capture::HeaderView &header;
};

/// Adds an invalid header to the list while it has room.
void listFailed(const ReportedHeader &reported, std::vector<FailedCall> &failed);

/// Moves the headers of a part of the capture behind those of the parts before it, while there is room.
void takeFailed(std::vector<FailedCall> from, std::vector<FailedCall> &to);

QByteArray htmlReport(const CaptureReport &report);

} // namespace stir::reports
