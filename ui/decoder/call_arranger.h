// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Runs arrange() on a pool: one at a time, and of what was asked for meanwhile only the latest. Window's thread.

#include "ui/decoder/call_arrangement.h"

#include <QObject>

namespace stir::tasks {
class WorkerPools;
}

namespace stir::ui {

struct ArrangeRequest
{
    CallSnapshot calls;
    CallFilter filter;
    CallSort sort;
};

class CallArranger : public QObject
{
    Q_OBJECT
public:
    explicit CallArranger(tasks::WorkerPools &pools, QObject *parent = nullptr);
    ~CallArranger() override;

    /// Another filter or order: what is under way is given up.
    void arrange(ArrangeRequest request);
    /// More rows for the same filter and order: what is under way is still worth showing.
    void arrangeAlso(ArrangeRequest request);
    void stop();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void arranged(const stir::ui::CallArrangement &arrangement);

private:
    void start();
    void finish(Result<CallArrangement> result);

    tasks::WorkerPools &m_pools;
    std::optional<ArrangeRequest> m_next;
    std::stop_source m_stop;
    bool m_running = false;
};

} // namespace stir::ui
