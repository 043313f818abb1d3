// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/tn_authorization_list.h"

#include "core/crypto/der_reader.h"

#include <algorithm>

namespace stir::crypto {

namespace {

constexpr std::uint8_t sequenceTag = 0x30;
constexpr std::uint8_t integerTag = 0x02;
constexpr std::uint8_t ia5Tag = 0x16;
constexpr std::uint8_t printableTag = 0x13;
constexpr std::uint8_t utf8Tag = 0x0C;
constexpr std::uint8_t codeTag = 0xA0;   // spc [0]
constexpr std::uint8_t rangeTag = 0xA1;  // range [1]
constexpr std::uint8_t numberTag = 0xA2; // one [2]
constexpr std::size_t entryLimit = 10000;
constexpr qsizetype numberLimit = 15; // TelephoneNumber is IA5String (SIZE (1..15)) (FROM ("0123456789#*"))

QString textOf(std::span<const std::byte> bytes)
{
    return QString::fromLatin1(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

bool isDigits(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isTelephoneNumber(const QString &text)
{
    return !text.isEmpty() && text.size() <= numberLimit &&
           std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'#' || c == u'*'; });
}

bool isAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c < QChar(0x7F); });
}

std::optional<QString> ia5(std::span<const std::byte> bytes)
{
    const auto value = DerReader(bytes).only(ia5Tag);
    return value ? std::optional(textOf(value->content)) : std::nullopt;
}

std::optional<qint64> smallInteger(std::span<const std::byte> content)
{
    const bool negative = !content.empty() && (content[0] & std::byte{0x80}) != std::byte{0};
    if (content.empty() || content.size() > 7 || negative)
        return std::nullopt;
    qint64 value = 0;
    for (const std::byte byte : content)
        value = (value << 8) | std::to_integer<qint64>(byte);
    return value;
}

qint64 powerOfTen(qsizetype exponent)
{
    qint64 value = 1;
    for (; exponent > 0; --exponent)
        value *= 10;
    return value;
}

/// RFC 8226 9: the count goes with digits only, and the last number has no more digits than the first.
bool isSound(const TnAuthorizationList::Range &range)
{
    return isTelephoneNumber(range.start) && isDigits(range.start) && range.count >= 2 &&
           range.count <= powerOfTen(range.start.size()) - range.start.toLongLong();
}

bool readRange(std::span<const std::byte> bytes, TnAuthorizationList &list)
{
    const auto sequence = DerReader(bytes).only(sequenceTag);
    if (!sequence)
        return false;
    DerReader fields(sequence->content);
    const auto start = fields.next();
    const auto count = fields.next();
    if (!start || start->tag != ia5Tag || !count || count->tag != integerTag)
        return false;
    const auto size = smallInteger(count->content);
    const TnAuthorizationList::Range range{textOf(start->content), size.value_or(0)};
    if (!isSound(range))
        return false;
    list.ranges.push_back(range);
    return true; // what may follow is an extension of a later edition ("...")
}

bool readEntry(const DerValue &entry, TnAuthorizationList &list)
{
    switch (entry.tag) {
    case codeTag: {
        const auto code = ia5(entry.content);
        if (!code || code->isEmpty() || !isAscii(*code))
            return false;
        list.serviceProviderCodes.append(*code);
        return true;
    }
    case rangeTag:
        return readRange(entry.content, list);
    case numberTag: {
        const auto number = ia5(entry.content);
        if (!number || !isTelephoneNumber(*number))
            return false;
        list.numbers.append(*number);
        return true;
    }
    case ia5Tag:
    case printableTag:
    case utf8Tag:
        // Seen in the wild: the code without its [0]. Shown, and still malformed.
        if (isAscii(textOf(entry.content)))
            list.serviceProviderCodes.append(textOf(entry.content));
        return false;
    default:
        return false;
    }
}

QByteArray value(std::uint8_t tag, const QByteArray &content)
{
    QByteArray length;
    auto rest = static_cast<quint64>(content.size());
    if (rest < 0x80) {
        length.append(static_cast<char>(rest));
    } else {
        for (; rest > 0; rest >>= 8U)
            length.prepend(static_cast<char>(rest & 0xFFU));
        length.prepend(static_cast<char>(0x80 | length.size()));
    }
    return QByteArray(1, static_cast<char>(tag)) + length + content;
}

QByteArray integerValue(qint64 number)
{
    QByteArray content;
    for (auto rest = static_cast<quint64>(number); rest > 0; rest >>= 8U)
        content.prepend(static_cast<char>(rest & 0xFFU));
    if (content.isEmpty() || (static_cast<unsigned char>(content.front()) & 0x80U) != 0)
        content.prepend('\0');
    return value(integerTag, content);
}

} // namespace

TnAuthorizationList TnAuthorizationList::fromDer(std::span<const std::byte> der)
{
    TnAuthorizationList list;
    DerReader whole(der);
    const auto outer = whole.next();
    if (!outer) {
        list.malformed = true;
        return list;
    }
    if (outer->tag != sequenceTag) {
        readEntry(*outer, list);
        list.malformed = true;
        return list;
    }
    DerReader entries(outer->content);
    list.malformed = !whole.atEnd() || entries.atEnd();
    for (std::size_t count = 0; !entries.atEnd(); ++count) {
        const auto entry = entries.next();
        if (!entry || count == entryLimit) {
            list.malformed = true;
            break;
        }
        if (!readEntry(*entry, list))
            list.malformed = true;
    }
    return list;
}

QByteArray TnAuthorizationList::toDer() const
{
    QByteArray entries;
    for (const QString &code : serviceProviderCodes)
        entries += value(codeTag, value(ia5Tag, code.toLatin1()));
    for (const Range &range : ranges)
        entries +=
            value(rangeTag, value(sequenceTag, value(ia5Tag, range.start.toLatin1()) + integerValue(range.count)));
    for (const QString &number : numbers)
        entries += value(numberTag, value(ia5Tag, number.toLatin1()));
    return value(sequenceTag, entries);
}

bool TnAuthorizationList::covers(const QString &number) const
{
    if (!serviceProviderCodes.isEmpty() || numbers.contains(number))
        return true;
    return std::ranges::any_of(ranges, [&number](const Range &range) {
        if (!isDigits(number) || number.size() != range.start.size())
            return false;
        const qint64 offset = number.toLongLong() - range.start.toLongLong();
        return offset >= 0 && offset < range.count;
    });
}

} // namespace stir::crypto
