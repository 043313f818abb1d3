// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/interruption.h"
#include "app/ctl/plan_view.h"
#include "app/ctl/server_selection.h"

namespace stir::ctl {

namespace {

struct PlanOptions
{
    SelectionOptions selection;
    bool detailedExitCode = false;
};

void declare(CLI::App &app, PlanOptions &options)
{
    declareSelection(app, options.selection);
    app.add_flag("--detailed-exitcode", options.detailedExitCode,
                 Ctl::tr("Exit with 1 when a plan is not empty").toStdString());
}

ExitCode plan(const PlanOptions &options, Session &session)
{
    const auto servers = selectedServers(options.selection, session);
    if (!servers)
        return session.fail(servers.error());
    const auto environment = session.environment(qt(options.selection.hostKey));
    if (!environment)
        return session.fail(environment.error());
    const Interruption interruption;
    tasks::JobControl job;
    job.stop = interruption.token();
    ExitCode code = Good;
    for (const QString &server : *servers) {
        const auto planned = deployment::planServer(server, *environment, job);
        if (!planned) {
            code = worse(code, session.failOnServer(server, planned.error()));
            continue;
        }
        session.out.object(planJson(planned->plan));
        session.out.text(planText(planned->plan));
        const bool settled = planned->plan.isEmpty() && planned->plan.isComplete();
        if (options.detailedExitCode && !settled)
            code = worse(code, Bad);
    }
    return code;
}

} // namespace

void addPlan(CommandLine &line)
{
    line.add<PlanOptions>(line.root(),
                          {"plan",
                           Ctl::tr("Show what a push would change, and change nothing"),
                           {QStringLiteral("plan edge-1"), QStringLiteral("plan --detailed-exitcode --json")}},
                          declare, plan);
}

} // namespace stir::ctl
