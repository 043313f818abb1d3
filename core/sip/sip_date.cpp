// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sip/sip_date.h"

#include <string_view>

namespace stir::sip {

namespace {

constexpr std::string_view months = "janfebmaraprmayjunjulaugsepoctnovdec";

/// The digits from `at`; -1 when one of them is none.
int number(QByteArrayView text, qsizetype at, qsizetype count)
{
    int value = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        if (i >= text.size() || text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

int month(QByteArrayView text)
{
    const QByteArray name = text.toByteArray().toLower();
    const std::size_t at = months.find(std::string_view(name.constData(), static_cast<std::size_t>(name.size())));
    return name.size() != 3 || at == std::string_view::npos || at % 3 != 0 ? 0 : static_cast<int>(at / 3) + 1;
}

} // namespace

std::optional<QDateTime> parseSipDate(QByteArrayView text)
{
    text = text.trimmed();
    const qsizetype comma = text.indexOf(',');
    if (comma >= 0)
        text = text.sliced(comma + 1).trimmed();
    // Some senders write the day with one digit.
    const qsizetype dayDigits = text.indexOf(' ');
    if (dayDigits < 1 || dayDigits > 2 || text.size() < dayDigits + 18)
        return std::nullopt;
    const QByteArrayView rest = text.sliced(dayDigits + 1); // "Sep 2015 19:12:25 GMT"
    const QDate date(number(rest, 4, 4), month(rest.first(3)), number(text, 0, dayDigits));
    const QTime time(number(rest, 9, 2), number(rest, 12, 2), number(rest, 15, 2));
    const QByteArrayView zone = rest.sliced(17).trimmed();
    if (!date.isValid() || !time.isValid() || (zone != "GMT" && zone != "UTC"))
        return std::nullopt;
    return QDateTime(date, time, Qt::UTC);
}

} // namespace stir::sip
