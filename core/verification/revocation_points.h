// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The addresses of lists of revocations (CRLs) that our own certificates name, and what is at each: issuer, age and
// size of the lists, and what is to be said of them. Whether one certificate was revoked, by whichever list answers for
// it, says revocation_status.h. In worker jobs.

#include "core/crypto/revocation_list.h"
#include "core/fetch/document_fetcher.h"
#include "core/inventory/inventory.h"

namespace stir::verification {

/// One of our certificates.
struct NamingCertificate
{
    QString owner; ///< the identity, or the company of an anchor
    bool isAnchor = false;
    crypto::Certificate certificate;
};

struct RevocationListFacts
{
    QString issuer;
    QDateTime updated; ///< UTC
    std::optional<QDateTime> nextUpdate;
    int entries = 0;
};

/// Its findings are of check "crl", listed in crl_rules.md.
struct RevocationPoint
{
    QString url;
    std::vector<NamingCertificate> namedBy;
    std::optional<Finding> notFetched;  ///< why asking brought nothing
    std::optional<QDateTime> fetchedAt; ///< no value: nothing is known of what is there
    std::vector<RevocationListFacts> lists;
    Findings findings; ///< of what is there; empty when all is well
};

/// Lists of one address that are looked at; more are no honest answer.
inline constexpr std::size_t listsPerPoint = 16;

/// Every address that a certificate of an identity or an anchor names, once, in the order in which they are met. An
/// offline `fetcher` says what is kept; what another one fetches is subject to the rules for strangers' addresses, for
/// nothing vouches for who wrote a certificate that was imported. Fails as the inventory does.
Result<std::vector<RevocationPoint>> revocationPoints(const inventory::Inventory &inventory,
                                                      fetch::DocumentFetcher &fetcher, const QDateTime &now,
                                                      const std::stop_token &stop = {});

} // namespace stir::verification
