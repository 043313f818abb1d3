// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A certificate signing request (PKCS#10, RFC 2986) that asks for a TNAuthList, as a STI-CA takes it (ATIS-1000080,
// RFC 8226 9). Any thread.

#include "core/crypto/private_key.h"
#include "core/crypto/tn_authorization_list.h"

namespace stir::crypto {

struct RequestContents
{
    QString commonName;
    QString organization;
    QString country; ///< two letters
    TnAuthorizationList numbers;
};

/// PEM, signed with ecdsa-with-SHA256. The list stands in an extensionRequest (RFC 2985 5.4.2), not critical. Fails
/// with WrongCurve, UnsupportedKey, or CryptoFailed when a name is longer than X.520 allows.
Result<QByteArray> requestFor(const RequestContents &contents, const PrivateKey &key);

} // namespace stir::crypto
