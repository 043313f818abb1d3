// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/key_matches.h"

#include "core/tasks/when_finished.h"
#include "ui/common/workspace.h"

#include <memory>

namespace stir::ui {

namespace {

using Entries = std::shared_ptr<const std::vector<credentials::VaultEntry>>;

QHash<QString, QString> digestsOf(const Entries &entries)
{
    QHash<QString, QString> digests;
    const qsizetype prefix = credentials::keyEntryName({}).size();
    for (const credentials::VaultEntry &entry : *entries)
        if (const auto key = crypto::PrivateKey::fromPem(entry.secret.view(), nullptr, entry.name))
            digests.insert(entry.name.mid(prefix), key->publicKey().sha256());
    return digests;
}

} // namespace

KeyMatches::KeyMatches(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::vaultChanged, this, [this] {
        if (m_workspace.vaultState() == VaultState::Unlocked)
            compare();
    });
    refresh();
}

KeyMatch KeyMatches::of(const credentials::SigningIdentity &identity) const
{
    if (!identity.keyPlace.isEmpty())
        return KeyMatch::Outside;
    if (!m_names.contains(identity.name))
        return KeyMatch::Missing;
    const auto digest = m_digests.constFind(identity.name);
    if (digest == m_digests.cend())
        return KeyMatch::NotCompared;
    return *digest == identity.chain.front().publicKey().sha256() ? KeyMatch::Matches : KeyMatch::Differs;
}

void KeyMatches::refresh()
{
    QSet<QString> names;
    const QString prefix = credentials::keyEntryName({});
    if (const auto vault = credentials::Vault::open(m_workspace.dataFolder()))
        for (const QString &entry : vault->entryNames())
            if (entry.startsWith(prefix))
                names.insert(entry.mid(prefix.size()));
    if (names == m_names)
        return;
    m_names = names;
    if (m_workspace.vaultState() == VaultState::Unlocked)
        compare();
}

void KeyMatches::compare()
{
    auto loaded = m_workspace.loadSecrets(credentials::keyEntryName({}));
    if (!loaded)
        return;
    const quint64 run = ++m_run;
    Entries entries = std::make_shared<const std::vector<credentials::VaultEntry>>(std::move(*loaded));
    auto found = QtConcurrent::run(&m_workspace.pools().local(), digestsOf, std::move(entries));
    tasks::whenFinished(std::move(found), this, [this, run](const Digests &digests) {
        if (run != m_run)
            return;
        m_digests = digests;
        Q_EMIT changed();
    });
}

} // namespace stir::ui
