// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/deployment_history.h"
#include "core/deployment/deployment_subject.h"

#include <algorithm>

namespace stir::deployment {

namespace {

/// The state of a file of the snapshot by its path.
FileSwap::Before beforeOf(const QString &path, const Snapshot &snapshot)
{
    const auto known = [&path](const FileState &file) { return file.path == path; };
    FileState state;
    if (const auto file = std::ranges::find_if(snapshot.files, known); file != snapshot.files.end())
        state = *file;
    else if (snapshot.key.file.path == path)
        state = snapshot.key.file;
    else if (const auto anchor = std::ranges::find_if(snapshot.anchors, known); anchor != snapshot.anchors.end())
        state = *anchor;
    return {state.exists, state.sha256, state.attributes};
}

std::optional<PlannedAction> actionNamed(const QString &name, const platforms::Platform &platform)
{
    for (const platforms::Service &service : platform.services) {
        for (const ActionKind kind : {ActionKind::Reload, ActionKind::Restart}) {
            PlannedAction action{.kind = kind, .service = service.id, .title = service.title,
                                 .command = kind == ActionKind::Reload ? service.reloadCommand : service.restartCommand,
                                 .reason = QStringLiteral("changed"), .cost = service.restartCost};
            if (actionName(action) == name)
                return action;
        }
    }
    PlannedAction refresh{.kind = ActionKind::RefreshAnchors, .service = {}, .title = {}, .command = platform.anchors.refreshCommand,
                          .reason = QStringLiteral("changed"), .cost = {}};
    return actionName(refresh) == name ? std::optional(refresh) : std::nullopt; // a service the platform no longer has
}

Findings settledAsBackedUp(const Backup &backup, const Snapshot &now)
{
    Findings findings;
    for (const BackedUpFile &file : backup.files) {
        const FileSwap::Before state = beforeOf(file.path, now);
        const bool same = state.existed == file.existed
                          && (!file.existed || (state.sha256 == file.sha256 && state.attributes == file.attributes));
        findings.push_back({.check = QStringLiteral("proof"),
                            .result = same ? Judgement::Pass : Judgement::Fail,
                            .rule = same ? QStringLiteral("as_before") : QStringLiteral("not_as_before"),
                            .values = {{QStringLiteral("words"), file.path}},
                            .section = {}});
    }
    return findings;
}

ChangeOrder orderOf(const Backup &backup, const Snapshot &snapshot, const platforms::Platform &platform)
{
    ChangeOrder order{.swaps = swapsOfBackup(backup), .actions = {}, .anchors = {}, .expectHealthy = false,
                      .logFailuresCount = false,
                      .settled = [&backup](const Snapshot &now) { return settledAsBackedUp(backup, now); }};
    for (FileSwap &swap : order.swaps)
        swap.before = beforeOf(swap.path, snapshot);
    for (const QString &name : backup.actions) {
        if (auto action = actionNamed(name, platform))
            order.actions.push_back(std::move(*action));
    }
    return order;
}

} // namespace

Result<PushReport> rollbackServer(const QString &serverName, const QString &historyId,
                                  const DeploymentEnvironment &environment, const tasks::JobControl &job)
{
    auto subject = subjectOf(serverName, environment);
    if (!subject)
        return failure(subject.error());
    const auto backupId = backupToReturnTo(subject->inventory, serverName, historyId);
    if (!backupId)
        return failure(backupId.error());
    ServerLink link(targetOf(subject->server, environment), environment.login, job.stop);
    StepJournal journal(job);
    const auto observed = observe(link, *subject, journal);
    if (!observed)
        return failure(observed.error());

    PushReport report;
    report.server = serverName;
    const auto backup = ServerTransaction(link, subject->server.root, {}).readBackup(*backupId);
    if (backup) {
        ChangeRun run(link, subject->platform, observed->snapshot, newChangeId(environment.clock), administrator());
        run.execute(orderOf(*backup, observed->snapshot, subject->platform), journal, job, report);
    } else {
        report = refusal(*subject, backup.error(), journal);
    }
    return recorded(subject->inventory, QStringLiteral("rollback"), std::move(report), nullptr);
}

} // namespace stir::deployment
