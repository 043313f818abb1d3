// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Behaviour of the servers page: offers the servers as a table model, saves and removes them. Window's thread.

#include "core/platforms/platform.h"
#include "ui/common/value_table_model.h"
#include "ui/servers/server_draft.h"

#include <QObject>

namespace stir::ui {

class Workspace;

struct ServerRow
{
    inventory::ManagedServer server;
    QString platformTitle;
    std::optional<int> daysLeft; ///< of the identity's certificate
};

struct PlatformChoice
{
    QString id;
    QString title;
};

class ServersController : public QObject
{
    Q_OBJECT
public:
    explicit ServersController(Workspace &workspace, QObject *parent = nullptr);

    ValueTableModel<ServerRow> &servers() { return m_servers; }
    /// Null when there is none of that name.
    const inventory::ManagedServer *server(const QString &name) const;
    int count() const { return static_cast<int>(m_servers.rows().size()); }
    const std::vector<PlatformChoice> &platforms() const { return m_platforms; }
    const QStringList &identityNames() const { return m_identityNames; }
    QStringList groups() const;
    bool isBusy() const { return m_busy; }
    ServerProblems problems(const QString &oldName, const ServerDraft &draft) const;

    void refresh();
    /// Adds for an empty `oldName`, else changes that server. Ends with saved(), refused() or failed().
    void save(const QString &oldName, const ServerDraft &draft);
    /// Takes it out of the inventory; nothing on the server itself changes.
    void remove(const QString &name);

Q_SIGNALS:
    void refreshed();
    void saved(const QString &name);
    void refused(const stir::ui::ServerProblems &problems);
    void removed(const QString &name);
    void failed(const stir::Error &error);

private:
    void store(const QString &oldName, const inventory::ManagedServer &server);
    void loadPlatforms();
    QString platformTitle(const QString &id) const;

    Workspace &m_workspace;
    ValueTableModel<ServerRow> m_servers;
    std::vector<PlatformChoice> m_platforms;
    QStringList m_identityNames;
    bool m_busy = false;
};

} // namespace stir::ui
