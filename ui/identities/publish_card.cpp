// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/publish_card.h"

#include "core/wording/wording.h"
#include "ui/common/choice_box.h"
#include "ui/common/form_field.h"
#include "ui/common/login_panel.h"
#include "ui/common/message_banner.h"
#include "ui/common/report_lists.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

const QStringList steps{u"connect"_s, u"snapshot"_s, u"lock"_s,  u"stage"_s,
                        u"backup"_s,  u"swap"_s,     u"proof"_s, u"unlock"_s};

BannerText bannerFor(const deployment::PushReport &report, const QString &url)
{
    using deployment::PushOutcome;
    switch (report.outcome) {
    case PushOutcome::Done:
        return {PublishCard::tr("The chain is on %1, and %2 serves it.").arg(report.server, url)};
    case PushOutcome::Unchanged:
        return {PublishCard::tr("The very file lies on %1 already, and %2 serves it.").arg(report.server, url)};
    case PushOutcome::RolledBack:
    case PushOutcome::Refused:
    case PushOutcome::Failed:
        break;
    }
    const Error error = report.error.value_or(Error{ErrorCode::InternalFault, report.server, report.failedStep});
    const QString back = report.outcome == PushOutcome::RolledBack
                             ? PublishCard::tr("%1 is as it was before.").arg(report.server) + u' '
                             : QString();
    return {wording::sentence(error), back + wording::hint(error), error.detail};
}

} // namespace

PublishCard::PublishCard(const QString &name, ChainPublisher &publisher, ServerAccess &access, QWidget *parent)
    : Card(tr("Publish the chain"), parent), m_publisher(publisher), m_access(access), m_server(new ChoiceBox),
      m_path(new QLineEdit), m_serverField(new FormField(m_server, {name + u".server"_s, tr("Web &server")})),
      m_pathField(
          new FormField(m_path, {name + u".path"_s, tr("&File there"),
                                 tr("Where the web server serves the address from. Its folder must be there.")})),
      m_publish(makeButton(name + u".start"_s, tr("Publish..."))),
      m_cancel(makeButton(name + u".cancel"_s, tr("Cancel"))), m_question(new MessageBanner(name)),
      m_login(new LoginPanel(name)), m_steps(new StepList(name + u".steps"_s)),
      m_result(new MessageBanner(name + u"ed"_s))
{
    setObjectName(name);
    m_path->setAcceptDrops(false);
    m_cancel->hide();
    m_steps->hide();
    layOut();
    connect(m_publish, &QPushButton::clicked, this, &PublishCard::ask);
    connect(m_path, &QLineEdit::returnPressed, this, &PublishCard::ask);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_publisher.cancel(); });
    connectPublisher();
}

void PublishCard::layOut()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridUnit);
    buttons->addWidget(m_publish);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    body()->setSpacing(12);
    for (QWidget *widget : {static_cast<QWidget *>(m_serverField), static_cast<QWidget *>(m_pathField)})
        body()->addWidget(widget);
    body()->addLayout(buttons);
    for (QWidget *widget : {static_cast<QWidget *>(m_question), static_cast<QWidget *>(m_login),
                            static_cast<QWidget *>(m_steps), static_cast<QWidget *>(m_result)})
        body()->addWidget(widget);
}

void PublishCard::connectPublisher()
{
    connect(&m_publisher, &ChainPublisher::stepReported, m_steps, &StepList::report);
    connect(&m_publisher, &ChainPublisher::finished, this, &PublishCard::finish);
    connect(&m_publisher, &ChainPublisher::failed, this, &PublishCard::fail);
    connect(m_login, &LoginPanel::hostKeyAccepted, this, [this] {
        m_access.acceptHostKey(m_order.server, m_login->fingerprint());
        start();
    });
    connect(m_login, &LoginPanel::secretGiven, this, [this] {
        m_access.setSecret(m_order.server, m_login->takeSecret());
        start();
    });
}

void PublishCard::setServers(const QStringList &names)
{
    if (names != m_servers) {
        const QString chosen = m_server->currentText();
        const QSignalBlocker quiet(m_server);
        std::vector<ChoiceEntry> entries;
        for (const QString &name : names)
            entries.push_back({name});
        setEntries(m_server, entries);
        m_server->setCurrentIndex(static_cast<int>(std::max<qsizetype>(0, names.indexOf(chosen))));
        m_servers = names;
    }
    m_publish->setEnabled(!names.isEmpty() && !m_publisher.isBusy());
    m_serverField->setHint(names.isEmpty() ? tr("There is no server in the list yet: add the web server first.")
                                           : QString());
}

void PublishCard::show(const IdentityRow &row)
{
    const bool isAnother = !m_identity || m_identity->name != row.identity.name;
    m_identity = row.identity;
    m_path->setPlaceholderText(u"/var/www/html"_s + QUrl(row.identity.x5u).path());
    if (!isAnother || m_publisher.isBusy())
        return;
    m_question->clear();
    m_result->clear();
    m_login->hide();
    m_steps->hide();
    m_pathField->setError({});
}

void PublishCard::ask()
{
    const QString path = m_path->text().trimmed();
    m_pathField->setError(
        path.startsWith(u'/')
            ? QString()
            : tr("Type the whole path on the server, for example %1.").arg(m_path->placeholderText()));
    if (m_pathField->hasError() || !m_identity || m_server->currentText().isEmpty() || m_publisher.isBusy())
        return;
    m_order = {m_server->currentText(), path, m_identity->chain, m_identity->x5u, {}};
    m_publishing = m_identity->name;
    m_result->clear();
    m_question->show(
        BannerKind::Attention,
        {tr("Put the chain of %1 on %2 as %3?").arg(m_publishing, m_order.server, path),
         tr("A file that holds anything but certificates is not overwritten. Then %1 is fetched; what is not "
            "served as it should be is taken back.")
             .arg(m_order.url)});
    auto *confirm = m_question->addButton(u"confirm"_s, tr("Publish"));
    auto *keep = m_question->addButton(u"keep"_s, tr("Not now"));
    connect(confirm, &QPushButton::clicked, this, [this] {
        m_question->clear();
        start();
    });
    connect(keep, &QPushButton::clicked, m_question, &MessageBanner::clear);
    keep->setFocus();
    Q_EMIT noticed(m_question);
}

void PublishCard::start()
{
    m_login->hide();
    m_result->clear();
    m_steps->setSteps(steps);
    m_steps->show();
    if (m_webAccess)
        m_order.web = m_webAccess();
    m_publisher.publish(m_order);
    setRunning(m_publisher.isBusy());
}

void PublishCard::setRunning(bool runs)
{
    showOneOf({m_publish, m_cancel}, runs ? m_cancel : m_publish);
    m_publish->setEnabled(!runs && m_server->count() > 0);
}

void PublishCard::finish(const deployment::PushReport &report)
{
    setRunning(false);
    const bool isDone =
        report.outcome == deployment::PushOutcome::Done || report.outcome == deployment::PushOutcome::Unchanged;
    m_result->show(isDone ? BannerKind::Success : BannerKind::Error, bannerFor(report, m_order.url));
    Q_EMIT noticed(m_result);
    if (isDone)
        Q_EMIT published(m_publishing);
}

void PublishCard::fail(const Error &error)
{
    setRunning(false);
    m_steps->hide();
    const bool asks = m_login->askFor(error);
    if (!asks)
        m_result->showError(error);
    Q_EMIT noticed(asks ? static_cast<QWidget *>(m_login) : m_result);
}

} // namespace stir::ui
