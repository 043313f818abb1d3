// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/judged_headers.h"

namespace stir::capture {

Result<std::vector<passport::PassportReport>> judgeHeaders(const std::vector<CapturedHeader> &captured,
                                                           const passport::JudgeOptions &options,
                                                           const std::stop_token &stop)
{
    std::vector<passport::PassportReport> reports;
    reports.reserve(captured.size());
    for (const CapturedHeader &header : captured) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, {});
        reports.push_back(header.identity ? passport::judge(*header.identity, header.context, options)
                                          : passport::judgeMissing(header.context));
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
