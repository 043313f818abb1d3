// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/push_view.h"

#include "app/ctl/ctl_text.h"
#include "app/ctl/finding_view.h"
#include "core/wording/wording.h"

namespace stir::ctl {

namespace {

using deployment::PushOutcome;
using deployment::PushReport;

QString stepMark(tasks::StepState state)
{
    switch (state) {
    case tasks::StepState::Done:
        return QStringLiteral("✓");
    case tasks::StepState::Warned:
        return QStringLiteral("!");
    case tasks::StepState::Failed:
        return QStringLiteral("✗");
    case tasks::StepState::Skipped:
        return QStringLiteral("–");
    case tasks::StepState::Waiting:
    case tasks::StepState::Running:
        return {};
    }
    Q_UNREACHABLE();
}

QString outcomeText(const PushReport &report)
{
    switch (report.outcome) {
    case PushOutcome::Done:
        return Ctl::tr("%1: done.").arg(report.server);
    case PushOutcome::Unchanged:
        return Ctl::tr("%1: nothing to change.").arg(report.server);
    case PushOutcome::Refused:
        return Ctl::tr("%1: refused. Nothing was changed.").arg(report.server);
    case PushOutcome::RolledBack:
        return Ctl::tr("%1: failed, and everything was put back as it was.").arg(report.server);
    case PushOutcome::Failed:
        return Ctl::tr("%1: failed, and not everything could be put back.").arg(report.server);
    }
    Q_UNREACHABLE();
}

ExitCode exitCodeFor(const PushReport &report)
{
    switch (report.outcome) {
    case PushOutcome::Done:
    case PushOutcome::Unchanged:
        return Good;
    case PushOutcome::RolledBack:
        return Refused;
    case PushOutcome::Refused:
    case PushOutcome::Failed:
        return report.error                             ? ctl::exitCodeFor(report.error->code)
               : report.outcome == PushOutcome::Refused ? Refused
                                                        : ServerFault;
    }
    Q_UNREACHABLE();
}

QJsonObject pushJson(const PushReport &report)
{
    QJsonArray steps;
    for (const tasks::StepReport &step : report.steps)
        steps.append(QJsonObject{{QStringLiteral("id"), step.id},
                                 {QStringLiteral("result"), tasks::stepStateName(step.state)},
                                 {QStringLiteral("ms"), static_cast<qint64>(step.duration.count())}});
    return {{QStringLiteral("server"), report.server},
            {QStringLiteral("result"), deployment::pushOutcomeName(report.outcome)},
            {QStringLiteral("step"), orNull(report.failedStep)},
            {QStringLiteral("steps"), steps},
            {QStringLiteral("findings"), findingsJson(report.findings)},
            {QStringLiteral("history"), orNull(report.historyId)}};
}

} // namespace

tasks::StepSink liveSteps(const Output &out)
{
    return [&out](const tasks::StepReport &step) {
        const QString mark = stepMark(step.state);
        if (mark.isEmpty())
            return;
        out.text(QStringLiteral("  %1 %2  %3 s")
                     .arg(mark, wording::stepTitle(step.id))
                     .arg(static_cast<double>(step.duration.count()) / 1000.0, 0, 'f', 2));
    };
}

ExitCode reportPush(const PushReport &report, const Session &session)
{
    session.out.object(pushJson(report));
    for (const Finding &finding : report.findings)
        session.out.text(findingText(finding));
    session.out.text(outcomeText(report));
    if (report.error)
        session.failOnServer(report.server, *report.error);
    else if (report.outcome == PushOutcome::Done)
        session.out.text(Ctl::tr("To undo it: stirctl rollback %1 --to %2").arg(report.server, report.historyId));
    return exitCodeFor(report);
}

QJsonObject refusedJson(const QString &server)
{
    PushReport report;
    report.server = server;
    report.outcome = PushOutcome::Refused;
    return pushJson(report);
}

} // namespace stir::ctl
