// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is there on a server, looked at only: its state, its plan, and which platforms it shows the signs of.

#include "core/deployment/platform_recognition.h"
#include "core/deployment/server_deployment.h"

namespace stir::deployment {

struct ProbedServer
{
    PlannedServer planned;
    std::vector<RecognisedPlatform> recognised; ///< the likeliest first
    /// Check "platform": whether the server is what it was entered as.
    Finding platform;
};

/// Over one connection. Blocks; call from a worker job.
Result<ProbedServer> probeServer(const QString &serverName, const DeploymentEnvironment &environment,
                                 const tasks::JobControl &job);

/// `entered` is what the inventory says.
Finding judgePlatform(const platforms::Platform &entered, const std::vector<RecognisedPlatform> &recognised);

} // namespace stir::deployment
