// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/anchor_details.h"

#include "core/wording/wording.h"
#include "ui/common/certificate_view.h"
#include "ui/common/message_banner.h"
#include "ui/common/panels.h"
#include "ui/common/theme.h"
#include "ui/trust/strangers_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

/// What is worst, or the first.
const Finding &leadingFinding(const Findings &findings)
{
    for (const Judgement worst : {Judgement::Fail, Judgement::Warn}) {
        const auto found = std::ranges::find(findings, worst, &Finding::result);
        if (found != findings.end())
            return *found;
    }
    return findings.front();
}

} // namespace

AnchorDetails::AnchorDetails(QWidget *parent)
    : ScrollPane(u"trust.details"_s, tr("The chosen trust anchor"), parent),
      m_remove(makeButton(u"trust.remove"_s, tr("Remove..."), ButtonKind::Flat)),
      m_removal(new MessageBanner(u"trust.removal"_s)), m_verdict(new Card),
      m_icon(new IconLabel(IconName::Unknown, &ThemeColors::unknown)),
      m_sentence(makeLabel({}, TextRole::Strong, true)), m_hint(makeLabel({}, TextRole::Body, true)),
      m_certificate(new CertificateView(u"trust.certificate"_s)), m_server(new FactGrid),
      m_shared(makeLabel({}, TextRole::Muted, true)), m_strangers(new StrangersCard)
{
    m_sentence->setObjectName(u"trust.verdict"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(gridUnit);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_sentence, 1);
    m_verdict->body()->addLayout(row);
    m_verdict->body()->addWidget(m_hint);
    m_verdict->addTitleWidget(m_remove);
    auto *servers = new Card(tr("On servers"));
    auto *plan = makeButton(u"trust.plan"_s, tr("Plan a push"));
    servers->addTitleWidget(plan);
    servers->body()->addWidget(m_server);
    servers->body()->addWidget(m_shared);
    for (QWidget *part : std::initializer_list<QWidget *>{m_removal, m_verdict, servers, m_strangers, m_certificate})
        add(part);
    connect(m_remove, &QPushButton::clicked, this, &AnchorDetails::askRemoval);
    connect(plan, &QPushButton::clicked, this, &AnchorDetails::planRequested);
}

void AnchorDetails::show(const AnchorRow &row, int companyCount)
{
    m_company = row.anchor.company;
    m_count = companyCount;
    m_removal->clear();
    const Finding &finding = leadingFinding(row.findings);
    m_verdict->setEdge(row.status());
    m_icon->setIcon(statusIcon(row.status()), statusColor(row.status()));
    m_sentence->setText(wording::sentence(finding));
    m_hint->setText(wording::hint(finding));
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_verdict->setTitle(m_company);
    m_certificate->show({row.anchor.certificate}, row.now);
    m_server->setFacts({{tr("File"), credentials::anchorFileName(m_company), true,
                         tr("In the folder for anchors of the server's certificate store")}});
    m_shared->setText(companyCount > 1
                          ? tr("The file holds all %n certificates of this company.", nullptr, companyCount)
                          : QString());
    m_shared->setVisible(companyCount > 1);
}

void AnchorDetails::askRemoval()
{
    const QString question =
        m_count > 1 ? tr("Remove all %n certificates of %1 from the console?", nullptr, m_count).arg(m_company)
                    : tr("Remove the certificate of %1 from the console?").arg(m_company);
    m_removal->show(BannerKind::Attention,
                    {question, tr("A push does not take %1 off servers that have it: they trust it until the file is "
                                  "deleted there and the store refreshed.")
                                   .arg(credentials::anchorFileName(m_company))});
    auto *keep = m_removal->addButton(u"keep"_s, tr("Keep"));
    auto *confirm = m_removal->addButton(u"confirm"_s, tr("Remove"));
    setButtonKind(confirm, ButtonKind::Danger);
    connect(keep, &QPushButton::clicked, this, [this] {
        m_removal->clear();
        m_remove->setFocus();
    });
    connect(confirm, &QPushButton::clicked, this, [this] {
        m_removal->clear();
        Q_EMIT removalConfirmed(m_company);
    });
    ensureVisible(0, 0);
    keep->setFocus();
}

} // namespace stir::ui
