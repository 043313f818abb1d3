// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/diversion.h"
#include "core/passport/passport_judge.h"
#include "core/passport/response.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace stir::passport {

namespace {

bool isMissing(const PassportReport &report)
{
    return report.outcome == Outcome::Missing;
}

void warnOfRepetition(PassportReport &report, int count)
{
    const Finding warning{
        QStringLiteral("ppt"),
        Judgement::Warn,
        QStringLiteral("repeated"),
        {{QStringLiteral("value"), report.token.type()}, {QStringLiteral("count"), QString::number(count)}},
        QStringLiteral("RFC 8224 4")};
    const auto own = std::find_if(report.checks.begin(), report.checks.end(),
                                  [](const Finding &finding) { return finding.check == QLatin1String("ppt"); });
    if (own != report.checks.end() && own->result == Judgement::Pass)
        *own = warning;
    else if (own != report.checks.end())
        report.checks.insert(own, warning);
}

/// One token of each kind says all. A diverted call has several of type "div", and each authority of a priority signs
/// its own "rph".
void warnOfRepetitions(std::span<PassportReport> reports)
{
    QHash<QString, int> counts;
    const auto counted = [](const PassportReport &report) {
        const QString type = report.token.type();
        return !report.token.payload.isEmpty() &&
               (type == QLatin1String("shaken") || type == QLatin1String("base") || type == QLatin1String("rcd"));
    };
    for (const PassportReport &report : reports)
        if (counted(report))
            ++counts[report.token.type()];
    for (PassportReport &report : reports)
        if (const int count = counts.value(report.token.type()); counted(report) && count > 1)
            warnOfRepetition(report, count);
}

void copyMessageJudgement(const PassportReport &from, PassportReport &to)
{
    to.outcome = from.outcome;
    to.verstat = from.verstat;
    to.response = from.response;
    to.reasons = from.reasons;
}

/// The headers that say whether the caller is who he says; priorities only where there is nothing else.
std::vector<const PassportReport *> decisive(std::span<const PassportReport> reports)
{
    std::vector<const PassportReport *> known;
    for (const PassportReport &report : reports)
        if (!hasUnknownType(report.checks))
            known.push_back(&report);
    const auto isPriority = [](const PassportReport *report) { return report->token.isPriority(); };
    if (!std::all_of(known.begin(), known.end(), isPriority))
        std::erase_if(known, isPriority);
    return known;
}

const PassportReport *firstWith(const std::vector<const PassportReport *> &reports, Verdict verdict)
{
    const auto found = std::find_if(reports.begin(), reports.end(),
                                    [verdict](const PassportReport *report) { return report->verdict == verdict; });
    return found == reports.end() ? nullptr : *found;
}

/// What the headers say together. RFC 9410 3: one reason for each PASSporT that failed.
PassportReport together(std::span<const PassportReport> reports)
{
    PassportReport message;
    const auto speaking = decisive(reports);
    if (speaking.empty()) {
        const bool areBroken = std::all_of(reports.begin(), reports.end(), [](const PassportReport &report) {
            return report.verdict == Verdict::Invalid;
        });
        areBroken ? copyMessageJudgement(reports.front(), message) : refuseTypes(message);
        return message;
    }
    if (const PassportReport *valid = firstWith(speaking, Verdict::Valid)) {
        copyMessageJudgement(*valid, message);
        return message;
    }
    const PassportReport *invalid = firstWith(speaking, Verdict::Invalid);
    if (invalid == nullptr || firstWith(speaking, Verdict::Unverified) != nullptr)
        return message;
    copyMessageJudgement(*invalid, message);
    for (const PassportReport &report : reports)
        if (!hasUnknownType(report.checks) && !message.reasons.contains(report.reasons.value(0)))
            message.reasons += report.reasons;
    return message;
}

} // namespace

void judgeMessage(std::span<PassportReport> reports)
{
    if (reports.empty() || isMissing(reports.front()))
        return;
    linkDiversions(reports);
    warnOfRepetitions(reports);
    for (PassportReport &report : reports)
        conclude(report);
    const PassportReport message = together(reports);
    for (PassportReport &report : reports)
        copyMessageJudgement(message, report);
}

} // namespace stir::passport
