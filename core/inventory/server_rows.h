// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a server stands in its table. Used by Inventory alone, on its thread.

#include "core/inventory/database.h"
#include "core/inventory/managed_server.h"

namespace stir::inventory {

Result<std::vector<ManagedServer>> readServers(const Database &database);
Result<ManagedServer> readServer(const Database &database, const QString &name);
/// Adds it, or replaces the row of `oldName`; inside the caller's transaction.
Done writeServer(const Database &database, const ManagedServer &server, const std::optional<QString> &oldName);

} // namespace stir::inventory
