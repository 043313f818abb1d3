// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/practice_card.h"

#include "ui/common/report_lists.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

PracticeCard::PracticeCard(PracticeController &controller, QWidget *parent)
    : Card({}, parent), m_controller(controller), m_title(makeLabel({}, TextRole::Heading)),
      m_text(makeLabel({}, TextRole::Muted, true)), m_steps(new StepList(u"overview.practiceSteps"_s)),
      m_facts(new FactGrid), m_start(makeButton(u"overview.startPractice"_s, tr("Start practice server"))),
      m_cancel(makeButton(u"overview.cancelPractice"_s, tr("Cancel"), ButtonKind::Secondary, nullptr,
                          tr("Cancel the start of the practice server"))),
      m_stop(makeButton(u"overview.stopPractice"_s, tr("Stop practice server")))
{
    auto *title = new QHBoxLayout;
    title->setSpacing(gridUnit);
    title->addWidget(new IconLabel(IconName::Practice, &ThemeColors::accent, 20));
    title->addWidget(m_title);
    title->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_start);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_stop);
    buttons->addStretch();
    body()->addLayout(title);
    body()->addWidget(m_text);
    body()->addWidget(m_steps);
    body()->addWidget(m_facts);
    body()->addStretch();
    body()->addLayout(buttons);
    connect(m_start, &QPushButton::clicked, &controller, &PracticeController::start);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_controller.cancel();
    });
    connect(m_stop, &QPushButton::clicked, &controller, &PracticeController::stop);
    connect(&controller, &PracticeController::changed, this, &PracticeCard::showState);
    connect(&controller, &PracticeController::stepReported, m_steps, &StepList::report);
    showState();
}

void PracticeCard::setIsFirstRun(bool isFirstRun)
{
    setButtonKind(m_start, isFirstRun ? ButtonKind::Primary : ButtonKind::Secondary);
}

void PracticeCard::showState()
{
    using State = PracticeController::State;
    const State state = m_controller.state();
    const bool isUp = state == State::Running || state == State::Stopping;
    m_title->setText(isUp ? tr("The practice server runs") : tr("Try it on a practice server"));
    m_text->setText(
        isUp ? tr("A real SSH server and a real Kamailio run on this machine, laid out as a VoipNow server. Nothing "
                  "listens outside this machine; stopping leaves nothing behind.")
             : tr("Starts a real SSH server and a real Kamailio on this machine, laid out as a VoipNow server. Plan, "
                  "push and roll back without touching anything that matters; stopping leaves nothing behind."));
    if (state == State::Starting && m_steps->isHidden())
        m_steps->setSteps(PracticeController::steps());
    m_steps->setVisible(state == State::Starting);
    m_facts->setVisible(isUp);
    m_start->setEnabled(state != State::Unknown);
    m_cancel->setEnabled(true);
    showOneOf({m_start, m_cancel, m_stop}, isUp ? m_stop : state == State::Starting ? m_cancel : m_start);
    m_stop->setEnabled(state == State::Running);
    if (!isUp)
        return;
    const practice::PracticeStatus &status = m_controller.status();
    m_facts->setFacts({{tr("SSH"), u"%1@%2:%3"_s.arg(status.user, status.host).arg(status.port), true},
                       {tr("SIP"), u"%1:%2"_s.arg(status.host).arg(status.sipPort), true},
                       {tr("Host key"), status.hostKey, true},
                       {tr("Root folder"), status.root, true}});
}

} // namespace stir::ui
