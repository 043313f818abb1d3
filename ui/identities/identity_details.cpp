// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/identity_details.h"

#include "ui/common/message_banner.h"
#include "ui/common/panels.h"
#include "ui/common/report_lists.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/identities/certificate_words.h"
#include "ui/identities/validity_line.h"

#include <QGridLayout>
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

QString roleOf(const crypto::CertificateChain &chain, std::size_t place)
{
    if (place == 0)
        return IdentityDetails::tr("signs the calls");
    return chain[place].isSelfSigned() ? IdentityDetails::tr("root") : IdentityDetails::tr("intermediate");
}

QWidget *chainRow(const crypto::Certificate &certificate, const QString &role, const QDateTime &now)
{
    auto *row = new QWidget;
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 3, 0, 3);
    grid->setHorizontalSpacing(gridUnit);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    const bool isInForce = certificate.notBefore() <= now && now <= certificate.notAfter();
    const Status status = isInForce ? Status::Good : Status::Broken;
    grid->addWidget(new IconLabel(statusIcon(status), statusColor(status), 14), 0, 0, Qt::AlignTop);
    grid->addWidget(makeLabel(certificate.commonName(), TextRole::Body, true), 0, 1);
    grid->addWidget(makeLabel(role, TextRole::Muted), 0, 2);
    auto *until =
        makeLabel(isInForce ? IdentityDetails::tr("valid until %1").arg(exactTime(certificate.notAfter()))
                            : IdentityDetails::tr("not valid now (until %1)").arg(exactTime(certificate.notAfter())),
                  TextRole::Caption, true);
    grid->addWidget(until, 1, 1, 1, 2);
    return row;
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
      m_findings(new FindingList(u"identities.findings"_s)), m_life(new ValidityLine), m_facts(new FactGrid),
      m_chain(new QVBoxLayout)
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
    auto *certificate = new Card(tr("Certificate"));
    certificate->body()->addWidget(m_life);
    certificate->body()->addWidget(m_facts);
    auto *chain = new Card(tr("Chain"));
    chain->setNote(tr("from the signing certificate up"));
    m_chain->setSpacing(2);
    chain->body()->addLayout(m_chain);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_removal), static_cast<QWidget *>(m_head), static_cast<QWidget *>(health),
          static_cast<QWidget *>(certificate), static_cast<QWidget *>(chain)})
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
    showCertificate(row);
    showChain(row);
}

void IdentityDetails::showCertificate(const IdentityRow &row)
{
    const crypto::Certificate &leaf = row.identity.chain.front();
    m_life->setSpan(leaf.notBefore(), leaf.notAfter(), row.now, validityStatus(row.identity, row.now));
    m_facts->setFacts({{.label = tr("Valid"),
                        .value = tr("%1 to %2").arg(exactTime(leaf.notBefore()), exactTime(leaf.notAfter())),
                        .tip = relativeTime(leaf.notAfter(), row.now)},
                       {.label = tr("Subject"), .value = leaf.subjectName()},
                       {.label = tr("Issuer"), .value = leaf.issuerName()},
                       {.label = tr("Numbers"), .value = numbersText(leaf)},
                       {.label = tr("Serial"), .value = leaf.serialNumber(), .monospace = true},
                       {.label = tr("SHA-256"), .value = foldedDigest(leaf.sha256()), .monospace = true},
                       {.label = tr("Key MD5"),
                        .value = leaf.publicKey().md5Figure(),
                        .monospace = true,
                        .tip = u"openssl x509 -in CERTIFICATE -noout -pubkey | openssl md5"_s}});
}

void IdentityDetails::showChain(const IdentityRow &row)
{
    clearLayout(m_chain);
    const crypto::CertificateChain &chain = row.identity.chain;
    for (std::size_t place = 0; place < chain.size(); ++place)
        m_chain->addWidget(chainRow(chain[place], roleOf(chain, place), row.now));
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
