// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/plain_shaken.h"

#include "core/sip/base64url.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace stir::passport {

namespace {

constexpr qsizetype signatureCharacters = 86; // 64 bytes
constexpr qsizetype shortestNumber = 8;       // fewer digits are worth a note
constexpr qsizetype longestNumber = 32;
constexpr qsizetype longestTime = 11; // digits of a time before the year 5138
constexpr qsizetype uuidSize = 36;

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// Walks through text that must read exactly so.
class Walk
{
public:
    explicit Walk(QByteArrayView text) : m_text(text) {}

    bool literal(std::string_view expected)
    {
        const auto size = static_cast<qsizetype>(expected.size());
        if (m_text.size() < size || std::memcmp(m_text.data(), expected.data(), expected.size()) != 0)
            return false;
        m_text = m_text.sliced(size);
        return true;
    }

    bool take(qsizetype size, QByteArrayView &taken)
    {
        if (m_text.size() < size)
            return false;
        taken = m_text.first(size);
        m_text = m_text.sliced(size);
        return true;
    }

    /// As many digits as there are, without a zero in front.
    bool digits(qsizetype least, qsizetype most, QByteArrayView &taken)
    {
        const qsizetype count = std::find_if_not(m_text.begin(), m_text.end(), isDigit) - m_text.begin();
        return count >= least && count <= most && m_text.front() != '0' && take(count, taken);
    }

    bool atEnd() const { return m_text.isEmpty(); }

private:
    QByteArrayView m_text;
};

/// 1 for what is no hexadecimal digit.
constexpr auto notHex = [] {
    std::array<quint8, 256> table{};
    table.fill(1);
    for (const char digit : std::string_view("0123456789abcdefABCDEF"))
        table[static_cast<quint8>(digit)] = 0;
    return table;
}();

/// Without an early end: there are a million of them, and nearly all are good.
bool isUuid(QByteArrayView text)
{
    if (text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        return false;
    quint32 strange = 0;
    for (const char character : text)
        strange += notHex[static_cast<quint8>(character)];
    return strange == 4;
}

qint64 numberOf(QByteArrayView digits)
{
    qint64 number = 0;
    for (const char digit : digits)
        number = number * 10 + (digit - '0');
    return number;
}

} // namespace

const PlainShaken *PlainShakenReader::read(QByteArrayView value)
{
    const qsizetype firstDot = value.indexOf('.');
    const qsizetype secondDot = firstDot <= 0 ? -1 : value.indexOf('.', firstDot + 1);
    if (secondDot < 0 || value.size() < secondDot + 1 + signatureCharacters)
        return nullptr;
    m_plain.value = value;
    m_plain.headerPart = value.first(firstDot);
    m_plain.signedPart = value.first(secondDot);
    m_plain.signaturePart = value.sliced(secondDot + 1, signatureCharacters);
    m_plain.parameters = value.sliced(secondDot + 1 + signatureCharacters);
    if (!m_plain.parameters.isEmpty() && m_plain.parameters.front() != ';')
        return nullptr;
    const QByteArrayView payloadPart = value.sliced(firstDot + 1, secondDot - firstDot - 1);
    const qsizetype payloadSize = sip::base64UrlDecodedSize(payloadPart.size());
    if (payloadSize > payloadLimit || !sip::decodeBase64Url(payloadPart, m_payload.data()) ||
        !sip::decodeBase64Url(m_plain.signaturePart, m_signature.data()))
        return nullptr;
    m_plain.payload = QByteArrayView(m_payload.data(), payloadSize);
    m_plain.signature = QByteArrayView(m_signature.data(), std::ssize(m_signature));
    return readPayload() ? &m_plain : nullptr;
}

bool PlainShakenReader::readPayload()
{
    Walk walk(m_plain.payload);
    QByteArrayView issuedAt;
    const bool isPlain = walk.literal(R"({"attest":")") && walk.take(1, m_plain.attest) &&
                         walk.literal(R"(","dest":{"tn":[")") &&
                         walk.digits(shortestNumber, longestNumber, m_plain.dest) && walk.literal(R"("]},"iat":)") &&
                         walk.digits(1, longestTime, issuedAt) && walk.literal(R"(,"orig":{"tn":")") &&
                         walk.digits(shortestNumber, longestNumber, m_plain.orig) && walk.literal(R"("},"origid":")") &&
                         walk.take(uuidSize, m_plain.originId) && walk.literal(R"("})") && walk.atEnd() &&
                         m_plain.attest[0] >= 'A' && m_plain.attest[0] <= 'C' && isUuid(m_plain.originId);
    if (isPlain)
        m_plain.issuedAt = numberOf(issuedAt);
    return isPlain;
}

} // namespace stir::passport
