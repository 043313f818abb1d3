// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/log_time.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace stir::capture {

namespace {

constexpr qint64 millisecondsOfDay = 86'400'000;
constexpr qint64 quarterOfAnHour = 900'000;

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// Takes what it is asked for off the front of a line, or leaves it as it is.
class Taker
{
public:
    explicit Taker(QByteArrayView text) : m_text(text) {}

    bool character(std::string_view anyOf)
    {
        const bool found = !m_text.isEmpty() && anyOf.find(m_text.front()) != std::string_view::npos;
        if (found)
            m_text = m_text.sliced(1);
        return found;
    }

    bool word(std::string_view word)
    {
        // Asked for dozens of words on each line: the first letter turns nearly all away.
        const auto size = static_cast<qsizetype>(word.size());
        const bool found = m_text.size() >= size && m_text.front() == word.front() &&
                           std::equal(word.begin(), word.end(), m_text.begin());
        if (found)
            m_text = m_text.sliced(size);
        return found;
    }

    void skip(qsizetype size) { m_text = m_text.sliced(size); }

    /// Exactly so many digits.
    template <typename Number = int>
    std::optional<Number> number(qsizetype digits)
    {
        if (m_text.size() < digits || !std::all_of(m_text.begin(), m_text.begin() + digits, isDigit))
            return std::nullopt;
        Number value = 0;
        for (const char digit : m_text.first(digits))
            value = value * 10 + (digit - '0');
        m_text = m_text.sliced(digits);
        return value;
    }

    /// All digits that follow, as thousandths.
    int fraction()
    {
        int thousandths = 0;
        int weight = 100;
        for (; !m_text.isEmpty() && isDigit(m_text.front()); m_text = m_text.sliced(1), weight /= 10)
            thousandths += weight * (m_text.front() - '0');
        return thousandths;
    }

    void blanks()
    {
        while (character(" \t")) {
        }
    }

    bool atDigit() const { return !m_text.isEmpty() && isDigit(m_text.front()); }
    QByteArrayView rest() const { return m_text; }

private:
    QByteArrayView m_text;
};

/// From 1; no value for another word.
std::optional<int> takeMonth(Taker &line)
{
    static constexpr std::array<std::string_view, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto *const found =
        std::find_if(names.begin(), names.end(), [&](std::string_view name) { return line.word(name); });
    return found == names.end() ? std::nullopt : std::optional(static_cast<int>(found - names.begin()) + 1);
}

bool takeWeekday(Taker &line)
{
    static constexpr std::array<std::string_view, 7> names{"Mon ", "Tue ", "Wed ", "Thu ", "Fri ", "Sat ", "Sun "};
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return line.word(name); });
}

/// What logs put before their times: "[", "<134>", "<134>1 ", "proto:UDP ", "U " of ngrep, a weekday.
void skipFrame(Taker &line)
{
    line.blanks();
    if (line.word("proto:") || line.word("U ") || line.word("T ")) {
        const qsizetype blank = line.rest().indexOf(' ');
        if (!line.atDigit() && blank > 0 && blank < 8)
            line.skip(blank);
        line.blanks();
    } else if (line.word("<")) {
        while (line.atDigit())
            line.number(1);
        line.word(">");
        line.word("1 ");
    }
    line.word("[");
    takeWeekday(line);
}

/// Minutes east of Greenwich; no value when no zone stands there.
std::optional<int> takeZone(Taker &line)
{
    Taker probe = line;
    probe.blanks();
    if (probe.word("Z") || probe.word("UTC") || probe.word("GMT"))
        return 0;
    const bool isEast = probe.word("+");
    if (!isEast && !probe.word("-"))
        return std::nullopt;
    const auto hours = probe.number(2);
    probe.word(":");
    const auto minutes = probe.number(2);
    if (!hours || !minutes)
        return std::nullopt;
    return (isEast ? 1 : -1) * (*hours * 60 + *minutes);
}

} // namespace

struct LogTimes::Parts
{
    std::optional<int> year;
    int month = 0;
    int day = 0;
    int millisecondOfDay = 0;
    std::optional<int> zoneMinutes;

    bool takeDate(Taker &line)
    {
        if (const auto word = takeMonth(line)) {
            month = *word;
            line.blanks();
            auto number = line.number(2);
            number = number ? number : line.number(1);
            day = number.value_or(0);
            Taker probe = line;
            probe.blanks();
            if (const auto fourDigits = probe.number(4)) {
                year = fourDigits;
                line = probe;
            }
            return number.has_value();
        }
        year = line.number(4);
        if (!year || !line.character("-/"))
            return false;
        month = line.number(2).value_or(0);
        if (!line.character("-/"))
            return false;
        day = line.number(2).value_or(0);
        return true;
    }

    bool takeTime(Taker &line)
    {
        line.character(",");
        if (!line.character("T "))
            return false;
        line.blanks();
        const auto hour = line.number(2);
        const bool hourEnds = line.word(":");
        const auto minute = line.number(2);
        const bool minuteEnds = line.word(":");
        const auto second = line.number(2);
        if (!hour || !hourEnds || !minute || !minuteEnds || !second || *hour > 23 || *minute > 59 || *second > 60)
            return false;
        millisecondOfDay = ((*hour * 60 + *minute) * 60 + *second) * 1000;
        Taker probe = line;
        if (probe.character(".,") && probe.atDigit()) {
            millisecondOfDay += probe.fraction();
            line = probe;
        }
        return true;
    }

    void takeRest(Taker &line)
    {
        zoneMinutes = takeZone(line);
        Taker probe = line;
        probe.blanks();
        if (!year && !zoneMinutes)
            year = probe.number(4); // ctime(): "Tue Nov 15 15:27:48 2022"
        if (year && *year < 1970)
            year = std::nullopt;
    }
};

LogTimes::LogTimes(const LogClock &clock)
    : m_zone(clock.zone.isValid() ? clock.zone : QTimeZone::utc()), m_zoneIsKnown(clock.zone.isValid()),
      // A clock may be a little ahead of the one that stamped the file.
      m_latestDay(clock.written.isValid() ? clock.written.toTimeZone(m_zone).date().addDays(1) : QDate())
{
}

std::optional<LogTime> LogTimes::timeAtFront(QByteArrayView line)
{
    Taker rest(line);
    skipFrame(rest);
    if (Taker seconds = rest; const auto sinceEpoch = seconds.number<qint64>(10)) {
        if (!seconds.word("."))
            return std::nullopt;
        return LogTime{*sinceEpoch * 1000 + seconds.fraction(), false};
    }
    Parts parts;
    if (!parts.takeDate(rest) || !parts.takeTime(rest))
        return std::nullopt;
    parts.takeRest(rest);
    return timeOf(parts);
}

std::optional<LogTime> LogTimes::timeOf(const Parts &parts)
{
    const auto days = daysSince1970(parts.year, parts.month, parts.day);
    if (!days)
        return std::nullopt;
    const qint64 local = *days * millisecondsOfDay + parts.millisecondOfDay;
    if (parts.zoneMinutes)
        return LogTime{local - *parts.zoneMinutes * qint64(60'000), !parts.year};
    return LogTime{local - zoneOffset(local), !parts.year || !m_zoneIsKnown};
}

qint64 LogTimes::zoneOffset(qint64 localMilliseconds)
{
    // Zones change their offset at full quarters of an hour only.
    const qint64 quarter = localMilliseconds / quarterOfAnHour;
    if (quarter != m_offsetQuarter) {
        const QDateTime asUtc = QDateTime::fromMSecsSinceEpoch(localMilliseconds, Qt::UTC);
        m_offset = localMilliseconds - QDateTime(asUtc.date(), asUtc.time(), m_zone).toMSecsSinceEpoch();
        m_offsetQuarter = quarter;
    }
    return m_offset;
}

std::optional<qint64> LogTimes::daysSince1970(std::optional<int> year, int month, int day)
{
    const std::array<int, 3> asWritten{year.value_or(0), month, day};
    if (asWritten != m_day) {
        m_day = asWritten;
        const auto likely = year ? year : likelyYear(month, day);
        const QDate date = likely ? QDate(*likely, month, day) : QDate();
        m_daysSince1970 = date.isValid() ? std::optional(QDate(1970, 1, 1).daysTo(date)) : std::nullopt;
    }
    return m_daysSince1970;
}

std::optional<int> LogTimes::likelyYear(int month, int day) const
{
    // February 29 may be up to eight years back.
    for (int year = m_latestDay.year(); m_latestDay.isValid() && year > m_latestDay.year() - 9; --year)
        if (const QDate date(year, month, day); date.isValid() && date <= m_latestDay)
            return year;
    return std::nullopt;
}

} // namespace stir::capture
