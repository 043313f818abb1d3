// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/match_card.h"

#include "ui/common/report_lists.h"
#include "ui/identities/certificate_words.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

MatchCard::MatchCard(QWidget *parent)
    : Card(tr("Key and certificate"), parent), m_verdict(new StatusBadge(Status::Unknown, {})), m_figures(new FactGrid),
      m_findings(new FindingList(u"identities.match.findings"_s))
{
    setObjectName(u"identities.match"_s);
    m_verdict->setObjectName(u"identities.match.verdict"_s);
    body()->addWidget(m_verdict);
    body()->addWidget(m_findings);
    body()->addWidget(m_figures);
    clear();
}

void MatchCard::clear()
{
    setEdge(Status::Unknown);
    m_verdict->setStatus(Status::Unknown, tr("Compared as soon as both are chosen"));
    m_findings->setFindings({});
    m_findings->hide();
    m_figures->setFacts({});
}

void MatchCard::show(const IdentityCheck &check)
{
    std::vector<Fact> facts;
    const auto add = [&facts](const QString &label, const QString &figure, const QString &tip) {
        facts.push_back({.label = label, .value = figure, .monospace = true, .tip = tip});
    };
    if (check.publicKey)
        add(tr("MD5, key"), check.publicKey->md5Figure(), u"openssl ec -in KEY -pubout | openssl md5"_s);
    if (!check.chain.empty())
        add(tr("MD5, certificate"), check.chain.front().publicKey().md5Figure(),
            u"openssl x509 -in CERTIFICATE -noout -pubkey | openssl md5"_s);
    const QString overKey = tr("Over the public key in DER (SubjectPublicKeyInfo)");
    if (check.publicKey)
        add(tr("SHA-256, key"), foldedDigest(check.publicKey->sha256()), overKey);
    if (!check.chain.empty())
        add(tr("SHA-256, certificate"), foldedDigest(check.chain.front().publicKey().sha256()), overKey);
    m_figures->setFacts(facts);
    m_findings->setFindings(check.findings);
    m_findings->setVisible(!check.findings.empty());
    const auto matches = check.matches();
    const Status status = !matches ? Status::Unknown : *matches ? Status::Good : Status::Broken;
    setEdge(status);
    if (!matches)
        m_verdict->setStatus(status, check.publicKey       ? tr("Choose the certificate to compare")
                                     : check.chain.empty() ? tr("Compared as soon as both are chosen")
                                                           : tr("Choose the private key to compare"));
    else
        m_verdict->setStatus(status, *matches ? tr("Match: the certificate is for this key")
                                              : tr("Do not match: the certificate is for another key"));
}

} // namespace stir::ui
