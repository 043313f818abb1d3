// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The panel that leads through a change of key: order, answer, publish, switch, and what is kept; each step shows when
// its turn has come. Window's thread.

#include "ui/identities/identities_controller.h"
#include "ui/identities/rotation_controller.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace stir::ui {

class ChainPublisher;
class KeptCard;
class MessageBanner;
class PublishCard;
class RotationAnswerCard;
class RotationOrderCard;
class RotationSwitchCard;
class ScrollPane;
class VaultPrompt;
class X5uCard;

class RotationPanel : public QWidget
{
    Q_OBJECT
public:
    RotationPanel(Workspace &workspace, IdentitiesController &identities, ChainPublisher &publisher,
                  QWidget *parent = nullptr);

    void showFor(const QString &identity);
    /// Gives the keys to the step whose turn it is.
    void takeKeys();
    void setWebServers(const QStringList &names);
    bool isBusy() const { return m_controller.isBusy(); }

Q_SIGNALS:
    /// Close or Esc; what is under way goes on.
    void closed();

private:
    void connectCards();
    void connectController();
    void showView();
    void showError(const Error &error);
    QString nextStep() const;
    void setBusy(bool isBusy);
    void withVault(const QString &reason, std::function<void()> next);

    Workspace &m_workspace;
    RotationController m_controller;
    ScrollPane *m_scroll;
    RotationOrderCard *m_order;
    RotationAnswerCard *m_answer;
    X5uCard *m_reach;
    PublishCard *m_publish;
    RotationSwitchCard *m_switch;
    KeptCard *m_kept;
    MessageBanner *m_error;
    VaultPrompt *m_vault;
    QLabel *m_title;
    QPushButton *m_close;
    std::function<void()> m_whenOpened;
};

} // namespace stir::ui
