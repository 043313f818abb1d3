// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Clocks of logs: the time at the front of a line, and what has to be assumed to make one out of it.

#include <QByteArrayView>
#include <QDateTime>
#include <QTimeZone>

#include <array>
#include <optional>

namespace stir::capture {

/// What a log does not say about its own clock.
struct LogClock
{
    QTimeZone zone = {}; ///< of times without one; invalid: nobody knows, and UTC is assumed
    /// When the last line was written, or now: a day without a year is the last such day that is not later. Without it
    /// such days are no time.
    QDateTime written = {};
};

struct LogTime
{
    qint64 milliseconds = 0; ///< since 1970, UTC
    bool assumed = false;    ///< the year did not stand there, or the zone did not and was not known either
};

/// Remembers the last day and the last offset of the zone: one for each thread.
class LogTimes
{
public:
    explicit LogTimes(const LogClock &clock);

    /// Asterisk, syslog, journalctl, ISO 8601, sngrep, ngrep, tcpdump -tttt and Homer. No value when the line begins
    /// with no date and time.
    std::optional<LogTime> timeAtFront(QByteArrayView line);

private:
    struct Parts;

    std::optional<LogTime> timeOf(const Parts &parts);
    qint64 zoneOffset(qint64 localMilliseconds);
    std::optional<qint64> daysSince1970(std::optional<int> year, int month, int day);
    std::optional<int> likelyYear(int month, int day) const;

    QTimeZone m_zone;
    bool m_zoneIsKnown;
    QDate m_latestDay;           ///< of a day without a year; invalid when nothing is known
    qint64 m_offsetQuarter = -1; ///< the quarter of an hour that m_offset is of
    qint64 m_offset = 0;
    std::array<int, 3> m_day{}; ///< year (0: none was written), month and day that m_daysSince1970 is of
    std::optional<qint64> m_daysSince1970;
};

} // namespace stir::capture
