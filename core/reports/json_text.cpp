// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/json_text.h"

#include "core/foundation/exact_text.h"

#include <QJsonArray>
#include <QJsonObject>

#include <QLocale>

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

namespace stir::reports {

namespace {

constexpr qint64 firstSecond = -62167219200; // of the year 0
constexpr qint64 lastSecond = 253402300799;  // of the year 9999

bool needsEscape(char character)
{
    const auto byte = static_cast<quint8>(character);
    return byte < 0x20 || byte == '"' || byte == '\\';
}

/// Whether it can be copied as it is. Without an early end, so that the compiler looks at many bytes at once.
bool isPlainAscii(QByteArrayView text)
{
    quint8 strange = 0;
    for (const char character : text)
        strange =
            static_cast<quint8>(strange | (needsEscape(character) || static_cast<quint8>(character) >= 0x7F ? 1 : 0));
    return strange == 0;
}

void twoDigits(char *at, unsigned value)
{
    at[0] = static_cast<char>('0' + value / 10);
    at[1] = static_cast<char>('0' + value % 10);
}

} // namespace

void JsonText::text(QByteArrayView utf8)
{
    raw('"');
    textInside(utf8);
    raw('"');
}

void JsonText::text(const QString &text)
{
    this->text(QByteArrayView(text.toUtf8()));
}

void JsonText::textInside(QByteArrayView utf8)
{
    if (isPlainAscii(utf8))
        return raw(utf8);
    // There and back: what is no UTF-8 must not get into JSON.
    const QByteArray clean = exactText(utf8).toUtf8();
    escaped(clean);
}

void JsonText::escaped(QByteArrayView utf8)
{
    constexpr std::string_view hex = "0123456789abcdef";
    for (const char character : utf8) {
        const auto byte = static_cast<quint8>(character);
        if (!needsEscape(character) && byte != 0x7F) {
            raw(character);
            continue;
        }
        switch (character) {
        case '"':
            raw("\\\"");
            break;
        case '\\':
            raw("\\\\");
            break;
        case '\n':
            raw("\\n");
            break;
        case '\r':
            raw("\\r");
            break;
        case '\t':
            raw("\\t");
            break;
        default:
            raw("\\u00");
            raw(hex[byte >> 4U]);
            raw(hex[byte & 0xFU]);
        }
    }
}

void JsonText::number(qint64 number)
{
    std::array<char, 24> digits = {};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    raw(QByteArrayView(digits.data(), end - digits.data()));
}

void JsonText::value(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return raw("null");
    case QJsonValue::Bool:
        return value.toBool() ? raw("true") : raw("false");
    case QJsonValue::Double: {
        const double number = value.toDouble();
        const qint64 whole = value.toInteger();
        // A qint64 that no double can hold is stored as such, and gives itself.
        if (static_cast<double>(whole) == number)
            return this->number(whole);
        return std::isfinite(number) ? raw(QByteArray::number(number, 'g', QLocale::FloatingPointShortest))
                                     : raw("null");
    }
    case QJsonValue::String:
        return text(value.toString());
    case QJsonValue::Array:
        return array(value.toArray());
    case QJsonValue::Object:
        return object(value.toObject());
    }
}

void JsonText::object(const QJsonObject &object)
{
    char before = '{';
    for (auto member = object.begin(); member != object.end(); ++member) {
        raw(before);
        text(member.key());
        raw(':');
        value(member.value());
        before = ',';
    }
    object.isEmpty() ? raw("{}") : raw('}');
}

void JsonText::array(const QJsonArray &array)
{
    char before = '[';
    for (const QJsonValue &item : array) {
        raw(before);
        value(item);
        before = ',';
    }
    array.isEmpty() ? raw("[]") : raw(']');
}

void JsonText::strings(const QStringList &texts)
{
    char before = '[';
    for (const QString &text : texts) {
        raw(before);
        this->text(text);
        before = ',';
    }
    texts.isEmpty() ? raw("[]") : raw(']');
}

void JsonText::textOrNull(QByteArrayView utf8)
{
    utf8.isEmpty() ? raw("null") : text(utf8);
}

void JsonText::textOrNull(const QString &text)
{
    text.isEmpty() ? raw("null") : this->text(text);
}

void JsonText::timeOrNull(std::optional<qint64> secondsSince1970)
{
    secondsSince1970 ? text(QByteArrayView(timeText(*secondsSince1970))) : raw("null");
}

QByteArray timeText(qint64 secondsSince1970)
{
    if (secondsSince1970 < firstSecond || secondsSince1970 > lastSecond)
        return QByteArray::number(secondsSince1970);
    const std::chrono::sys_seconds time{std::chrono::seconds(secondsSince1970)};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    QByteArray text = QByteArrayLiteral("0000-00-00T00:00:00Z");
    char *at = text.data();
    const auto year = static_cast<unsigned>(static_cast<int>(date.year()));
    twoDigits(at, year / 100);
    twoDigits(at + 2, year % 100);
    twoDigits(at + 5, static_cast<unsigned>(date.month()));
    twoDigits(at + 8, static_cast<unsigned>(date.day()));
    twoDigits(at + 11, static_cast<unsigned>(clock.hours().count()));
    twoDigits(at + 14, static_cast<unsigned>(clock.minutes().count()));
    twoDigits(at + 17, static_cast<unsigned>(clock.seconds().count()));
    return text;
}

} // namespace stir::reports
