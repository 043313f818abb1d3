// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Digests, key derivation, authenticated encryption and random bytes, by OpenSSL. Any thread.

#include "core/foundation/result.h"
#include "core/foundation/secret_bytes.h"

#include <QByteArray>

namespace stir::crypto {

QByteArray sha256(std::span<const std::byte> bytes); ///< 32 bytes
QString sha256Hex(std::span<const std::byte> bytes);

QByteArray randomBytes(int count);
SecretBytes randomSecret(int count);

struct ScryptCost
{
    quint64 n = 1U << 17U; ///< never below 2^17 for a vault
    quint64 r = 8;
    quint64 p = 1;
};

/// EVP_PBE_scrypt with a memory limit that fits the cost. Takes about 0.4 s: never on the window's thread.
Result<SecretBytes> deriveKey(const SecretBytes &passphrase, std::span<const std::byte> salt, ScryptCost cost,
                              int length);

/// AES-256-GCM: 12 bytes nonce, ciphertext, 16 bytes tag. `context` is authenticated, not stored.
Result<QByteArray> seal(const SecretBytes &key, std::span<const std::byte> plain, std::span<const std::byte> context);
/// Fails with WrongPassphrase when the tag does not hold.
Result<SecretBytes> unseal(const SecretBytes &key, std::span<const std::byte> sealed,
                           std::span<const std::byte> context);

} // namespace stir::crypto
