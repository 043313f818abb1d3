// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether the private key that the vault keeps under an identity's name is that of its certificate. Keys are looked at
// in a worker whenever the vault is opened; what they were is remembered while it is locked again.

#include "core/credentials/signing_identity.h"
#include "core/tasks/latest_run.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace stir::ui {

class Workspace;

enum class KeyMatch
{
    NotCompared, ///< the vault has not been open yet
    Matches,
    Differs,
    Missing, ///< neither in the vault nor elsewhere
    Outside  ///< it stays in a file or a token, and was compared when the identity was added
};

/// Of public keys (SHA-256), by the identity whose private key it is.
using KeyDigests = QHash<QString, QString>;

/// `vaultNames`: the identities whose keys the vault has; `known`: those that were looked at. Any thread.
KeyMatch matchOf(const credentials::SigningIdentity &identity, const QSet<QString> &vaultNames,
                 const KeyDigests &known);

/// Window's thread.
class KeyMatches : public QObject
{
    Q_OBJECT
public:
    explicit KeyMatches(Workspace &workspace, QObject *parent = nullptr);

    /// The identities whose keys the vault of that folder has. Any thread.
    static QSet<QString> namesIn(const QString &dataFolder);

    const KeyDigests &digests() const { return m_digests; }
    /// Looks at the keys if these are other names than before and the vault is open.
    void setNames(const QSet<QString> &names);

Q_SIGNALS:
    void changed();

private:
    void compare();

    Workspace &m_workspace;
    QSet<QString> m_names;
    KeyDigests m_digests;
    tasks::LatestRun<KeyDigests> m_looking;
};

} // namespace stir::ui
