// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/check_findings.h"

#include <algorithm>

namespace stir::passport {

namespace {

// A token may name thousands of numbers, each of them wrong.
constexpr std::size_t findingLimit = 16;

int weight(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Fail:
        return 0;
    case Judgement::Warn:
        return 1;
    case Judgement::Skip:
        return 2;
    case Judgement::Note:
        return 3;
    case Judgement::Pass:
        return 4;
    }
    Q_UNREACHABLE();
}

} // namespace

void CheckFindings::add(Judgement result, QString rule, Values values)
{
    // A fail is never lost behind notes.
    if (m_found.size() < findingLimit || result == Judgement::Fail)
        m_found.push_back({m_check, result, std::move(rule), std::move(values), m_section});
}

void CheckFindings::skipWithout(const Finding &whyMissing)
{
    if (whyMissing.rule.startsWith(QLatin1String("not_given")))
        skip(whyMissing.rule, whyMissing.values);
    else
        skip(QStringLiteral("certificate_missing"));
}

void CheckFindings::appendTo(Findings &all) &&
{
    if (m_found.empty() && !anyFails(m_beside))
        m_found.push_back({m_check, Judgement::Pass, {}, std::move(m_passValues), m_section});
    take(m_beside);
    std::stable_sort(m_found.begin(), m_found.end(),
                     [](const Finding &a, const Finding &b) { return weight(a.result) < weight(b.result); });
    m_found.resize(std::min(m_found.size(), findingLimit));
    std::move(m_found.begin(), m_found.end(), std::back_inserter(all));
}

bool headerAvailable(const JudgedHeader &judged, CheckFindings &found)
{
    if (judged.token().compact)
        found.skip(QStringLiteral("compact_form"));
    else if (!judged.decoded.headerRead)
        found.skip(QStringLiteral("unreadable"), {{QStringLiteral("part"), QStringLiteral("header")}});
    else
        return true;
    return false;
}

bool payloadAvailable(const JudgedHeader &judged, bool isKnown, CheckFindings &found)
{
    if (judged.token().compact && !isKnown)
        found.skip(QStringLiteral("compact_form"));
    else if (!judged.token().compact && !judged.decoded.payloadRead)
        found.skip(QStringLiteral("unreadable"), {{QStringLiteral("part"), QStringLiteral("payload")}});
    else
        return true;
    return false;
}

std::optional<QString> requiredText(const JudgedHeader &judged, const QString &key, CheckFindings &found)
{
    auto text = judged.token().text(key);
    if (!text)
        found.fail(judged.token().header.contains(key) ? QStringLiteral("not_string") : QStringLiteral("missing"));
    return text;
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

bool passes(const Findings &findings, QLatin1String check)
{
    return std::any_of(findings.begin(), findings.end(), [check](const Finding &finding) {
        return finding.check == check && finding.result == Judgement::Pass;
    });
}

} // namespace stir::passport
