// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/commands/server_observation_command.h"
#include "app/ctl/commands/server_options.h"
#include "app/ctl/finding_view.h"
#include "app/ctl/interruption.h"
#include "core/remote/known_hosts.h"
#include "core/wording/wording.h"

namespace stir::ctl {

namespace {

using inventory::ManagedServer;
using inventory::SettingChoice;

struct NoOptions
{
};

void declareNothing(CLI::App &, NoOptions &) {}

QString knownHosts(const Session &session)
{
    return remote::knownHostsFileOf(session.dataFolder());
}

QJsonObject serverJson(const ManagedServer &server)
{
    QJsonArray choices;
    for (const SettingChoice &choice : server.choices)
        choices.append(
            QJsonObject{{QStringLiteral("key"), choice.key},
                        {QStringLiteral("kind"),
                         choice.kind == SettingChoice::Kind::Add ? QStringLiteral("add") : QStringLiteral("point")},
                        {QStringLiteral("line"), choice.line > 0 ? QJsonValue(choice.line) : QJsonValue::Null},
                        {QStringLiteral("text"), orNull(choice.lineText)}});
    return {{QStringLiteral("name"), server.name},
            {QStringLiteral("host"), server.host},
            {QStringLiteral("port"), server.port},
            {QStringLiteral("user"), server.user},
            {QStringLiteral("ssh_key"), orNull(server.sshKeyFile)},
            {QStringLiteral("agent"), server.useAgent},
            {QStringLiteral("sudo"), server.useSudo},
            {QStringLiteral("platform"), server.platform},
            {QStringLiteral("root"), orNull(server.root)},
            {QStringLiteral("group"), orNull(server.group)},
            {QStringLiteral("identity"), orNull(server.identity)},
            {QStringLiteral("signing"), server.signing},
            {QStringLiteral("sip_port"), server.sipPort > 0 ? QJsonValue(server.sipPort) : QJsonValue::Null},
            {QStringLiteral("choices"), choices}};
}

QString serverText(const ManagedServer &server)
{
    QString text = QStringLiteral("%1  %2@%3:%4  %5")
                       .arg(server.name, server.user, server.host)
                       .arg(server.port)
                       .arg(server.platform);
    if (!server.group.isEmpty())
        text += QStringLiteral("  ") + Ctl::tr("group %1").arg(server.group);
    text += QStringLiteral("  ") +
            (server.identity.isEmpty() ? Ctl::tr("no signing identity") : Ctl::tr("signs as %1").arg(server.identity));
    for (const SettingChoice &choice : server.choices)
        text += QStringLiteral("\n  ") + (choice.kind == SettingChoice::Kind::Add
                                              ? Ctl::tr("%1: to be added").arg(choice.key)
                                              : Ctl::tr("%1: line %2").arg(choice.key).arg(choice.line));
    return text;
}

void print(const ManagedServer &server, const Session &session)
{
    session.out.object(serverJson(server));
    session.out.text(serverText(server));
}

/// Connects once, so that the accepted host key is kept. A login that is refused comes after the host key was accepted,
/// and may only lack a password now.
Done keepHostKey(const ManagedServer &server, const QString &hostKey, Session &session)
{
    const auto environment = session.environment(hostKey);
    if (!environment)
        return failure(environment.error());
    const Interruption interruption;
    const auto connection = remote::SshConnection::connect({.host = server.host,
                                                            .port = server.port,
                                                            .user = server.user,
                                                            .keyFile = server.sshKeyFile,
                                                            .useAgent = server.useAgent,
                                                            .useSudo = false,
                                                            .knownHostsFile = knownHosts(session),
                                                            .acceptedHostKey = hostKey},
                                                           environment->login, interruption.token());
    if (connection || connection.error().code == ErrorCode::LoginRefused ||
        connection.error().code == ErrorCode::PassphraseNeeded)
        return {};
    return failure(connection.error());
}

ExitCode add(const ServerOptions &options, Session &session)
{
    ManagedServer server;
    if (const Done taken = takeOver(options, server, session); !taken)
        return session.fail(taken.error());
    auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    if (inventory->server(server.name))
        return session.fail({ErrorCode::NameTaken, server.name, {}});
    if (!options.hostKey.empty()) {
        if (const Done kept = keepHostKey(server, qt(options.hostKey), session); !kept)
            return session.fail(kept.error());
    }
    if (const Done added = inventory->addServer(server); !added)
        return session.fail(added.error());
    const ChoiceRequest choices = choicesOf(options);
    if (const Done applied = applyChoices(server, choices, {}, session); !applied) {
        static_cast<void>(inventory->removeServer(server.name));
        return session.fail(applied.error());
    }
    if (!choices.isEmpty()) {
        if (const Done stored = inventory->updateServer(server.name, server); !stored)
            return session.fail(stored.error());
    }
    if (const Done noted = remember(*inventory, QStringLiteral("server.add"), server.name, serverJson(server)); !noted)
        return session.fail(noted.error());
    print(server, session);
    return Good;
}

ExitCode set(const ServerOptions &options, Session &session)
{
    const QString name = qt(options.name);
    auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    auto server = inventory->server(name);
    if (!server)
        return session.fail(server.error());
    if (options.forgetHostKey) {
        if (const auto forgotten = remote::forgetHost(knownHosts(session), server->host, server->port); !forgotten)
            return session.fail(forgotten.error());
    }
    if (const Done taken = takeOver(options, *server, session); !taken)
        return session.fail(taken.error());
    if (!options.hostKey.empty()) {
        if (const Done kept = keepHostKey(*server, qt(options.hostKey), session); !kept)
            return session.failOnServer(name, kept.error());
    }
    if (const Done stored = inventory->updateServer(name, *server); !stored)
        return session.fail(stored.error());
    const ChoiceRequest choices = choicesOf(options);
    if (const Done applied = applyChoices(*server, choices, {}, session); !applied)
        return session.failOnServer(server->name, applied.error());
    if (const Done stored = inventory->updateServer(server->name, *server); !stored)
        return session.fail(stored.error());
    if (const Done noted = remember(*inventory, QStringLiteral("server.set"), server->name, serverJson(*server));
        !noted)
        return session.fail(noted.error());
    print(*server, session);
    return Good;
}

ExitCode list(const NoOptions &, Session &session)
{
    const auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    const auto servers = inventory->servers();
    if (!servers)
        return session.fail(servers.error());
    for (const ManagedServer &server : *servers)
        print(server, session);
    if (servers->empty())
        session.out.note(Ctl::tr("There is no server yet. Add one: stirctl server add --help\n"
                                 "Or try everything on a practice server: stirctl practice start"));
    return Good;
}

ExitCode show(const ServerOptions &options, Session &session)
{
    const auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    const auto server = inventory->server(qt(options.name));
    if (!server)
        return session.fail(server.error());
    print(*server, session);
    return Good;
}

ExitCode remove(const ServerOptions &options, Session &session)
{
    const QString name = qt(options.name);
    auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    if (const Done removed = inventory->removeServer(name); !removed)
        return session.fail(removed.error());
    if (const Done noted = remember(*inventory, QStringLiteral("server.remove"), name, {}); !noted)
        return session.fail(noted.error());
    session.out.object({{QStringLiteral("name"), name}, {QStringLiteral("removed"), true}});
    session.out.text(Ctl::tr("%1 is removed from the inventory. The server itself was not touched.").arg(name));
    return Good;
}

} // namespace

void addServer(CommandLine &line)
{
    CLI::App &group = line.addGroup("server", Ctl::tr("The servers that are looked after"),
                                    {QStringLiteral("server list"), QStringLiteral("server probe edge-1")});
    line.add<ServerOptions>(
        group,
        {"add",
         Ctl::tr("Add a server"),
         {QStringLiteral("server add edge-1 --host 192.0.2.7 --user root --ssh-key ~/.ssh/id_ed25519 --identity main"),
          QStringLiteral(
              "server add edge-2 --host edge-2.example.org --user admin --agent --sudo --host-key SHA256:...")}},
        declareServerAdd, add);
    line.add<ServerOptions>(group,
                            {"set",
                             Ctl::tr("Change a server"),
                             {QStringLiteral("server set edge-1 --identity main"),
                              QStringLiteral("server set edge-1 --point signing.x5u=57"),
                              QStringLiteral("server set edge-1 --add policy.missing")}},
                            declareServerSet, set);
    line.add<NoOptions>(group, {"list", Ctl::tr("List the servers"), {QStringLiteral("server list --json")}},
                        declareNothing, list);
    line.add<ServerOptions>(group, {"show", Ctl::tr("Show a server"), {QStringLiteral("server show edge-1")}},
                            declareServerName, show);
    addServerObservation(line, group);
    line.add<ServerOptions>(
        group, {"remove", Ctl::tr("Remove a server from the inventory"), {QStringLiteral("server remove edge-1")}},
        declareServerName, remove);
}

} // namespace stir::ctl
