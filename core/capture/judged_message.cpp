// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/judged_message.h"

#include "core/capture/judged_headers.h"

namespace stir::capture {

JudgedMessage judgeCaptured(const CapturedMessage &message, const passport::JudgeOptions &options)
{
    JudgedMessage judged;
    const std::vector<CapturedHeader> headers = headersOf(message);
    std::vector<passport::PassportReport> reports;
    for (const CapturedHeader &header : headers)
        reports.push_back(judgeHeader(header, options));
    passport::judgeMessage(reports);
    for (std::size_t i = 0; i < headers.size(); ++i)
        judged.headers.push_back({std::move(reports[i]), headers[i].line});
    if (!headers.empty())
        judged.context = headers.front().context;
    return judged;
}

} // namespace stir::capture
