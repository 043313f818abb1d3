// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What stands behind the public classes of the folder. Internal to core/crypto.

#include "core/crypto/certificate.h"
#include "core/crypto/openssl_handles.h"
#include "core/crypto/private_key.h"
#include "core/crypto/public_key.h"

namespace stir::crypto {

struct PublicKey::Handle
{
    KeyHandle key;
    bool isP256 = false; ///< asked on every verification: kept
};

struct PrivateKey::Handle
{
    KeyHandle key;
};

struct Certificate::Handle
{
    X509Handle certificate;
};

/// "P-256", "P-384", "RSA 2048", "ED25519".
QString algorithmNameOf(const EVP_PKEY *key);
bool isP256Key(const EVP_PKEY *key);

} // namespace stir::crypto
