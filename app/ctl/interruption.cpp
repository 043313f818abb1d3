// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/interruption.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace stir::ctl {

namespace {

volatile std::sig_atomic_t wakeDescriptor = -1;

// Only write() is allowed here (signal-safety(7)); request_stop() runs callbacks and locks.
void wake(int signal)
{
    const int error = errno;
    const char byte = 's';
    if (::write(wakeDescriptor, &byte, 1) != 1)
        ::_exit(128 + signal);
    std::signal(signal, SIG_DFL);
    errno = error;
}

} // namespace

Interruption::Interruption()
{
    if (::pipe2(m_pipe, O_CLOEXEC) != 0)
        return;
    wakeDescriptor = m_pipe[1];
    m_listener = std::thread([this] {
        char byte = 0;
        ssize_t got = 0;
        do {
            got = ::read(m_pipe[0], &byte, 1);
        } while (got < 0 && errno == EINTR);
        if (got == 1)
            m_source.request_stop();
    });
    std::signal(SIGINT, wake);
    std::signal(SIGTERM, wake);
}

Interruption::~Interruption()
{
    if (!m_listener.joinable())
        return;
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    wakeDescriptor = -1;
    ::close(m_pipe[1]);
    m_listener.join();
    ::close(m_pipe[0]);
}

} // namespace stir::ctl
