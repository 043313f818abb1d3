// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One row of the policy: an outcome of the check, what is done with the call, the texts around the name, what the phone
// shows, and warnings. Window's thread.

#include "ui/common/panels.h"
#include "ui/policy/policy_advice.h"

#include <QMap>

class QLineEdit;

namespace stir::ui {

class ActionSegments;
class FormField;
class PhonePicture;

class OutcomeCard : public Card
{
    Q_OBJECT
public:
    explicit OutcomeCard(Outcome outcome, QWidget *parent = nullptr);

    policy::OutcomePolicy value() const;
    /// Emits nothing.
    void setValue(const policy::OutcomePolicy &value);
    void showAround(const policy::VerificationPolicy &policy, const QString &callerName);
    /// By binding key; those of other outcomes are not looked at. True when one of its own is there.
    bool showProblems(const QMap<QString, QString> &problems);
    void focusProblem();

Q_SIGNALS:
    void edited();

private:
    QWidget *makeWords();
    QWidget *makeChoice();

    Outcome m_outcome;
    ActionSegments *m_segments;
    QLineEdit *m_prefix;
    QLineEdit *m_suffix;
    FormField *m_prefixField;
    FormField *m_suffixField;
    PhonePicture *m_phone;
    QWidget *m_warning;
    QLabel *m_warningWords;
};

} // namespace stir::ui
