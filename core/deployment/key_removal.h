// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Takes the file of a private key that nothing signs with any more off a server. In worker jobs.

#include "core/deployment/server_deployment.h"

namespace stir::deployment {

struct OldKey
{
    QString server;
    QString path;          ///< on the server, before --root
    crypto::PublicKey key; ///< what must lie there
};

/// Done as well when no such key lies there any more. Fails with ServerUnknown, InUse when the server signs with that
/// very file, or as a connection and the server's files do. Recorded in the history.
Done removeOldKey(const OldKey &old, const DeploymentEnvironment &environment, const tasks::JobControl &job);

} // namespace stir::deployment
