// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The tables of the inventory and how an older file becomes a current one: PRAGMA user_version counts the steps taken.

#include "core/inventory/database.h"

namespace stir::inventory {

/// Fails with InventoryDamaged when a newer program wrote the file.
Done bringSchemaUpToDate(const Database &database);

} // namespace stir::inventory
