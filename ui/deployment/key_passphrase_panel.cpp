// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deployment/key_passphrase_panel.h"

#include "core/wording/wording.h"
#include "ui/common/form_field.h"
#include "ui/common/secret_field.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace stir::ui {

KeyPassphrasePanel::KeyPassphrasePanel(DeploymentController &controller, QWidget *parent)
    : Card(tr("Open the private key"), parent), m_controller(controller), m_passphrase(new SecretField),
      m_field(new FormField(m_passphrase, {QStringLiteral("deployment.key.passphrase"), tr("&Passphrase of the key")}))
{
    setObjectName(QStringLiteral("deployment.key"));
    setEdge(Status::Attention);
    auto *go = makeButton(QStringLiteral("deployment.key.go"), tr("Push with it"));
    m_field->addBeside(go);
    body()->addWidget(m_field);
    connect(go, &QPushButton::clicked, this, &KeyPassphrasePanel::push);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &KeyPassphrasePanel::push);
    connect(&m_controller, &DeploymentController::keyPassphraseNeeded, this, &KeyPassphrasePanel::ask);
    connect(&m_controller, &DeploymentController::pushStarted, this, &KeyPassphrasePanel::dismiss);
    hide();
}

void KeyPassphrasePanel::ask(const QString &server, const Error &error)
{
    m_server = server;
    m_field->setHint(
        tr("The key stays in %1, encrypted. The passphrase is used for this push and forgotten.").arg(error.subject));
    m_field->setError(error.code == ErrorCode::WrongPassphrase ? wording::sentence(error) : QString());
    show();
    m_passphrase->setFocus();
}

void KeyPassphrasePanel::push()
{
    SecretBytes passphrase = m_passphrase->take();
    if (passphrase.isEmpty())
        m_field->setError(tr("Type the passphrase."));
    else
        m_controller.push(m_server, std::move(passphrase));
}

void KeyPassphrasePanel::dismiss()
{
    takeSecret(*m_passphrase);
    hide();
}

void KeyPassphrasePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        Card::keyPressEvent(event);
}

} // namespace stir::ui
