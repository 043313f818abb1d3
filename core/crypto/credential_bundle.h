// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private keys and certificates out of whatever file people have at hand: PEM with any number of blocks and text around
// them, DER (SEC1, PKCS#8, encrypted PKCS#8, X.509), PKCS#7 (RFC 2315, certificates alone) and PKCS#12 (RFC 7292). What
// it is is found out from the content. Any thread; an encrypted file may take some seconds.

#include "core/crypto/certificate.h"
#include "core/crypto/private_key.h"

namespace stir::crypto {

/// Of one file; more are refused.
inline constexpr std::size_t credentialLimit = 1024;
inline constexpr std::size_t keyLimit = 16;
inline constexpr std::size_t credentialSizeLimit = 1024 * 1024;
/// Rounds of key derivation that one file may ask for: some seconds of work. Programs choose between 1 and a million.
inline constexpr quint64 derivationLimit = 4'000'000;

enum class Wanted
{
    Keys,
    Certificates, ///< no key is deciphered: a PEM file gives them without its key's passphrase
    Both
};

struct CredentialRequest
{
    Wanted wanted = Wanted::Both;
    /// Null: none was given. A PKCS#12 file is tried with the empty one then.
    const SecretBytes *passphrase = nullptr;
    quint64 derivationRounds = derivationLimit;
};

struct CredentialBundle
{
    std::vector<PrivateKey> keys;  ///< each once
    CertificateChain certificates; ///< as they come in the file, duplicates and all
    bool holdsKey = false;         ///< also when keys were not wanted
    bool isEncrypted = false;      ///< a passphrase, not an empty one, protected something that was wanted
};

/// At least one of what was wanted. Fails with FileEmpty, FileTooLarge, NotAPrivateKey or NotACertificate (the detail
/// says what it is instead), PassphraseNeeded, WrongPassphrase, CredentialsDamaged (a PKCS#12 or PKCS#7 file, or one
/// that breaks off), UnsupportedEncryption or UnsupportedKey. A key of the wrong curve is read, so that it can be
/// named.
Result<CredentialBundle> readCredentials(std::span<const std::byte> bytes, const CredentialRequest &request,
                                         const QString &subject);

/// The key of a bundle. Fails with NotAPrivateKey or SeveralKeys.
Result<PrivateKey> onlyKeyOf(CredentialBundle bundle, const QString &subject);

} // namespace stir::crypto
