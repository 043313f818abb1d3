// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// base64url without padding (RFC 4648 5, RFC 7515 2), strict. Any thread.

#include <QByteArray>

#include <optional>

namespace stir::sip {

QByteArray toBase64Url(QByteArrayView bytes);
/// No value for padding, any other character, an impossible length or non-zero spare bits.
std::optional<QByteArray> fromBase64Url(QByteArrayView text);

} // namespace stir::sip
