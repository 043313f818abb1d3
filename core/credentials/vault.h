// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The vault: private keys and passwords at rest. One passphrase, one scrypt derivation (N >= 2^17) opens a random vault key
// that wraps every entry with AES-256-GCM; changing the passphrase rewraps the vault key alone. One file in the data
// folder, mode 0600, replaced atomically. Names of entries are readable while it is locked, their contents never.
// Used from one thread at a time; unlock and change take about half a second, so call them from a worker.

#include "core/crypto/digests.h"
#include "core/foundation/result.h"
#include "core/foundation/secret_bytes.h"

#include <QStringList>

#include <optional>

namespace stir::credentials {

class Vault
{
public:
    /// Opens the file of `dataFolder`, locked. A missing file is not an error: exists() is false then.
    /// Fails with VaultDamaged.
    static Result<Vault> open(const QString &dataFolder);

    bool exists() const;
    bool isUnlocked() const;
    QStringList entryNames() const;

    /// Makes the file; it is unlocked then. Fails with VaultExists, or InvalidArgument for an empty passphrase.
    Done create(const SecretBytes &passphrase);
    /// Fails with VaultMissing or WrongPassphrase.
    Done unlock(const SecretBytes &passphrase);
    void lock();
    /// Fails with WrongPassphrase; all entries stay.
    Done changePassphrase(const SecretBytes &oldPassphrase, const SecretBytes &newPassphrase);

    /// Fail with VaultLocked.
    Done store(const QString &name, const SecretBytes &secret);
    Result<SecretBytes> load(const QString &name) const;
    Done remove(const QString &name);

private:
    // Data members belong to the implementation's author.
    friend class VaultFile;
};

/// The vault's entry name of a signing identity's private key.
QString keyEntryName(const QString &identityName);

} // namespace stir::credentials
