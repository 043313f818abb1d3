// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a connection asks of a person: whether an unknown host key is the server's, or a password. Stands in the page
// where what was asked for would be. Window's thread.

#include "core/foundation/error.h"
#include "core/foundation/secret_bytes.h"
#include "ui/common/panels.h"

namespace stir::ui {

class SecretField;

class LoginPanel : public Card
{
    Q_OBJECT

public:
    /// `name` prefixes the object names: "<name>.login", ".login.secret", ".login.go", ".login.accept".
    explicit LoginPanel(const QString &name, QWidget *parent = nullptr);
    /// Shows the question an error asks; false, and hidden, when it asks none.
    bool askFor(const Error &error);
    SecretBytes takeSecret();
    QString fingerprint() const { return m_fingerprint; }

Q_SIGNALS:
    void hostKeyAccepted();
    void secretGiven();

protected:
    /// Esc: not now.
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_question;
    QLabel *m_detail;
    SecretField *m_secret;
    QPushButton *m_accept;
    QPushButton *m_login;
    QString m_fingerprint;
};

} // namespace stir::ui
