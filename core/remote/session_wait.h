// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Waiting on a non-blocking libssh session. Only for the .cpp files of this folder; the job's thread.

#include "core/remote/session_watch.h"
#include "core/remote/ssh_handles.h"

#include <poll.h>

namespace stir::remote {

inline bool isAlive(ssh_session session)
{
    return ssh_is_connected(session) != 0 && (ssh_get_status(session) & (SSH_CLOSED | SSH_CLOSED_ERROR)) == 0;
}

inline void waitForNews(ssh_session session, const SessionWatch &watch)
{
    const bool wantsToWrite = (ssh_get_poll_flags(session) & SSH_WRITE_PENDING) != 0;
    watch.waitForSocket(ssh_get_fd(session), wantsToWrite ? POLLIN | POLLOUT : POLLIN);
}

/// Repeats a libssh call while it answers `again`. SSH_ERROR when it is stopped or late.
template <typename Call>
int settled(ssh_session session, const SessionWatch &watch, int again, Call call)
{
    for (;;) {
        if (watch.verdict())
            return SSH_ERROR;
        const int answer = call();
        if (answer != again)
            return answer;
        waitForNews(session, watch);
    }
}

} // namespace stir::remote
