// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Always noon of 1 March 2026.

#include "core/foundation/clock.h"

namespace stir::ui {

class NoonClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC); }
};

inline const NoonClock noon;

} // namespace stir::ui
