// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/vault_prompt.h"

#include "core/wording/wording.h"
#include "ui/common/form_field.h"
#include "ui/common/secret_field.h"
#include "ui/common/theme.h"
#include "ui/common/workspace.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

VaultPrompt::VaultPrompt(Workspace &workspace, const QString &name, QWidget *parent)
    : Card(tr("Vault"), parent), m_workspace(workspace), m_reason(makeLabel({}, TextRole::Body, true)),
      m_passphrase(new SecretField), m_repeat(new SecretField),
      m_passphraseField(new FormField(m_passphrase, {name + u".vault.passphrase"_s, tr("&Passphrase of the vault")})),
      m_repeatField(new FormField(m_repeat, {name + u".vault.repeat"_s, tr("The passphrase &again")})),
      m_open(makeButton(name + u".vault.open"_s, tr("Unlock"))),
      m_remember(new QCheckBox(tr("Remember it in the desktop's &keyring"))),
      m_keeperNote(makeLabel({}, TextRole::Caption, true))
{
    m_remember->setObjectName(name + u".vault.remember"_s);
    m_remember->setAccessibleName(tr("Remember it in the desktop's keyring"));
    m_keeperNote->setObjectName(name + u".vault.keyring"_s);
    setObjectName(name + u".vault"_s);
    auto *cancel = makeButton(name + u".vault.cancel"_s, tr("Not now"), ButtonKind::Flat);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridUnit);
    buttons->addWidget(m_open);
    buttons->addWidget(cancel);
    buttons->addStretch();
    m_passphraseField->setMaximumWidth(420);
    m_repeatField->setMaximumWidth(420);
    body()->addWidget(m_reason);
    body()->addWidget(m_passphraseField);
    body()->addWidget(m_repeatField);
    body()->addWidget(m_remember);
    body()->addWidget(m_keeperNote);
    body()->addLayout(buttons);
    connect(m_open, &QPushButton::clicked, this, &VaultPrompt::submit);
    connect(m_passphrase, &QLineEdit::returnPressed, this, [this] {
        if (m_creates)
            m_repeat->setFocus();
        else
            submit();
    });
    connect(m_repeat, &QLineEdit::returnPressed, this, &VaultPrompt::submit);
    connect(cancel, &QPushButton::clicked, this, &VaultPrompt::abandon);
    hide();
}

void VaultPrompt::abandon()
{
    takeSecret(*m_passphrase);
    takeSecret(*m_repeat);
    hide();
    Q_EMIT cancelled();
}

void VaultPrompt::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        abandon();
    else
        Card::keyPressEvent(event);
}

void VaultPrompt::ask(const QString &reason)
{
    if (m_workspace.vaultState() == VaultState::Unlocked) {
        hide();
        Q_EMIT opened();
        return;
    }
    m_reason->setText(reason);
    prepare();
    show();
    m_passphrase->setFocus();
    askKeeper();
}

/// Typing stays possible meanwhile: the desktop may itself ask a person, or never answer.
void VaultPrompt::askKeeper()
{
    PassphraseKeeper *keeper = m_workspace.passphraseKeeper();
    const bool isOffered = keeper != nullptr && keeper->isOffered();
    const bool remembers = isOffered && keeper->remembers();
    m_remember->setVisible(isOffered);
    m_remember->setChecked(remembers);
    m_keeperNote->setVisible(remembers && !m_creates);
    if (!remembers || m_creates)
        return;
    m_keeperNote->setText(
        tr("Asking the desktop's keyring, which may ask you in a window of its own. You can type it here "
           "all the same."));
    keeper->read(this, [this](KeeperAnswer answer) { take(std::move(answer)); });
}

void VaultPrompt::take(KeeperAnswer answer)
{
    if (m_busy || isHidden())
        return;
    if (!answer.passphrase) {
        m_keeperNote->setText(
            answer.refusal.isEmpty()
                ? tr("The keyring did not give it: it is locked, or does not have it any more. Type it.")
                : tr("The keyring did not give it: %1. Type it.").arg(answer.refusal));
        return;
    }
    m_keeperNote->setText(tr("Opening with what the keyring has..."));
    m_isFromKeeper = true;
    open(*std::move(answer.passphrase));
}

/// After the vault is open: the keyring gets what was typed, or loses what it had.
void VaultPrompt::noteRemembering()
{
    PassphraseKeeper *keeper = m_workspace.passphraseKeeper();
    if (keeper == nullptr || !keeper->isOffered() || !m_given)
        return;
    const auto tell = [this](const KeeperAnswer &answer) {
        if (!answer.refusal.isEmpty())
            m_keeperNote->setText(tr("The keyring refused: %1").arg(answer.refusal));
    };
    if (m_remember->isChecked() && !m_isFromKeeper)
        keeper->keep(*m_given, this, tell);
    else if (!m_remember->isChecked() && keeper->remembers())
        keeper->forget(this, tell);
}

void VaultPrompt::prepare()
{
    m_creates = m_workspace.vaultState() == VaultState::Missing;
    setTitle(m_creates ? tr("Create the vault") : tr("Unlock the vault"));
    m_open->setText(m_creates ? tr("Create vault") : tr("Unlock"));
    m_open->setAccessibleName(m_open->text());
    m_repeatField->setVisible(m_creates);
    m_passphraseField->setHint(m_creates ? tr("It protects every private key on this machine. Nobody can recover it.")
                                         : QString());
    m_passphraseField->setError({});
    m_repeatField->setError({});
}

void VaultPrompt::submit()
{
    if (m_busy)
        return;
    SecretBytes passphrase = m_passphrase->take();
    const SecretBytes repeated = m_repeat->take();
    m_passphraseField->setError(passphrase.isEmpty() ? tr("Type the passphrase.") : QString());
    const bool differs = m_creates && passphrase.text() != repeated.text();
    m_repeatField->setError(differs ? tr("The two passphrases differ. Type both again.") : QString());
    if (passphrase.isEmpty() || differs) {
        m_passphrase->setFocus();
        return;
    }
    m_isFromKeeper = false;
    open(std::move(passphrase));
}

void VaultPrompt::open(SecretBytes passphrase)
{
    m_busy = true;
    m_given = passphrase.duplicate();
    m_open->setEnabled(false);
    m_open->setText(m_creates ? tr("Creating...") : tr("Unlocking..."));
    const auto handler = [this](const Done &done) { finish(done); };
    if (m_creates)
        m_workspace.createVault(std::move(passphrase), this, handler);
    else
        m_workspace.unlockVault(std::move(passphrase), this, handler);
}

void VaultPrompt::finish(const Done &done)
{
    m_busy = false;
    m_open->setEnabled(true);
    prepare();
    if (done)
        noteRemembering();
    m_given.reset();
    if (!done && m_isFromKeeper && done.error().code == ErrorCode::WrongPassphrase) {
        // It was changed elsewhere: what no longer fits must not be tried again and again.
        m_workspace.passphraseKeeper()->forget(this, [](const KeeperAnswer &) {});
        m_keeperNote->setText(
            tr("What the keyring had does not open the vault, and was forgotten. Type the passphrase."));
        m_passphrase->setFocus();
        return;
    }
    // Somebody thought better of it meanwhile.
    if (isHidden())
        return;
    if (!done) {
        m_passphraseField->setError(wording::sentence(done.error()));
        m_passphrase->setFocus();
        return;
    }
    hide();
    Q_EMIT opened();
}

} // namespace stir::ui
