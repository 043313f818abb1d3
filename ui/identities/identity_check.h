// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads the private key and the certificates of an identity that is being added, puts them in order and compares them:
// what runs in the worker. No widgets, no state: any thread but the window's.

#include "core/credentials/signing_identity.h"
#include "core/credentials/vault.h"
#include "ui/identities/token_access.h"

namespace stir::ui {

/// The private keys of the vault while it is open; null while it is locked.
using VaultKeys = std::shared_ptr<const std::vector<credentials::VaultEntry>>;

struct IdentityInput
{
    QString keyFile; ///< empty: the key comes with the certificates, or is looked for in the vault
    SharedSecret keyPassphrase;
    std::shared_ptr<TokenAccess> token; ///< in the place of `keyFile`
    SharedSecret keyPem;                ///< the same, a key out of the vault
    QString keySubject;                 ///< how messages call it
    QStringList chainFiles;             ///< empty: the certificates come with the key
    SharedSecret chainPassphrase;
    VaultKeys vaultKeys;
    QString x5u;
    QDateTime now;
};

struct IdentityCheck
{
    SharedSecret keyPem; ///< not encrypted; null without a key, and for one that stays in its token
    std::optional<crypto::PublicKey> publicKey;
    std::optional<Error> keyError;
    QString vaultName;              ///< under which the vault keeps the key that the certificate was ordered with
    crypto::CertificateChain chain; ///< in order, that of the key first
    std::optional<Error> chainError;
    std::optional<Error> refusal; ///< of credentials::prepareChain(), once there are both
    Findings findings;            ///< on the order, what is missing, and what speaks against using it
    Findings x5uFindings;         ///< empty without an x5u

    bool needsPassphrase() const;
    bool needsChainPassphrase() const;
    /// No value until there are both.
    std::optional<bool> matches() const;
};

IdentityCheck checkIdentity(const IdentityInput &input);

/// A fresh P-256 key as PEM.
Result<SecretBytes> makeKeyPem();

} // namespace stir::ui
