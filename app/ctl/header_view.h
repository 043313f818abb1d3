// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One decoded and judged Identity header, as the JSON of the contract and as text for people. Plain functions.

#include "core/capture/captured_header.h"
#include "core/passport/passport_judge.h"

#include <QJsonObject>

namespace stir::ctl {

struct JudgedHeader
{
    QString file; ///< empty: not from a file
    capture::CapturedHeader captured;
    passport::PassportReport report;
};

/// Each captured header with its report.
std::vector<JudgedHeader> judgedHeaders(const QString &file, const std::vector<capture::CapturedHeader> &captured,
                                        std::vector<passport::PassportReport> reports);

QJsonObject headerJson(const JudgedHeader &header);
QString headerText(const JudgedHeader &header);
QString verdictText(passport::Verdict verdict);

} // namespace stir::ctl
