// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keys and certificates that were named on the command line.

#include "app/ctl/session.h"
#include "core/crypto/certificate.h"
#include "core/crypto/private_key.h"
#include "core/passport/passport_judge.h"

namespace stir::ctl {

/// A PEM file, or the name of a key in the vault. An encrypted file takes --key-passphrase-*, else --passphrase-*.
Result<crypto::PrivateKey> loadPrivateKey(Session &session, const QString &fileOrName);

/// The public half of what loadPrivateKey() reads, or of a bare "BEGIN PUBLIC KEY" file, such as one recovered from
/// captured tokens.
Result<crypto::PublicKey> loadPublicHalf(Session &session, const QString &fileOrName);

/// PEM with one or more certificates, or one in DER.
Result<crypto::CertificateChain> loadCertificates(const QString &file);

/// A chain or a bare public key.
Result<std::variant<std::monostate, crypto::CertificateChain, crypto::PublicKey>> loadSigner(const QString &file);

/// The certificates of a file, or of every .pem, .crt and .cer file of a folder.
Result<crypto::CertificateChain> loadCertificatesBelow(const QString &fileOrFolder);

} // namespace stir::ctl
