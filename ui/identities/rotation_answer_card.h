// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The second step of a change of key: the authority's answer, and the address it will be published at. Window's thread.

#include "core/rotation/identity_rotation.h"
#include "ui/common/panels.h"

class QLineEdit;

namespace stir::ui {

class FindingList;
class FormField;
class PathField;
struct RotationView;

class RotationAnswerCard : public Card
{
    Q_OBJECT
public:
    explicit RotationAnswerCard(QWidget *parent = nullptr);
    void show(const RotationView &view);
    void setBusy(bool isBusy);
    /// What is to be said of it, and when it was not taken, that.
    void showAnswer(const rotation::Certified &answer);
    /// What is wrong with the files or the address is said beside them; false for any other error.
    bool showError(const Error &error);

Q_SIGNALS:
    void answerGiven(const QStringList &files, const QString &x5u);

private:
    void give();
    void showFields(bool isShown);

    QString m_identity;
    PathField *m_files;
    QLineEdit *m_x5u;
    FormField *m_filesField;
    FormField *m_x5uField;
    QPushButton *m_take;
    QPushButton *m_again; ///< in place of the fields, once there is an answer
    QLabel *m_words;
    FindingList *m_findings;
};

} // namespace stir::ui
