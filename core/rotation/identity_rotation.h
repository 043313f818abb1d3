// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The change of a signing identity to a new key: ordered here, answered by the authority, published under an address of
// its own, switched on every server in one push, proven by a signed call, and the old one kept until it has expired.
// Each function does one step, may be repeated, and goes on where it was interrupted: all state is in vault and
// inventory. At no moment does a server sign with a key whose certificate cannot be fetched: the new key goes into a
// file of its own, so that the rename of the configuration alone switches key and address; before it this machine and
// the server fetch the certificate. In worker jobs; the vault must be open.

#include "core/credentials/sti_request.h"
#include "core/credentials/vault.h"
#include "core/inventory/inventory.h"
#include "core/rotation/reachability.h"

namespace stir::rotation {

/// The order that the present certificate was made from, as far as it says: code or numbers, organization, country.
credentials::StiRequest orderLike(const crypto::Certificate &present);

/// Makes the key and its request, or gives the rotation that is under way already. Fails with IdentityUnknown, or as
/// makeRequest() and Vault::store() do.
Result<credentials::Rotation> begin(const QString &identity, const credentials::StiRequest &order,
                                    credentials::Vault &vault, inventory::Inventory &inventory, const Clock &clock);

struct Answer
{
    crypto::CertificateChain certificates; ///< in any order
    QString x5u;                           ///< where they will be published
};

struct Certified
{
    credentials::Rotation rotation;
    Findings findings; ///< what was put right in the chain, and what is to be said of the certificate
    /// False when a finding fails: no server could be switched to it. Nothing was changed then.
    bool isTaken = true;
};

/// Takes the authority's answer; may be repeated until the switch. Fails with RotationUnknown, RotationOutOfStep,
/// X5uTaken (an address some certificate of ours had), or as prepareChain() does.
Result<Certified> takeAnswer(const QString &identity, const Answer &answer, const credentials::Vault &vault,
                             inventory::Inventory &inventory, const Clock &clock);

/// The rotation of that identity. Fails with RotationUnknown.
Result<credentials::Rotation> rotationOf(const QString &identity, const inventory::Inventory &inventory);

/// Where the new certificate is to be. Fails with RotationOutOfStep while there is none.
Result<PublishedPlace> newPlace(const credentials::Rotation &rotation);

/// The servers that sign with the identity, by name.
Result<QStringList> serversOf(const QString &identity, const inventory::Inventory &inventory);

/// Ends a rotation that has not begun to switch: key and request are gone. Fails with RotationUnknown or
/// RotationOutOfStep.
Done abandon(const QString &identity, credentials::Vault &vault, inventory::Inventory &inventory);

} // namespace stir::rotation
