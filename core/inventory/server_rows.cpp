// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/server_rows.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace stir::inventory {

namespace {

constexpr QLatin1String
    columns("name, host, port, user, ssh_key_file, use_agent, use_sudo, platform, root, server_group, identity, "
            "signing, choices, sip_port, key_path");

QString choicesToJson(const std::vector<SettingChoice> &choices)
{
    QJsonArray array;
    for (const SettingChoice &choice : choices) {
        QJsonObject object{{QStringLiteral("key"), choice.key}};
        if (choice.kind == SettingChoice::Kind::Add) {
            object.insert(QStringLiteral("add"), true);
        } else {
            object.insert(QStringLiteral("text"), choice.lineText);
            object.insert(QStringLiteral("line"), choice.line);
        }
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::optional<std::vector<SettingChoice>> choicesFromJson(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isArray())
        return std::nullopt;
    std::vector<SettingChoice> choices;
    for (const auto &value : document.array()) {
        const QJsonObject object = value.toObject();
        SettingChoice choice;
        choice.key = object.value(QStringLiteral("key")).toString();
        choice.kind = object.contains(QStringLiteral("add")) ? SettingChoice::Kind::Add : SettingChoice::Kind::Point;
        choice.lineText = object.value(QStringLiteral("text")).toString();
        choice.line = object.value(QStringLiteral("line")).toInt();
        choices.push_back(choice);
    }
    return choices;
}

Result<ManagedServer> serverFromRow(const QSqlQuery &row, const QString &path)
{
    ManagedServer server;
    server.name = row.value(0).toString();
    server.host = row.value(1).toString();
    server.port = row.value(2).toInt();
    server.user = row.value(3).toString();
    server.sshKeyFile = row.value(4).toString();
    server.useAgent = row.value(5).toBool();
    server.useSudo = row.value(6).toBool();
    server.platform = row.value(7).toString();
    server.root = row.value(8).toString();
    server.group = row.value(9).toString();
    server.identity = row.value(10).toString();
    server.signing = row.value(11).toBool();
    const auto choices = choicesFromJson(row.value(12).toString());
    if (!choices)
        return failure(ErrorCode::InventoryDamaged, path, QStringLiteral("choices of server %1").arg(server.name));
    server.choices = *choices;
    server.sipPort = row.value(13).toInt();
    server.keyPath = row.value(14).toString();
    return server;
}

/// Never NULL but where NULL has a meaning: Qt binds a null QString as NULL.
QVariant text(const QString &value)
{
    return value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value);
}

QVariantList valuesOf(const ManagedServer &server)
{
    return {text(server.name),
            text(server.host),
            server.port,
            text(server.user),
            text(server.sshKeyFile),
            server.useAgent ? 1 : 0,
            server.useSudo ? 1 : 0,
            text(server.platform),
            text(server.root),
            text(server.group),
            server.identity.isEmpty() ? QVariant() : QVariant(server.identity),
            server.signing ? 1 : 0,
            choicesToJson(server.choices),
            server.sipPort,
            text(server.keyPath)};
}

} // namespace

Result<std::vector<ManagedServer>> readServers(const Database &database)
{
    auto rows = database.run(QStringLiteral("SELECT %1 FROM servers ORDER BY name COLLATE NOCASE").arg(columns));
    if (!rows)
        return failure(rows.error());
    std::vector<ManagedServer> servers;
    while (rows->next()) {
        auto server = serverFromRow(*rows, database.path());
        if (!server)
            return failure(server.error());
        servers.push_back(*std::move(server));
    }
    return servers;
}

Result<ManagedServer> readServer(const Database &database, const QString &name)
{
    auto rows = database.run(QStringLiteral("SELECT %1 FROM servers WHERE name = ?").arg(columns), {text(name)});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(ErrorCode::ServerUnknown, name);
    return serverFromRow(*rows, database.path());
}

Done writeServer(const Database &database, const ManagedServer &server, const std::optional<QString> &oldName)
{
    if (server.name.isEmpty() || server.host.isEmpty())
        return failure(ErrorCode::InvalidArgument,
                       server.name.isEmpty() ? QStringLiteral("name") : QStringLiteral("host"));
    if (!server.identity.isEmpty()) {
        const auto known = database.any(QStringLiteral("SELECT 1 FROM identities WHERE name = ?"), {server.identity});
        if (!known)
            return failure(known.error());
        if (!*known)
            return failure(ErrorCode::IdentityUnknown, server.identity);
    }
    if (!oldName || *oldName != server.name) {
        const auto taken = database.any(QStringLiteral("SELECT 1 FROM servers WHERE name = ?"), {server.name});
        if (!taken)
            return failure(taken.error());
        if (*taken)
            return failure(ErrorCode::NameTaken, server.name);
    }
    if (oldName) {
        if (const Done removed = database.execute(QStringLiteral("DELETE FROM servers WHERE name = ?"), {*oldName});
            !removed)
            return removed;
    }
    return database.execute(
        QStringLiteral("INSERT INTO servers (%1) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)").arg(columns),
        valuesOf(server));
}

} // namespace stir::inventory
