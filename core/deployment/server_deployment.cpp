// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/server_deployment.h"

#include "core/crypto/digests.h"
#include "core/crypto/private_key.h"
#include "core/deployment/deployment_history.h"
#include "core/deployment/server_link.h"

#include <QDir>

#include <algorithm>

namespace stir::deployment {

QString pushOutcomeName(PushOutcome outcome)
{
    switch (outcome) {
    case PushOutcome::Done:
        return QStringLiteral("done");
    case PushOutcome::Unchanged:
        return QStringLiteral("unchanged");
    case PushOutcome::Refused:
        return QStringLiteral("refused");
    case PushOutcome::RolledBack:
        return QStringLiteral("rolled_back");
    case PushOutcome::Failed:
        return QStringLiteral("failed");
    }
    Q_UNREACHABLE();
}

QStringList pushSteps()
{
    return {QStringLiteral("connect"), QStringLiteral("snapshot"), QStringLiteral("lock"),   QStringLiteral("unchanged"),
            QStringLiteral("stage"),   QStringLiteral("check"),    QStringLiteral("backup"), QStringLiteral("recheck"),
            QStringLiteral("swap"),    QStringLiteral("anchors"),  QStringLiteral("services"), QStringLiteral("proof"),
            QStringLiteral("restore"), QStringLiteral("unlock")};
}

namespace {

/// What every operation on one server begins with.
struct Subject
{
    inventory::Inventory inventory;
    inventory::ManagedServer server;
    platforms::Platform platform;
    Intent intent;
};

Result<Subject> subjectOf(const QString &serverName, const DeploymentEnvironment &environment)
{
    auto inventory = inventory::Inventory::open(environment.dataFolder, environment.clock);
    if (!inventory)
        return failure(inventory.error());
    auto server = inventory->server(serverName);
    if (!server)
        return failure(server.error());
    auto catalogue = platforms::PlatformCatalogue::load(environment.dataFolder + QStringLiteral("/platforms"));
    if (!catalogue)
        return failure(catalogue.error());
    auto platform = catalogue->platform(server->platform);
    if (!platform)
        return failure(platform.error());
    auto intent = intentFor(*server, *inventory);
    if (!intent)
        return failure(intent.error());
    return Subject{std::move(*inventory), std::move(*server), std::move(*platform), std::move(*intent)};
}

remote::SshTarget targetOf(const inventory::ManagedServer &server, const DeploymentEnvironment &environment)
{
    return {.host = server.host,
            .port = server.port,
            .user = server.user,
            .keyFile = server.sshKeyFile,
            .useAgent = server.useAgent,
            .useSudo = server.useSudo,
            .knownHostsFile = QDir(environment.dataFolder).filePath(QStringLiteral("known_hosts")),
            .acceptedHostKey = environment.acceptedHostKey};
}

struct Observed
{
    Snapshot snapshot;
    Plan plan;
};

/// Steps "connect" and "snapshot".
Result<Observed> observe(ServerLink &link, const Subject &subject, StepJournal &journal)
{
    Observed observed;
    const bool connected = journal.run(QStringLiteral("connect"), [&link] { return link.connect(); });
    const bool seen = connected && journal.run(QStringLiteral("snapshot"), [&]() -> Done {
        auto snapshot = takeSnapshot(link, subject.platform, subject.server.name, subject.server.root);
        if (!snapshot)
            return failure(snapshot.error());
        observed.snapshot = std::move(*snapshot);
        observed.plan = makePlan(subject.platform, observed.snapshot, subject.intent);
        return {};
    });
    if (!seen)
        return failure(*journal.error());
    return observed;
}

QString newChangeId(const Clock &clock)
{
    return clock.now().toString(QStringLiteral("yyyyMMdd-HHmmss-")) + QString::fromLatin1(crypto::randomBytes(4).toHex());
}

/// The key that would be sent must be the one the plan names: nothing else may leave this machine.
Done requirePlannedKey(const PushRequest &request, const Subject &subject, const Plan &plan)
{
    if (!plan.needsPrivateKey())
        return {};
    if (!request.privateKeyPem)
        return failure(ErrorCode::VaultLocked, subject.server.identity);
    const auto key = crypto::PrivateKey::fromPem(request.privateKeyPem->view(), nullptr, subject.server.identity);
    if (!key)
        return failure(key.error());
    if (const Done fits = key->requireP256(subject.server.identity); !fits)
        return fits;
    if (!(key->publicKey() == subject.intent.identity->chain.front().publicKey()))
        return failure(ErrorCode::KeyMismatch, subject.server.identity);
    return {};
}

Done requirePushable(const PushRequest &request, const Subject &subject, const Plan &plan)
{
    if (!request.expectedPlan.isEmpty() && plan.id != request.expectedPlan)
        return failure(ErrorCode::PlanOutdated, subject.server.name, plan.id);
    if (!plan.isComplete()) {
        QStringList open;
        for (const PlannedSetting &setting : plan.settings) {
            if (!setting.resolved)
                open.append(setting.key);
        }
        for (const Finding &finding : plan.findings) {
            if (finding.result == Judgement::Fail)
                open.append(finding.check + u'.' + finding.rule);
        }
        return failure(ErrorCode::PlanIncomplete, subject.server.name, open.join(QStringLiteral(", ")));
    }
    return requirePlannedKey(request, subject, plan);
}

PushReport refusal(const Subject &subject, const Error &error, const StepJournal &journal)
{
    PushReport report;
    report.server = subject.server.name;
    report.outcome = PushOutcome::Refused;
    report.error = error;
    report.failedStep = QStringLiteral("snapshot");
    report.steps = journal.steps();
    return report;
}

Findings settledAsPlanned(const Subject &subject, const Snapshot &now)
{
    const Plan rest = makePlan(subject.platform, now, subject.intent);
    QStringList open;
    for (const PlannedChange &change : rest.changes)
        open.append(change.path);
    for (const PlannedAction &action : rest.actions)
        open.append(actionName(action) + u' ' + action.reason);
    return {{.check = QStringLiteral("proof"),
             .result = rest.isEmpty() ? Judgement::Pass : Judgement::Fail,
             .rule = rest.isEmpty() ? QStringLiteral("as_intended") : QStringLiteral("not_as_intended"),
             .values = {{QStringLiteral("words"), open.join(QStringLiteral(", "))}},
             .section = {}}};
}

ChangeOrder orderOf(const Plan &plan, const Subject &subject, const SecretBytes *key)
{
    return {.swaps = swapsOfPlan(plan, key ? key->view() : std::span<const std::byte>()),
            .actions = plan.actions,
            .anchors = subject.intent.anchors,
            .expectHealthy = subject.intent.identity && subject.intent.signing,
            .logFailuresCount = true,
            .settled = [&subject](const Snapshot &now) { return settledAsPlanned(subject, now); }};
}

} // namespace

Result<PlannedServer> planServer(const QString &serverName, const DeploymentEnvironment &environment,
                                 const tasks::JobControl &job)
{
    auto subject = subjectOf(serverName, environment);
    if (!subject)
        return failure(subject.error());
    ServerLink link(targetOf(subject->server, environment), environment.login, job.stop);
    StepJournal journal(job);
    auto observed = observe(link, *subject, journal);
    if (!observed)
        return failure(observed.error());
    return PlannedServer{subject->server, std::move(observed->snapshot), std::move(observed->plan)};
}

Result<PushReport> pushServer(const PushRequest &request, const DeploymentEnvironment &environment,
                              const tasks::JobControl &job)
{
    auto subject = subjectOf(request.server, environment);
    if (!subject)
        return failure(subject.error());
    ServerLink link(targetOf(subject->server, environment), environment.login, job.stop);
    StepJournal journal(job);
    const auto observed = observe(link, *subject, journal);
    if (!observed)
        return failure(observed.error());

    PushReport report;
    report.server = subject->server.name;
    if (const Done pushable = requirePushable(request, *subject, observed->plan); !pushable) {
        report = refusal(*subject, pushable.error(), journal);
    } else if (observed->plan.isEmpty()) {
        report.outcome = PushOutcome::Unchanged;
        report.steps = journal.steps();
    } else {
        ChangeRun run(link, subject->platform, observed->snapshot, newChangeId(environment.clock), administrator());
        run.execute(orderOf(observed->plan, *subject, request.privateKeyPem), journal, job, report);
    }
    return recorded(subject->inventory, QStringLiteral("push"), std::move(report), &observed->plan);
}

namespace {

/// The state of a file of the snapshot by its path.
std::optional<FileSwap::Before> beforeOf(const QString &path, const Snapshot &snapshot)
{
    const auto known = [&path](const FileState &file) { return file.path == path; };
    FileState state;
    if (const auto file = std::ranges::find_if(snapshot.files, known); file != snapshot.files.end())
        state = *file;
    else if (snapshot.key.file.path == path)
        state = snapshot.key.file;
    else if (const auto anchor = std::ranges::find_if(snapshot.anchors, known); anchor != snapshot.anchors.end())
        state = *anchor;
    return FileSwap::Before{state.exists, state.sha256, state.attributes};
}

PlannedAction actionNamed(const QString &name, const platforms::Platform &platform)
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
    return {.kind = ActionKind::RefreshAnchors, .service = {}, .title = {}, .command = platform.anchors.refreshCommand,
            .reason = QStringLiteral("changed"), .cost = {}};
}

Findings settledAsBackedUp(const Backup &backup, const Snapshot &now)
{
    Findings findings;
    for (const BackedUpFile &file : backup.files) {
        const auto state = beforeOf(file.path, now);
        const bool same = state->existed == file.existed
                          && (!file.existed || (state->sha256 == file.sha256 && state->attributes == file.attributes));
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
    for (const QString &name : backup.actions)
        order.actions.push_back(actionNamed(name, platform));
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
