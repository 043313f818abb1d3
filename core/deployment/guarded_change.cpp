// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/guarded_change.h"

namespace stir::deployment {

namespace {

constexpr int reconnectTries = 3;

} // namespace

GuardedChange::GuardedChange(ChangeConnection &connection, const QString &server, const QString &root,
                             const QString &id, QString who)
    : m_connection(connection), m_server(server), m_who(std::move(who)), m_files(connection, root, id)
{
}

void GuardedChange::carryOut(const Work &work, StepJournal &journal, PushReport &report)
{
    report.backupId = m_files.id();
    const bool locked = lock(journal);
    const bool done = locked && work.act();
    report.outcome = done ? PushOutcome::Done : PushOutcome::Refused;
    if (!done && m_touched) {
        const bool restored = journal.run(QStringLiteral("restore"), work.putBack);
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
    // With an error all the same only the lock could not be given back; the step says so.
}

bool GuardedChange::lock(StepJournal &journal)
{
    return journal.run(QStringLiteral("lock"), [&]() -> Done {
        const auto stale = m_files.lock(m_who);
        if (!stale)
            return failure(stale.error());
        if (*stale)
            journal.warn(QStringLiteral("stale_lock"));
        return {};
    });
}

bool GuardedChange::swap(const std::vector<FileSwap> &swaps, StepJournal &journal)
{
    m_connection.shieldFromCancel();
    return journal.run(QStringLiteral("swap"), [&] {
        const Done done = m_files.swap(swaps);
        // Whatever failed but the comparison before it may have moved some files and not others.
        m_touched =
            done || (done.error().code != ErrorCode::ServerChanged && done.error().code != ErrorCode::ServerLocked);
        return done;
    });
}

Done GuardedChange::putFilesBack()
{
    auto backup = m_files.readBackup(m_files.id());
    for (int tries = 0; !backup && tries < reconnectTries; ++tries) {
        if (m_connection.reconnect())
            backup = m_files.readBackup(m_files.id());
    }
    if (!backup)
        return failure(ErrorCode::RollbackFailed, m_server, backup.error().detail);
    const std::vector<FileSwap> swaps = swapsOfBackup(*backup);
    Done done = m_files.stage(swaps);
    if (done)
        done = m_files.swap(swaps);
    if (!done)
        return failure(ErrorCode::RollbackFailed, m_server,
                       done.error().subject + QStringLiteral(": ") + done.error().detail);
    return {};
}

Done GuardedChange::giveLockBack(bool keepBackup)
{
    Done done = m_files.unlock(keepBackup);
    if (!done && m_connection.reconnect())
        done = m_files.unlock(keepBackup);
    return done;
}

} // namespace stir::deployment
