// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the pages work on together: data folder, clock, pools, inventory and vault. Made by app/console, handed by
// reference to every page and its controller, outlives them all. Window's thread; a worker job opens its own Inventory
// on dataFolder() and never touches this object.

#include "core/credentials/vault.h"
#include "core/foundation/clock.h"
#include "core/foundation/secret_bytes.h"
#include "core/inventory/inventory.h"
#include "core/tasks/worker_pools.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace stir::ui {

enum class VaultState
{
    Missing,
    Locked,
    Unlocked
};

/// The subject of requestPage() that asks a page for its "add" form: requestPage("servers", newSubject).
inline const QString newSubject = QStringLiteral("+");

struct WorkspaceFolders
{
    QString data;    ///< --data
    QString program; ///< where stirconsole and stirctl lie
};

class PassphraseKeeper;

class Workspace : public QObject
{
    Q_OBJECT
public:
    using DoneHandler = std::function<void(const Done &)>;

    Workspace(WorkspaceFolders folders, const Clock &clock, tasks::WorkerPools &pools, inventory::Inventory inventory,
              QObject *parent = nullptr);
    ~Workspace() override;

    QString dataFolder() const { return m_folders.data; }
    QString programFolder() const { return m_folders.program; }
    const Clock &clock() const { return m_clock; }
    tasks::WorkerPools &pools() const { return m_pools; }

    /// The window's own inventory. After a change call announceInventoryChange(), also when a worker job wrote.
    inventory::Inventory &inventory() { return m_inventory; }
    void announceInventoryChange() { Q_EMIT inventoryChanged(); }

    VaultState vaultState() const;
    /// Derive the key on the local pool; `handler` runs on this thread unless `guard` is gone by then.
    void unlockVault(SecretBytes passphrase, QObject *guard, DoneHandler handler);
    void createVault(SecretBytes passphrase, QObject *guard, DoneHandler handler);
    void lockVault();
    /// How long the vault stays open without being used; it locks itself then.
    std::chrono::seconds timeUntilLock() const;
    /// Where the desktop keeps the vault's passphrase, if a person wants that; null without such a place. Outlives
    /// this.
    void setPassphraseKeeper(PassphraseKeeper *keeper) { m_keeper = keeper; }
    PassphraseKeeper *passphraseKeeper() const { return m_keeper; }

    /// Fail with VaultLocked or VaultMissing. Some milliseconds.
    Result<SecretBytes> loadSecret(const QString &name);
    /// Every entry whose name begins with `prefix`.
    Result<std::vector<credentials::VaultEntry>> loadSecrets(const QString &prefix);
    /// The private key of an identity whose key is in the vault: credentials::keyOfIdentity().
    Result<SecretBytes> loadKeyOf(const credentials::SigningIdentity &identity);
    /// The open vault for a worker job, which it stays open for.
    Result<credentials::Vault> vaultForJob();
    Done storeSecret(const QString &name, const SecretBytes &secret);
    Done removeSecret(const QString &name);

    /// Leads to another page ("servers") and to one thing on it ("" for none).
    void requestPage(const QString &page, const QString &subject = {}) { Q_EMIT pageRequested(page, subject); }

Q_SIGNALS:
    void inventoryChanged();
    void vaultChanged();
    void pageRequested(const QString &page, const QString &subject);

private:
    using VaultJob = std::function<Done(credentials::Vault &, const SecretBytes &)>;
    void openVault(SecretBytes passphrase, VaultJob job, QObject *guard, DoneHandler handler);
    Error lockedError() const;

    WorkspaceFolders m_folders;
    const Clock &m_clock;
    tasks::WorkerPools &m_pools;
    inventory::Inventory m_inventory;
    std::optional<credentials::Vault> m_vault; ///< only while unlocked
    QTimer m_lockTimer;
    PassphraseKeeper *m_keeper = nullptr;
};

} // namespace stir::ui
