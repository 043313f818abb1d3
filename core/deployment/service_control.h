// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The services of one server during a push: the server's own check of a staged file, reload and restart, and the proof that
// they came up and are content. Belongs to one job's thread.

#include "core/deployment/plan.h"
#include "core/remote/remote_shell.h"

namespace stir::deployment {

class ServiceControl
{
public:
    ServiceControl(remote::RemoteShell &shell, const platforms::Platform &platform, const Snapshot &snapshot);

    /// Has the service's own program check `stagedFile` as if it lay at its place: as the service's user, with the running
    /// service's own defines, from the folder of the real file. The file is handed over as standard input, since it lies
    /// in a folder only root may enter; opening /dev/stdin still asks the file's own mode, so an unreadable one is found.
    /// Fails with CheckRefused (detail: the program's words).
    Done check(const platforms::Service &service, const QString &stagedFile);
    /// The same for the file that is in place, when what it includes was changed: until then the program would read the
    /// old ones.
    Done checkInPlace(const platforms::Service &service);
    /// Whether the service's user can read the staged key. Fails with CheckRefused.
    Done checkReadable(const platforms::Service &service, const QString &path, const QString &stagedFile);

    /// Notes the server's time and the ends of the logs, so that the proof reads what comes after.
    Done mark();
    /// Carries out one action. Fails with CommandFailed (detail: its output). Marks anew before a restart: what the old
    /// process still logged is not the new one's failure.
    Done perform(const PlannedAction &action);
    /// Whether every anchor stands in the bundle that the refresh makes. Check "anchor".
    Result<Findings> proveAnchors(const std::vector<credentials::TrustAnchor> &anchors);
    /// Watches the service for its settle time after a restart, reads its log since mark(). Findings with check "service"
    /// (up, with a new start) and "log" (failure lines, the healthy line when `expectHealthy`).
    Result<Findings> proveRestart(const platforms::Service &service, bool expectHealthy);
    /// Whether the same process still runs after a reload, and what it logged since mark(). Checks "service" and "log".
    Result<Findings> proveReload(const platforms::Service &service);
    /// Whether the service shows `settings` as they were meant; nothing where it shows none. Check "read_back".
    Result<Findings> proveReadBack(const platforms::Service &service, const std::vector<PlannedSetting> &settings);

private:
    struct Mark
    {
        double at = 0;                 ///< seconds since 1970 by the server's clock
        QMap<QString, qint64> logEnds; ///< by file
    };

    QByteArray asServiceUser(const platforms::Service &service, const QByteArray &command) const;
    Result<Mark> markNow();
    QByteArray observation(const platforms::Service &service) const;
    QByteArray proofScript(const platforms::Service &service) const;
    QByteArray logScript(const platforms::Service &service) const;
    Finding judgeProcess(const platforms::Service &service, const ServiceState &first, const ServiceState &last) const;

    remote::RemoteShell &m_shell;
    const platforms::Platform &m_platform;
    const Snapshot &m_snapshot;
    Mark m_mark;
    QMap<QString, Mark> m_restarts; ///< by service
};

/// Options of the running process that decide how a configuration is read: -A, -L, the long ones like --substdef, and -M,
/// since a large file does not fit into the memory a process has without it.
std::vector<QByteArray> checkOptionsOf(const ServiceState &service);

} // namespace stir::deployment
