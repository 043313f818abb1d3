// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_details.h"

#include "ui/common/report_lists.h"
#include "ui/common/theme.h"
#include "ui/decoder/chain_card.h"
#include "ui/decoder/detail_words.h"
#include "ui/decoder/edit_panel.h"
#include "ui/decoder/message_card.h"
#include "ui/decoder/treatment_card.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

CallDetails::CallDetails(QWidget *parent)
    : ScrollPane(u"decoder.details"_s, tr("What the call claims and whether it holds"), parent),
      m_verdict(new VerdictCard), m_edit(new EditPanel), m_identity(new IdentityCard),
      m_checksCard(new Card(tr("Checks"))), m_judgedAt(makeLabel({}, TextRole::Caption, true)),
      m_checks(new FindingList(u"decoder.checks"_s)), m_chain(new ChainCard), m_treatment(new TreatmentCard),
      m_message(new MessageCard)
{
    m_checks->setShowsSections(true);
    m_checksCard->body()->addWidget(m_judgedAt);
    m_checksCard->body()->addWidget(m_checks);
    for (Card *card :
         std::initializer_list<Card *>{m_verdict, m_edit, m_identity, m_checksCard, m_chain, m_treatment, m_message})
        add(card);
    m_edit->hide();
    m_verdict->setTabAnchor(this);
    QWidget *before = this;
    for (const auto &stops : {m_edit->tabStops(), m_identity->tabStops(), m_message->tabStops()}) {
        for (QWidget *stop : stops) {
            setTabOrder(before, stop);
            before = stop;
        }
    }
    connect(m_verdict, &VerdictCard::stepAsked, this, &CallDetails::stepAsked);
    connect(m_identity, &IdentityCard::editAsked, this, [this] { setEditing(true); });
    connect(m_identity, &IdentityCard::copyAsked, this, &CallDetails::copyAsked);
    connect(m_edit, &EditPanel::closed, this, [this] { setEditing(false); });
    connect(m_edit, &EditPanel::edited, this, [this](const CallEdit &edit) {
        m_isEdited = !edit.isEmpty();
        if (m_isEdited)
            Q_EMIT edited(edit);
        else
            showCards(m_original, false);
    });
}

void CallDetails::show(const CallDetail &detail, const DetailScene &scene)
{
    m_original = detail;
    m_scene = scene;
    m_isEdited = false;
    m_edit->hide();
    showCards(detail, false);
    verticalScrollBar()->setValue(0);
}

void CallDetails::showEdited(const CallDetail &detail)
{
    // Somebody may have gone back to the captured call while this was judged.
    if (m_isEdited)
        showCards(detail, true);
}

void CallDetails::setEditing(bool editing)
{
    m_edit->setVisible(editing);
    if (editing) {
        m_edit->begin(m_original, m_scene.now);
        reveal(m_edit);
        return;
    }
    m_isEdited = false;
    showCards(m_original, false);
    m_identity->setFocus();
}

void CallDetails::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::MoveToStartOfLine))
        verticalScrollBar()->triggerAction(QScrollBar::SliderToMinimum);
    else if (event->matches(QKeySequence::MoveToEndOfLine))
        verticalScrollBar()->triggerAction(QScrollBar::SliderToMaximum);
    else
        ScrollPane::keyPressEvent(event);
}

void CallDetails::showCards(const CallDetail &detail, bool isEdited)
{
    m_verdict->show(detail, isEdited ? std::vector<NextStep>() : m_scene.steps, isEdited);
    m_identity->setVisible(detail.hasIdentity());
    m_identity->show(detail, m_scene.now);
    m_checksCard->setVisible(!detail.report.checks.empty());
    m_judgedAt->setText(judgedAt(detail));
    m_judgedAt->setVisible(!m_judgedAt->text().isEmpty());
    m_checks->setFindings(detail.report.checks);
    m_chain->show(detail, m_scene.now);
    m_treatment->show(detail, m_scene.policy);
    m_message->show(detail);
}

} // namespace stir::ui
