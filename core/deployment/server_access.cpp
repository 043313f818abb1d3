// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/server_access.h"

#include "core/remote/known_hosts.h"

namespace stir::deployment {

remote::SshTarget sshTargetOf(const inventory::ManagedServer &server, const QString &dataFolder,
                              const QString &acceptedHostKey)
{
    return {.host = server.host,
            .port = server.port,
            .user = server.user,
            .keyFile = server.sshKeyFile,
            .useAgent = server.useAgent,
            .useSudo = server.useSudo,
            .knownHostsFile = remote::knownHostsFileOf(dataFolder),
            .acceptedHostKey = acceptedHostKey};
}

} // namespace stir::deployment
