// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Carries out one change of a server, be it a push or a rollback: lock, look again, stage, check, back up, swap,
// refresh, restart, prove; on any failure after the swap everything is put back and the services run on the old files
// again. Belongs to one job's thread.

#include "core/deployment/guarded_change.h"
#include "core/deployment/service_control.h"

#include <functional>

namespace stir::deployment {

struct ChangeOrder
{
    std::vector<FileSwap> swaps;
    std::vector<PlannedAction> actions;
    std::vector<credentials::TrustAnchor> anchors; ///< that must stand in the bundle after a refresh
    std::vector<PlannedSetting> settings = {}; ///< that the services must show, where they can
    bool expectHealthy = false;                    ///< the restarted service should say its healthy line
    bool logFailuresCount = true; ///< false for a rollback: the old files may have had faults of their own
    /// Judges the server afterwards; any failing finding puts everything back.
    std::function<Findings(const Snapshot &)> settled;
};

class ChangeRun
{
public:
    ChangeRun(ChangeConnection &connection, const platforms::Platform &platform, const Snapshot &snapshot,
              const QString &id, QString who);

    /// Fills outcome, steps, error, findings and backup of the report.
    void execute(const ChangeOrder &order, StepJournal &journal, const tasks::JobControl &job, PushReport &report);

private:
    bool prepare(const ChangeOrder &order, StepJournal &journal, const tasks::JobControl &job);
    bool act(const ChangeOrder &order, StepJournal &journal, const tasks::JobControl &job, PushReport &report);
    Done lookAgain();
    Done check(const ChangeOrder &order);
    Done checkIncluded(const ChangeOrder &order);
    Done performActions(const ChangeOrder &order, bool anchorsOnly);
    Done prove(const ChangeOrder &order, PushReport &report);
    Result<Findings> proveAction(const PlannedAction &action, const ChangeOrder &order);
    Done putBack();

    ChangeConnection &m_connection;
    const platforms::Platform &m_platform;
    const Snapshot &m_snapshot;
    GuardedChange m_change;
    ServiceControl m_services;
    std::vector<PlannedAction> m_begun; ///< what must be done again on the old files
};

} // namespace stir::deployment
