// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The question for the vault's passphrase, as a panel in the page that needs it: unlock, or create when there is none
// yet. Where the desktop has a keyring it may remember the passphrase; it is asked first then, and whatever goes wrong
// with it, typing works. Hidden until ask(). Window's thread.

#include "core/foundation/result.h"
#include "ui/common/panels.h"
#include "ui/common/passphrase_keeper.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace stir::ui {

class FormField;
class SecretField;
class Workspace;

class VaultPrompt : public Card
{
    Q_OBJECT
public:
    /// `name` prefixes the object names: "<name>.vault.passphrase", ".repeat", ".open", ".cancel".
    VaultPrompt(Workspace &workspace, const QString &name, QWidget *parent = nullptr);

    /// Shows the panel with the reason ("The private key of proxy-west is in the vault."), or, when the vault is open
    /// already, emits opened() at once.
    void ask(const QString &reason);
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void opened();
    void cancelled();

protected:
    /// Esc: not now.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void abandon();
    void prepare();
    void submit();
    void finish(const Done &done);
    void askKeeper();
    void take(KeeperAnswer answer);
    void noteRemembering();
    void open(SecretBytes passphrase);

    Workspace &m_workspace;
    QLabel *m_reason;
    SecretField *m_passphrase;
    SecretField *m_repeat;
    FormField *m_passphraseField;
    FormField *m_repeatField;
    QPushButton *m_open;
    QCheckBox *m_remember;
    QLabel *m_keeperNote;
    std::optional<SecretBytes> m_given; ///< what is being tried
    bool m_isFromKeeper = false;
    bool m_creates = false;
    bool m_busy = false;
};

} // namespace stir::ui
