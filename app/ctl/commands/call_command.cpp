// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/header_view.h"
#include "app/ctl/interruption.h"
#include "core/practice/practice_server.h"
#include "core/practice/proof_call.h"
#include "core/reports/header_json.h"

namespace stir::ctl {

namespace {

struct CallOptions
{
    std::string server;
    std::string orig;
    std::string dest;
};

void declare(CLI::App &app, CallOptions &options)
{
    app.add_option("SERVER", options.server, Ctl::tr("Name of the server").toStdString())->required();
    app.add_option("--orig", options.orig, Ctl::tr("Calling number").toStdString())->type_name("TN")->required();
    app.add_option("--dest", options.dest, Ctl::tr("Called number").toStdString())->type_name("TN")->required();
}

/// The server's own SIP port; that of the practice server is known by itself.
int sipPortOf(const inventory::ManagedServer &server, const Session &session)
{
    if (server.sipPort > 0)
        return server.sipPort;
    const practice::PracticeServer practice(session.dataFolder(), QCoreApplication::applicationDirPath());
    const auto status = practice.status();
    const bool isPractice = status && status->running && status->host == server.host && status->port == server.port;
    return isPractice ? status->sipPort : 0;
}

void print(const capture::CapturedHeader &captured, const passport::PassportReport &report, const Session &session)
{
    if (!session.out.isJson())
        return session.out.text(headerText({.index = captured.index, .line = captured.line}, report));
    capture::CapturedMessage message;
    message.line = captured.line;
    const QByteArray method = captured.context.method.toUtf8();
    const QByteArray callId = captured.context.callId.toUtf8();
    reports::JsonText json;
    reports::HeaderJson({}).write({.message = &message, .method = method, .callId = callId, .headers = {}},
                                  {.identity = report.identity.value,
                                   .line = captured.line,
                                   .report = &report,
                                   .plain = nullptr,
                                   .age = std::nullopt},
                                  captured.index, json);
    json.raw('\n');
    session.out.raw(json.view());
}

ExitCode call(const CallOptions &options, Session &session)
{
    const auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    const auto server = inventory->server(qt(options.server));
    if (!server)
        return session.fail(server.error());
    const Interruption interruption;
    auto report = practice::placeProofCall({.server = server->name,
                                            .orig = qt(options.orig),
                                            .dest = qt(options.dest),
                                            .sipPort = sipPortOf(*server, session)},
                                           *inventory, session.clock, interruption.token());
    if (!report)
        return session.fail(report.error());
    const bool valid = report->isValid();
    for (std::size_t i = 0; i < report->captured.size(); ++i)
        print(report->captured[i], report->reports[i], session);
    return valid ? Good : Bad;
}

} // namespace

void addCall(CommandLine &line)
{
    line.add<CallOptions>(line.root(),
                          {"call",
                           Ctl::tr("Place a test call through a server and verify the header that came out"),
                           {QStringLiteral("call practice --orig +12155550100 --dest +12155550101")}},
                          declare, call);
}

} // namespace stir::ctl
