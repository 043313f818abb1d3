// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/passport_judge.h"

#include <algorithm>

namespace stir::passport {

namespace {

void copyMessageJudgement(const PassportReport &from, PassportReport &to)
{
    to.outcome = from.outcome;
    to.verstat = from.verstat;
    to.response = from.response;
    to.reasons = from.reasons;
}

} // namespace

void judgeMessage(std::span<PassportReport> reports)
{
    if (reports.size() < 2)
        return;
    const auto first = [&reports](Verdict verdict) {
        return std::find_if(reports.begin(), reports.end(),
                            [verdict](const PassportReport &report) { return report.verdict == verdict; });
    };
    PassportReport message;
    if (const auto valid = first(Verdict::Valid); valid != reports.end()) {
        copyMessageJudgement(*valid, message);
    } else if (first(Verdict::Unverified) == reports.end()) {
        copyMessageJudgement(reports.front(), message);
    }
    for (const PassportReport &report : reports)
        if (message.outcome == Outcome::Failed && !message.reasons.contains(report.reasons.value(0)))
            message.reasons += report.reasons;
    for (PassportReport &report : reports)
        copyMessageJudgement(message, report);
}

} // namespace stir::passport
