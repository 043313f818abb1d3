// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Carries out one change of a server, be it a push or a rollback: lock, look again, stage, check, back up, swap, refresh,
// restart, prove; on any failure after the swap everything is put back and the services run on the old files again.
// Belongs to one job's thread.

#include "core/deployment/server_deployment.h"
#include "core/deployment/server_transaction.h"
#include "core/deployment/service_control.h"

#include <functional>

namespace stir::deployment {

/// The way to a server during a change: a shell that can be made anew, and whose cancelling ends where files begin to move.
class ChangeConnection : public remote::RemoteShell
{
public:
    /// Makes the connection anew after it broke, so that what was begun can be put back.
    virtual Done reconnect() = 0;
    /// From here on a cancel is obeyed between steps by putting everything back, no longer by cutting the connection.
    virtual void shieldFromCancel() = 0;
};

struct ChangeOrder
{
    std::vector<FileSwap> swaps;
    std::vector<PlannedAction> actions;
    std::vector<credentials::TrustAnchor> anchors; ///< that must stand in the bundle after a refresh
    bool expectHealthy = false;    ///< the restarted service should say its healthy line
    bool logFailuresCount = true;  ///< false for a rollback: the old files may have had faults of their own
    /// Judges the server afterwards; any failing finding puts everything back.
    std::function<Findings(const Snapshot &)> settled;
};

/// Steps in their order, told to the job as they happen.
class StepJournal
{
public:
    explicit StepJournal(const tasks::JobControl &job) : m_job(job) {}
    /// Runs one step; gives whether it succeeded. The error of the first failing step is kept.
    bool run(const QString &id, const std::function<Done()> &work);
    /// A word about the step under way that is not a failure.
    void warn(const QString &words) { m_warning = words; }

    const std::vector<tasks::StepReport> &steps() const { return m_steps; }
    const std::optional<Error> &error() const { return m_error; }
    const QString &failedStep() const { return m_failedStep; }

private:
    const tasks::JobControl &m_job;
    std::vector<tasks::StepReport> m_steps;
    std::optional<Error> m_error;
    QString m_failedStep;
    QString m_warning;
};

class ChangeRun
{
public:
    ChangeRun(ChangeConnection &connection, const platforms::Platform &platform, const Snapshot &snapshot, QString id,
              QString who);

    /// Fills outcome, steps, error, findings and backup of the report.
    void execute(const ChangeOrder &order, StepJournal &journal, const tasks::JobControl &job, PushReport &report);

private:
    bool prepare(const ChangeOrder &order, StepJournal &journal, const tasks::JobControl &job);
    bool act(const ChangeOrder &order, StepJournal &journal, const tasks::JobControl &job, PushReport &report);
    Done lookAgain();
    Done check(const ChangeOrder &order);
    Done performActions(const ChangeOrder &order, bool anchorsOnly);
    Done prove(const ChangeOrder &order, PushReport &report);
    Done putBack();
    Done giveLockBack(bool keepBackup);

    ChangeConnection &m_connection;
    const platforms::Platform &m_platform;
    const Snapshot &m_snapshot;
    ServerTransaction m_transaction;
    ServiceControl m_services;
    QString m_who;
    bool m_touched = false;
    std::vector<PlannedAction> m_begun; ///< what must be done again on the old files
};

} // namespace stir::deployment
