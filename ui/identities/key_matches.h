// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether the private key that the vault keeps under an identity's name is that of its certificate. Keys are looked at
// in a worker whenever the vault is opened; what they were is remembered while it is locked again. Window's thread.

#include "core/credentials/signing_identity.h"

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

class KeyMatches : public QObject
{
    Q_OBJECT
public:
    explicit KeyMatches(Workspace &workspace, QObject *parent = nullptr);

    KeyMatch of(const credentials::SigningIdentity &identity) const;
    /// Looks at the vault's names, and at the keys if there are others than before and it is open.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    using Digests = QHash<QString, QString>; ///< of public keys (SHA-256) by name
    void compare();

    Workspace &m_workspace;
    QSet<QString> m_names;
    Digests m_digests;
    quint64 m_run = 0;
};

} // namespace stir::ui
