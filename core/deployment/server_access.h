// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a server of the inventory is reached. Any thread.

#include "core/inventory/managed_server.h"
#include "core/remote/ssh_connection.h"

namespace stir::deployment {

/// `acceptedHostKey`: a fingerprint the administrator has just accepted; empty otherwise.
remote::SshTarget sshTargetOf(const inventory::ManagedServer &server, const QString &dataFolder,
                              const QString &acceptedHostKey);

} // namespace stir::deployment
