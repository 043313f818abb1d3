// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/profile_card.h"

#include "ui/common/choice_box.h"
#include "ui/common/report_lists.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

using credentials::ShakenProfile;

bool holds(const Finding &finding)
{
    return finding.result == Judgement::Pass;
}

Status statusOf(const Findings &findings)
{
    if (anyFails(findings))
        return Status::Broken;
    const auto warns = [](const Finding &finding) { return finding.result == Judgement::Warn; };
    return std::ranges::any_of(findings, warns) ? Status::Attention : Status::Good;
}

} // namespace

ProfileCard::ProfileCard(const QString &name, QWidget *parent)
    : Card(tr("SHAKEN profile"), parent), m_country(new ChoiceBox), m_verdict(new StatusBadge(Status::Unknown, {})),
      m_findings(new FindingList(name + u".profile.findings"_s)), m_all(new QCheckBox(tr("Show what holds too")))
{
    m_country->setObjectName(name + u".profile"_s);
    m_country->setAccessibleName(tr("Rules of"));
    m_country->addItem(tr("United States"), static_cast<int>(ShakenProfile::UnitedStates));
    m_country->addItem(tr("Canada"), static_cast<int>(ShakenProfile::Canada));
    m_country->addItem(tr("France"), static_cast<int>(ShakenProfile::France));
    m_verdict->setObjectName(name + u".profile.verdict"_s);
    m_all->setObjectName(name + u".profile.all"_s);
    m_all->setAccessibleName(m_all->text());
    m_findings->setShowsSections(true);
    addTitleWidget(m_country);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_verdict), static_cast<QWidget *>(m_findings), static_cast<QWidget *>(m_all)})
        body()->addWidget(widget);
    connect(m_country, &QComboBox::currentIndexChanged, this, &ProfileCard::judge);
    connect(m_all, &QCheckBox::toggled, this, &ProfileCard::judge);
}

void ProfileCard::show(const crypto::Certificate &certificate)
{
    m_certificate = certificate;
    judge();
}

void ProfileCard::judge()
{
    if (!m_certificate)
        return;
    const auto profile = static_cast<ShakenProfile>(m_country->currentData().toInt());
    Findings findings = credentials::lint(*m_certificate, profile);
    const Status status = statusOf(findings);
    const auto broken =
        static_cast<int>(findings.size() - static_cast<std::size_t>(std::ranges::count_if(findings, holds)));
    m_verdict->setStatus(status, broken == 0 ? tr("Every rule holds")
                                 : status == Status::Broken
                                     ? tr("%n rule(s) broken: verifiers reject such calls", nullptr, broken)
                                     : tr("%n rule(s) not kept to", nullptr, broken));
    if (!m_all->isChecked())
        std::erase_if(findings, holds);
    m_findings->setFindings(findings);
    m_findings->setVisible(!findings.empty());
}

} // namespace stir::ui
