// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Asks where a setting stands that the plan could not find by itself: lines to point at, and a place to add it.

#include "core/deployment/server_deployment.h"
#include "ui/common/panels.h"

class QComboBox;

namespace stir::ui {

class UnresolvedPanel : public Card
{
    Q_OBJECT

public:
    explicit UnresolvedPanel(QWidget *parent = nullptr);
    /// Shows the first unresolved setting of the plan, or hides itself.
    void showFor(const deployment::PlannedServer &planned);

Q_SIGNALS:
    void chosen(const stir::inventory::SettingChoice &choice);

private:
    void fillLines(const deployment::PlannedServer &planned);

    QLabel *m_question;
    QComboBox *m_lines;
    QPushButton *m_point;
    QPushButton *m_add;
    deployment::PlannedSetting m_setting;
};

} // namespace stir::ui
