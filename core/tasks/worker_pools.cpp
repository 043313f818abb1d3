// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/worker_pools.h"

namespace stir::tasks {

WorkerPools::WorkerPools()
{
    // Remote jobs wait for servers rather than compute, so there may be more of them than processors.
    m_remote.setMaxThreadCount(16);
}

WorkerPools::~WorkerPools()
{
    m_remote.waitForDone();
    m_local.waitForDone();
}

} // namespace stir::tasks
