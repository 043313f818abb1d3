// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The processes of one practice server, found by what they were started with, so that nothing depends on a pid file
// that a crash may have left behind or kept from being written. Only the current user's own processes. Any thread.

#include "core/foundation/result.h"

#include <vector>

#include <sys/types.h>

namespace stir::practice {

enum class PracticeRole
{
    Sshd,
    Kamailio,
    AsteriskStandIn,
    Session
};

struct PracticeProcess
{
    pid_t pid = 0;
    quint64 startTicks = 0; ///< with the pid: the identity of a process
    PracticeRole role = PracticeRole::Session;
};

/// `folder`: that of the practice server. Login sessions that descend from its sshd are among them.
std::vector<PracticeProcess> practiceProcesses(const QString &folder);

bool hasRole(const std::vector<PracticeProcess> &processes, PracticeRole role);

/// Asks each to end, waits, ends it. Fails with PracticeFailed when one is still there.
Done endPracticeProcesses(const QString &folder);

} // namespace stir::practice
