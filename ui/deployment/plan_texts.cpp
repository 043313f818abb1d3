// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deployment/plan_texts.h"

#include "core/wording/wording.h"
#include "ui/deployment/deployment_controller.h"

#include <QCoreApplication>

namespace stir::ui {

using deployment::ActionKind;
using deployment::PlannedAction;
using deployment::PlannedChange;
using deployment::PushOutcome;
using State = DeploymentRow::State;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Deployment)
};

QString fileName(const QString &path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

} // namespace

Cell stateCell(const DeploymentRow &row)
{
    switch (row.state) {
    case State::NotPlanned:
        return {.text = Texts::tr("Not looked at"), .status = Status::Unknown};
    case State::Planning:
        return {.text = Texts::tr("Looking…"), .status = Status::Running};
    case State::AsIntended:
        return {.text = Texts::tr("As intended"), .status = Status::Good};
    case State::Changes:
        return {.text = Texts::tr("%n change(s)", nullptr, row.changes), .status = Status::Attention};
    case State::NeedsAnswer:
        return {.text = Texts::tr("Needs an answer"), .status = Status::Attention};
    case State::Unreachable:
        return {.text = Texts::tr("Not reached"), .status = Status::Unknown};
    case State::Pushing:
        return {.text = Texts::tr("Pushing…"), .status = Status::Running};
    case State::Pushed:
        return {.text = Texts::tr("Pushed"), .status = Status::Good};
    case State::Failed:
        return {.text = Texts::tr("Failed"), .status = Status::Broken};
    }
    Q_UNREACHABLE();
}

QString changeSummary(const deployment::Plan &plan)
{
    if (plan.isEmpty())
        return plan.isComplete() ? Texts::tr("as intended, nothing to push")
                                 : Texts::tr("needs an answer before it can be pushed");
    QStringList parts;
    for (const PlannedChange &change : plan.changes)
        parts.append(fileName(change.path));
    if (parts.isEmpty())
        parts.append(Texts::tr("no file changes"));
    return parts.join(QStringLiteral(" · "));
}

QString wholeDiff(const deployment::Plan &plan)
{
    QString diff;
    for (const PlannedChange &change : plan.changes) {
        // Keys and attributes have no lines of their own; their one-line diff stands under the file's name all the
        // same.
        if (!change.diff.startsWith(QStringLiteral("---")))
            diff += QStringLiteral("--- a%1\n+++ b%1\n@@ -%2 +1 @@\n")
                        .arg(change.path, change.diff.startsWith(u'-') ? QStringLiteral("1") : QStringLiteral("0,0"));
        diff += change.diff;
    }
    return diff;
}

QStringList actionLines(const deployment::Plan &plan)
{
    QStringList lines;
    for (const PlannedAction &action : plan.actions) {
        switch (action.kind) {
        case ActionKind::RefreshAnchors:
            lines.append(Texts::tr("Refresh the server's certificate store"));
            break;
        case ActionKind::Reload:
            lines.append(Texts::tr("Reload %1").arg(action.title));
            break;
        case ActionKind::Restart:
            lines.append(action.reason == QStringLiteral("newer_than_process")
                             ? Texts::tr("Restart %1: it runs on older files than the server has. %2")
                                   .arg(action.title, wording::restartCost(action.cost))
                         : action.reason == QStringLiteral("not_running")
                             ? Texts::tr("Start %1: it is not running.").arg(action.title)
                             : Texts::tr("Restart %1. %2").arg(action.title, wording::restartCost(action.cost)));
            break;
        }
    }
    return lines;
}

QString pushButtonText(const deployment::Plan &plan)
{
    QStringList restarts;
    for (const PlannedAction &action : plan.actions) {
        if (action.kind == ActionKind::Restart)
            restarts.append(action.title);
    }
    if (restarts.isEmpty())
        return Texts::tr("Push to %1").arg(plan.server);
    return restarts.size() == 1 ? Texts::tr("Push and restart %1").arg(restarts.first())
                                : Texts::tr("Push and restart %1 and %2").arg(restarts.first(), restarts.last());
}

QString outcomeSentence(const deployment::PushReport &report)
{
    switch (report.outcome) {
    case PushOutcome::Done:
        return Texts::tr("%1 runs on the new files, and the proof held.").arg(report.server);
    case PushOutcome::Unchanged:
        return Texts::tr("%1 was as intended already; nothing was changed.").arg(report.server);
    case PushOutcome::Refused:
        return Texts::tr("Nothing was changed on %1.").arg(report.server);
    case PushOutcome::RolledBack:
        return Texts::tr("%1 was put back and runs on its old files.").arg(report.server);
    case PushOutcome::Failed:
        return Texts::tr("%1 could not be put back by itself and needs you now.").arg(report.server);
    }
    Q_UNREACHABLE();
}

} // namespace stir::ui
