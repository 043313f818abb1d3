// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/judged_headers.h"

namespace stir::capture {

namespace {

/// Neither missing nor invalid: nobody knows.
passport::PassportReport cutReport(const CapturedHeader &header, const QString &rule)
{
    passport::PassportReport report;
    report.checks.push_back({.check = QStringLiteral("syntax"),
                             .result = Judgement::Skip,
                             .rule = rule,
                             .values = {{QStringLiteral("frame"), QString::number(header.place.frame)}},
                             .section = {}});
    return report;
}

} // namespace

passport::PassportReport judgeHeader(const CapturedHeader &header, const passport::JudgeOptions &options)
{
    if (header.identity)
        return passport::judge(*header.identity, header.context, options);
    switch (header.part) {
    case CapturedPart::Whole:
        break;
    case CapturedPart::SomeHeaders:
        return cutReport(header, QStringLiteral("headers_cut_short"));
    case CapturedPart::PartOfIdentity:
        return cutReport(header, QStringLiteral("identity_cut_short"));
    }
    return passport::judgeMissing(header.context);
}

Result<std::vector<passport::PassportReport>> judgeHeaders(const std::vector<CapturedHeader> &captured,
                                                           const passport::JudgeOptions &options,
                                                           const std::stop_token &stop)
{
    std::vector<passport::PassportReport> reports;
    reports.reserve(captured.size());
    for (const CapturedHeader &header : captured) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, {});
        reports.push_back(judgeHeader(header, options));
    }
    std::size_t begin = 0;
    for (std::size_t end = 1; end <= captured.size(); ++end) {
        if (end < captured.size() && captured[end].message == captured[begin].message)
            continue;
        passport::judgeMessage(std::span(reports).subspan(begin, end - begin));
        begin = end;
    }
    return reports;
}

} // namespace stir::capture
