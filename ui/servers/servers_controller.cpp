// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/servers/servers_controller.h"

#include "core/wording/wording.h"
#include "ui/common/theme.h"
#include "ui/common/workspace.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

Cell signingCell(const ServerRow &row)
{
    const inventory::ManagedServer &server = row.server;
    if (server.identity.isEmpty())
        return {.text = ServersController::tr("no identity"), .status = Status::Unknown};
    if (!server.signing)
        return {.text = ServersController::tr("%1, off").arg(server.identity),
                .status = Status::Unknown,
                .tip = ServersController::tr("The identity is on the server, signing is switched off.")};
    if (row.daysLeft && *row.daysLeft < 0)
        return {.text = ServersController::tr("%1, expired").arg(server.identity),
                .status = Status::Broken,
                .tip = ServersController::tr("The certificate of this identity has expired.")};
    return {.text = server.identity, .status = Status::Good};
}

std::vector<TableColumn<ServerRow>> columns()
{
    return {{ServersController::tr("Name"), [](const ServerRow &row) { return Cell{.text = row.server.name}; }},
            {ServersController::tr("Host"),
             [](const ServerRow &row) {
                 const bool isUsual = row.server.port == 22;
                 const QString place =
                     isUsual ? row.server.host : u"%1:%2"_s.arg(row.server.host, QString::number(row.server.port));
                 return Cell{.text = place, .tip = row.server.user + u'@' + place, .font = monospaceFont()};
             }},
            {ServersController::tr("Signs with"), signingCell},
            {ServersController::tr("Group"), [](const ServerRow &row) { return Cell{.text = row.server.group}; }},
            {ServersController::tr("Platform"), [](const ServerRow &row) { return Cell{.text = row.platformTitle}; }}};
}

QString platformTitle(const std::vector<PlatformChoice> &platforms, const QString &id)
{
    const auto found = std::ranges::find(platforms, id, &PlatformChoice::id);
    return found == platforms.end() ? id : found->title;
}

/// The field an error of the inventory belongs to; none: the banner's.
std::optional<ServerField> fieldOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NameTaken:
        return ServerField::Name;
    case ErrorCode::IdentityUnknown:
        return ServerField::Identity;
    default:
        return std::nullopt;
    }
}

} // namespace

ServersController::ServersController(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace),
      m_servers(columns(), [](const ServerRow &row) { return row.server.name; }),
      m_reading(workspace.pools().local(), this, [this](Result<Read> read) { take(std::move(read)); })
{
    loadPlatforms();
    connect(&workspace, &Workspace::inventoryChanged, this, &ServersController::refresh);
    refresh();
}

void ServersController::loadPlatforms()
{
    const auto catalogue = platforms::PlatformCatalogue::load(m_workspace.dataFolder() + u"/platforms"_s);
    if (!catalogue)
        return;
    for (const platforms::Platform &platform : catalogue->all())
        m_platforms.push_back({platform.id, platform.title});
}

const inventory::ManagedServer *ServersController::server(const QString &name) const
{
    const ServerRow *row = name.isEmpty() ? nullptr : m_servers.rowOf(name);
    return row == nullptr ? nullptr : &row->server;
}

Result<ServersController::Read> ServersController::readFrom(const Source &source, const TableShape<ServerRow> &shape)
{
    const auto inventory = inventory::Inventory::open(source.folder, source.clock);
    if (!inventory)
        return failure(inventory.error());
    const auto identities = inventory->identities();
    auto servers = inventory->servers();
    if (!identities || !servers)
        return failure(identities ? servers.error() : identities.error());
    Read read;
    const QDateTime now = source.clock.now();
    QHash<QString, int> daysLeft;
    for (const credentials::SigningIdentity &identity : *identities) {
        read.identities.append(identity.name);
        daysLeft.insert(identity.name, credentials::daysLeft(identity, now));
    }
    QSet<QString> groups;
    std::vector<ServerRow> rows;
    rows.reserve(servers->size());
    for (inventory::ManagedServer &server : *servers) {
        if (!server.group.isEmpty())
            groups.insert(server.group);
        const auto days = daysLeft.constFind(server.identity);
        const QString platform = platformTitle(source.platforms, server.platform);
        rows.push_back({std::move(server), platform, days == daysLeft.cend() ? std::nullopt : std::optional(*days)});
    }
    read.groups = QStringList(groups.cbegin(), groups.cend());
    read.groups.sort(Qt::CaseInsensitive);
    read.servers = shape.prepared(std::move(rows));
    return read;
}

void ServersController::refresh()
{
    const Source source{m_workspace.dataFolder(), m_workspace.clock(), m_platforms};
    m_reading.start([source, shape = m_servers.shape()] { return readFrom(source, *shape); });
}

void ServersController::take(Result<Read> read)
{
    if (!read) {
        Q_EMIT failed(read.error());
        return;
    }
    m_wasRead = true;
    m_identityNames.swap(read->identities);
    m_groups.swap(read->groups);
    read->servers = m_servers.replaceRows(std::move(read->servers));
    tasks::discard(m_workspace.pools().local(), std::move(read));
    Q_EMIT refreshed();
}

ServerProblems ServersController::problems(const QString &oldName, const ServerDraft &draft) const
{
    const bool isTaken = draft.server.name != oldName && server(draft.server.name) != nullptr;
    return problemsOf(draft, isTaken ? QStringList{draft.server.name} : QStringList());
}

void ServersController::save(const QString &oldName, const ServerDraft &draft)
{
    if (m_busy)
        return;
    if (const ServerProblems found = problems(oldName, draft); !found.isEmpty()) {
        Q_EMIT refused(found);
        return;
    }
    m_busy = true;
    const inventory::ManagedServer server = serverOf(draft);
    // The file may lie on a slow network folder.
    auto looked =
        QtConcurrent::run(&m_workspace.pools().local(), [path = server.sshKeyFile] { return keyFileProblem(path); });
    tasks::whenFinished(std::move(looked), this, [this, oldName, server](const std::optional<Error> &problem) {
        m_busy = false;
        if (problem)
            Q_EMIT refused({{ServerField::KeyFile, wording::sentence(*problem) + u' ' + wording::hint(*problem)}});
        else
            store(oldName, server);
    });
}

void ServersController::store(const QString &oldName, const inventory::ManagedServer &server)
{
    inventory::Inventory &inventory = m_workspace.inventory();
    const bool isNew = oldName.isEmpty();
    const Done done = isNew ? inventory.addServer(server) : inventory.updateServer(oldName, server);
    if (!done) {
        if (const auto field = fieldOf(done.error().code))
            Q_EMIT refused({{*field, wording::sentence(done.error())}});
        else
            Q_EMIT failed(done.error());
        return;
    }
    inventory::HistoryEntry entry;
    entry.server = server.name;
    entry.action = isNew ? u"server.add"_s : u"server.set"_s;
    entry.result = u"done"_s;
    entry.detail = QJsonObject{{u"host"_s, server.host}, {u"port"_s, server.port}};
    if (const auto recorded = inventory.record(std::move(entry)); !recorded)
        Q_EMIT failed(recorded.error());
    // First: what listens to the change shows the server by its new name.
    Q_EMIT saved(server.name);
    m_workspace.announceInventoryChange();
}

void ServersController::remove(const QString &name)
{
    inventory::Inventory &inventory = m_workspace.inventory();
    if (const Done done = inventory.removeServer(name); !done) {
        Q_EMIT failed(done.error());
        return;
    }
    inventory::HistoryEntry entry;
    entry.server = name;
    entry.action = u"server.remove"_s;
    entry.result = u"done"_s;
    if (const auto recorded = inventory.record(std::move(entry)); !recorded)
        Q_EMIT failed(recorded.error());
    Q_EMIT removed(name);
    m_workspace.announceInventoryChange();
}

} // namespace stir::ui
