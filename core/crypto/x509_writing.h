// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What certificates and requests are written with. Internal to core/crypto.

#include "core/crypto/openssl_handles.h"

#include <QByteArray>
#include <QString>

namespace stir::crypto {

inline constexpr const char *tnAuthListId = "1.3.6.1.5.5.7.1.26"; // RFC 8226 9

/// `field` as OpenSSL calls it: "C", "O", "CN". An empty text adds nothing.
bool addName(X509_NAME *name, const char *field, const QString &text);

/// An extension that is not critical, by its OID. Null when it cannot be made.
ExtensionHandle extensionOf(const char *type, const QByteArray &der);

} // namespace stir::crypto
