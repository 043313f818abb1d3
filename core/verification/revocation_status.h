// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the lists of revocations (CRLs) say of our own certificates: those of signing identities and of trust anchors
// that name one. The judging is that of RevocationLookup. In worker jobs.

#include "core/inventory/inventory.h"
#include "core/verification/revocation_lookup.h"

namespace stir::verification {

enum class RevocationState
{
    Good,       ///< a current list that speaks for it does not name it
    Doubtful,   ///< such a list, which is stale or nobody vouches for
    Unknown,    ///< no list answered: the findings say why
    NotFetched, ///< the list is not in the cache, and nothing was to be fetched
    Revoked
};

/// The name in JSON: "good", "doubtful", "unknown", "not_fetched", "revoked".
QString revocationStateName(RevocationState state);

struct RevocationStatus
{
    QString owner; ///< the identity, or the company of an anchor
    bool isAnchor = false;
    QString subject;  ///< of the certificate
    QStringList urls; ///< where its lists are
    RevocationState state = RevocationState::Unknown;
    Findings findings; ///< check "chain", as in core/passport/rules.md; empty when all is well
};

/// Of every certificate that names a list; `names` picks identities, empty for all of them and the anchors. Fails as
/// the inventory does, and with IdentityUnknown.
Result<std::vector<RevocationStatus>> revocationStatus(const inventory::Inventory &inventory, const QStringList &names,
                                                       fetch::DocumentFetcher &fetcher, const QDateTime &now,
                                                       const std::stop_token &stop = {});

} // namespace stir::verification
