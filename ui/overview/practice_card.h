// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The practice server on the overview: what it is and a button that starts it; the steps while it starts, with Cancel;
// where it runs and a button that stops it. Window's thread.

#include "ui/common/panels.h"
#include "ui/overview/practice_controller.h"

namespace stir::ui {

class StepList;

class PracticeCard : public Card
{
    Q_OBJECT
public:
    explicit PracticeCard(PracticeController &controller, QWidget *parent = nullptr);
    /// On the first run its button is the page's primary one.
    void setIsFirstRun(bool isFirstRun);

private:
    void showState();

    PracticeController &m_controller;
    QLabel *m_title;
    QLabel *m_text;
    StepList *m_steps;
    FactGrid *m_facts;
    QPushButton *m_start;
    QPushButton *m_cancel;
    QPushButton *m_stop;
};

} // namespace stir::ui
