// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Observe, decide, act and undo on one server: what stirctl and the console call. Each function opens its own connection
// and inventory, blocks until it is done and records what it did in the history. Call from a worker job.

#include "core/deployment/plan.h"
#include "core/remote/ssh_connection.h"
#include "core/tasks/progress.h"

namespace stir::deployment {

/// Where a deployment finds its things. `clock` and the secrets must outlive the call.
struct DeploymentEnvironment
{
    QString dataFolder;
    const Clock &clock;
    remote::LoginSecrets login = {};
    QString acceptedHostKey = {}; ///< a fingerprint the administrator has just accepted
};

struct PlannedServer
{
    inventory::ManagedServer server;
    Snapshot snapshot;
    Plan plan;
};

enum class PushOutcome { Done, Unchanged, Refused, RolledBack, Failed };
QString pushOutcomeName(PushOutcome outcome); ///< "done", "unchanged", "refused", "rolled_back", "failed"

struct PushReport
{
    QString server;
    PushOutcome outcome = PushOutcome::Done;
    QString failedStep; ///< id; empty when nothing failed
    std::optional<Error> error;
    std::vector<tasks::StepReport> steps;
    Findings findings; ///< what the proof saw
    QString backupId;
    QString historyId;
};

/// The steps of a push in their order: "connect", "snapshot", "lock", "unchanged", "stage", "check", "backup",
/// "recheck", "swap", "anchors", "services", "proof", "restore" (only after a failure), "unlock".
QStringList pushSteps();

Result<PlannedServer> planServer(const QString &serverName, const DeploymentEnvironment &environment,
                                 const tasks::JobControl &job);

struct PushRequest
{
    QString server;
    QString expectedPlan; ///< Plan::id that was previewed; refused with PlanOutdated when it is another by now
    const SecretBytes *privateKeyPem = nullptr; ///< needed when the plan holds a key change; borrowed
};

/// An Error only when nothing could be begun (unknown server, no connection); otherwise the report says what happened.
Result<PushReport> pushServer(const PushRequest &request, const DeploymentEnvironment &environment,
                              const tasks::JobControl &job);

/// Puts back the files of one push (the last one for an empty id) with their bytes, owners and modes, and restarts or
/// reloads what reads them. The state before is itself backed up, so a rollback can be undone.
Result<PushReport> rollbackServer(const QString &serverName, const QString &historyId,
                                  const DeploymentEnvironment &environment, const tasks::JobControl &job);

} // namespace stir::deployment
