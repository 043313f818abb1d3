// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Brings the step reports of a worker job to the window's thread. A controller owns one for each kind of job; the sink
// may outlive it, its reports then go nowhere.

#include "core/tasks/progress.h"

#include <QObject>

#include <memory>

namespace stir::ui {

class StepRelay : public QObject
{
    Q_OBJECT
public:
    explicit StepRelay(QObject *parent = nullptr);
    ~StepRelay() override;

    /// For JobControl::report; may be called on any thread.
    tasks::StepSink sink() const;

Q_SIGNALS:
    void reported(const stir::tasks::StepReport &step);

private:
    struct Channel;
    std::shared_ptr<Channel> m_channel;
};

} // namespace stir::ui
