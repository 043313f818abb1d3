// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Times for people: relative in the text, exact in the tooltip. Any thread.

#include <QDateTime>

namespace stir::ui {

/// "just now", "5 min ago", "2 h ago", "in 9 days", "12 Feb 2026".
QString relativeTime(const QDateTime &time, const QDateTime &now);
/// Local date and time with the zone.
QString exactTime(const QDateTime &time);

} // namespace stir::ui
