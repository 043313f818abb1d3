// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything in the inventory that ends one day: every certificate of every signing identity, the trust anchors, and
// the lists of trusted authorities. Plain values: any thread.

#include "core/credentials/expiry.h"

#include <tuple>
#include <vector>

namespace stir::inventory {

class Inventory;

enum class EndingKind
{
    Identity, ///< the certificate that signs
    Issuer,   ///< an authority above it in the chain of an identity
    Anchor,
    TrustedList
};

/// The name in JSON: "identity", "issuer", "anchor", "trusted_list".
QString endingKindName(EndingKind kind);

struct Ending
{
    EndingKind kind = EndingKind::Identity;
    QString owner;   ///< the identity, the company or the authority, as the pages name it
    QString subject; ///< of the certificate; empty for a list
    QString sha256;  ///< of the certificate; empty for a list
    credentials::Validity validity;

    /// The same as long as the same thing ends: a certificate's fingerprint; a list's authority and its end.
    QString key() const;
};

/// That a stage of an ending was told about.
struct ToldEnding
{
    QString ending; ///< Ending::key()
    QString stage;  ///< stageName()

    friend bool operator==(const ToldEnding &, const ToldEnding &) = default;
    friend bool operator<(const ToldEnding &a, const ToldEnding &b)
    {
        return std::tie(a.ending, a.stage) < std::tie(b.ending, b.stage);
    }
};

/// What ends first comes first. An authority that several identities have in their chains is named once for each.
Result<std::vector<Ending>> endingsOf(const Inventory &inventory);

} // namespace stir::inventory
