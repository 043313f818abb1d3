// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/login_panel.h"

#include "ui/common/secret_field.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace stir::ui {

LoginPanel::LoginPanel(const QString &name, QWidget *parent)
    : Card({}, parent), m_question(makeLabel({}, TextRole::Body, true)), m_detail(makeLabel({}, TextRole::Monospace)),
      m_secret(new SecretField),
      m_accept(makeButton(name + QStringLiteral(".login.accept"), tr("This is the server's key"))),
      m_login(makeButton(name + QStringLiteral(".login.go"), tr("Log in")))
{
    setObjectName(name + QStringLiteral(".login"));
    setEdge(Status::Attention);
    m_secret->setObjectName(name + QStringLiteral(".login.secret"));
    m_secret->setAccessibleName(tr("Password or passphrase"));
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout;
    row->addWidget(m_secret);
    row->addWidget(m_login);
    row->addWidget(m_accept);
    row->addStretch();
    body()->addWidget(m_question);
    body()->addWidget(m_detail);
    body()->addLayout(row);
    connect(m_accept, &QPushButton::clicked, this, &LoginPanel::hostKeyAccepted);
    connect(m_login, &QPushButton::clicked, this, &LoginPanel::secretGiven);
    connect(m_secret, &QLineEdit::returnPressed, this, &LoginPanel::secretGiven);
    hide();
}

bool LoginPanel::askFor(const Error &error)
{
    const bool key = error.code == ErrorCode::HostKeyUnknown;
    const bool secret = error.code == ErrorCode::PassphraseNeeded || error.code == ErrorCode::WrongPassphrase ||
                        error.code == ErrorCode::LoginRefused || error.code == ErrorCode::SudoRefused;
    setVisible(key || secret);
    m_accept->setVisible(key);
    m_detail->setVisible(key);
    m_secret->setVisible(secret);
    m_login->setVisible(secret);
    if (key) {
        m_fingerprint = error.detail;
        setTitle(tr("First connection to %1").arg(error.subject));
        m_question->setText(tr(
            "The server shows this host key. Compare it with what `ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub` "
            "prints on the server itself, and go on only if they are the same."));
        m_detail->setText(m_fingerprint);
    } else if (secret) {
        setTitle(tr("Log in to %1").arg(error.subject));
        m_question->setText(
            error.code == ErrorCode::PassphraseNeeded || error.code == ErrorCode::WrongPassphrase
                ? tr("The login's key file is encrypted. Its passphrase is kept in memory until the program ends.")
                : tr("The server did not let this login in. A password is kept in memory until the program ends."));
        m_secret->setFocus();
    }
    return key || secret;
}

void LoginPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        Card::keyPressEvent(event);
        return;
    }
    static_cast<void>(m_secret->take());
    hide();
}

SecretBytes LoginPanel::takeSecret()
{
    return m_secret->take();
}

} // namespace stir::ui
