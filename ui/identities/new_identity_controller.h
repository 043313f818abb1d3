// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Behaviour of the panel that adds a signing identity: reads and compares key and certificates as they are chosen (the
// latest input wins), makes a key, and stores what belongs together. Secrets are forgotten when it ends. Window's
// thread.

#include "ui/identities/identity_check.h"

#include <QMap>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace stir::ui {

class Workspace;

enum class IdentityField
{
    Name,
    Key,
    Passphrase,
    Chain,
    X5u
};

using IdentityProblems = QMap<IdentityField, QString>; ///< a sentence each

class NewIdentityController : public QObject
{
    Q_OBJECT
public:
    explicit NewIdentityController(Workspace &workspace, QObject *parent = nullptr);

    /// Keys in the vault that no identity has yet; their names are readable while the vault is locked.
    QStringList waitingKeys() const;
    const IdentityCheck &check() const { return m_check; }
    bool isBusy() const { return m_busy || m_typing.isActive() || m_checking; }

    void setName(const QString &name) { m_name = name; }
    void setKeyFile(const QString &path);
    /// The vault must be open, else failed() says so.
    void useWaitingKey(const QString &name);
    void setChainFile(const QString &path);
    void setX5u(const QString &url);
    void givePassphrase(SecretBytes passphrase);
    /// A fresh key into the open vault, under the name typed; ends with keyMade() or failed().
    void makeKey();
    /// Key and identity into vault and inventory; the vault must be open. Ends with saved(), refused() or failed().
    void save();
    /// Forgets everything.
    void reset();

    /// What keeps save() from going on. Certain only when isBusy() is false.
    IdentityProblems problems() const;
    /// What can be said while the fields are still being filled: nothing about empty ones.
    IdentityProblems faults() const;
    std::optional<QString> nameProblem() const;

Q_SIGNALS:
    void checked();
    void keyMade(const QString &name);
    void saved(const QString &name);
    void refused(const stir::ui::IdentityProblems &problems);
    void failed(const stir::Error &error);

private:
    void changed();
    void startCheck();
    void store();
    Done storeKey(const QString &entry) const;

    Workspace &m_workspace;
    IdentityInput m_input;
    QString m_name;
    QString m_waitingKey; ///< where the key came from; empty: a file
    IdentityCheck m_check;
    QTimer m_typing;
    quint64 m_run = 0;
    bool m_checking = false;
    bool m_busy = false;
    bool m_saveWhenChecked = false;
};

} // namespace stir::ui
