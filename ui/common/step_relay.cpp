// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/step_relay.h"

#include <mutex>

namespace stir::ui {

struct StepRelay::Channel
{
    std::mutex mutex;
    StepRelay *target = nullptr;
};

StepRelay::StepRelay(QObject *parent) : QObject(parent), m_channel(std::make_shared<Channel>())
{
    m_channel->target = this;
}

StepRelay::~StepRelay()
{
    const std::scoped_lock lock(m_channel->mutex);
    m_channel->target = nullptr;
}

tasks::StepSink StepRelay::sink() const
{
    return [channel = m_channel](const tasks::StepReport &step) {
        const std::scoped_lock lock(channel->mutex);
        // Posted under the lock: the target cannot die between the look and the post, and its death drops the post.
        if (StepRelay *target = channel->target; target != nullptr)
            QMetaObject::invokeMethod(
                target, [target, step] { Q_EMIT target->reported(step); }, Qt::QueuedConnection);
    };
}

} // namespace stir::ui
