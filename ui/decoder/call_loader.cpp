// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_loader.h"

#include "core/tasks/when_finished.h"
#include "core/tasks/worker_pools.h"

#include <mutex>

namespace stir::ui {

/// Where the worker leaves what it has. Only the latest counts, so a slow window never has a queue before it.
struct CallLoader::Mailbox
{
    std::mutex mutex;
    CallLoader *target = nullptr; ///< null once it wants nothing more
    std::optional<LoadState> progress;

    void put(const LoadState &next)
    {
        const std::scoped_lock lock(mutex);
        const bool isKnown = progress.has_value();
        progress = next;
        // Posted under the lock: the target cannot die between the look and the post, and its death drops the post.
        if (!isKnown && target != nullptr)
            QMetaObject::invokeMethod(target, &CallLoader::takeProgress, Qt::QueuedConnection);
    }
    std::optional<LoadState> take()
    {
        const std::scoped_lock lock(mutex);
        return std::exchange(progress, std::nullopt);
    }
    void close()
    {
        const std::scoped_lock lock(mutex);
        target = nullptr;
        progress.reset();
    }
};

CallLoader::CallLoader(tasks::WorkerPools &pools, QObject *parent) : QObject(parent), m_pools(pools) {}

CallLoader::~CallLoader()
{
    stop();
}

void CallLoader::stop()
{
    m_stop.request_stop();
    if (m_mailbox)
        m_mailbox->close();
    m_mailbox.reset();
}

void CallLoader::load(LoadJob job)
{
    stop();
    m_stop = std::stop_source();
    m_mailbox = std::make_shared<Mailbox>();
    m_mailbox->target = this;
    job.report = [mailbox = m_mailbox](const LoadState &state) { mailbox->put(state); };
    // Reading has threads of its own; the job itself mostly waits for them.
    auto end = QtConcurrent::run(&m_pools.remote(),
                                 [job = std::move(job), stop = m_stop.get_token()] { return loadCalls(job, stop); });
    tasks::whenFinished(std::move(end), this, [this, mailbox = m_mailbox](const Result<LoadState> &result) {
        // An older run ends after a newer one was begun.
        if (mailbox != m_mailbox)
            return;
        takeProgress();
        m_mailbox.reset();
        if (result)
            Q_EMIT finished(*result);
        else
            Q_EMIT failed(result.error());
    });
}

void CallLoader::takeProgress()
{
    if (!m_mailbox)
        return;
    if (const auto progress = m_mailbox->take())
        Q_EMIT grown(*progress);
}

} // namespace stir::ui
