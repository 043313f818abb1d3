// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The vault: private keys and passwords at rest. One passphrase, one scrypt derivation (N >= 2^17) opens a random vault
// key that wraps every entry with AES-256-GCM; changing the passphrase rewraps the vault key alone. One file in the
// data folder, mode 0600, replaced atomically. Names of entries are readable while it is locked, their contents never.
// Used from one thread at a time; unlock and change take about half a second, so call them from a worker. Other
// processes may use the same file: every change is made to what the file holds at that moment, under a lock.

#include "core/credentials/vault_file.h"
#include "core/foundation/result.h"
#include "core/foundation/secret_bytes.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace stir::credentials {

struct VaultEntry
{
    QString name;
    SecretBytes secret;
};

class Vault
{
public:
    /// Opens the file of `dataFolder`, locked. A missing file is not an error: exists() is false then.
    /// Fails with VaultDamaged.
    static Result<Vault> open(const QString &dataFolder);

    /// A second one on the same file, unlocked when this one is: for another thread.
    Vault another() const;

    bool exists() const;
    bool isUnlocked() const;
    QStringList entryNames() const; ///< sorted; empty when the file cannot be read any more

    /// Makes the file; it is unlocked then. Fails with VaultExists, or InvalidArgument for an empty passphrase.
    Done create(const SecretBytes &passphrase);
    /// Fails with VaultMissing or WrongPassphrase.
    Done unlock(const SecretBytes &passphrase);
    void lock();
    /// Fails with WrongPassphrase; all entries stay.
    Done changePassphrase(const SecretBytes &oldPassphrase, const SecretBytes &newPassphrase);

    /// Fail with VaultLocked (also when the file was replaced by another vault), FileNotWritable or DiskFull; store
    /// with InvalidArgument for an empty name. load fails with VaultEntryMissing or VaultDamaged. Removing what is not
    /// there is done already.
    Done store(const QString &name, const SecretBytes &secret);
    Result<SecretBytes> load(const QString &name) const;
    /// Every entry whose name begins with `prefix`, sorted by name, in one reading of the file. Fails as load does.
    Result<std::vector<VaultEntry>> loadAll(const QString &prefix) const;
    Done remove(const QString &name);

private:
    explicit Vault(const QString &dataFolder);
    /// What the file holds now. Fails with VaultMissing.
    Result<VaultContents> contents() const;
    /// The same, when this is still the vault that was unlocked.
    Result<VaultContents> openedContents() const;
    Result<SecretBytes> opened(const VaultContents &contents, const QString &name) const;
    /// Reads, edits and writes it while no other process does. `edit` says whether there is something to write.
    Done changeOpened(const std::function<Result<bool>(VaultContents &)> &edit);

    QString m_folder;
    VaultFile m_file;
    std::optional<SecretBytes> m_key; ///< opens the entries; no value while locked
    QString m_openedId;
};

/// The vault's entry name of a signing identity's private key.
QString keyEntryName(const QString &identityName);

} // namespace stir::credentials
