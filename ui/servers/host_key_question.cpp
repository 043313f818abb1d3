// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/servers/host_key_question.h"

#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

HostKeyQuestion::HostKeyQuestion(QWidget *parent)
    : Card(tr("Host key"), parent), m_sentence(makeLabel({}, TextRole::Body, true)),
      m_fingerprint(makeLabel({}, TextRole::Monospace, true)), m_advice(makeLabel({}, TextRole::Body, true)),
      m_command(makeLabel(u"ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub"_s, TextRole::Monospace, true)),
      m_accept(makeButton(u"servers.hostKey.accept"_s, tr("They are the same: accept"))),
      m_forget(makeButton(u"servers.hostKey.forget"_s, tr("Forget the old key..."))),
      m_forgetNow(makeButton(u"servers.hostKey.forgetNow"_s, tr("Yes, forget it"), ButtonKind::Danger)),
      m_dismiss(makeButton(u"servers.hostKey.dismiss"_s, tr("Do not connect"), ButtonKind::Flat))
{
    setObjectName(u"servers.hostKey"_s);
    m_sentence->setObjectName(u"servers.hostKey.sentence"_s);
    m_fingerprint->setObjectName(u"servers.hostKey.fingerprint"_s);
    for (QLabel *label : {m_fingerprint, m_command})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridUnit);
    for (QPushButton *button : {m_accept, m_forget, m_forgetNow, m_dismiss})
        buttons->addWidget(button);
    buttons->addStretch();
    for (QLabel *label : {m_sentence, m_fingerprint, m_advice, m_command})
        body()->addWidget(label);
    body()->addLayout(buttons);
    connect(m_accept, &QPushButton::clicked, this, &HostKeyQuestion::accepted);
    connect(m_forget, &QPushButton::clicked, this, &HostKeyQuestion::askAgain);
    connect(m_forgetNow, &QPushButton::clicked, this, &HostKeyQuestion::forgetRequested);
    connect(m_dismiss, &QPushButton::clicked, this, &HostKeyQuestion::dismissed);
    hide();
}

void HostKeyQuestion::show(Status edge, const QString &title, const QString &fingerprint)
{
    setEdge(edge);
    setTitle(title);
    m_fingerprint->setText(fingerprint);
    m_forgetNow->hide();
    setVisible(true);
}

void HostKeyQuestion::askUnknown(const QString &host, const QString &fingerprint)
{
    show(Status::Attention, tr("Is this really the server?"), fingerprint);
    m_sentence->setText(tr("This is the first connection to %1. It shows this host key:").arg(host));
    m_advice->setText(tr("Compare it with what the server itself prints, on its console or through a connection you "
                         "trust (or with the file of the key type it shows):"));
    m_command->show();
    m_accept->show();
    m_forget->hide();
    m_dismiss->setText(tr("Do not connect"));
}

void HostKeyQuestion::refuseChanged(const QString &host, const QString &fingerprint)
{
    show(Status::Broken, tr("The host key has changed; the connection was refused"), fingerprint);
    m_sentence->setText(tr("%1 no longer shows the key that was accepted before. It shows this one:").arg(host));
    m_advice->setText(
        tr("Somebody may be in between. Ask who looks after the server. Only if it was reinstalled or got a "
           "new key on purpose, forget the old one; the new one is then asked about as on the first "
           "connection."));
    m_command->hide();
    m_accept->hide();
    m_forget->show();
    m_dismiss->setText(tr("Leave it"));
}

void HostKeyQuestion::askAgain()
{
    m_advice->setText(tr("The key that was accepted before is taken out of the console's list of known hosts. Nothing "
                         "protects you then but your own comparison. Forget it?"));
    m_forget->hide();
    m_forgetNow->show();
    m_forgetNow->setFocus();
}

} // namespace stir::ui
