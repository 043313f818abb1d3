// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/key_matches.h"

#include "ui/common/workspace.h"

#include <memory>

namespace stir::ui {

namespace {

KeyDigests digestsIn(const credentials::Vault &vault)
{
    KeyDigests digests;
    const QString prefix = credentials::keyEntryName({});
    const auto entries = vault.loadAll(prefix);
    if (!entries)
        return digests;
    for (const credentials::VaultEntry &entry : *entries)
        if (const auto key = crypto::PrivateKey::fromPem(entry.secret.view(), nullptr, entry.name))
            digests.insert(entry.name.mid(prefix.size()), key->publicKey().sha256());
    return digests;
}

} // namespace

KeyMatch matchOf(const credentials::SigningIdentity &identity, const QSet<QString> &vaultNames, const KeyDigests &known)
{
    if (!identity.keyPlace.isEmpty())
        return KeyMatch::Outside;
    if (!vaultNames.contains(identity.name))
        return KeyMatch::Missing;
    const auto digest = known.constFind(identity.name);
    if (digest == known.cend())
        return KeyMatch::NotCompared;
    return *digest == identity.chain.front().publicKey().sha256() ? KeyMatch::Matches : KeyMatch::Differs;
}

KeyMatches::KeyMatches(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace),
      m_looking(workspace.pools().local(), this, [this](const KeyDigests &digests) {
          m_digests = digests;
          Q_EMIT changed();
      })
{
    connect(&workspace, &Workspace::vaultChanged, this, [this] {
        if (m_workspace.vaultState() == VaultState::Unlocked)
            compare();
    });
}

QSet<QString> KeyMatches::namesIn(const QString &dataFolder)
{
    QSet<QString> names;
    const QString prefix = credentials::keyEntryName({});
    if (const auto vault = credentials::Vault::open(dataFolder))
        for (const QString &entry : vault->entryNames())
            if (entry.startsWith(prefix))
                names.insert(entry.mid(prefix.size()));
    return names;
}

void KeyMatches::setNames(const QSet<QString> &names)
{
    if (names == m_names)
        return;
    m_names = names;
    if (m_workspace.vaultState() == VaultState::Unlocked)
        compare();
}

void KeyMatches::compare()
{
    auto opened = m_workspace.vaultForJob();
    if (!opened)
        return;
    m_looking.start(
        [vault = std::make_shared<const credentials::Vault>(std::move(*opened))] { return digestsIn(*vault); });
}

} // namespace stir::ui
