// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/identity_details.h"

#include "ui/common/certificate_view.h"
#include "ui/common/message_banner.h"
#include "ui/common/panels.h"
#include "ui/common/report_lists.h"
#include "ui/common/theme.h"
#include "ui/identities/certificate_words.h"
#include "ui/identities/publish_card.h"
#include "ui/identities/x5u_card.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

QString verdictWords(Status status, const QString &daysLeft)
{
    switch (status) {
    case Status::Broken:
        return IdentityDetails::tr("Cannot sign valid calls: see below");
    case Status::Attention:
        return IdentityDetails::tr("Signs, but look at what is marked; %1 left").arg(daysLeft);
    default:
        return IdentityDetails::tr("Ready to sign; %1 left").arg(daysLeft);
    }
}

Status worstOf(const Findings &findings)
{
    Status worst = Status::Good;
    for (const Finding &finding : findings) {
        if (finding.result == Judgement::Fail)
            return Status::Broken;
        if (finding.result == Judgement::Warn)
            worst = Status::Attention;
    }
    return worst;
}

/// All that the pane says of a row, but for its x5u.
QStringList contentsOf(const IdentityRow &row)
{
    QStringList contents{row.identity.name, row.identity.x5u, row.identity.keyPlace,
                         daysLeftText(row.identity, row.now)};
    contents += row.servers;
    for (const crypto::Certificate &certificate : row.identity.chain)
        contents.append(certificate.sha256());
    for (const Finding &finding : row.health)
        contents += QStringList{finding.check, finding.rule} + finding.values.values();
    return contents;
}

QString serversText(const QStringList &servers)
{
    constexpr qsizetype shown = 5;
    if (servers.isEmpty())
        return IdentityDetails::tr("no server yet");
    if (servers.size() <= shown)
        return servers.join(u", "_s);
    return IdentityDetails::tr("%1 and %n more", nullptr, static_cast<int>(servers.size() - shown))
        .arg(servers.mid(0, shown).join(u", "_s));
}

} // namespace

IdentityDetails::IdentityDetails(IdentitiesController &controller, ChainPublisher &publisher, QWidget *parent)
    : ScrollPane(u"identities.details"_s, tr("The chosen identity"), parent),
      m_removal(new MessageBanner(u"identities.removal"_s)),
      m_remove(makeButton(u"identities.remove"_s, tr("Remove..."), ButtonKind::Flat)),
      m_rotate(makeButton(u"identities.rotate"_s, tr("New key..."))),
      m_toServers(makeButton(u"identities.toServers"_s, tr("To the servers"))), m_head(new Card(tr("Identity"))),
      m_verdict(new StatusBadge(Status::Unknown, {})), m_summary(new FactGrid),
      m_findings(new FindingList(u"identities.findings"_s)),
      m_x5u(new X5uCard(u"identities.x5u"_s, controller.x5uChecks(), controller.access())),
      m_publish(new PublishCard(u"identities.publish"_s, publisher, controller.access())),
      m_certificate(new CertificateView(u"identities.certificate"_s))
{
    m_verdict->setObjectName(u"identities.verdict"_s);
    layOut();
    m_publish->setWebAccess([this] { return m_x5u->webAccess(); });
    connect(m_publish, &PublishCard::noticed, this, &IdentityDetails::reveal);
    connect(m_x5u, &X5uCard::noticed, this, &IdentityDetails::reveal);
    connect(m_publish, &PublishCard::published, this, [this](const QString &name) {
        if (name == m_name)
            m_x5u->check();
    });
    connect(m_remove, &QPushButton::clicked, this, &IdentityDetails::askRemoval);
    connect(m_rotate, &QPushButton::clicked, this, [this] { Q_EMIT rotationWanted(m_name); });
    connect(m_toServers, &QPushButton::clicked, this, [this] { Q_EMIT serversRequested(m_servers.value(0)); });
}

void IdentityDetails::layOut()
{
    m_head->addTitleWidget(m_remove);
    m_head->addTitleWidget(m_rotate);
    m_head->addTitleWidget(m_toServers);
    m_head->body()->addWidget(m_verdict);
    m_head->body()->addWidget(m_summary);
    auto *health = new Card(tr("Health"));
    health->body()->addWidget(m_findings);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_removal), static_cast<QWidget *>(m_head), static_cast<QWidget *>(health),
          static_cast<QWidget *>(m_x5u), static_cast<QWidget *>(m_certificate), static_cast<QWidget *>(m_publish)})
        add(widget);
}

void IdentityDetails::show(const IdentityRow &row)
{
    m_x5u->show(row);
    m_publish->show(row);
    // A question that is open, and where the pane was scrolled to, outlast what is news elsewhere.
    const QStringList contents = contentsOf(row);
    if (contents == m_contents)
        return;
    m_contents = contents;
    m_name = row.identity.name;
    m_servers = row.servers;
    m_keyPlace = row.identity.keyPlace;
    m_removal->clear();
    const Status status = worstOf(row.health);
    m_head->setTitle(m_name);
    m_head->setEdge(status);
    m_verdict->setStatus(status, verdictWords(status, daysLeftText(row.identity, row.now)));
    m_summary->setFacts({{tr("x5u"), row.identity.x5u, true},
                         {tr("Key"), row.identity.keyPlace.isEmpty() ? tr("in the vault")
                                                                     : tr("stays in %1").arg(row.identity.keyPlace)},
                         {tr("Used by"), serversText(row.servers)}});
    m_toServers->setVisible(!row.servers.isEmpty());
    m_findings->setFindings(row.health);
    m_certificate->show(row.identity.chain, row.now);
}

void IdentityDetails::setWebServers(const QStringList &names)
{
    m_publish->setServers(names);
}

void IdentityDetails::askRemoval()
{
    verticalScrollBar()->setValue(0);
    if (!m_servers.isEmpty()) {
        m_removal->show(BannerKind::Attention,
                        {tr("%1 is in use and stays.").arg(m_name),
                         tr("It signs for: %1. Give them another identity first, or let them not sign.")
                             .arg(serversText(m_servers))});
        return;
    }
    const bool isOutside = !m_keyPlace.isEmpty();
    if (isOutside)
        m_removal->show(BannerKind::Attention, {tr("Remove %1?").arg(m_name),
                                                tr("Its private key stays in %1. No server changes.").arg(m_keyPlace)});
    else
        m_removal->show(
            BannerKind::Attention,
            {tr("Remove %1 and its private key?").arg(m_name),
             tr("The key is taken out of the vault and cannot be brought back from here: without a copy elsewhere "
                "the certificate becomes useless. No server changes.")});
    auto *remove = m_removal->addButton(u"confirm"_s, isOutside ? tr("Remove it") : tr("Remove both"));
    setButtonKind(remove, ButtonKind::Danger);
    auto *keep = m_removal->addButton(u"keep"_s, tr("Keep it"));
    connect(remove, &QPushButton::clicked, this, [this] {
        m_removal->clear();
        Q_EMIT removalConfirmed(m_name);
    });
    connect(keep, &QPushButton::clicked, m_removal, &MessageBanner::clear);
    keep->setFocus();
}

} // namespace stir::ui
