// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A TNAuthorizationList made ready for many questions: sorted and merged once, then searched. A certificate may name
// ten thousand entries, and each call of a capture asks. Any thread.

#include "core/crypto/tn_authorization_list.h"

#include <QSet>

#include <compare>

namespace stir::crypto {

class TnCoverage
{
public:
    /// Of no list: covers nothing.
    TnCoverage() = default;
    explicit TnCoverage(const TnAuthorizationList &list);

    /// Whether `number` is in the list. A service provider code decides nothing, for its numbers are not known here: a
    /// list with one always says true.
    bool covers(const QString &number) const;
    /// Whether all numbers of `range` are.
    bool covers(const TnAuthorizationList::Range &range) const;

private:
    /// Numbers of one length from `first` to before `end`.
    struct Interval
    {
        qsizetype length = 0;
        qint64 first = 0;
        qint64 end = 0;

        friend auto operator<=>(const Interval &, const Interval &) = default;
    };

    static Interval intervalOf(const TnAuthorizationList::Range &range);
    bool holds(const Interval &wanted) const;

    bool m_hasCode = false;
    std::vector<Interval> m_merged; ///< sorted, with gaps in between
    QSet<QString> m_special;        ///< with # or *
};

} // namespace stir::crypto
