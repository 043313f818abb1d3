// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_opener.h"

#include "core/tasks/when_finished.h"
#include "core/tasks/worker_pools.h"

namespace stir::ui {

CallOpener::CallOpener(tasks::WorkerPools &pools, QObject *parent) : QObject(parent), m_pools(pools) {}

CallOpener::~CallOpener()
{
    m_stop.request_stop();
}

void CallOpener::stop()
{
    m_stop.request_stop();
    ++m_run;
    m_running = false;
}

void CallOpener::open(Job job)
{
    stop();
    m_stop = std::stop_source();
    m_running = true;
    // The pool of jobs that wait: a certificate may have to be fetched.
    auto detail =
        QtConcurrent::run(&m_pools.remote(), [job = std::move(job), stop = m_stop.get_token()] { return job(stop); });
    tasks::whenFinished(std::move(detail), this, [this, run = m_run](const Result<CallDetail> &result) {
        // An older run ends after a newer one was begun.
        if (run == m_run)
            finish(result);
    });
}

void CallOpener::finish(const Result<CallDetail> &result)
{
    m_running = false;
    if (result)
        Q_EMIT opened(*result);
    else
        Q_EMIT failed(result.error());
}

} // namespace stir::ui
