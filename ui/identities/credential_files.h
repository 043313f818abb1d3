// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The files that an identity is made of, read by what they are, and sorted by it when several are dropped at once. Any
// thread, but never the window's: an encrypted file may take some seconds.

#include "core/crypto/credential_bundle.h"
#include "core/foundation/secret_bytes.h"

#include <QStringList>

#include <memory>

namespace stir::ui {

/// Shared between the window and its jobs, never changed.
using SharedSecret = std::shared_ptr<const SecretBytes>;

/// Fails as readSecretFile() and crypto::readCredentials() do. `passphrase` may be null.
Result<crypto::CredentialBundle> readCredentialFile(const QString &file, crypto::Wanted wanted,
                                                    const SharedSecret &passphrase);

struct SortedFiles
{
    QString keyFile;        ///< empty: none of them has a key
    QStringList chainFiles; ///< with certificates, or of no known kind; the key's file too when it has both
    QStringList leftOut;    ///< more keys: an identity has one
};

/// By what is in them; no passphrase is needed.
SortedFiles sortFiles(const QStringList &files);

} // namespace stir::ui
