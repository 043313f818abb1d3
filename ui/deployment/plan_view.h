// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A plan to review: the settings it is about, and what it changes in the files. Window's thread.

#include "ui/deployment/deployment_controller.h"

#include <QSplitter>

class QPushButton;

namespace stir::ui {

class ChangesView;
class TableView;

class PlanView : public QSplitter
{
    Q_OBJECT

public:
    explicit PlanView(QWidget *parent = nullptr);
    void showPlan(const deployment::Plan &plan, ReviewFiles files);
    /// Once the push is done the settings are no longer what was said of them.
    void hideSettings();
    /// For a place beside the title: shows the current setting in its file.
    QPushButton *showInFile() const { return m_showInFile; }

private:
    void showSetting(const QString &key);

    ValueTableModel<deployment::PlannedSetting> m_settings;
    TableView *m_table;
    ChangesView *m_changes;
    QPushButton *m_showInFile;
};

} // namespace stir::ui
