// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Gets the details of a call on a pool; a newer call stops the one before. Window's thread.

#include "ui/decoder/call_detail.h"

#include <QObject>

namespace stir::tasks {
class WorkerPools;
}

namespace stir::ui {

class CallOpener : public QObject
{
    Q_OBJECT
public:
    explicit CallOpener(tasks::WorkerPools &pools, QObject *parent = nullptr);
    ~CallOpener() override;

    /// What reads or judges the call there.
    using Job = std::function<Result<CallDetail>(const std::stop_token &)>;
    void open(Job job);
    void stop();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void opened(const stir::ui::CallDetail &detail);
    void failed(const stir::Error &error);

private:
    void finish(const Result<CallDetail> &result);

    tasks::WorkerPools &m_pools;
    std::stop_source m_stop;
    quint64 m_run = 0;
    bool m_running = false;
};

} // namespace stir::ui
