// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The history table: entries chained by their hashes, so that a changed or removed one shows. Used by Inventory alone,
// on its thread.

#include "core/inventory/database.h"
#include "core/inventory/inventory.h"

namespace stir::inventory {

/// Takes the write lock before it reads the newest hash, so two processes cannot fork the chain.
Result<HistoryEntry> appendHistory(const Database &database, HistoryEntry entry, const QDateTime &now);
Result<std::vector<HistoryEntry>> readHistory(const Database &database, int limit);
Result<std::optional<HistoryEntry>> readHistoryEntry(const Database &database, const QString &id);
Result<std::optional<QString>> findBrokenEntry(const Database &database);

} // namespace stir::inventory
