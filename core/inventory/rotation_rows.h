// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Rotations under way and certificates that are kept, as rows of the database. Inside a transaction of the caller where
// they change something. Internal to core/inventory.

#include "core/inventory/database.h"
#include "core/inventory/inventory.h"

namespace stir::inventory {

Result<std::vector<credentials::Rotation>> readRotations(const Database &database);
Done writeRotation(const Database &database, const credentials::Rotation &rotation);
Done deleteRotation(const Database &database, const QString &identity);

Result<std::vector<credentials::KeptCertificate>> readKeptCertificates(const Database &database);
Done writeKeptCertificate(const Database &database, const credentials::KeptCertificate &kept);
Done deleteKeptCertificate(const Database &database, const QString &sha256);

} // namespace stir::inventory
