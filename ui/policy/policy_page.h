// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// page.policy: what servers do with a call after its identity was checked, as three rows with what the callee's phone
// shows, and what the servers' platforms have of their own. Window's thread.

#include "ui/common/navigation_page.h"
#include "ui/policy/policy_controller.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace stir::ui {

class Card;
class OutcomeCard;
class OwnSettingsCard;

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
    void showPlatforms();
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
    std::vector<QWidget *> m_ofOutcomes; ///< shown where a platform knows the three outcomes
    QVBoxLayout *m_ownColumn;
    QStringList m_shownPlatforms;
    std::vector<OwnSettingsCard *> m_ownCards;
    Card *m_effects;
    QLabel *m_servers;
    QLabel *m_cost;
    QPushButton *m_plan;
};

} // namespace stir::ui
