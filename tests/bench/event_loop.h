// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The event loop as the program has it, and how long it was kept from running. The window's thread.

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <functional>

namespace stir::bench {

/// Waiting as tests do would add pauses of its own.
inline void runUntil(const std::function<bool()> &condition)
{
    if (condition())
        return;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, [&condition] {
        if (condition())
            QCoreApplication::quit();
    });
    poll.start(2);
    QCoreApplication::exec();
}

/// Ticks as fast as the event loop lets it, and remembers the longest time it was kept waiting.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, m_since.nsecsElapsed() - interval * 1'000'000);
            m_since.start();
        });
    }
    void start()
    {
        m_longest = 0;
        m_since.start();
        m_timer.start(interval);
    }
    double stopAndTellMilliseconds()
    {
        m_timer.stop();
        return static_cast<double>(m_longest) / 1e6;
    }

private:
    static constexpr int interval = 2;
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace stir::bench
