// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/workspace.h"

#include "core/credentials/vault_keys.h"
#include "core/tasks/when_finished.h"

#include <QPointer>

namespace stir::ui {

namespace {

constexpr std::chrono::minutes lockAfter(10);

} // namespace

Workspace::Workspace(WorkspaceFolders folders, const Clock &clock, tasks::WorkerPools &pools,
                     inventory::Inventory inventory, QObject *parent)
    : QObject(parent), m_folders(std::move(folders)), m_clock(clock), m_pools(pools), m_inventory(std::move(inventory))
{
    m_lockTimer.setSingleShot(true);
    m_lockTimer.setInterval(lockAfter);
    connect(&m_lockTimer, &QTimer::timeout, this, &Workspace::lockVault);
}

Workspace::~Workspace() = default;

VaultState Workspace::vaultState() const
{
    if (m_vault)
        return VaultState::Unlocked;
    const auto vault = credentials::Vault::open(m_folders.data);
    // A damaged vault is there; unlocking it says what is wrong.
    return vault && !vault->exists() ? VaultState::Missing : VaultState::Locked;
}

void Workspace::unlockVault(SecretBytes passphrase, QObject *guard, DoneHandler handler)
{
    openVault(
        std::move(passphrase),
        [](credentials::Vault &vault, const SecretBytes &secret) { return vault.unlock(secret); }, guard,
        std::move(handler));
}

void Workspace::createVault(SecretBytes passphrase, QObject *guard, DoneHandler handler)
{
    openVault(
        std::move(passphrase),
        [](credentials::Vault &vault, const SecretBytes &secret) { return vault.create(secret); }, guard,
        std::move(handler));
}

void Workspace::openVault(SecretBytes passphrase, VaultJob job, QObject *guard, DoneHandler handler)
{
    auto opened = QtConcurrent::run(
        &m_pools.local(),
        [folder = m_folders.data, job = std::move(job)](
            const std::shared_ptr<SecretBytes> &secret) -> Result<std::shared_ptr<credentials::Vault>> {
            auto vault = credentials::Vault::open(folder);
            if (!vault)
                return failure(vault.error());
            if (const Done done = job(*vault, *secret); !done)
                return failure(done.error());
            return std::make_shared<credentials::Vault>(std::move(*vault));
        },
        std::make_shared<SecretBytes>(std::move(passphrase)));
    tasks::whenFinished(std::move(opened), this,
                        [this, guard = QPointer<QObject>(guard),
                         handler = std::move(handler)](Result<std::shared_ptr<credentials::Vault>> vault) {
                            Done done;
                            if (vault) {
                                m_vault.emplace(std::move(**vault));
                                m_lockTimer.start();
                                Q_EMIT vaultChanged();
                            } else {
                                done = failure(vault.error());
                            }
                            if (guard)
                                handler(done);
                        });
}

void Workspace::lockVault()
{
    m_lockTimer.stop();
    if (!m_vault)
        return;
    m_vault->lock();
    m_vault.reset();
    Q_EMIT vaultChanged();
}

std::chrono::seconds Workspace::timeUntilLock() const
{
    return std::chrono::duration_cast<std::chrono::seconds>(m_lockTimer.remainingTimeAsDuration());
}

Error Workspace::lockedError() const
{
    const bool isMissing = vaultState() == VaultState::Missing;
    return {isMissing ? ErrorCode::VaultMissing : ErrorCode::VaultLocked, m_folders.data, {}};
}

Result<SecretBytes> Workspace::loadSecret(const QString &name)
{
    if (!m_vault)
        return failure(lockedError());
    m_lockTimer.start();
    return m_vault->load(name);
}

Result<std::vector<credentials::VaultEntry>> Workspace::loadSecrets(const QString &prefix)
{
    if (!m_vault)
        return failure(lockedError());
    m_lockTimer.start();
    return m_vault->loadAll(prefix);
}

Result<SecretBytes> Workspace::loadKeyOf(const credentials::SigningIdentity &identity)
{
    if (!m_vault)
        return failure(lockedError());
    m_lockTimer.start();
    return credentials::keyOfIdentity(*m_vault, identity);
}

Result<credentials::Vault> Workspace::vaultForJob()
{
    if (!m_vault)
        return failure(lockedError());
    m_lockTimer.start();
    return m_vault->another();
}

Done Workspace::storeSecret(const QString &name, const SecretBytes &secret)
{
    if (!m_vault)
        return failure(lockedError());
    m_lockTimer.start();
    return m_vault->store(name, secret);
}

Done Workspace::removeSecret(const QString &name)
{
    if (!m_vault)
        return failure(lockedError());
    m_lockTimer.start();
    return m_vault->remove(name);
}

} // namespace stir::ui
