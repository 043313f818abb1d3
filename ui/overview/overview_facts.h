// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the overview says, worked out from inventory, vault and clock alone: nothing is claimed that was not recorded.
// Plain values: any thread.

#include "core/inventory/inventory.h"
#include "ui/common/status.h"
#include "ui/common/workspace.h"

namespace stir::ui {

/// One line of "Needs attention" with the button that mends it.
struct AttentionItem
{
    QString id; ///< object name part: "identity.expiry.shaken-123a"
    Status status = Status::Attention;
    QString title;
    QString detail;
    QString action; ///< the button's text
    QString page;   ///< where it leads
    QString subject;
};

struct OverviewFacts
{
    int servers = 0;
    int serversWithIdentity = 0;
    int identities = 0;
    QString nextExpiryName; ///< empty without identities
    int nextExpiryDays = 0;
    std::optional<inventory::HistoryEntry> lastPush;
    std::vector<AttentionItem> attention; ///< what is broken first
};

/// Judges every identity: seconds for thousands of them.
Result<OverviewFacts> overviewFacts(const inventory::Inventory &inventory, VaultState vault, const QDateTime &now);

} // namespace stir::ui
