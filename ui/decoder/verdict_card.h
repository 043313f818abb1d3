// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The verdict of a call in a sentence, what to do next, and the button that does it. Window's thread.

#include "ui/common/panels.h"
#include "ui/decoder/call_detail.h"

class QLabel;

namespace stir::ui {

class FlowLayout;

/// Where the next step is taken.
struct NextStep
{
    QString action; ///< of the object name
    QString text;
    QString page;    ///< empty: the choice of what to verify with
    QString subject; ///< on that page
};

class VerdictCard : public Card
{
    Q_OBJECT
public:
    explicit VerdictCard(QWidget *parent = nullptr);

    /// `isEdited`: it is not the call that was captured.
    void show(const CallDetail &detail, const std::vector<NextStep> &steps, bool isEdited);

    /// After which widget the Tab key comes to its buttons.
    void setTabAnchor(QWidget *widget) { m_tabAnchor = widget; }

Q_SIGNALS:
    void stepAsked(const stir::ui::NextStep &step);

private:
    void showSteps(const std::vector<NextStep> &steps);

    QWidget *m_tabAnchor = nullptr;
    IconLabel *m_icon;
    QLabel *m_sentence;
    QLabel *m_hint;
    FlowLayout *m_buttons;
};

} // namespace stir::ui
