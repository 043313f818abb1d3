// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Behaviour of the panel that adds a signing identity: reads and compares key and certificates as they are chosen (the
// latest input wins), looks for the key in the vault, makes a key, and stores what belongs together. Secrets are
// forgotten when it ends. Window's thread.

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
    Passphrase, ///< of the key's file, or the PIN of its token
    Chain,
    ChainPassphrase,
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
    /// A file, or the address of a key in a token (pkcs11:...). Empty: the key comes with the certificates, or waits in
    /// the vault.
    void setKeyFile(const QString &path);
    /// No copy goes into the vault; a key in a token always stays.
    void setKeyStays(bool stays) { m_keyStays = stays; }
    /// The vault must be open, else failed() says so.
    void useWaitingKey(const QString &name);
    /// Empty: they come with the key.
    void setChainFiles(const QStringList &files);
    void setX5u(const QString &url);
    void givePassphrase(SecretBytes passphrase);
    void giveChainPassphrase(SecretBytes passphrase);
    /// Looks at everything again, now that the vault is open or the files have changed.
    void checkAgain() { changed(); }
    /// A fresh key into the open vault, under the name typed; ends with keyMade() or failed().
    void makeKey();
    /// Key and identity into vault and inventory; the vault must be open if needsVault(). Ends with saved(), refused()
    /// or failed().
    void save();
    bool needsVault() const { return keyPlace().isEmpty(); }
    /// Nothing else has the key: it may be among those of a vault that is locked.
    bool mayWaitInVault() const;
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
    void finishStoring();
    Done storeKey();
    Done addIdentity();
    /// Where the key stays; empty: it goes into the vault.
    QString keyPlace() const;
    /// The vault's name of the key; empty when it comes from elsewhere.
    QString nameInVault() const { return m_waitingKey.isEmpty() ? m_check.vaultName : m_waitingKey; }
    const VaultKeys &vaultKeys();

    Workspace &m_workspace;
    IdentityInput m_input;
    QString m_name;
    QString m_waitingKey; ///< where the key came from; empty: a file
    bool m_keyStays = false;
    IdentityCheck m_check;
    QTimer m_typing;
    quint64 m_run = 0;
    bool m_checking = false;
    bool m_busy = false;
    bool m_saveWhenChecked = false;
};

} // namespace stir::ui
