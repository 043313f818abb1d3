// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What every change of a server's files has around it, be it a push, a rollback or a publication: the lock is taken and
// given back, also when its answer was lost; once files have moved, a failure puts them back over a connection made
// anew if need be; the report says what became of it. Belongs to one job's thread.

#include "core/deployment/server_deployment.h"
#include "core/deployment/server_transaction.h"
#include "core/deployment/step_journal.h"

namespace stir::deployment {

/// The way to a server during a change: a shell that can be made anew, and whose cancelling ends where files begin to
/// move.
class ChangeConnection : public remote::RemoteShell
{
public:
    /// Makes the connection anew after it broke, so that what was begun can be put back.
    virtual Done reconnect() = 0;
    /// From here on a cancel is obeyed between steps by putting everything back, no longer by cutting the connection.
    virtual void shieldFromCancel() = 0;
};

class GuardedChange
{
public:
    struct Work
    {
        std::function<bool()> act;     ///< its steps between lock and unlock; moves files with swap() alone
        std::function<Done()> putBack; ///< everything as it was; only asked when files may have moved
    };

    /// `id` names the staging folder and the backup; `who` holds the lock.
    GuardedChange(ChangeConnection &connection, const QString &server, const QString &root, const QString &id,
                  QString who);

    /// Steps "lock", those of the work, "restore" (only after a failure) and "unlock". Fills outcome, steps, error and
    /// backup of the report.
    void carryOut(const Work &work, StepJournal &journal, PushReport &report);

    /// Step "swap": cancelling no longer cuts the connection from here on.
    bool swap(const std::vector<FileSwap> &swaps, StepJournal &journal);
    /// The files of the backup of this change. Fails with RollbackFailed.
    Done putFilesBack();

    ServerTransaction &files() { return m_files; }

private:
    bool lock(StepJournal &journal);
    Done giveLockBack(bool keepBackup);

    ChangeConnection &m_connection;
    QString m_server;
    QString m_who;
    ServerTransaction m_files;
    bool m_touched = false;
};

} // namespace stir::deployment
