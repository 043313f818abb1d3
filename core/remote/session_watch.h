// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ends whatever a job waits for on a socket when it is asked to stop or is late. libssh's own timeout does not bound every
// call, and a session must not be touched by a second thread; shutting down a duplicate of its descriptor is the one thing
// that is safe from outside. Owned by the connection; begin(), watch() and verdict() are for the job's thread.

#include "core/foundation/error.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace stir::remote {

using Instant = std::chrono::steady_clock::time_point;

class SessionWatch
{
public:
    explicit SessionWatch(std::stop_token stop);
    ~SessionWatch();
    SessionWatch(const SessionWatch &) = delete;
    SessionWatch &operator=(const SessionWatch &) = delete;

    /// Also shuts this socket down when the time comes; keeps a duplicate, the caller keeps his.
    void watch(int descriptor);
    /// Lets go of the sockets watched so far.
    void forgetSockets();

    void begin(std::chrono::milliseconds allowed);
    void end();

    /// Cancelled or TimedOut; no value while the job may go on.
    std::optional<ErrorCode> verdict() const;
    /// Waits, but not longer than the job may go on.
    void pause(std::chrono::milliseconds time);
    /// Waits until the socket can be read (or written) or a short time is over.
    void waitForSocket(int descriptor, short events) const;
    std::chrono::milliseconds remaining() const;

private:
    void guardDeadline(const std::stop_token &ending);
    void shutDownSockets();

    std::stop_token m_stop;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::vector<int> m_sockets;
    std::optional<Instant> m_deadline;
    std::jthread m_guard;
    struct ShutDown
    {
        SessionWatch *watch;
        void operator()() const;
    };
    std::optional<std::stop_callback<ShutDown>> m_onStop;
};

} // namespace stir::remote
