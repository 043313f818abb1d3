// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/header_view.h"
#include "app/ctl/interruption.h"
#include "core/practice/practice_server.h"
#include "core/practice/test_call.h"
#include "core/sip/telephone_number.h"

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

Result<practice::TestCall> testCall(const CallOptions &options, const inventory::ManagedServer &server,
                                    const Session &session)
{
    const auto orig = sip::TelephoneNumber::parse(qt(options.orig));
    if (!orig)
        return failure(orig.error());
    const auto dest = sip::TelephoneNumber::parse(qt(options.dest));
    if (!dest)
        return failure(dest.error());
    const int port = sipPortOf(server, session);
    if (port == 0)
        return failure(ErrorCode::TestCallUnavailable, server.name);
    practice::TestCall call;
    call.host = server.host;
    call.port = port;
    call.orig = orig->digits();
    call.dest = dest->digits();
    return call;
}

Result<passport::JudgeOptions> judgeOptions(const inventory::ManagedServer &server,
                                            const inventory::Inventory &inventory, const Session &session)
{
    passport::JudgeOptions judge;
    judge.verify = true;
    judge.now = session.clock.now();
    const auto anchors = inventory.anchors();
    if (!anchors)
        return failure(anchors.error());
    for (const credentials::TrustAnchor &anchor : *anchors)
        judge.anchors.push_back(anchor.certificate);
    if (server.identity.isEmpty())
        return judge;
    const auto identity = inventory.identity(server.identity);
    if (!identity)
        return failure(identity.error());
    judge.signer = identity->chain;
    return judge;
}

ExitCode call(const CallOptions &options, Session &session)
{
    const auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    const auto server = inventory->server(qt(options.server));
    if (!server)
        return session.fail(server.error());
    const auto placement = testCall(options, *server, session);
    if (!placement)
        return session.fail(placement.error());
    const Interruption interruption;
    const auto invite = practice::placeTestCall(*placement, interruption.token());
    if (!invite)
        return session.fail(invite.error());
    const auto captured = capture::headersInText(*invite, server->name);
    if (!captured)
        return session.fail(captured.error());
    const auto judge = judgeOptions(*server, *inventory, session);
    if (!judge)
        return session.fail(judge.error());
    bool anyValid = false;
    for (const JudgedHeader &header : judged({}, *captured, *judge)) {
        session.out.object(headerJson(header));
        session.out.text(headerText(header));
        anyValid = anyValid || header.report.verdict == passport::Verdict::Valid;
    }
    return anyValid ? Good : Bad;
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
