// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/chain_publisher.h"

#include "core/tasks/when_finished.h"
#include "ui/common/workspace.h"

namespace stir::ui {

using deployment::PushReport;

ChainPublisher::ChainPublisher(Workspace &workspace, const ServerAccess &access, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_access(access)
{
    connect(&m_steps, &StepRelay::reported, this, &ChainPublisher::stepReported);
}

ChainPublisher::~ChainPublisher()
{
    m_stop.request_stop();
}

void ChainPublisher::publish(const PublicationOrder &order)
{
    if (m_busy)
        return;
    m_busy = true;
    m_stop = std::stop_source();
    const tasks::JobControl job{.stop = m_stop.get_token(), .report = m_steps.sink()};
    auto published = QtConcurrent::run(
        &m_workspace.pools().remote(), [order, job, access = m_access.to(order.server)]() -> Result<PushReport> {
            auto https = httpsOptions(order.web);
            if (!https)
                return failure(https.error());
            return deployment::publishChain({order.server, order.path, order.chain, order.url, *std::move(https)},
                                            access.environment(), job);
        });
    tasks::whenFinished(std::move(published), this, [this](const Result<PushReport> &report) {
        m_busy = false;
        if (!report) {
            Q_EMIT failed(report.error());
            return;
        }
        m_workspace.announceInventoryChange();
        Q_EMIT finished(*report);
    });
}

} // namespace stir::ui
