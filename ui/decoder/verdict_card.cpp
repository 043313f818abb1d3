// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/verdict_card.h"

#include "ui/common/theme.h"
#include "ui/decoder/detail_words.h"
#include "ui/decoder/flow_layout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace stir::ui {

VerdictCard::VerdictCard(QWidget *parent)
    : Card({}, parent), m_icon(new IconLabel(IconName::Unknown, &ThemeColors::unknown)),
      m_sentence(makeLabel({}, TextRole::Strong, true)), m_hint(makeLabel({}, TextRole::Body, true)),
      m_buttons(new FlowLayout(gridUnit))
{
    m_sentence->setObjectName(u"decoder.verdict"_s);
    m_hint->setObjectName(u"decoder.hint"_s);
    for (QLabel *label : {m_sentence, m_hint})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout;
    row->setSpacing(gridUnit);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_sentence, 1);
    body()->addLayout(row);
    body()->addWidget(m_hint);
    body()->addLayout(m_buttons);
}

void VerdictCard::show(const CallDetail &detail, const std::vector<NextStep> &steps, bool isEdited)
{
    const Status status = statusOf(detail);
    setEdge(status);
    m_icon->setIcon(statusIcon(status), statusColor(status));
    m_sentence->setText(isEdited ? tr("What if \u2013 %1").arg(verdictSentence(detail)) : verdictSentence(detail));
    m_hint->setText(verdictHint(detail));
    m_hint->setVisible(!m_hint->text().isEmpty());
    showSteps(steps);
}

void VerdictCard::showSteps(const std::vector<NextStep> &steps)
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        // Not at once: the button may be the sender of the click that led here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    // They come behind the pane that is scrolled, before what stands below.
    QWidget *before = m_tabAnchor;
    for (const NextStep &step : steps) {
        auto *button = makeButton(u"decoder.next."_s + step.action, step.text);
        connect(button, &QPushButton::clicked, this, [this, step] { Q_EMIT stepAsked(step); });
        m_buttons->addWidget(button);
        if (before != nullptr)
            setTabOrder(before, button);
        before = button;
    }
}

} // namespace stir::ui
