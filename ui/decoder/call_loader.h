// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Runs loadCalls() on a pool, one input at a time: a newer one stops the one before. Window's thread.

#include "ui/decoder/call_loading.h"

#include <QObject>

namespace stir::tasks {
class WorkerPools;
}

namespace stir::ui {

class CallLoader : public QObject
{
    Q_OBJECT
public:
    explicit CallLoader(tasks::WorkerPools &pools, QObject *parent = nullptr);
    ~CallLoader() override;

    /// `report` of the job is set here.
    void load(LoadJob job);
    /// Nothing is said about that input any more.
    void stop();
    bool isRunning() const { return m_mailbox != nullptr; }

Q_SIGNALS:
    void grown(const stir::ui::LoadState &state);
    void finished(const stir::ui::LoadState &state);
    void failed(const stir::Error &error);

private:
    struct Mailbox;
    void takeProgress();

    tasks::WorkerPools &m_pools;
    std::stop_source m_stop;
    std::shared_ptr<Mailbox> m_mailbox; ///< of the run under way
};

} // namespace stir::ui
