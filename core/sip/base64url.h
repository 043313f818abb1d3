// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// base64url without padding (RFC 4648 5, RFC 7515 2), strict. Any thread.

#include <QByteArray>

#include <optional>

namespace stir::sip {

QByteArray toBase64Url(QByteArrayView bytes);
/// No value for padding, any other character, an impossible length or non-zero spare bits.
std::optional<QByteArray> fromBase64Url(QByteArrayView text);

/// How many bytes `length` characters stand for.
constexpr qsizetype base64UrlDecodedSize(qsizetype length)
{
    return length / 4 * 3 + (length % 4 == 0 ? 0 : length % 4 - 1);
}
/// The same into memory at hand, of base64UrlDecodedSize() bytes. False where fromBase64Url() has no value.
bool decodeBase64Url(QByteArrayView text, char *bytes);

} // namespace stir::sip
