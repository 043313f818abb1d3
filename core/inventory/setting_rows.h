// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Settings of the program as a whole, and which ends of certificates were told about. Belongs to the database's thread.

#include "core/credentials/expiry.h"
#include "core/inventory/database.h"
#include "core/inventory/endings.h"

namespace stir::inventory {

/// The usual ones when none were set. Fails with InventoryDamaged.
Result<credentials::ExpiryThresholds> readThresholds(const Database &database);
Done writeThresholds(const Database &database, const credentials::ExpiryThresholds &thresholds);

Result<std::vector<ToldEnding>> readTold(const Database &database);
Done insertTold(const Database &database, const std::vector<ToldEnding> &told, const QDateTime &now);

} // namespace stir::inventory
