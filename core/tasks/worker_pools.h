// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where work runs that must not run on the window's thread. Owned by the program's composition root and handed to the
// controllers; destroying it waits for the jobs, which the owner has asked to stop before.

#include <QThreadPool>

namespace stir::tasks {

class WorkerPools
{
public:
    WorkerPools();
    ~WorkerPools();
    WorkerPools(const WorkerPools &) = delete;
    WorkerPools &operator=(const WorkerPools &) = delete;

    /// Short work on this machine: decoding, key derivation, files.
    QThreadPool &local() { return m_local; }
    /// Jobs that talk to a server: one connection each, mostly waiting.
    QThreadPool &remote() { return m_remote; }

private:
    QThreadPool m_local;
    QThreadPool m_remote;
};

} // namespace stir::tasks
