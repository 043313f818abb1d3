// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Asks for the passphrase of a private key that stays in an encrypted file, once a push needs it; it is used for that
// push and forgotten. Hidden until then. Window's thread.

#include "ui/common/panels.h"
#include "ui/deployment/deployment_controller.h"

namespace stir::ui {

class FormField;
class SecretField;

class KeyPassphrasePanel : public Card
{
    Q_OBJECT
public:
    explicit KeyPassphrasePanel(DeploymentController &controller, QWidget *parent = nullptr);

protected:
    /// Esc: not now.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask(const QString &server, const Error &error);
    void push();
    void dismiss();

    DeploymentController &m_controller;
    QString m_server;
    SecretField *m_passphrase;
    FormField *m_field;
};

} // namespace stir::ui
