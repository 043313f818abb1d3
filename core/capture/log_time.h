// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Clocks of logs. Any thread.

#include <QDateTime>
#include <QTimeZone>

namespace stir::capture {

/// What a log does not say about its own clock.
struct LogClock
{
    QTimeZone zone = QTimeZone::utc(); ///< of times without one
    QDateTime written;                 ///< when the last line was written: days without a year are not later
};

} // namespace stir::capture
