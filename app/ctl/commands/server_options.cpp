// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/server_options.h"

#include "core/platforms/platform.h"

#include <QFileInfo>

namespace stir::ctl {

namespace {

void declareCommon(CLI::App &app, ServerOptions &options)
{
    options.app = &app;
    app.add_option("--port", options.port, Ctl::tr("SSH port (22)").toStdString())
        ->type_name("N")
        ->check(CLI::Range(1, 65535).description(""));
    CLI::Option *key = app.add_option("--ssh-key", options.sshKey, Ctl::tr("Private key for the login").toStdString())
                           ->type_name("FILE");
    app.add_flag("--agent,!--no-agent", options.agent, Ctl::tr("Log in with the keys of the SSH agent").toStdString())
        ->excludes(key);
    app.add_flag("--sudo,!--no-sudo", options.sudo, Ctl::tr("Become root with sudo").toStdString());
    app.add_option("--platform", options.platform, Ctl::tr("What runs there (voipnow)").toStdString())->type_name("ID");
    app.add_option("--root", options.root, Ctl::tr("In front of every path on the server").toStdString())
        ->type_name("DIR");
    app.add_option("--group", options.group, Ctl::tr("Group of servers, for its policy").toStdString())->type_name("G");
    app.add_option("--identity", options.identity,
                   Ctl::tr("Signing identity; empty: its signing is left as it is").toStdString())
        ->type_name("NAME");
    app.add_option("--signing", options.signing, Ctl::tr("Whether it signs calls (yes)").toStdString())
        ->type_name("yes|no")
        ->check(CLI::IsMember({"yes", "no"}).description(""));
    app.add_option("--sip-port", options.sipPort, Ctl::tr("Where a test call goes").toStdString())
        ->type_name("N")
        ->check(CLI::Range(0, 65535).description(""));
    app.add_option("--host-key", options.hostKey, Ctl::tr("Accept this fingerprint of its host key").toStdString())
        ->type_name("SHA256:...");
    app.add_option("--point", options.points,
                   Ctl::tr("This setting is in that line of the server's file").toStdString())
        ->type_name("KEY=LINE")
        ->allow_extra_args(false);
    app.add_option("--add", options.adds, Ctl::tr("Add this setting to the server's file").toStdString())
        ->type_name("KEY")
        ->allow_extra_args(false);
}

Done requirePlatform(const QString &platform, const Session &session)
{
    const auto catalogue = platforms::PlatformCatalogue::load(session.dataFolder() + QStringLiteral("/platforms"));
    if (!catalogue)
        return failure(catalogue.error());
    const auto known = catalogue->platform(platform);
    if (!known)
        return failure(known.error());
    return {};
}

} // namespace

void declareServerName(CLI::App &app, ServerOptions &options)
{
    app.add_option("NAME", options.name, Ctl::tr("Name of the server").toStdString())->required();
}

void declareServerAdd(CLI::App &app, ServerOptions &options)
{
    declareServerName(app, options);
    app.add_option("--host", options.host, Ctl::tr("Host name or address").toStdString())->type_name("H")->required();
    app.add_option("--user", options.user, Ctl::tr("User for the login").toStdString())->type_name("U")->required();
    declareCommon(app, options);
}

void declareServerSet(CLI::App &app, ServerOptions &options)
{
    declareServerName(app, options);
    app.add_option("--name", options.newName, Ctl::tr("New name").toStdString())->type_name("NAME");
    app.add_option("--host", options.host, Ctl::tr("Host name or address").toStdString())->type_name("H");
    app.add_option("--user", options.user, Ctl::tr("User for the login").toStdString())->type_name("U");
    declareCommon(app, options);
    app.add_option("--forget", options.forgets,
                   Ctl::tr("Drop what --point or --add said about this setting").toStdString())
        ->type_name("KEY")
        ->allow_extra_args(false);
    app.add_flag("--forget-host-key", options.forgetHostKey,
                 Ctl::tr("Forget its host key, on purpose, because it was changed on purpose").toStdString());
}

Done takeOver(const ServerOptions &options, inventory::ManagedServer &server, const Session &session)
{
    const auto given = [&options](const char *option) { return options.app->count(option) > 0; };
    const auto take = [](const std::string &text, QString &target) {
        if (!text.empty())
            target = qt(text);
    };
    take(options.newName.empty() ? options.name : options.newName, server.name);
    take(options.host, server.host);
    take(options.user, server.user);
    take(options.platform, server.platform);
    if (given("--port"))
        server.port = options.port;
    // Relative to where it was typed, not to where the next command will be.
    if (given("--ssh-key"))
        server.sshKeyFile = options.sshKey.empty() ? QString() : QFileInfo(qt(options.sshKey)).absoluteFilePath();
    if (given("--agent"))
        server.useAgent = options.agent;
    if (given("--sudo"))
        server.useSudo = options.sudo;
    if (given("--root"))
        server.root = qt(options.root);
    if (given("--group"))
        server.group = qt(options.group);
    if (given("--identity"))
        server.identity = qt(options.identity);
    if (given("--signing"))
        server.signing = options.signing == "yes";
    if (given("--sip-port"))
        server.sipPort = options.sipPort;
    return requirePlatform(server.platform, session);
}

ChoiceRequest choicesOf(const ServerOptions &options)
{
    return {.points = qt(options.points), .adds = qt(options.adds), .forgets = qt(options.forgets)};
}

} // namespace stir::ctl
