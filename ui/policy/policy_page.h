// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// page.policy: what servers do with a call after its identity was checked, as three rows with what the callee's phone
// shows. Window's thread.

#include "ui/common/navigation_page.h"
#include "ui/policy/policy_controller.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace stir::ui {

class Card;
class OutcomeCard;

class PolicyPage : public NavigationPage
{
    Q_OBJECT
public:
    explicit PolicyPage(Workspace &workspace, QWidget *parent = nullptr);

    /// Shows the policy of the group of that name.
    void showSubject(const QString &subject) override;

private:
    QWidget *makeChoices();
    QWidget *makePresets();
    QWidget *makeEffects();
    void connectSignals();
    void fillGroups();
    void showStored();
    void showDraft();
    void takeEdits();
    void save();

    Workspace &m_workspace;
    PolicyController m_controller;
    QPushButton *m_save;
    QPushButton *m_discard;
    QComboBox *m_group;
    QLineEdit *m_caller;
    QLabel *m_standing;
    std::array<OutcomeCard *, 3> m_cards{};
    Card *m_effects;
    QLabel *m_servers;
    QPushButton *m_plan;
};

} // namespace stir::ui
