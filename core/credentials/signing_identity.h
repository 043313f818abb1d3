// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A signing identity: private key + certificate chain + x5u URL + name, the unit that is deployed. The key itself is in
// the vault; everything a plan needs is readable while the vault is locked. Plain values: any thread.

#include "core/credentials/expiry.h"
#include "core/crypto/certificate.h"
#include "core/crypto/private_key.h"
#include "core/foundation/finding.h"

namespace stir::credentials {

struct SigningIdentity
{
    QString name;
    crypto::CertificateChain chain; ///< leaf first
    QString x5u;
    QDateTime addedAt;
    /// Where the private key stays when it is not in the vault: a file, as on an encrypted disk, or the address of a
    /// token (crypto/token_key.h). Empty: in the vault.
    QString keyPlace = {};
};

/// Refuses with KeyMismatch, WrongCurve, UnsupportedKey or X5uNotHttps what would never sign a valid call; to be asked
/// before anything is stored.
Done requireUsable(const crypto::PrivateKey &key, const crypto::CertificateChain &chain, const QString &x5u);

/// Days left and how near the end is (of the leaf, and of an authority above it where that is due), TNAuthList present,
/// chain order. Checks "validity", "tnauthlist", "chain", "x5u".
Findings healthOf(const SigningIdentity &identity, const QDateTime &now, const ExpiryThresholds &thresholds = {});

/// Whole days until the leaf expires; negative when it has.
int daysLeft(const SigningIdentity &identity, const QDateTime &now);

} // namespace stir::credentials
