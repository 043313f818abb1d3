// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Time as an argument, so that a test decides what "now" is. Any thread.

#include <QDateTime>

namespace stir {

class Clock
{
public:
    virtual ~Clock() = default;
    /// Now, in UTC.
    virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace stir
