// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/deployment_history.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSysInfo>

#include <pwd.h>
#include <unistd.h>

namespace stir::deployment {

QString administrator()
{
    const passwd *entry = ::getpwuid(::getuid());
    const QString user = entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(::getuid());
    return user + u'@' + QSysInfo::machineHostName();
}

namespace {

QJsonArray stepsOf(const PushReport &report)
{
    QJsonArray steps;
    for (const tasks::StepReport &step : report.steps) {
        steps.append(QJsonObject{{QStringLiteral("id"), step.id},
                                 {QStringLiteral("result"), tasks::stepStateName(step.state)},
                                 {QStringLiteral("ms"), qint64(step.duration.count())}});
    }
    return steps;
}

QJsonArray changesOf(const Plan &plan)
{
    QJsonArray changes;
    for (const PlannedChange &change : plan.changes) {
        changes.append(QJsonObject{{QStringLiteral("path"), change.path},
                                   {QStringLiteral("kind"), changeKindName(change.kind)},
                                   {QStringLiteral("diff"), change.diff}});
    }
    return changes;
}

} // namespace

Result<PushReport> recorded(inventory::Inventory &inventory, const QString &action, PushReport report, const Plan *plan)
{
    QJsonObject detail{{QStringLiteral("steps"), stepsOf(report)}};
    const bool changed = report.outcome == PushOutcome::Done;
    if (changed)
        detail.insert(QStringLiteral("backup"), report.backupId);
    if (plan) {
        detail.insert(QStringLiteral("plan"), plan->id);
        detail.insert(QStringLiteral("changes"), changesOf(*plan));
        QJsonArray actions;
        for (const PlannedAction &planned : plan->actions)
            actions.append(actionName(planned));
        detail.insert(QStringLiteral("actions"), actions);
    }
    if (report.error) {
        detail.insert(QStringLiteral("step"), report.failedStep);
        detail.insert(QStringLiteral("error"), errorName(report.error->code));
        detail.insert(QStringLiteral("subject"), report.error->subject);
        detail.insert(QStringLiteral("words"), report.error->detail);
    }
    inventory::HistoryEntry entry;
    entry.who = administrator();
    entry.server = report.server;
    entry.action = action;
    entry.result = pushOutcomeName(report.outcome);
    entry.detail = detail;
    // The server is as the report says even if this machine's disk is full: the report goes out, without an entry.
    if (const auto written = inventory.record(entry))
        report.historyId = written->id;
    return report;
}

Result<QString> backupToReturnTo(const inventory::Inventory &inventory, const QString &server, const QString &historyId)
{
    const auto entries = inventory.history();
    if (!entries)
        return failure(entries.error());
    for (const inventory::HistoryEntry &entry : *entries) {
        const QString backup = entry.detail.value(QStringLiteral("backup")).toString();
        if (entry.server == server && !backup.isEmpty() && (historyId.isEmpty() || entry.id == historyId))
            return backup;
    }
    return failure(ErrorCode::BackupMissing, server, historyId);
}

} // namespace stir::deployment
