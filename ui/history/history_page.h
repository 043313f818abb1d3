// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// page.history: who did what to which server, how it ended, and whether anybody touched the record. Window's thread.

#include "ui/common/navigation_page.h"
#include "ui/history/history_controller.h"

class QStackedWidget;

namespace stir::ui {

class EntryDetails;
class FilterField;
class TableView;

class HistoryPage : public NavigationPage
{
    Q_OBJECT
public:
    explicit HistoryPage(Workspace &workspace, QWidget *parent = nullptr);

    /// Shows the entry of that id, or filters by the server of that name.
    void showSubject(const QString &subject) override;
    bool isSettled() const override { return !m_controller.isBusy(); }

private:
    QWidget *makeEmptyState();
    QWidget *makeSplit();
    void connectSignals();
    void showRefreshed();
    void showChain();
    void showEntry(const QString &id);
    void selectEntry(const QString &id);

    Workspace &m_workspace;
    HistoryController m_controller;
    FilterField *m_filter;
    TableView *m_table;
    EntryDetails *m_details;
    QStackedWidget *m_canvas;
    QStackedWidget *m_side;
    QString m_shown;  ///< id of the entry in the pane
    QString m_wanted; ///< id or server that another page asked for, until the entries are there
};

} // namespace stir::ui
