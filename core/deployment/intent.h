// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the administrator wants of one server, gathered from the inventory. Plain values; any thread.

#include "core/inventory/inventory.h"

namespace stir::deployment {

struct Intent
{
    QString server;
    std::optional<credentials::SigningIdentity> identity; ///< no value: signing is left as it is
    bool signing = true;
    std::optional<policy::VerificationPolicy> policy; ///< no value: verification is left as it is
    std::vector<credentials::TrustAnchor> anchors;
    std::vector<inventory::SettingChoice> choices;
};

Result<Intent> intentFor(const inventory::ManagedServer &server, const inventory::Inventory &inventory);

} // namespace stir::deployment
