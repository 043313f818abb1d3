// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a push or rollback leaves in the history, and which backup a rollback goes back to. Thread of the inventory.

#include "core/deployment/server_deployment.h"

namespace stir::deployment {

/// "user@machine" of whoever runs this program.
QString administrator();

/// Writes the report to the history and completes its historyId. `plan` may be null.
Result<PushReport> recorded(inventory::Inventory &inventory, const QString &action, PushReport report, const Plan *plan);

/// The backup made by that push or rollback of the server; by its last one that changed something for an empty id.
/// Fails with BackupMissing.
Result<QString> backupToReturnTo(const inventory::Inventory &inventory, const QString &server, const QString &historyId);

} // namespace stir::deployment
