// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/identity_details.h"

#include "ui/common/certificate_view.h"
#include "ui/common/message_banner.h"
#include "ui/common/panels.h"
#include "ui/common/report_lists.h"
#include "ui/common/theme.h"
#include "ui/identities/certificate_words.h"

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

IdentityDetails::IdentityDetails(QWidget *parent)
    : ScrollPane(u"identities.details"_s, tr("The chosen identity"), parent),
      m_removal(new MessageBanner(u"identities.removal"_s)),
      m_remove(makeButton(u"identities.remove"_s, tr("Remove..."), ButtonKind::Flat)),
      m_toServers(makeButton(u"identities.toServers"_s, tr("To the servers"))), m_head(new Card(tr("Identity"))),
      m_verdict(new StatusBadge(Status::Unknown, {})), m_summary(new FactGrid),
      m_findings(new FindingList(u"identities.findings"_s)),
      m_certificate(new CertificateView(u"identities.certificate"_s))
{
    m_verdict->setObjectName(u"identities.verdict"_s);
    layOut();
    connect(m_remove, &QPushButton::clicked, this, &IdentityDetails::askRemoval);
    connect(m_toServers, &QPushButton::clicked, this, [this] { Q_EMIT serversRequested(m_servers.value(0)); });
}

void IdentityDetails::layOut()
{
    m_head->addTitleWidget(m_remove);
    m_head->addTitleWidget(m_toServers);
    m_head->body()->addWidget(m_verdict);
    m_head->body()->addWidget(m_summary);
    auto *health = new Card(tr("Health"));
    health->body()->addWidget(m_findings);
    for (QWidget *widget : {static_cast<QWidget *>(m_removal), static_cast<QWidget *>(m_head),
                            static_cast<QWidget *>(health), static_cast<QWidget *>(m_certificate)})
        add(widget);
}

void IdentityDetails::show(const IdentityRow &row)
{
    m_name = row.identity.name;
    m_servers = row.servers;
    m_removal->clear();
    const Findings health = credentials::healthOf(row.identity, row.now);
    const Status status = worstOf(health);
    m_head->setTitle(m_name);
    m_head->setEdge(status);
    m_verdict->setStatus(status, verdictWords(status, daysLeftText(row.identity, row.now)));
    m_summary->setFacts({{tr("x5u"), row.identity.x5u, true}, {tr("Used by"), serversText(row.servers)}});
    m_toServers->setVisible(!row.servers.isEmpty());
    m_findings->setFindings(health);
    m_certificate->show(row.identity.chain, row.now);
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
    m_removal->show(
        BannerKind::Attention,
        {tr("Remove %1 and its private key?").arg(m_name),
         tr("The key is taken out of the vault and cannot be brought back from here: without a copy elsewhere "
            "the certificate becomes useless. No server changes.")});
    auto *remove = m_removal->addButton(u"confirm"_s, tr("Remove both"));
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
