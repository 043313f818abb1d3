// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/tn_authorization_list.h"

#include "core/crypto/der_reader.h"
#include "core/crypto/der_writer.h"
#include "core/crypto/tn_coverage.h"

#include <QSet>

#include <algorithm>

namespace stir::crypto {

namespace {

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
    const auto value = DerReader(bytes).only(derIa5String);
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
    const auto sequence = DerReader(bytes).only(derSequence);
    if (!sequence)
        return false;
    DerReader fields(sequence->content);
    const auto start = fields.next();
    const auto count = fields.next();
    if (!start || start->tag != derIa5String || !count || count->tag != derInteger)
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
    case derContext0: { // spc
        const auto code = ia5(entry.content);
        if (!code || code->isEmpty() || !isAscii(*code))
            return false;
        list.serviceProviderCodes.append(*code);
        return true;
    }
    case derContext1: // range
        return readRange(entry.content, list);
    case derContext2: { // one
        const auto number = ia5(entry.content);
        if (!number || !isTelephoneNumber(*number))
            return false;
        list.numbers.append(*number);
        return true;
    }
    case derIa5String:
    case derPrintableString:
    case derUtf8String:
        // Seen in the wild: the code without its [0]. Shown, and still malformed.
        if (isAscii(textOf(entry.content)))
            list.serviceProviderCodes.append(textOf(entry.content));
        return false;
    default:
        return false;
    }
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
    if (outer->tag != derSequence) {
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
        entries += derValue(derContext0, derValue(derIa5String, code.toLatin1()));
    for (const Range &range : ranges)
        entries += derValue(derContext1, derValue(derSequence, derValue(derIa5String, range.start.toLatin1()) +
                                                                   derInteger64(range.count)));
    for (const QString &number : numbers)
        entries += derValue(derContext2, derValue(derIa5String, number.toLatin1()));
    return derValue(derSequence, entries);
}

bool TnAuthorizationList::encompasses(const TnAuthorizationList &part) const
{
    const QSet<QString> codes(serviceProviderCodes.begin(), serviceProviderCodes.end());
    if (!codes.contains(QSet<QString>(part.serviceProviderCodes.begin(), part.serviceProviderCodes.end())))
        return false;
    // RFC 9060 4.1 lets a parent with a code alone delegate numbers: which ones the code has is not known here.
    const TnCoverage coverage(*this);
    const auto isCovered = [&coverage](const auto &entry) { return coverage.covers(entry); };
    return std::ranges::all_of(part.numbers, isCovered) && std::ranges::all_of(part.ranges, isCovered);
}

} // namespace stir::crypto
