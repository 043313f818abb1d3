// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Opens private keys out of PEM blocks and DER. Internal to core/crypto. Nothing here asks at the terminal.

#include "core/crypto/deciphering.h"
#include "core/crypto/pem_blocks.h"

#include <optional>
#include <span>

namespace stir::crypto {

/// The first private key of a PEM text, as PrivateKey::fromPem says.
Result<KeyHandle> readPrivateKey(std::span<const std::byte> pem, const SecretBytes *passphrase, const QString &subject);

/// A block whose label says that it is a private key. Fails as PrivateKey::fromPem does.
Result<KeyHandle> keyFromBlock(const PemBlock &block, const Opening &opening);

/// SEC1, PKCS#8 or its encrypted form, or an RSA key. No value: it is none of these.
std::optional<Result<KeyHandle>> keyFromDer(std::span<const std::byte> der, const Opening &opening);

bool isEncrypted(const PemBlock &block);
/// Whether it is an encrypted PKCS#8.
bool isEncryptedKey(std::span<const std::byte> der);

/// Refuses, as NotAPrivateKey, a key whose public point does not belong to its private number.
Result<KeyHandle> wholeKey(KeyHandle key, const QString &subject);

} // namespace stir::crypto
