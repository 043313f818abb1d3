// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/tn_coverage.h"

#include <algorithm>

namespace stir::crypto {

namespace {

bool isDigits(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

TnCoverage::TnCoverage(const TnAuthorizationList &list) : m_hasCode(!list.serviceProviderCodes.isEmpty())
{
    std::vector<Interval> all;
    all.reserve(list.ranges.size());
    for (const auto &range : list.ranges)
        all.push_back(intervalOf(range));
    for (const QString &number : list.numbers) {
        if (isDigits(number))
            all.push_back(intervalOf({number, 1}));
        else
            m_special.insert(number);
    }
    std::ranges::sort(all);
    for (const Interval &next : all) {
        const bool joins =
            !m_merged.empty() && m_merged.back().length == next.length && next.first <= m_merged.back().end;
        if (joins)
            m_merged.back().end = std::max(m_merged.back().end, next.end);
        else
            m_merged.push_back(next);
    }
}

TnCoverage::Interval TnCoverage::intervalOf(const TnAuthorizationList::Range &range)
{
    const qint64 first = range.start.toLongLong();
    return {range.start.size(), first, first + range.count};
}

bool TnCoverage::holds(const Interval &wanted) const
{
    const auto behind =
        std::ranges::upper_bound(m_merged, std::pair(wanted.length, wanted.first), {},
                                 [](const Interval &interval) { return std::pair(interval.length, interval.first); });
    if (behind == m_merged.begin())
        return false;
    const Interval &before = *std::prev(behind);
    return before.length == wanted.length && wanted.end <= before.end;
}

bool TnCoverage::covers(const QString &number) const
{
    return m_hasCode || (isDigits(number) ? holds(intervalOf({number, 1})) : m_special.contains(number));
}

bool TnCoverage::covers(const TnAuthorizationList::Range &range) const
{
    return m_hasCode || holds(intervalOf(range));
}

} // namespace stir::crypto
