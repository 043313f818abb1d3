// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a plan changes in files, to look at, to go through and to copy. Window's thread.

#include "core/deployment/server_deployment.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace stir::ui {

class DiffView;

class ChangesView : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesView(QWidget *parent = nullptr);
    void showPlan(const deployment::Plan &plan);

private:
    QWidget *makeBar();
    void copyPatch();
    void showRow(const QString &words);

    DiffView *m_diff;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_copy;
    QLabel *m_row;
    QByteArray m_patch;
};

} // namespace stir::ui
