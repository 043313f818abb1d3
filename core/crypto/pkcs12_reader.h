// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a PKCS#12 file (RFC 7292, ".p12", ".pfx") holds. Internal to core/crypto.

#include "core/crypto/deciphering.h"

#include <QByteArray>

#include <optional>
#include <span>
#include <vector>

namespace stir::crypto {

struct Pkcs12Contents
{
    std::vector<KeyHandle> keys;
    std::vector<QByteArray> certificates; ///< DER, in the order of the file
    bool holdsKey = false;                ///< also when keys were not wanted
    bool isEncrypted = false;             ///< under a passphrase that is not empty
};

/// Keys and certificates of one file; more are refused.
inline constexpr std::size_t pkcs12ItemLimit = 1024;

/// Whether the bytes begin as such a file does: a sequence whose first member is the version 3.
bool looksLikePkcs12(std::span<const std::byte> bytes);

/// Files are often made with an empty passphrase: that is tried when none was given. Keys are left closed unless
/// `withKeys`. Fails with PassphraseNeeded, WrongPassphrase, CredentialsDamaged, UnsupportedEncryption, UnsupportedKey
/// or FileTooLarge.
Result<Pkcs12Contents> readPkcs12(std::span<const std::byte> bytes, const Opening &opening, bool withKeys);

} // namespace stir::crypto
