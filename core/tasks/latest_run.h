// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Work that is asked for again and again, such as reading a list anew after each change: one run at a time on a pool,
// and only the newest answer counts. Belongs to the window's thread.

#include "core/tasks/when_finished.h"

#include <functional>
#include <memory>
#include <utility>

namespace stir::tasks {

/// Destroys a value on the pool: one of many thousand parts keeps its owner waiting even then.
template <typename T>
void discard(QThreadPool &pool, T value)
{
    pool.start([held = std::make_shared<T>(std::move(value))]() mutable { held.reset(); });
}

template <typename T>
class LatestRun
{
public:
    using Job = std::function<T()>;
    using Handler = std::function<void(T)>;

    /// `handler` is called on guard's thread while guard lives, whose member this is.
    LatestRun(QThreadPool &pool, QObject *guard, Handler handler)
        : m_pool(pool), m_guard(guard), m_handler(std::move(handler))
    {
    }

    /// While a run is under way `job` waits for it, in the place of one that waits already; the answer of that run is
    /// dropped, for it may have missed the change that made somebody ask again.
    void start(Job job)
    {
        if (m_isBusy) {
            m_next = std::move(job);
            return;
        }
        m_isBusy = true;
        whenFinished(QtConcurrent::run(&m_pool, std::move(job)), m_guard,
                     [this](T found) { finish(std::move(found)); });
    }
    bool isBusy() const { return m_isBusy; }

private:
    void finish(T found)
    {
        m_isBusy = false;
        if (!m_next) {
            m_handler(std::move(found));
            return;
        }
        discard(m_pool, std::move(found));
        start(std::exchange(m_next, nullptr));
    }

    QThreadPool &m_pool;
    QObject *m_guard;
    Handler m_handler;
    Job m_next;
    bool m_isBusy = false;
};

} // namespace stir::tasks
