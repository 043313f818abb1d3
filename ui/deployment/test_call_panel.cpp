// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deployment/test_call_panel.h"

#include "core/wording/wording.h"
#include "ui/common/identity_text.h"
#include "ui/common/report_lists.h"
#include "ui/common/status.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace stir::ui {

namespace {

QLineEdit *makeNumberField(const char *name, const QString &accessibleName, const QString &number)
{
    auto *field = new QLineEdit(number);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(accessibleName);
    field->setFont(monospaceFont());
    field->setMaximumWidth(160);
    return field;
}

} // namespace

TestCallPanel::TestCallPanel(QWidget *parent)
    : Card(tr("Test call"), parent),
      m_orig(makeNumberField("deployment.call.orig", tr("Calling number"), QStringLiteral("12025550123"))),
      m_dest(makeNumberField("deployment.call.dest", tr("Called number"), QStringLiteral("13035550100"))),
      m_call(makeButton(QStringLiteral("deployment.call.place"), tr("Place a test call"))),
      m_verdict(new StatusBadge(Status::Unknown, {})), m_sentence(makeLabel({}, TextRole::Muted, true)),
      m_identity(new IdentityText(QStringLiteral("deployment.call.identity"), tr("Identity header that came out"))),
      m_checks(new FindingList(QStringLiteral("deployment.call.checks")))
{
    setObjectName(QStringLiteral("deployment.call"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *row = new QHBoxLayout;
    row->addWidget(makeLabel(tr("From"), TextRole::Muted));
    row->addWidget(m_orig);
    row->addWidget(makeLabel(tr("to"), TextRole::Muted));
    row->addWidget(m_dest);
    row->addWidget(m_call);
    row->addStretch();
    body()->addLayout(row);
    body()->addWidget(m_verdict);
    body()->addWidget(m_sentence);
    body()->addWidget(m_identity);
    body()->addWidget(m_checks);
    connect(m_call, &QPushButton::clicked, this, [this] { Q_EMIT callWanted(m_orig->text(), m_dest->text()); });
    offer();
}

void TestCallPanel::offer()
{
    m_call->setEnabled(true);
    m_verdict->hide();
    m_identity->hide();
    m_checks->hide();
    m_sentence->setText(
        tr("Sends one call through the server to this machine and reads the Identity header that comes out."));
    m_sentence->show();
}

void TestCallPanel::showCalling()
{
    offer();
    m_call->setEnabled(false);
    m_sentence->setText(tr("Calling…"));
}

void TestCallPanel::showFailure(const Error &error)
{
    offer();
    m_call->setFocus();
    m_verdict->setStatus(Status::Broken, tr("No call came through"));
    m_verdict->show();
    m_sentence->setText(wording::sentence(error) + u' ' + wording::hint(error));
}

void TestCallPanel::showReport(const practice::ProofCallReport &report)
{
    offer();
    m_call->setFocus(); // it lost the focus while it was switched off
    if (report.isValid())
        m_verdict->setStatus(Status::Good, tr("Signed, and valid against the pushed certificate"));
    else if (report.captured.empty() || !report.captured.front().identity)
        m_verdict->setStatus(Status::Broken, tr("The call came out unsigned"));
    else
        m_verdict->setStatus(Status::Broken, tr("Signed, but not valid"));
    m_verdict->show();
    m_sentence->hide();
    if (!report.reports.empty())
        showHeader(report.reports.front());
}

void TestCallPanel::showHeader(const passport::PassportReport &report)
{
    m_identity->setValue(QString::fromUtf8(report.identity.value));
    m_identity->setVisible(!report.identity.value.isEmpty());
    m_checks->setFindings(report.checks);
    m_checks->show();
}

} // namespace stir::ui
