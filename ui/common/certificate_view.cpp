// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/certificate_view.h"

#include "core/credentials/signing_identity.h"
#include "ui/common/certificate_facts.h"
#include "ui/common/certificate_tree.h"
#include "ui/common/profile_card.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/common/validity_line.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

/// Attention when a third of its life or less is left.
Status validityOf(const crypto::Certificate &certificate, const QDateTime &now)
{
    for (const Finding &finding : credentials::healthOf({{}, {certificate}, {}, {}}, now))
        if (finding.check == "validity"_L1)
            return statusOf(finding.result);
    return Status::Unknown;
}

QString leftText(const crypto::Certificate &certificate, const QDateTime &now)
{
    if (now < certificate.notBefore())
        return CertificateView::tr("begins %1").arg(relativeTime(certificate.notBefore(), now));
    return now > certificate.notAfter() ? CertificateView::tr("ended %1").arg(relativeTime(certificate.notAfter(), now))
                                        : CertificateView::tr("ends %1").arg(relativeTime(certificate.notAfter(), now));
}

} // namespace

CertificateView::CertificateView(const QString &name, QWidget *parent)
    : QWidget(parent), m_card(new Card(tr("Certificate"))),
      m_tree(new CertificateTree(name + u".tree"_s, tr("The certificates of the chain"))), m_life(new ValidityLine),
      m_left(makeLabel({}, TextRole::Caption)), m_facts(new FactGrid),
      m_copy(makeButton(name + u".copy"_s, tr("Copy as PEM"))),
      m_copyChain(makeButton(name + u".copyChain"_s, tr("Copy the chain as PEM"))),
      m_copied(makeLabel({}, TextRole::Caption)), m_profile(new ProfileCard(name))
{
    m_copied->setObjectName(name + u".copied"_s);
    auto *life = new QHBoxLayout;
    life->setSpacing(gridUnit);
    life->addWidget(m_life, 1);
    life->addWidget(m_left);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridUnit);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_copyChain);
    buttons->addWidget(m_copied, 1);
    m_card->body()->addWidget(m_tree);
    m_card->body()->addLayout(life);
    m_card->body()->addWidget(m_facts);
    m_card->body()->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_card);
    column->addWidget(m_profile);
    connect(m_tree, &CertificateTree::chosenChanged, this, &CertificateView::showChosen);
    connect(m_copy, &QPushButton::clicked, this, [this] { copy({m_chain[m_chosen]}, tr("Copied")); });
    connect(m_copyChain, &QPushButton::clicked, this,
            [this] { copy(m_chain, tr("%n certificate(s) copied", nullptr, static_cast<int>(m_chain.size()))); });
}

void CertificateView::show(const crypto::CertificateChain &chain, const QDateTime &now)
{
    m_now = now;
    if (chain == m_chain) {
        showChosen();
        return;
    }
    m_chain = chain;
    m_chosen = 0;
    m_copyChain->setVisible(chain.size() > 1);
    m_tree->setChain(chain, now);
}

void CertificateView::showChosen()
{
    if (const auto place = m_tree->chosen(); place && *place < m_chain.size())
        m_chosen = *place;
    const crypto::Certificate &certificate = m_chain[m_chosen];
    m_copied->clear();
    m_life->setSpan(certificate.notBefore(), certificate.notAfter(), m_now, validityOf(certificate, m_now));
    m_left->setText(leftText(certificate, m_now));
    m_left->setToolTip(exactTime(certificate.notAfter()));
    m_facts->setFacts(certificateFacts(certificate));
    m_profile->show(certificate);
}

void CertificateView::copy(const crypto::CertificateChain &chain, const QString &said)
{
    QGuiApplication::clipboard()->setText(QString::fromLatin1(crypto::toPem(chain)));
    m_copied->setText(said);
}

} // namespace stir::ui
