// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/server_access.h"

#include "ui/common/workspace.h"

namespace stir::ui {

deployment::DeploymentEnvironment AccessToServer::environment() const
{
    const SecretBytes *given = secret.get();
    return {.dataFolder = dataFolder,
            .clock = *clock,
            .login = {.keyPassphrase = given, .password = given, .sudoPassword = given},
            .acceptedHostKey = acceptedHostKey};
}

AccessToServer ServerAccess::to(const QString &server) const
{
    const auto hostKey = m_hostKeys.find(server);
    const auto secret = m_secrets.find(server);
    return {.dataFolder = m_workspace.dataFolder(),
            .clock = &m_workspace.clock(),
            .acceptedHostKey = hostKey == m_hostKeys.end() ? QString() : hostKey->second,
            .secret = secret == m_secrets.end() ? nullptr : secret->second};
}

} // namespace stir::ui
