// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Trust anchors and the lists they came with, as rows of the database. Inside a transaction of the caller where they
// change something. Internal to core/inventory.

#include "core/inventory/database.h"
#include "core/inventory/inventory.h"

namespace stir::inventory {

Result<std::vector<credentials::TrustAnchor>> readAnchors(const Database &database);
Done insertAnchor(const Database &database, const credentials::TrustAnchor &anchor);
Done deleteAnchors(const Database &database, const QString &company);

Result<std::vector<credentials::TrustedListRecord>> readTrustedLists(const Database &database);
Result<ListTakeover> takeOverListRows(const Database &database, const credentials::TrustedListRecord &record,
                                      const std::vector<credentials::TrustAnchor> &anchors);

} // namespace stir::inventory
