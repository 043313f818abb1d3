// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// page.deployment: what would change on each server, shown before anything happens, proven after. Lays out and
// forwards; DeploymentController decides.

#include "ui/common/navigation_page.h"
#include "ui/deployment/deployment_controller.h"

class QSplitter;
class QStackedWidget;

namespace stir::ui {

class Card;
class EmptyState;
class FilterField;
class FindingList;
class KeyPassphrasePanel;
class LoginPanel;
class PlanView;
class StepList;
class TableView;
class TestCallPanel;
class UnresolvedPanel;
class VaultPrompt;

class DeploymentPage : public NavigationPage
{
    Q_OBJECT

public:
    explicit DeploymentPage(Workspace &workspace, QWidget *parent = nullptr);

    /// Selects the server of that name and plans it.
    void showSubject(const QString &subject) override;
    bool isSettled() const override { return !m_controller.isBusy(); }
    DeploymentController &controller() { return m_controller; }

protected:
    /// Esc: not now.
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeServerList();
    QWidget *makePlanSide();
    Card *makeChangesCard();
    QWidget *makeUnplannedState();
    QWidget *makeLookingState();
    Card *makeWorkCard();
    void connectButtons();
    void connectQuestions();
    void connectController();

    void giveRoom(std::pair<int, int> shares);
    QString currentServer() const;
    void showServer();
    void showPlace(int place);
    void showPlan(const deployment::PlannedServer &planned);
    void showConfirmation(const deployment::PlannedServer &planned);
    void showFailure(const QString &server, const Error &error);
    void showSteps(const QString &server);
    void showReport(const deployment::PushReport &report);
    void askForPush();
    void updateButtons();

    Workspace &m_workspace;
    DeploymentController m_controller;
    TableView *m_servers;
    PlanView *m_plan;
    Card *m_changes;
    QStackedWidget *m_places;
    Card *m_work;
    QLabel *m_actions;
    FindingList *m_findings;
    StepList *m_steps;
    UnresolvedPanel *m_unresolved;
    TestCallPanel *m_testCall;
    LoginPanel *m_login;
    VaultPrompt *m_vault;
    KeyPassphrasePanel *m_key;
    QStackedWidget *m_canvas;
    QSplitter *m_split;
    QPushButton *m_push;
    QPushButton *m_undo;
    QPushButton *m_planAgain;
    QPushButton *m_confirm;
    QPushButton *m_notNow;
    QPushButton *m_cancel;
    bool m_undoing = false;
};

} // namespace stir::ui
