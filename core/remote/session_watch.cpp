// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/session_watch.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace stir::remote {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

// How late a stop request or a deadline may be noticed when nothing comes over the socket.
constexpr milliseconds longestWait{50};

} // namespace

SessionWatch::SessionWatch(std::stop_token stop) : m_stop(std::move(stop))
{
    m_guard = std::jthread([this](const std::stop_token &ending) { guardDeadline(ending); });
    m_onStop.emplace(m_stop, ShutDown{this});
}

SessionWatch::~SessionWatch()
{
    m_onStop.reset();
    m_guard.request_stop();
    m_guard.join();
    forgetSockets();
}

void SessionWatch::watch(int descriptor)
{
    const int duplicate = ::fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
    if (duplicate < 0)
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_sockets.push_back(duplicate);
    }
    if (verdict())
        shutDownSockets();
}

void SessionWatch::forgetSockets()
{
    const std::lock_guard lock(m_mutex);
    for (const int socket : m_sockets)
        ::close(socket);
    m_sockets.clear();
}

void SessionWatch::begin(milliseconds allowed)
{
    {
        const std::lock_guard lock(m_mutex);
        m_deadline = steady_clock::now() + allowed;
    }
    m_changed.notify_all();
}

void SessionWatch::end()
{
    {
        const std::lock_guard lock(m_mutex);
        m_deadline.reset();
    }
    m_changed.notify_all();
}

std::optional<ErrorCode> SessionWatch::verdict() const
{
    if (m_stop.stop_requested())
        return ErrorCode::Cancelled;
    const std::lock_guard lock(m_mutex);
    if (m_deadline && steady_clock::now() >= *m_deadline)
        return ErrorCode::TimedOut;
    return std::nullopt;
}

milliseconds SessionWatch::remaining() const
{
    const std::lock_guard lock(m_mutex);
    if (!m_deadline)
        return std::chrono::hours(1);
    return std::max(milliseconds(0), std::chrono::duration_cast<milliseconds>(*m_deadline - steady_clock::now()));
}

void SessionWatch::pause(milliseconds time)
{
    const milliseconds bounded = std::min(time, remaining());
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, m_stop, bounded, [] { return false; });
}

void SessionWatch::waitForSocket(int descriptor, short events) const
{
    pollfd waiting{descriptor, events, 0};
    ::poll(&waiting, 1, static_cast<int>(std::min(longestWait, remaining()).count()));
}

void SessionWatch::guardDeadline(const std::stop_token &ending)
{
    std::unique_lock lock(m_mutex);
    while (!ending.stop_requested()) {
        if (!m_deadline) {
            m_changed.wait(lock, ending, [this] { return m_deadline.has_value(); });
            continue;
        }
        const Instant deadline = *m_deadline;
        m_changed.wait_until(lock, ending, deadline, [this, deadline] { return m_deadline != deadline; });
        if (m_deadline == deadline && steady_clock::now() >= deadline) {
            for (const int socket : m_sockets)
                ::shutdown(socket, SHUT_RDWR);
            m_changed.wait(lock, ending, [this, deadline] { return m_deadline != deadline; });
        }
    }
}

void SessionWatch::shutDownSockets()
{
    const std::lock_guard lock(m_mutex);
    for (const int socket : m_sockets)
        ::shutdown(socket, SHUT_RDWR);
}

void SessionWatch::ShutDown::operator()() const
{
    watch->shutDownSockets();
}

} // namespace stir::remote
