// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/server_deployment.h"

#include "core/crypto/private_key.h"
#include "core/deployment/deployment_history.h"
#include "core/deployment/deployment_subject.h"

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

/// What keeps a plan from being complete.
QStringList openPoints(const Plan &plan)
{
    QStringList open;
    for (const PlannedSetting &setting : plan.settings) {
        if (!setting.resolved)
            open.append(setting.key);
    }
    for (const Finding &finding : plan.findings) {
        if (finding.result == Judgement::Fail)
            open.append(finding.check + u'.' + finding.rule);
    }
    return open;
}

Done requirePushable(const PushRequest &request, const Subject &subject, const Plan &plan)
{
    if (!request.expectedPlan.isEmpty() && plan.id != request.expectedPlan)
        return failure(ErrorCode::PlanOutdated, subject.server.name, plan.id);
    if (!plan.isComplete())
        return failure(ErrorCode::PlanIncomplete, subject.server.name, openPoints(plan).join(QStringLiteral(", ")));
    return requirePlannedKey(request, subject, plan);
}

Findings settledAsPlanned(const Subject &subject, const Snapshot &now)
{
    const Plan rest = makePlan(subject.platform, now, subject.intent);
    QStringList open = openPoints(rest);
    for (const PlannedChange &change : rest.changes)
        open.append(change.path);
    for (const PlannedAction &action : rest.actions)
        open.append(actionName(action) + u' ' + action.reason);
    // A file that is gone or damaged asks for no change; it only makes the plan incomplete.
    return {{.check = QStringLiteral("proof"),
             .result = open.isEmpty() ? Judgement::Pass : Judgement::Fail,
             .rule = open.isEmpty() ? QStringLiteral("as_intended") : QStringLiteral("not_as_intended"),
             .values = {{QStringLiteral("words"), open.join(QStringLiteral(", "))}},
             .section = {}}};
}

ChangeOrder orderOf(const Plan &plan, const Subject &subject, const SecretBytes *key)
{
    return {.swaps = swapsOfPlan(plan, key ? key->view() : std::span<const std::byte>()),
            .actions = plan.actions,
            .anchors = subject.intent.anchors,
            .settings = plan.settings,
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

} // namespace stir::deployment
