// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/change_run.h"

#include <algorithm>

namespace stir::deployment {

ChangeRun::ChangeRun(ChangeConnection &connection, const platforms::Platform &platform, const Snapshot &snapshot,
                     const QString &id, QString who)
    : m_connection(connection), m_platform(platform), m_snapshot(snapshot),
      m_change(connection, snapshot.server, snapshot.root, id, std::move(who)),
      m_services(connection, platform, snapshot)
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

void ChangeRun::execute(const ChangeOrder &order, StepJournal &journal, const tasks::JobControl &job,
                        PushReport &report)
{
    m_change.carryOut({[&] { return prepare(order, journal, job) && act(order, journal, job, report); },
                       [this] { return putBack(); }},
                      journal, report);
}

bool ChangeRun::prepare(const ChangeOrder &order, StepJournal &journal, const tasks::JobControl &job)
{
    return journal.run(QStringLiteral("unchanged"), [&] { return lookAgain(); }) &&
           journal.run(QStringLiteral("stage"),
                       [&] {
                           const Done go = unlessCancelled(job, m_snapshot.server);
                           return go ? m_change.files().stage(order.swaps) : go;
                       }) &&
           journal.run(QStringLiteral("check"), [&] { return check(order); }) &&
           journal.run(QStringLiteral("backup"), [&] {
               const Done go = unlessCancelled(job, m_snapshot.server);
               return go ? m_change.files().backUp(order.swaps, actionNames(order)) : go;
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
    const bool swapped = m_change.swap(order.swaps, journal);
    const auto onward = [&](const Done &next) { return next ? unlessCancelled(job, m_snapshot.server) : next; };
    return swapped && journal.run(QStringLiteral("anchors"), [&] {
        return onward(performActions(order, true));
    }) && journal.run(QStringLiteral("services"), [&] {
        const Done fine = checkIncluded(order);
        return onward(fine ? performActions(order, false) : fine);
    }) && journal.run(QStringLiteral("proof"), [&] { return onward(prove(order, report)); });
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
            const QString staged = swap.path == file->path ? m_change.files().stagedFile(swap.target) : QString();
            if (staged.isEmpty())
                continue;
            if (const Done done = m_services.check(service, staged); !done)
                return done;
        }
    }
    const platforms::Service *reader = m_platform.service(m_platform.key.service);
    for (const FileSwap &swap : order.swaps) {
        const QString staged = swap.path == m_platform.key.path ? m_change.files().stagedFile(swap.target) : QString();
        if (reader && !staged.isEmpty()) {
            if (const Done done = m_services.checkReadable(*reader, swap.path, staged); !done)
                return done;
        }
    }
    return {};
}

/// What is included could not be checked before it was in place.
Done ChangeRun::checkIncluded(const ChangeOrder &order)
{
    const bool isIncluded = std::ranges::any_of(
        order.swaps, [this](const FileSwap &swap) { return m_snapshot.included.contains(swap.path); });
    if (!isIncluded)
        return {};
    for (const platforms::Service &service : m_platform.services) {
        if (const Done fine = m_services.checkInPlace(service); !fine)
            return fine;
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

Result<Findings> ChangeRun::proveAction(const PlannedAction &action, const ChangeOrder &order)
{
    if (action.kind == ActionKind::RefreshAnchors)
        return m_services.proveAnchors(order.anchors);
    const platforms::Service *service = m_platform.service(action.service);
    if (!service)
        return Findings();
    auto seen = action.kind == ActionKind::Restart ? m_services.proveRestart(*service, order.expectHealthy)
                                                   : m_services.proveReload(*service);
    if (!seen)
        return seen;
    for (Finding &finding : *seen) {
        if (finding.check == QStringLiteral("log") && !order.logFailuresCount && finding.result == Judgement::Fail)
            finding.result = Judgement::Warn;
    }
    auto shown = m_services.proveReadBack(*service, order.settings);
    if (!shown)
        return shown;
    std::ranges::move(*shown, std::back_inserter(*seen));
    return seen;
}

Done ChangeRun::prove(const ChangeOrder &order, PushReport &report)
{
    for (const PlannedAction &action : order.actions) {
        auto seen = proveAction(action, order);
        if (!seen)
            return failure(seen.error());
        std::ranges::move(*seen, std::back_inserter(report.findings));
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
    if (const Done files = m_change.putFilesBack(); !files)
        return files;
    // A service whose turn had not come still runs as before: a restart would only cost calls. The others are tried
    // all, also after one refused: they must run on the old files.
    std::optional<Error> refused;
    for (const PlannedAction &action : m_begun) {
        if (const Done done = m_services.perform(action); !done && !refused)
            refused = done.error();
    }
    const auto now = takeSnapshot(m_connection, m_platform, m_snapshot.server, m_snapshot.root);
    if (!now)
        return failure(ErrorCode::RollbackFailed, m_snapshot.server,
                       now.error().subject + QStringLiteral(": ") + now.error().detail);
    if (now->digest() != m_snapshot.digest())
        return failure(ErrorCode::RollbackFailed, m_snapshot.server, QStringLiteral("files differ"));
    for (auto service = m_snapshot.services.begin(); service != m_snapshot.services.end(); ++service) {
        if (service->running && !now->services.value(service.key()).running)
            return failure(ErrorCode::RollbackFailed, service.key(), refused ? refused->detail : QString());
    }
    return {};
}

} // namespace stir::deployment
