// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A plan to review: the settings it is about, and what it changes in the files. Window's thread.

#include "core/deployment/server_deployment.h"
#include "ui/common/value_table_model.h"

#include <QSplitter>

namespace stir::ui {

class ChangesView;
class TableView;

class PlanView : public QSplitter
{
    Q_OBJECT

public:
    explicit PlanView(QWidget *parent = nullptr);
    void showPlan(const deployment::PlannedServer &planned);
    /// Once the push is done the settings are no longer what was said of them.
    void hideSettings();

private:
    ValueTableModel<deployment::PlannedSetting> m_settings;
    TableView *m_table;
    ChangesView *m_changes;
};

} // namespace stir::ui
