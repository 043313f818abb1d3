// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The connection test of the server that is shown: its steps, the questions it raises and what it found. Window's
// thread.

#include "ui/common/panels.h"
#include "ui/servers/connection_controller.h"

namespace stir::ui {

class FormField;
class HostKeyQuestion;
class MessageBanner;
class SecretField;
class StepList;

class ConnectionPanel : public Card
{
    Q_OBJECT
public:
    explicit ConnectionPanel(ConnectionController &controller, QWidget *parent = nullptr);

Q_SIGNALS:
    void testRequested();

private:
    QWidget *makeSecretForm();
    void showState();
    void showQuestion();
    void askForSecret();
    void showReport(const ConnectionReport &report);
    void showAdoption(const Findings &findings);
    void giveSecret();

    ConnectionController &m_controller;
    QPushButton *m_test;
    QPushButton *m_cancel;
    QLabel *m_hint;
    StepList *m_steps;
    MessageBanner *m_message;
    HostKeyQuestion *m_hostKey;
    QWidget *m_secretForm;
    SecretField *m_secret;
    QLabel *m_secretReason;
    FormField *m_secretField;
    QWidget *m_report;
    QVBoxLayout *m_reportLines;
    QPushButton *m_adopt = nullptr; ///< of the report that is shown
};

} // namespace stir::ui
