// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/vault_prompt.h"

#include "core/wording/wording.h"
#include "ui/common/form_field.h"
#include "ui/common/secret_field.h"
#include "ui/common/theme.h"
#include "ui/common/workspace.h"

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
      m_open(makeButton(name + u".vault.open"_s, tr("Unlock")))
{
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
    m_busy = true;
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
