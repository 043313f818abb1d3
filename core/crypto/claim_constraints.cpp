// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/claim_constraints.h"

#include "core/crypto/der_reader.h"
#include "core/crypto/der_writer.h"
#include "core/foundation/exact_text.h"

#include <algorithm>

namespace stir::crypto {

namespace {

constexpr std::size_t entryLimit = 1000;

bool isAscii(std::span<const std::byte> bytes)
{
    return std::ranges::all_of(bytes, [](std::byte byte) { return byte < std::byte{0x80}; });
}

/// The text of the next value when it is of that kind, not empty and made of that kind's characters: else two values
/// could read alike.
std::optional<QString> nextText(DerReader &reader, std::uint8_t tag)
{
    const auto value = reader.next();
    if (!value || value->tag != tag || value->content.empty())
        return std::nullopt;
    const QUtf8StringView text(reinterpret_cast<const char *>(value->content.data()),
                               static_cast<qsizetype>(value->content.size()));
    if (tag == derUtf8String ? !text.isValidUtf8() : !isAscii(value->content))
        return std::nullopt;
    return exactText(QByteArrayView(text.data(), text.size()));
}

/// SEQUENCE SIZE (1..MAX) OF a string; false when it is anything else.
bool readTexts(std::span<const std::byte> sequenceContent, std::uint8_t tag, QStringList &texts)
{
    DerReader reader(sequenceContent);
    if (reader.atEnd())
        return false;
    for (std::size_t count = 0; !reader.atEnd(); ++count) {
        const auto text = nextText(reader, tag);
        if (!text || count == entryLimit)
            return false;
        texts.append(*text);
    }
    return true;
}

bool readNames(std::span<const std::byte> tagged, QStringList &names)
{
    const auto sequence = DerReader(tagged).only(derSequence);
    return sequence && readTexts(sequence->content, derIa5String, names);
}

bool readPermitted(std::span<const std::byte> tagged, std::vector<ClaimConstraints::PermittedValues> &permitted)
{
    const auto sequence = DerReader(tagged).only(derSequence);
    if (!sequence || sequence->content.empty())
        return false;
    DerReader entries(sequence->content);
    for (std::size_t count = 0; !entries.atEnd(); ++count) {
        const auto entry = entries.next();
        if (!entry || entry->tag != derSequence || count == entryLimit)
            return false;
        DerReader fields(entry->content);
        const auto claim = nextText(fields, derIa5String);
        const auto values = claim ? fields.only(derSequence) : std::nullopt;
        ClaimConstraints::PermittedValues read{claim.value_or(QString()), {}};
        if (!values || !readTexts(values->content, derUtf8String, read.values))
            return false;
        permitted.push_back(std::move(read));
    }
    return true;
}

QByteArray textsValue(const QStringList &texts, std::uint8_t tag)
{
    QByteArray entries;
    for (const QString &text : texts)
        entries += derValue(tag, text.toUtf8());
    return derValue(derSequence, entries);
}

} // namespace

ClaimConstraints ClaimConstraints::fromDer(std::span<const std::byte> der, Kind kind)
{
    ClaimConstraints read;
    read.kind = kind;
    const auto outer = DerReader(der).only(derSequence);
    read.malformed = !outer || outer->content.empty();
    if (read.malformed)
        return read;
    DerReader fields(outer->content);
    // The tags rise, so that each can be there once.
    for (int lastTag = 0; !fields.atEnd() && !read.malformed;) {
        const auto field = fields.next();
        if (!field || field->tag <= lastTag)
            read.malformed = true;
        else if (field->tag == derContext0)
            read.malformed = !readNames(field->content, read.mustInclude);
        else if (field->tag == derContext1)
            read.malformed = !readPermitted(field->content, read.permittedValues);
        else if (field->tag == derContext2 && kind == Kind::Enhanced)
            read.malformed = !readNames(field->content, read.mustExclude);
        else
            read.malformed = true;
        lastTag = field ? field->tag : lastTag;
    }
    return read;
}

QByteArray ClaimConstraints::toDer() const
{
    QByteArray fields;
    if (!mustInclude.isEmpty())
        fields += derValue(derContext0, textsValue(mustInclude, derIa5String));
    QByteArray permitted;
    for (const PermittedValues &entry : permittedValues)
        permitted += derValue(derSequence,
                              derValue(derIa5String, entry.claim.toLatin1()) + textsValue(entry.values, derUtf8String));
    if (!permitted.isEmpty())
        fields += derValue(derContext1, derValue(derSequence, permitted));
    if (!mustExclude.isEmpty())
        fields += derValue(derContext2, textsValue(mustExclude, derIa5String));
    return derValue(derSequence, fields);
}

bool ClaimConstraints::excludesBaseClaims() const
{
    return std::ranges::any_of(mustExclude, [](const QString &claim) {
        return claim == QLatin1String("iat") || claim == QLatin1String("orig") || claim == QLatin1String("dest");
    });
}

} // namespace stir::crypto
