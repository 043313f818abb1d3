// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Replaces files on one server so that none is ever torn, half-written or readable by others: lock, stage, back up, swap,
// put back. Push and rollback are made of it. Belongs to one job's thread; every function is one script on the server.
//
// Everything the console keeps on a server lies in /etc/stir-console (0700): lock/, stage/, backups/<id>/. Staged files lie
// there too, or in a 0700 folder at the top of the target's own filesystem, since rename(2) does not cross filesystems;
// never beside the target, as p11-kit and Asterisk load whatever lies in their folders.

#include "core/deployment/plan.h"
#include "core/remote/remote_shell.h"

namespace stir::deployment {

/// One file to be put in place.
struct FileSwap
{
    enum class Source {
        Bytes,     ///< `bytes`, sent through standard input
        Backup,    ///< file `backupFile` on the server itself
        InPlace,   ///< same bytes, other attributes
        Nothing    ///< the file is to be gone
    };
    QString path;   ///< as the administrator knows it
    QString target; ///< the file on the server
    Source source = Source::Bytes;
    std::span<const std::byte> bytes; ///< borrowed for the life of the transaction
    QString backupFile;
    FileAttributes attributes;
    QString sha256After; ///< of the staged file; empty for InPlace and Nothing
    /// What must be there right before the swap; no value when putting back after a failure, where anything may be there.
    struct Before
    {
        bool existed = true;
        QString sha256;
        FileAttributes attributes;
    };
    std::optional<Before> before;
};

/// What a backup holds of one file.
struct BackedUpFile
{
    QString path;
    QString target;
    bool existed = true;
    QString sha256;
    FileAttributes attributes;
    QString backupFile; ///< on the server; empty when it did not exist
};

struct Backup
{
    QString id;
    std::vector<BackedUpFile> files;
    QStringList actions; ///< actionName of what was done to the services, to be done again after a rollback
};

class ServerTransaction
{
public:
    /// `id` names the staging folder and the backup: letters, digits and "-".
    ServerTransaction(remote::RemoteShell &shell, QString root, QString id);

    /// Fails with ServerLocked (detail: who and since when) unless the lock is older than `staleAfter` by the server's own
    /// clock: no push takes that long, so its console is dead. Gives whether such a lock was taken over.
    Result<bool> lock(const QString &who, std::chrono::seconds staleAfter = std::chrono::minutes(15));
    /// Gives the lock back and removes what was staged, and the backup unless something may still need it. Harmless without
    /// a lock of this transaction.
    Done unlock(bool keepBackup = true);

    /// Creates every new file with its final owner and mode, then writes its content, then syncs it and compares digests.
    Done stage(const std::vector<FileSwap> &swaps);
    /// Where a staged file lies, by FileSwap::target.
    QString stagedFile(const QString &target) const { return m_staged.value(target); }

    /// Copies what is there now, with a manifest. `actions` are kept in it.
    Done backUp(const std::vector<FileSwap> &swaps, const QStringList &actions);
    /// Compares every file with what it was before and renames the staged ones over them, in one script. Fails with
    /// ServerChanged, or with ServerLocked when another console took the lock over, before anything was touched. Without
    /// FileSwap::before a file that is as it should be stays alone, and the others are tried when one cannot be moved.
    Done swap(const std::vector<FileSwap> &swaps);

    /// Reads the manifest of a backup of this server. Fails with BackupMissing.
    Result<Backup> readBackup(const QString &id);

    const QString &id() const { return m_id; }

private:
    QString backupFolder(const QString &id) const;
    Done run(const QByteArray &script, std::span<const std::byte> input, const QString &subject);

    remote::RemoteShell &m_shell;
    QString m_root;
    QString m_id;
    QMap<QString, QString> m_staged;
};

/// The swaps that carry out a plan; `privateKeyPem` is borrowed, and needed when the plan changes the key.
std::vector<FileSwap> swapsOfPlan(const Plan &plan, std::span<const std::byte> privateKeyPem);

/// The swaps that bring back what a backup holds.
std::vector<FileSwap> swapsOfBackup(const Backup &backup);

} // namespace stir::deployment
