// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sip/base64url.h"

#include "core/sip/base64url_groups.h"

namespace stir::sip {

QByteArray toBase64Url(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size())
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<QByteArray> fromBase64Url(QByteArrayView text)
{
    QByteArray bytes(base64UrlDecodedSize(text.size()), Qt::Uninitialized);
    return decodeBase64Url(text, bytes.data()) ? std::optional(bytes) : std::nullopt;
}

bool decodeBase64Url(QByteArrayView text, char *bytes)
{
    const qsizetype rest = text.size() % 4;
    const qsizetype groups = text.size() / 4;
    if (rest == 1 || !fastestDecodeGroups()(text.data(), groups, bytes))
        return false;
    if (rest == 0)
        return true;
    quint32 last = 0;
    for (const char character : text.last(rest)) {
        const quint8 digit = base64UrlDigit(character);
        if (digit == noBase64UrlDigit)
            return false;
        last = (last << 6U) | digit;
    }
    // Two texts must not stand for one value, else a token could be changed without its signature noticing.
    const quint32 spareBits = rest == 2 ? 4U : 2U;
    if ((last & ((1U << spareBits) - 1U)) != 0)
        return false;
    last >>= spareBits;
    bytes += 3 * groups;
    if (rest == 3)
        *bytes++ = static_cast<char>((last >> 8U) & 0xFFU);
    *bytes = static_cast<char>(last & 0xFFU);
    return true;
}

} // namespace stir::sip
