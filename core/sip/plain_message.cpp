// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sip/plain_message.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <string_view>

namespace stir::sip {

namespace {

constexpr int headerLimit = 256; // far below the limit of SipMessage
constexpr qsizetype methodLimit = 32;
constexpr std::string_view version = " SIP/2.0";

std::string_view textOf(QByteArrayView view)
{
    return {view.data(), static_cast<std::size_t>(view.size())};
}

/// Cuts the next line, without its line end, off the front of `text`.
QByteArrayView takeLine(QByteArrayView &text)
{
    const void *newline =
        text.isEmpty() ? nullptr : std::memchr(text.data(), '\n', static_cast<std::size_t>(text.size()));
    const qsizetype end = newline ? static_cast<const char *>(newline) - text.data() : text.size();
    QByteArrayView line = text.first(end);
    text = newline ? text.sliced(end + 1) : QByteArrayView();
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

bool readStartLine(QByteArrayView line, PlainMessage &message)
{
    const qsizetype first = line.indexOf(' ');
    if (first <= 0 || first > methodLimit || !line.endsWith(QByteArrayView(version.data(), std::ssize(version))))
        return false;
    const QByteArrayView rest = line.sliced(first + 1);
    if (rest.size() <= std::ssize(version))
        return false;
    message.method = line.first(first);
    message.requestUri = rest.chopped(std::ssize(version));
    const bool isMethod = std::all_of(message.method.begin(), message.method.end(),
                                      [](char letter) { return letter >= 'A' && letter <= 'Z'; });
    return isMethod && !message.requestUri.isEmpty() && !message.requestUri.contains(' ') &&
           message.requestUri.trimmed().size() == message.requestUri.size();
}

/// Where the value of a header of that name belongs; null when nobody asks for it.
QByteArrayView *placeFor(QByteArrayView name, PlainMessage &message)
{
    struct Place
    {
        std::string_view name;
        QByteArrayView PlainMessage::*view;
    };
    static constexpr std::array places{
        Place{"identity", &PlainMessage::identity},
        Place{"y", &PlainMessage::identity},
        Place{"from", &PlainMessage::from},
        Place{"f", &PlainMessage::from},
        Place{"to", &PlainMessage::to},
        Place{"t", &PlainMessage::to},
        Place{"call-id", &PlainMessage::callId},
        Place{"i", &PlainMessage::callId},
        Place{"date", &PlainMessage::date},
        Place{"p-asserted-identity", &PlainMessage::assertedIdentity},
    };
    for (const Place &place : places) {
        const QByteArrayView known(place.name.data(), static_cast<qsizetype>(place.name.size()));
        const bool mayBe = known.size() == name.size() && (name[0] | 0x20) == known[0];
        if (mayBe && name.compare(known, Qt::CaseInsensitive) == 0)
            return &(message.*place.view);
    }
    return nullptr;
}

/// False when the line makes the message one that is not plain.
bool readHeader(QByteArrayView line, int lineNumber, PlainMessage &message)
{
    if (line.front() == ' ' || line.front() == '\t')
        return false;
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return true;
    const QByteArrayView name = line.first(colon).trimmed();
    QByteArrayView *place = name.isEmpty() ? nullptr : placeFor(name, message);
    if (!place)
        return true;
    if (place == &message.identity) {
        if (!place->isNull())
            return false;
        message.identityLine = lineNumber;
    }
    // Which of several asserted identities the token speaks for takes a closer look.
    if (place == &message.assertedIdentity && !place->isNull())
        return false;
    if (place->isNull())
        *place = line.sliced(colon + 1).trimmed();
    return true;
}

/// Leaves what stands in <...>, or the whole; no value when the display name needs a closer look, or there may be more
/// addresses behind a comma.
std::optional<QByteArrayView> withoutDisplayName(QByteArrayView address)
{
    const qsizetype open = address.indexOf('<');
    if (open < 0)
        return address.contains(',') ? std::nullopt : std::optional(address);
    const std::string_view name = textOf(address.first(open).trimmed());
    const bool isQuoted = name.size() > 1 && name.front() == '"' && name.back() == '"';
    const std::string_view inside = isQuoted ? name.substr(1, name.size() - 2) : name;
    const bool isList = !isQuoted && name.find(',') != std::string_view::npos;
    if (isList || inside.find_first_of("\"\\") != std::string_view::npos)
        return std::nullopt;
    const qsizetype close = address.indexOf('>', open);
    if (close < 0 || address.indexOf(',', close) >= 0)
        return std::nullopt;
    return address.sliced(open + 1, close - open - 1);
}

constexpr int notADigit = 10'000; // more than any part of a date

/// Two digits, or more than any part of a date.
int twoDigits(QByteArrayView text, qsizetype at)
{
    const auto digit = [&text](qsizetype place) {
        const int value = text[place] - '0';
        return value >= 0 && value <= 9 ? value : notADigit;
    };
    return digit(at) * 10 + digit(at + 1);
}

} // namespace

std::optional<PlainMessage> PlainMessage::read(QByteArrayView text)
{
    PlainMessage message;
    if (!readStartLine(takeLine(text), message))
        return std::nullopt;
    for (int lineNumber = 1; !text.isEmpty(); ++lineNumber) {
        const QByteArrayView line = takeLine(text);
        if (line.isEmpty())
            break;
        if (lineNumber > headerLimit || !readHeader(line, lineNumber, message))
            return std::nullopt;
    }
    return message.identity.isEmpty() ? std::nullopt : std::optional(message);
}

std::optional<QByteArrayView> plainNumberIn(QByteArrayView address)
{
    const auto inside = withoutDisplayName(address);
    if (!inside)
        return std::nullopt;
    const bool isTel = inside->startsWith("tel:");
    if (!isTel && !inside->startsWith("sip:"))
        return std::nullopt;
    const QByteArrayView user = inside->sliced(4);
    const qsizetype sign = user.startsWith('+') ? 1 : 0;
    const qsizetype end = std::find_if(user.begin() + sign, user.end(),
                                       [](char character) { return character < '0' || character > '9'; }) -
                          user.begin();
    const bool isWhole = isTel ? end == user.size() || user[end] == ';' : end < user.size() && user[end] == '@';
    return isWhole && end > sign ? std::optional(user.first(end)) : std::nullopt;
}

std::optional<qint64> plainDate(QByteArrayView text)
{
    static constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    constexpr std::string_view form = "Fri, 25 Sep 2015 19:12:25 GMT";
    const auto isLetter = [](char character) { return (character | 0x20) >= 'a' && (character | 0x20) <= 'z'; };
    if (text.size() != static_cast<qsizetype>(form.size()) || !text.endsWith(" GMT") ||
        !std::all_of(text.begin(), text.begin() + 3, isLetter))
        return std::nullopt;
    for (const qsizetype place : {3, 4, 7, 11, 16, 19, 22})
        if (text[place] != form[static_cast<std::size_t>(place)])
            return std::nullopt;
    const std::size_t month = months.find(textOf(text.sliced(8, 3)));
    const int year = twoDigits(text, 12) * 100 + twoDigits(text, 14);
    const int dayOfMonth = twoDigits(text, 5);
    const int hour = twoDigits(text, 17);
    const int minute = twoDigits(text, 20);
    const int second = twoDigits(text, 23);
    if (month == std::string_view::npos || month % 3 != 0 || year < 1970 || year > 9999 || dayOfMonth > 31 ||
        hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    const std::chrono::year_month_day day(std::chrono::year(year),
                                          std::chrono::month(static_cast<unsigned>(month / 3 + 1)),
                                          std::chrono::day(static_cast<unsigned>(dayOfMonth)));
    if (!day.ok())
        return std::nullopt;
    const qint64 days = std::chrono::sys_days(day).time_since_epoch().count();
    return ((days * 24 + hour) * 60 + minute) * 60 + second;
}

} // namespace stir::sip
