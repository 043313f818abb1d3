// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/end_signals.h"

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace stir::console {

namespace {

// A signal handler may do little more than write a byte; the other end is read by the event loop.
std::array<int, 2> endSockets{-1, -1};

void onEndSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(endSockets[0], &byte, 1);
}

} // namespace

EndSignals::EndSignals(QObject *parent) : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, endSockets.data()) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(endSockets[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const auto count = ::read(endSockets[1], &byte, 1);
        Q_EMIT ended();
    });
    std::signal(SIGTERM, onEndSignal);
    std::signal(SIGINT, onEndSignal);
}

} // namespace stir::console
