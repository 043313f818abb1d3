// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_arranger.h"

#include "core/tasks/when_finished.h"
#include "core/tasks/worker_pools.h"

namespace stir::ui {

CallArranger::CallArranger(tasks::WorkerPools &pools, QObject *parent) : QObject(parent), m_pools(pools) {}

CallArranger::~CallArranger()
{
    m_stop.request_stop();
}

void CallArranger::arrange(ArrangeRequest request)
{
    m_stop.request_stop();
    arrangeAlso(std::move(request));
}

void CallArranger::arrangeAlso(ArrangeRequest request)
{
    m_next = std::move(request);
    if (!m_running)
        start();
}

void CallArranger::stop()
{
    m_stop.request_stop();
    m_next.reset();
}

void CallArranger::start()
{
    m_running = true;
    m_stop = std::stop_source();
    auto arrangement = QtConcurrent::run(&m_pools.local(),
                                         [request = *std::exchange(m_next, std::nullopt), stop = m_stop.get_token()] {
                                             return ui::arrange(request.calls, request.filter, request.sort, stop);
                                         });
    tasks::whenFinished(std::move(arrangement), this,
                        [this](Result<CallArrangement> result) { finish(std::move(result)); });
}

void CallArranger::finish(Result<CallArrangement> result)
{
    m_running = false;
    const bool isWanted = !m_stop.stop_requested();
    if (m_next)
        start();
    if (isWanted && result)
        Q_EMIT arranged(*result);
}

} // namespace stir::ui
