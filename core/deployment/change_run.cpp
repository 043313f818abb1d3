// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/change_run.h"

#include <QElapsedTimer>

#include <algorithm>

namespace stir::deployment {

using tasks::StepState;

bool StepJournal::run(const QString &id, const std::function<Done()> &work)
{
    m_job.report({.id = id, .state = StepState::Running, .duration = {}, .detail = {}});
    m_warning.clear();
    QElapsedTimer timer;
    timer.start();
    const Done done = work();
    tasks::StepReport step{.id = id,
                           .state = !done                ? StepState::Failed
                                    : m_warning.isEmpty() ? StepState::Done
                                                          : StepState::Warned,
                           .duration = std::chrono::milliseconds(timer.elapsed()),
                           .detail = done ? m_warning : done.error().detail};
    m_job.report(step);
    m_steps.push_back(std::move(step));
    if (!done && !m_error) {
        m_error = done.error();
        m_failedStep = id;
    }
    return done.has_value();
}

ChangeRun::ChangeRun(ChangeConnection &connection, const platforms::Platform &platform, const Snapshot &snapshot,
                     QString id, QString who)
    : m_connection(connection), m_platform(platform), m_snapshot(snapshot),
      m_transaction(connection, snapshot.root, std::move(id)), m_services(connection, platform, snapshot),
      m_who(std::move(who))
{
}

namespace {

Done unlessCancelled(const tasks::JobControl &job, const QString &subject)
{
    if (job.stop.stop_requested())
        return failure(ErrorCode::Cancelled, subject);
    return {};
}

bool touchesFileOf(const ChangeOrder &order, const platforms::ConfigFile &file)
{
    return std::ranges::any_of(order.swaps, [&file](const FileSwap &swap) { return swap.path == file.path; });
}

QStringList actionNames(const ChangeOrder &order)
{
    QStringList names;
    for (const PlannedAction &action : order.actions)
        names.append(actionName(action));
    return names;
}

} // namespace

void ChangeRun::execute(const ChangeOrder &order, StepJournal &journal, const tasks::JobControl &job, PushReport &report)
{
    report.backupId = m_transaction.id();
    const bool locked = journal.run(QStringLiteral("lock"), [&]() -> Done {
        const auto stale = m_transaction.lock(m_who);
        if (!stale)
            return failure(stale.error());
        if (*stale)
            journal.warn(QStringLiteral("stale_lock"));
        return {};
    });
    const bool ready = locked && prepare(order, journal, job);
    const bool done = ready && act(order, journal, job, report);
    report.outcome = done ? PushOutcome::Done : PushOutcome::Refused;
    if (!done && m_touched) {
        const bool restored = journal.run(QStringLiteral("restore"), [&] { return putBack(); });
        report.outcome = restored ? PushOutcome::RolledBack : PushOutcome::Failed;
    }
    // Of a server that is as it was nobody needs the backup; it would push older ones out, and may hold a key.
    const bool keepBackup = report.outcome == PushOutcome::Done || report.outcome == PushOutcome::Failed;
    if (locked)
        journal.run(QStringLiteral("unlock"), [&] { return giveLockBack(keepBackup); });
    else if (journal.error()->code != ErrorCode::ServerLocked)
        (void)giveLockBack(false); // the answer may have been lost after the lock was taken
    report.steps = journal.steps();
    report.error = journal.error();
    report.failedStep = journal.failedStep();
    if (done && report.error)
        report.outcome = PushOutcome::Done; // only the lock could not be given back; the step says so
}

bool ChangeRun::prepare(const ChangeOrder &order, StepJournal &journal, const tasks::JobControl &job)
{
    return journal.run(QStringLiteral("unchanged"), [&] { return lookAgain(); })
           && journal.run(QStringLiteral("stage"),
                          [&] {
                              const Done go = unlessCancelled(job, m_snapshot.server);
                              return go ? m_transaction.stage(order.swaps) : go;
                          })
           && journal.run(QStringLiteral("check"), [&] { return check(order); })
           && journal.run(QStringLiteral("backup"),
                          [&] {
                              const Done go = unlessCancelled(job, m_snapshot.server);
                              return go ? m_transaction.backUp(order.swaps, actionNames(order)) : go;
                          });
}

bool ChangeRun::act(const ChangeOrder &order, StepJournal &journal, const tasks::JobControl &job, PushReport &report)
{
    const bool marked = journal.run(QStringLiteral("recheck"), [&]() -> Done {
        if (const Done go = unlessCancelled(job, m_snapshot.server); !go)
            return go;
        return m_services.mark();
    });
    if (!marked)
        return false;
    m_connection.shieldFromCancel();
    const bool swapped = journal.run(QStringLiteral("swap"), [&] {
        const Done done = m_transaction.swap(order.swaps);
        // Whatever failed but the comparison before it may have moved some files and not others.
        m_touched = done || (done.error().code != ErrorCode::ServerChanged && done.error().code != ErrorCode::ServerLocked);
        return done;
    });
    const auto onward = [&](const Done &next) { return next ? unlessCancelled(job, m_snapshot.server) : next; };
    return swapped && journal.run(QStringLiteral("anchors"), [&] { return onward(performActions(order, true)); })
           && journal.run(QStringLiteral("services"), [&] { return onward(performActions(order, false)); })
           && journal.run(QStringLiteral("proof"), [&] { return onward(prove(order, report)); });
}

Done ChangeRun::lookAgain()
{
    const auto now = takeSnapshot(m_connection, m_platform, m_snapshot.server, m_snapshot.root);
    if (!now)
        return failure(now.error());
    if (now->digest() != m_snapshot.digest())
        return failure(ErrorCode::ServerChanged, m_snapshot.server);
    return {};
}

Done ChangeRun::check(const ChangeOrder &order)
{
    for (const platforms::Service &service : m_platform.services) {
        const platforms::ConfigFile *file = m_platform.file(service.checkFile);
        if (!file || !touchesFileOf(order, *file))
            continue;
        for (const FileSwap &swap : order.swaps) {
            const QString staged = swap.path == file->path ? m_transaction.stagedFile(swap.target) : QString();
            if (staged.isEmpty())
                continue;
            if (const Done done = m_services.check(service, staged); !done)
                return done;
        }
    }
    const platforms::Service *reader = m_platform.service(m_platform.key.service);
    for (const FileSwap &swap : order.swaps) {
        const QString staged = swap.path == m_platform.key.path ? m_transaction.stagedFile(swap.target) : QString();
        if (reader && !staged.isEmpty()) {
            if (const Done done = m_services.checkReadable(*reader, swap.path, staged); !done)
                return done;
        }
    }
    return {};
}

Done ChangeRun::performActions(const ChangeOrder &order, bool anchorsOnly)
{
    for (const PlannedAction &action : order.actions) {
        if ((action.kind == ActionKind::RefreshAnchors) != anchorsOnly)
            continue;
        m_begun.push_back(action);
        if (const Done done = m_services.perform(action); !done)
            return done;
    }
    return {};
}

Done ChangeRun::prove(const ChangeOrder &order, PushReport &report)
{
    for (const PlannedAction &action : order.actions) {
        if (action.kind == ActionKind::RefreshAnchors) {
            auto inBundle = m_services.proveAnchors(order.anchors);
            if (!inBundle)
                return failure(inBundle.error());
            for (Finding &finding : *inBundle)
                report.findings.push_back(std::move(finding));
            continue;
        }
        const platforms::Service *service = m_platform.service(action.service);
        if (!service || action.kind != ActionKind::Restart)
            continue;
        auto seen = m_services.proveRestart(*service, order.expectHealthy);
        if (!seen)
            return failure(seen.error());
        for (Finding &finding : *seen) {
            if (finding.check == QStringLiteral("log") && !order.logFailuresCount && finding.result == Judgement::Fail)
                finding.result = Judgement::Warn;
            report.findings.push_back(std::move(finding));
        }
    }
    const auto now = takeSnapshot(m_connection, m_platform, m_snapshot.server, m_snapshot.root);
    if (!now)
        return failure(now.error());
    for (Finding &finding : order.settled(*now))
        report.findings.push_back(std::move(finding));
    const auto failed = std::ranges::find(report.findings, Judgement::Fail, &Finding::result);
    if (failed == report.findings.end())
        return {};
    const ErrorCode code = failed->check == QStringLiteral("service") ? ErrorCode::ServiceDown : ErrorCode::ProofFailed;
    return failure(code, failed->values.value(QStringLiteral("service"), m_snapshot.server),
                   failed->values.value(QStringLiteral("words"), failed->rule));
}

Done ChangeRun::putBack()
{
    auto backup = m_transaction.readBackup(m_transaction.id());
    for (int tries = 0; !backup && tries < 3; ++tries) {
        if (m_connection.reconnect())
            backup = m_transaction.readBackup(m_transaction.id());
    }
    if (!backup)
        return failure(ErrorCode::RollbackFailed, m_snapshot.server, backup.error().detail);
    const auto failedBecause = [this](const Error &error) {
        return failure(ErrorCode::RollbackFailed, m_snapshot.server, error.subject + QStringLiteral(": ") + error.detail);
    };
    const std::vector<FileSwap> swaps = swapsOfBackup(*backup);
    if (const Done staged = m_transaction.stage(swaps); !staged)
        return failedBecause(staged.error());
    if (const Done swapped = m_transaction.swap(swaps); !swapped)
        return failedBecause(swapped.error());
    // A service whose turn had not come still runs as before: a restart would only cost calls. The others are tried all,
    // also after one refused: they must run on the old files.
    std::optional<Error> refused;
    for (const PlannedAction &action : m_begun) {
        if (const Done done = m_services.perform(action); !done && !refused)
            refused = done.error();
    }
    const auto now = takeSnapshot(m_connection, m_platform, m_snapshot.server, m_snapshot.root);
    if (!now)
        return failedBecause(now.error());
    if (now->digest() != m_snapshot.digest())
        return failure(ErrorCode::RollbackFailed, m_snapshot.server, QStringLiteral("files differ"));
    for (auto service = m_snapshot.services.begin(); service != m_snapshot.services.end(); ++service) {
        if (service->running && !now->services.value(service.key()).running)
            return failure(ErrorCode::RollbackFailed, service.key(), refused ? refused->detail : QString());
    }
    return {};
}

Done ChangeRun::giveLockBack(bool keepBackup)
{
    Done done = m_transaction.unlock(keepBackup);
    if (!done && m_connection.reconnect())
        done = m_transaction.unlock(keepBackup);
    return done;
}

} // namespace stir::deployment
