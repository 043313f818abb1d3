// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/x5u_card.h"

#include "ui/common/fitting_labels.h"
#include "ui/common/login_panel.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/identities/web_access_fields.h"
#include "ui/identities/x5u_place_row.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

X5uCard::X5uCard(const QString &name, X5uChecks &checks, ServerAccess &access, QWidget *parent)
    : Card(tr("Certificate URL (x5u)"), parent), m_checks(checks), m_access(access),
      m_check(makeButton(name + u".check"_s, tr("Check now"))), m_cancel(makeButton(name + u".cancel"_s, tr("Cancel"))),
      m_when(makeLabel({}, TextRole::Caption, true)), m_places(new QVBoxLayout),
      m_all(new QCheckBox(tr("Show what holds too"))), m_login(new LoginPanel(name)), m_web(new WebAccessFields(name))
{
    setObjectName(name);
    m_when->setObjectName(name + u".when"_s);
    m_all->setObjectName(name + u".all"_s);
    m_all->setAccessibleName(m_all->text());
    m_cancel->hide();
    layOut();
    connect(m_check, &QPushButton::clicked, this, &X5uCard::check);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_row)
            m_checks.cancel(m_row->identity);
    });
    connect(m_all, &QCheckBox::toggled, this, &X5uCard::showLast);
    connect(&m_checks, &X5uChecks::changed, this, &X5uCard::showLast);
    connect(m_login, &LoginPanel::hostKeyAccepted, this, [this] {
        m_access.acceptHostKey(m_loginServer, m_login->fingerprint());
        answered();
    });
    connect(m_login, &LoginPanel::secretGiven, this, [this] {
        m_access.setSecret(m_loginServer, m_login->takeSecret());
        answered();
    });
}

void X5uCard::layOut()
{
    addTitleWidget(m_check);
    addTitleWidget(m_cancel);
    m_places->setSpacing(4);
    body()->addWidget(m_when);
    body()->addLayout(m_places);
    body()->addWidget(m_login);
    body()->addWidget(m_all);
    body()->addWidget(m_web);
}

void X5uCard::show(const IdentityRow &row)
{
    // A login that is being typed outlasts what is news elsewhere.
    if (!m_row || m_row->identity.name != row.identity.name) {
        m_loginServer.clear();
        m_login->hide();
    }
    m_row = row;
    showLast();
}

void X5uCard::check()
{
    if (m_row)
        m_checks.check(m_row->identity, m_row->servers, m_web->access());
}

WebAccess X5uCard::webAccess() const
{
    return m_web->access();
}

void X5uCard::answered()
{
    m_login->hide();
    m_checks.checkFrom(m_row->identity, m_loginServer);
}

void X5uCard::showLast()
{
    clearLayout(m_places);
    if (!m_row)
        return;
    const X5uCheck *last = m_checks.last(m_row->identity);
    const bool isRunning = last != nullptr && last->isRunning();
    showOneOf({m_check, m_cancel}, isRunning ? m_cancel : m_check);
    m_all->setVisible(last != nullptr);
    setEdge(last != nullptr ? last->status() : Status::Unknown);
    m_when->setToolTip(last != nullptr ? exactTime(last->at) : QString());
    if (last == nullptr) {
        m_when->setText(
            tr("Not asked for since the program was started. A check fetches it as a verifier does, from here "
               "and from every server that signs with it."));
        m_login->hide();
        return;
    }
    m_when->setText(tr("Asked %1").arg(relativeTime(last->at, m_row->now)));
    for (std::size_t i = 0; i < last->places.size(); ++i)
        m_places->addWidget(new X5uPlaceRow(objectName() + u".%1"_s.arg(i), last->places[i], m_all->isChecked()));
    askForLogin(*last);
}

void X5uCard::askForLogin(const X5uCheck &check)
{
    for (const X5uPlace &place : check.places) {
        if (!place.error || place.isRunning)
            continue;
        // What is being typed there stays.
        if (m_loginServer == place.server && m_login->isVisibleTo(this))
            return;
        m_loginServer = place.server;
        if (m_login->askFor(*place.error)) {
            Q_EMIT noticed(m_login);
            return;
        }
    }
    m_loginServer.clear();
    m_login->hide();
}

} // namespace stir::ui
