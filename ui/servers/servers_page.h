// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// page.servers: the servers in a list, the chosen one in a pane beside it. Window's thread.

#include "ui/common/navigation_page.h"
#include "ui/servers/connection_controller.h"
#include "ui/servers/servers_controller.h"

class QStackedWidget;

namespace stir::ui {

class FilterField;
class ServerDetails;
class TableView;
class Workspace;

class ServersPage : public NavigationPage
{
    Q_OBJECT
public:
    explicit ServersPage(Workspace &workspace, QWidget *parent = nullptr);

    /// Selects the server of that name.
    void showSubject(const QString &subject) override;
    bool isSettled() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeEmptyState();
    QWidget *makeListCard();
    QWidget *makeSplit();
    void connectSignals();
    void addServer();
    void abandonNew();
    void select(const QString &name);
    void showRefreshed();
    /// Without those that say nothing, or for which there is no room.
    void chooseColumns();

    Workspace &m_workspace;
    ServersController m_servers;
    ConnectionController m_connection;
    FilterField *m_filter;
    TableView *m_table;
    ServerDetails *m_details;
    QStackedWidget *m_stack;
    QString m_wanted; ///< to be selected when the list has it
    bool m_isAdding = false;
};

} // namespace stir::ui
