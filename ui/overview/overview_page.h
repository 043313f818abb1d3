// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// page.overview: on the first run two ways to begin; afterwards the figures and what needs attention, each line with
// the action that mends it. They are worked out on the local pool. Window's thread.

#include "core/tasks/latest_run.h"
#include "ui/common/navigation_page.h"
#include "ui/overview/overview_facts.h"
#include "ui/overview/practice_controller.h"

class QStackedWidget;

namespace stir::ui {

class Card;
class ExpiryPanel;
class FigureCard;
class PracticeCard;

class OverviewPage : public NavigationPage
{
    Q_OBJECT
public:
    explicit OverviewPage(Workspace &workspace, QWidget *parent = nullptr);
    /// "expiry": what ends, and when; anything else: the overview itself.
    void showSubject(const QString &subject) override;
    bool isSettled() const override;

private:
    QWidget *makeFigures();
    QWidget *makeAddCard();
    QWidget *makeContent();
    void showExpiry();
    void refresh();
    void showFacts(const Result<OverviewFacts> &facts);
    void showFigures(const OverviewFacts &facts);
    void showAttention(const std::vector<AttentionItem> &items);
    QWidget *attentionRow(const AttentionItem &item);

    Workspace &m_workspace;
    PracticeController m_practice;
    QStackedWidget *m_canvas;
    ExpiryPanel *m_ends;
    QPushButton *m_showEnds;
    QWidget *m_welcome;
    QWidget *m_figures;
    FigureCard *m_servers;
    FigureCard *m_identities;
    FigureCard *m_expiry;
    FigureCard *m_push;
    Card *m_attention;
    PracticeCard *m_practiceCard;
    QWidget *m_addCard;
    QHBoxLayout *m_cards;
    QPushButton *m_add;
    tasks::LatestRun<Result<OverviewFacts>> m_reading;
};

} // namespace stir::ui
