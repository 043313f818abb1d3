// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/servers/connection_panel.h"

#include "core/wording/wording.h"
#include "ui/common/form_field.h"
#include "ui/common/message_banner.h"
#include "ui/common/report_lists.h"
#include "ui/common/secret_field.h"
#include "ui/common/theme.h"
#include "ui/servers/host_key_question.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

QWidget *observationRow(const Observation &seen, TextRole role)
{
    auto *row = new QWidget;
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 2, 0, 2);
    grid->setHorizontalSpacing(gridUnit);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new IconLabel(statusIcon(seen.status), statusColor(seen.status), 14), 0, 0, Qt::AlignTop);
    auto *text = makeLabel(seen.text, role, true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(text, 0, 1);
    if (!seen.hint.isEmpty())
        grid->addWidget(makeLabel(seen.hint, TextRole::Caption, true), 1, 1);
    return row;
}

} // namespace

ConnectionPanel::ConnectionPanel(ConnectionController &controller, QWidget *parent)
    : Card(tr("Connection"), parent), m_controller(controller),
      m_test(makeButton(u"servers.test"_s, tr("Test connection"))),
      m_cancel(makeButton(u"servers.test.cancel"_s, tr("Cancel"))),
      m_hint(makeLabel(tr("Logs in and looks at what is there. Nothing is changed."), TextRole::Muted, true)),
      m_steps(new StepList(u"servers.test.steps"_s)), m_message(new MessageBanner(u"servers.test"_s)),
      m_hostKey(new HostKeyQuestion), m_secretForm(makeSecretForm()), m_report(new QWidget),
      m_reportLines(new QVBoxLayout(m_report))
{
    setObjectName(u"servers.connection"_s);
    m_report->setObjectName(u"servers.test.report"_s);
    m_reportLines->setContentsMargins(0, 0, 0, 0);
    m_reportLines->setSpacing(2);
    addTitleWidget(m_cancel);
    addTitleWidget(m_test);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_hint), static_cast<QWidget *>(m_steps), static_cast<QWidget *>(m_message),
          static_cast<QWidget *>(m_hostKey), m_secretForm, m_report})
        body()->addWidget(widget);
    connect(m_test, &QPushButton::clicked, this, &ConnectionPanel::testRequested);
    connect(m_cancel, &QPushButton::clicked, &m_controller, &ConnectionController::cancel);
    connect(m_hostKey, &HostKeyQuestion::accepted, &m_controller, &ConnectionController::acceptHostKey);
    connect(m_hostKey, &HostKeyQuestion::forgetRequested, &m_controller, &ConnectionController::forgetHostKey);
    connect(m_hostKey, &HostKeyQuestion::dismissed, &m_controller, &ConnectionController::reset);
    connect(&m_controller, &ConnectionController::stateChanged, this, &ConnectionPanel::showState);
    connect(&m_controller, &ConnectionController::adopted, this, &ConnectionPanel::showAdoption);
    connect(&m_controller, &ConnectionController::adoptionFailed, this, [this](const Error &error) {
        m_adopt->setEnabled(true);
        m_message->showError(error);
    });
    connect(&m_controller, &ConnectionController::stepReported, m_steps, &StepList::report);
    showState();
}

QWidget *ConnectionPanel::makeSecretForm()
{
    auto *form = new QWidget;
    m_secret = new SecretField;
    m_secretReason = makeLabel({}, TextRole::Body, true);
    m_secretField = new FormField(m_secret, {u"servers.test.secret"_s, tr("&Secret")});
    auto *go = makeButton(u"servers.test.login"_s, tr("Log in"));
    m_secretField->addBeside(go);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    column->addWidget(m_secretReason);
    column->addWidget(m_secretField);
    column->addWidget(makeLabel(tr("Used for this test only; it is not kept."), TextRole::Caption, true));
    connect(m_secret, &QLineEdit::returnPressed, this, &ConnectionPanel::giveSecret);
    connect(go, &QPushButton::clicked, this, &ConnectionPanel::giveSecret);
    return form;
}

void ConnectionPanel::showState()
{
    const ConnectionState state = m_controller.state();
    const bool isRunning = state == ConnectionState::Running;
    showOneOf({m_test, m_cancel}, isRunning ? m_cancel : m_test);
    m_test->setText(state == ConnectionState::Idle ? tr("Test connection") : tr("Test again"));
    m_hint->setVisible(state == ConnectionState::Idle);
    m_steps->setVisible(isRunning);
    if (isRunning)
        m_steps->setSteps({u"connect"_s, u"snapshot"_s});
    m_message->clear();
    m_hostKey->setVisible(state == ConnectionState::HostKeyUnknown || state == ConnectionState::HostKeyChanged);
    m_secretForm->setVisible(state == ConnectionState::SecretNeeded);
    m_report->setVisible(state == ConnectionState::Connected);
    if (state != ConnectionState::SecretNeeded)
        takeSecret(*m_secret);
    showQuestion();
}

void ConnectionPanel::showQuestion()
{
    switch (m_controller.state()) {
    case ConnectionState::Idle:
    case ConnectionState::Running:
        return;
    case ConnectionState::Connected:
        showReport(*m_controller.report());
        return;
    case ConnectionState::HostKeyUnknown:
        m_hostKey->askUnknown(m_controller.server().host, m_controller.shownHostKey());
        return;
    case ConnectionState::HostKeyChanged:
        m_hostKey->refuseChanged(m_controller.server().host, m_controller.shownHostKey());
        return;
    case ConnectionState::SecretNeeded:
        askForSecret();
        return;
    case ConnectionState::Failed:
        m_message->showError(m_controller.error());
        return;
    }
}

void ConnectionPanel::askForSecret()
{
    const inventory::ManagedServer &server = m_controller.server();
    QString label;
    switch (m_controller.wantedSecret()) {
    case SecretKind::KeyPassphrase:
        label = tr("Passphrase of the key");
        m_secretReason->setText(tr("The key file %1 is encrypted.").arg(server.sshKeyFile));
        break;
    case SecretKind::Password:
        label = tr("Password of %1").arg(server.user);
        m_secretReason->setText(tr("The server took no key of yours, but it takes passwords."));
        break;
    case SecretKind::SudoPassword:
        label = tr("Password for sudo");
        m_secretReason->setText(tr("Logged in. sudo on %1 asks for a password.").arg(server.host));
        break;
    }
    m_secretField->setLabel(label);
    m_secretField->setError(m_controller.wasSecretRefused() ? wording::sentence(m_controller.error()) : QString());
    m_secret->setFocus();
}

void ConnectionPanel::giveSecret()
{
    SecretBytes secret = m_secret->take();
    if (secret.isEmpty()) {
        m_secretField->setError(tr("Type it first."));
        return;
    }
    m_controller.giveSecret(std::move(secret));
}

void ConnectionPanel::showReport(const ConnectionReport &report)
{
    clearLayout(m_reportLines);
    m_reportLines->addWidget(observationRow(verdictOf(report), TextRole::Strong));
    for (const Observation &seen : observationsOf(report))
        m_reportLines->addWidget(observationRow(seen, TextRole::Body));
    auto *hostKey = makeLabel(tr("Host key %1").arg(report.hostKey), TextRole::Caption, true);
    hostKey->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_reportLines->addWidget(hostKey);
    m_adopt = makeButton(u"servers.adopt"_s, tr("Take over its settings"));
    m_adopt->setToolTip(tr("What the server does now becomes what is wanted of it, so that the first plan changes "
                           "nothing. Nothing is changed on the server."));
    connect(m_adopt, &QPushButton::clicked, this, [this] {
        m_adopt->setEnabled(false);
        m_controller.adopt();
    });
    m_reportLines->addWidget(m_adopt, 0, Qt::AlignLeft);
}

void ConnectionPanel::showAdoption(const Findings &findings)
{
    for (const Finding &finding : findings)
        m_reportLines->addWidget(observationRow(
            {statusOf(finding.result), wording::sentence(finding), wording::hint(finding)}, TextRole::Body));
}

} // namespace stir::ui
