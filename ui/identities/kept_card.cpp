// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/kept_card.h"

#include "ui/common/status.h"
#include "ui/common/theme.h"
#include "ui/identities/rotation_controller.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

KeptCard::KeptCard(QWidget *parent)
    : Card(tr("Old certificates"), parent), m_lines(new QVBoxLayout),
      m_retire(makeButton(u"identities.rotation.retire"_s, tr("Remove expired keys")))
{
    m_lines->setSpacing(gridUnit);
    body()->setSpacing(12);
    body()->addLayout(m_lines);
    body()->addWidget(m_retire, 0, Qt::AlignLeft);
    connect(m_retire, &QPushButton::clicked, this, &KeptCard::retirementWanted);
}

void KeptCard::show(const RotationView &view)
{
    clearLayout(m_lines);
    bool hasExpired = false;
    for (const credentials::KeptCertificate &kept : view.kept) {
        const QDateTime end = kept.chain.front().notAfter();
        const bool isOver = view.now > end;
        hasExpired = hasExpired || isOver;
        const QString day = end.toLocalTime().date().toString(Qt::ISODate);
        m_lines->addWidget(new StatusBadge(isOver ? Status::Attention : Status::Good,
                                           isOver ? tr("Expired %1: its key can go").arg(day)
                                                  : tr("Keep it reachable until %1").arg(day)));
        m_lines->addWidget(makeLabel(kept.x5u, TextRole::Monospace, true));
    }
    m_retire->setVisible(hasExpired);
    setVisible(!view.kept.empty());
}

void KeptCard::setBusy(bool isBusy)
{
    m_retire->setEnabled(!isBusy);
}

} // namespace stir::ui
