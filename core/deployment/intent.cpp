// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/intent.h"

namespace stir::deployment {

Result<Intent> intentFor(const inventory::ManagedServer &server, const inventory::Inventory &inventory)
{
    Intent intent;
    intent.server = server.name;
    intent.signing = server.signing;
    intent.choices = server.choices;
    if (!server.identity.isEmpty()) {
        auto identity = inventory.identity(server.identity);
        if (!identity)
            return failure(identity.error());
        intent.identity = std::move(*identity);
    }
    auto policy = inventory.policyInForce(server.group);
    if (!policy)
        return failure(policy.error());
    intent.policy = std::move(*policy);
    auto anchors = inventory.anchors();
    if (!anchors)
        return failure(anchors.error());
    intent.anchors = std::move(*anchors);
    return intent;
}

} // namespace stir::deployment
