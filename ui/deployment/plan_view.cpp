// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deployment/plan_view.h"

#include "core/wording/wording.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/deployment/changes_view.h"

#include <QPushButton>

namespace stir::ui {

using deployment::PlannedSetting;

namespace {

std::vector<TableColumn<PlannedSetting>> settingColumns()
{
    return {{PlanView::tr("Setting"),
             [](const PlannedSetting &s) { return Cell{.text = wording::checkTitle(s.key), .tip = s.key}; }},
            {PlanView::tr("On the server"),
             [](const PlannedSetting &s) {
                 return Cell{.text = s.from.value_or(PlanView::tr("not found")),
                             .status = s.from ? std::optional<Status>() : Status::Unknown};
             }},
            {PlanView::tr("Intended"),
             [](const PlannedSetting &s) {
                 if (s.resolved && !s.changes)
                     return Cell{.text = PlanView::tr("as it is"), .status = Status::Good, .tip = s.to};
                 return Cell{
                     .text = s.to.isEmpty() ? PlanView::tr("nothing") : s.to, .status = Status::Attention, .tip = s.to};
             }},
            {PlanView::tr("Where"), [](const PlannedSetting &s) {
                 const QString file = s.path.mid(s.path.lastIndexOf(u'/') + 1);
                 return Cell{.text = s.line > 0 ? PlanView::tr("%1, line %2").arg(file).arg(s.line) : file,
                             .tip = s.path};
             }}};
}

} // namespace

PlanView::PlanView(QWidget *parent)
    : QSplitter(Qt::Vertical, parent),
      m_settings(settingColumns(), [](const PlannedSetting &setting) { return setting.key; }),
      m_table(new TableView(QStringLiteral("deployment.settings"), tr("Settings of the plan"))),
      m_changes(new ChangesView),
      m_showInFile(makeButton(QStringLiteral("deployment.settings.show"), tr("Show in file"), ButtonKind::Flat))
{
    m_showInFile->setToolTip(
        tr("The line of the chosen setting in the whole file (Enter in the list; Esc comes back)"));
    m_table->setSource(&m_settings);
    for (const int column : {0, 1, 2})
        m_table->setStretchColumn(column);
    m_table->setDetails(m_changes);
    connect(m_table, &TableView::opened, this, &PlanView::showSetting);
    connect(m_showInFile, &QPushButton::clicked, this, [this] { showSetting(m_table->currentKey()); });
    connect(m_table, &TableView::currentKeyChanged, this, [this](const QString &key) {
        const PlannedSetting *setting = m_settings.rowOf(key);
        m_showInFile->setEnabled(setting != nullptr);
    });
    setChildrenCollapsible(false);
    addWidget(m_table);
    addWidget(m_changes);
    setStretchFactor(1, 1);
    setSizes({4 * tableRowHeight, 10 * tableRowHeight});
}

void PlanView::showPlan(const deployment::Plan &plan, ReviewFiles files)
{
    m_changes->showPlan(plan, std::move(files));
    m_settings.setRows(plan.settings);
    m_table->setVisible(!plan.settings.empty());
    m_showInFile->setVisible(!plan.settings.empty());
    if (m_table->currentKey().isEmpty() && !plan.settings.empty())
        m_table->selectKey(plan.settings.front().key);
    m_showInFile->setEnabled(!m_table->currentKey().isEmpty());
}

void PlanView::hideSettings()
{
    m_table->hide();
    m_showInFile->hide();
}

void PlanView::showSetting(const QString &key)
{
    if (const PlannedSetting *setting = m_settings.rowOf(key))
        m_changes->showSetting(*setting);
}

} // namespace stir::ui
