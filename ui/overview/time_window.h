// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The stretch of time that a time line shows. Plain value: any thread.

#include <QDateTime>

namespace stir::ui {

struct TimeWindow
{
    QDateTime from;
    QDateTime to;

    /// A quarter of the days before now, three quarters after.
    static TimeWindow around(const QDateTime &now, int days)
    {
        return {now.addDays(-days / 4), now.addDays(days - days / 4)};
    }

    /// 0 at its beginning, 1 at its end, below and above outside.
    double placeOf(const QDateTime &time) const
    {
        return static_cast<double>(from.secsTo(time)) / static_cast<double>(from.secsTo(to));
    }
};

} // namespace stir::ui
