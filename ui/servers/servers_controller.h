// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Behaviour of the servers page: offers the servers as a table model, saves and removes them. Reads on the local pool.
// Window's thread.

#include "core/foundation/clock.h"
#include "core/platforms/platform.h"
#include "core/tasks/latest_run.h"
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
    const QStringList &groups() const { return m_groups; }
    bool isBusy() const { return m_busy || m_reading.isBusy(); }
    /// What is offered may be out of date.
    bool isReading() const { return m_reading.isBusy(); }
    /// False at first: then nobody knows yet whether there are any.
    bool wasRead() const { return m_wasRead; }
    ServerProblems problems(const QString &oldName, const ServerDraft &draft) const;

    /// Ends with refreshed() or failed().
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
    struct Read
    {
        PreparedRows<ServerRow> servers;
        QStringList identities;
        QStringList groups;
    };
    struct Source
    {
        QString folder;
        const Clock &clock;
        std::vector<PlatformChoice> platforms;
    };
    static Result<Read> readFrom(const Source &source, const TableShape<ServerRow> &shape);
    void take(Result<Read> read);
    void store(const QString &oldName, const inventory::ManagedServer &server);
    void loadPlatforms();

    Workspace &m_workspace;
    ValueTableModel<ServerRow> m_servers;
    std::vector<PlatformChoice> m_platforms;
    QStringList m_identityNames;
    QStringList m_groups;
    bool m_wasRead = false;
    bool m_busy = false;
    tasks::LatestRun<Result<Read>> m_reading;
};

} // namespace stir::ui
