// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The last step of a change of key: each server is brought to the new one and proven, one after the other. Window's
// thread.

#include "core/rotation/key_switch.h"
#include "ui/common/panels.h"

class QCheckBox;
class QLineEdit;

namespace stir::ui {

class FormField;
class MessageBanner;
class StepList;
struct RotationView;

class RotationSwitchCard : public Card
{
    Q_OBJECT
public:
    explicit RotationSwitchCard(QWidget *parent = nullptr);
    void show(const RotationView &view);
    void setBusy(bool isBusy);
    void showServer(const QString &server);
    void showStep(const tasks::StepReport &step);
    void showReport(const rotation::SwitchReport &report);
    /// A report of this identity is shown.
    bool hasOutcome() const { return m_hasOutcome; }
    /// No value while a number is not typed.
    std::optional<rotation::ProofNumbers> numbers() const;
    bool onlyFromHere() const;

Q_SIGNALS:
    void switchConfirmed();
    void cancelWanted();

private:
    void layOut();
    void ask();

    QString m_identity;
    QStringList m_pending;
    QLabel *m_words;
    QVBoxLayout *m_servers;
    QLineEdit *m_orig;
    QLineEdit *m_dest;
    FormField *m_origField;
    FormField *m_destField;
    QCheckBox *m_onlyFromHere;
    QPushButton *m_switch;
    QPushButton *m_cancel;
    MessageBanner *m_question;
    QLabel *m_turn;
    StepList *m_steps;
    MessageBanner *m_result;
    bool m_hasOutcome = false;
    bool m_isOver = false; ///< no new certificate waits to be switched to
};

} // namespace stir::ui
