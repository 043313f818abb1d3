// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keys and certificates that were named on the command line. A file may be of any form that crypto/credential_bundle.h
// knows; an encrypted one takes --key-passphrase-*, else --passphrase-*, else what is typed.

#include "app/ctl/session.h"
#include "core/crypto/credential_bundle.h"
#include "core/passport/passport_judge.h"

namespace stir::ctl {

Result<crypto::CredentialBundle> loadCredentials(Session &session, const QString &file, crypto::Wanted wanted);

struct LoadedKey
{
    crypto::PrivateKey key;
    crypto::CertificateChain certificates; ///< that came in the same file
    QString vaultName;                     ///< empty: it came from a file or a token
    bool isEncrypted = false;              ///< where it lies
};

/// A file, the address of a key in a token (pkcs11:..., with --pin-*), or the name of a key in the vault.
Result<LoadedKey> loadKey(Session &session, const QString &fileOrName);
Result<crypto::PrivateKey> loadPrivateKey(Session &session, const QString &fileOrName);

/// The public half of what loadPrivateKey() reads, or of a bare "BEGIN PUBLIC KEY" file, such as one recovered from
/// captured tokens.
Result<crypto::PublicKey> loadPublicHalf(Session &session, const QString &fileOrName);
bool isPublicKeyFile(const QString &file);

/// At least one, in the order of the file.
Result<crypto::CertificateChain> loadCertificates(Session &session, const QString &file);

/// A chain or a bare public key.
Result<std::variant<std::monostate, crypto::CertificateChain, crypto::PublicKey>> loadSigner(Session &session,
                                                                                             const QString &file);

/// The certificates of a file, or of every certificate file of a folder, by their endings.
Result<crypto::CertificateChain> loadCertificatesBelow(Session &session, const QString &fileOrFolder);

} // namespace stir::ctl
