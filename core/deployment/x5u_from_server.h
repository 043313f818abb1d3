// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Asks for the address of a certificate from a server, with the programs the server has: what this machine reaches, its
// firewall may not. Changes nothing there. In worker jobs.

#include "core/deployment/server_deployment.h"
#include "core/fetch/fetch_exchange.h"
#include "core/remote/remote_shell.h"

namespace stir::deployment {

/// With curl, else with wget, which tells less of the connection. What became of the request is in the exchange; fails
/// where the server could not be asked, or has neither (CommandFailed). `root` as in scriptPrelude().
Result<fetch::FetchExchange> askThrough(remote::RemoteShell &shell, const QString &root, const QString &url);

/// The same from a server of the inventory.
Result<fetch::FetchExchange> askFromServer(const QString &serverName, const QString &url,
                                           const DeploymentEnvironment &environment, const tasks::JobControl &job);

} // namespace stir::deployment
