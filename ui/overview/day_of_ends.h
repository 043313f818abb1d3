// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What ends on a day. Plain values: any thread.

#include "ui/common/status.h"

#include <QDate>
#include <QHash>

namespace stir::ui {

struct DayOfEnds
{
    int count = 0;
    Status status = Status::Good; ///< of what is worst
};

using DaysOfEnds = QHash<QDate, DayOfEnds>;

} // namespace stir::ui
