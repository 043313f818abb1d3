// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/finding_view.h"
#include "app/ctl/interruption.h"
#include "app/ctl/push_view.h"

namespace stir::ctl {

namespace {

struct RollbackOptions
{
    std::string server;
    std::string to;
    bool yes = false;
    std::string hostKey;
};

void declare(CLI::App &app, RollbackOptions &options)
{
    app.add_option("SERVER", options.server, Ctl::tr("Name of the server").toStdString())->required();
    app.add_option("--to", options.to, Ctl::tr("Undo this entry of the history (the last push)").toStdString())
        ->type_name("ID");
    app.add_flag("--yes", options.yes, Ctl::tr("Do it without asking").toStdString());
    app.add_option("--host-key", options.hostKey, Ctl::tr("Accept this fingerprint of the host key").toStdString())
        ->type_name("SHA256:...");
}

ExitCode rollback(const RollbackOptions &options, Session &session)
{
    const QString server = qt(options.server);
    const auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    if (const auto known = inventory->server(server); !known)
        return session.fail(known.error());
    const bool consent =
        options.yes || (inputIsTerminal() &&
                        confirmed(Ctl::tr("Put the files of %1 back as they were before the last push?").arg(server)));
    if (!consent) {
        session.out.object(refusedJson(server));
        return session.fail({ErrorCode::NotConfirmed, server, {}});
    }
    const auto environment = session.environment(qt(options.hostKey));
    if (!environment)
        return session.fail(environment.error());
    const Interruption interruption;
    tasks::JobControl job;
    job.stop = interruption.token();
    job.report = liveSteps(session.out);
    const auto report = deployment::rollbackServer(server, qt(options.to), *environment, job);
    return report ? reportPush(*report, session) : session.failOnServer(server, report.error());
}

} // namespace

void addRollback(CommandLine &line)
{
    line.add<RollbackOptions>(
        line.root(),
        {"rollback",
         Ctl::tr("Put a server's files back as they were before a push"),
         {QStringLiteral("rollback edge-1"), QStringLiteral("rollback edge-1 --to 17 --yes --json")}},
        declare, rollback);
}

} // namespace stir::ctl
