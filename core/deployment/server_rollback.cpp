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
            PlannedAction action{.kind = kind,
                                 .service = service.id,
                                 .title = service.title,
                                 .command = kind == ActionKind::Reload ? service.reloadCommand : service.restartCommand,
                                 .reason = QStringLiteral("changed"),
                                 .cost = service.restartCost};
            if (actionName(action) == name)
                return action;
        }
    }
    PlannedAction refresh{.kind = ActionKind::RefreshAnchors,
                          .service = {},
                          .title = {},
                          .command = platform.anchors.refreshCommand,
                          .reason = QStringLiteral("changed"),
                          .cost = {}};
    return actionName(refresh) == name ? std::optional(refresh) : std::nullopt; // a service the platform no longer has
}

Findings settledAsBackedUp(const Backup &backup, const Snapshot &now)
{
    Findings findings;
    for (const BackedUpFile &file : backup.files) {
        const FileSwap::Before state = beforeOf(file.path, now);
        const bool same = state.existed == file.existed &&
                          (!file.existed || (state.sha256 == file.sha256 && state.attributes == file.attributes));
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
    ChangeOrder order{.swaps = swapsOfBackup(backup),
                      .actions = {},
                      .anchors = {},
                      .settings = {},
                      .expectHealthy = false,
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

bool isKnownNow(const QString &path, const Snapshot &now, const platforms::Platform &platform)
{
    // An anchor that the push brought may be gone since.
    return path == now.key.file.path || path.startsWith(platform.anchors.folder + u'/') ||
           std::ranges::any_of(now.files, [&path](const FileState &file) { return file.path == path; });
}

/// A file that the server does not work with any more: a change of key gives the new key a file of its own. To put the
/// old ones back beside it would leave nothing that signs.
std::optional<Finding> otherFile(const Backup &backup, const Snapshot &now, const platforms::Platform &platform)
{
    const auto other = std::ranges::find_if(
        backup.files, [&](const BackedUpFile &file) { return !isKnownNow(file.path, now, platform); });
    if (other == backup.files.end())
        return std::nullopt;
    return Finding{.check = QStringLiteral("rollback"),
                   .result = Judgement::Fail,
                   .rule = QStringLiteral("other_file"),
                   .values = {{QStringLiteral("path"), other->path}, {QStringLiteral("key_path"), now.key.file.path}},
                   .section = {}};
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
    const auto moved = backup ? otherFile(*backup, observed->snapshot, subject->platform) : std::nullopt;
    if (moved) {
        report = refusal(*subject, Error{ErrorCode::ServerChanged, serverName, {}}, journal);
        report.findings = {*moved};
    } else if (backup) {
        ChangeRun run(link, subject->platform, observed->snapshot, newChangeId(environment.clock), administrator());
        run.execute(orderOf(*backup, observed->snapshot, subject->platform), journal, job, report);
    } else {
        report = refusal(*subject, backup.error(), journal);
    }
    return recorded(subject->inventory, QStringLiteral("rollback"), std::move(report), nullptr);
}

} // namespace stir::deployment
