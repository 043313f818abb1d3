// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Puts certificates that were pasted in any order into chains, leaf first (RFC 9060 7), and names what is missing and
// what is there twice. Who issued whom is decided by name, key identifier and signature, so nothing else can slip in.
// Pure functions: any thread.

#include "core/crypto/certificate.h"

namespace stir::crypto {

/// More certificates are left in their order: looking at each pair of them takes long.
inline constexpr std::size_t orderLimit = 64;

struct OrderedChain
{
    CertificateChain certificates; ///< each issued by the next
    QString missingIssuer;         ///< subject of what would come next; empty when the last one signed itself
    QByteArray missingKeyId;       ///< its subject key identifier, when the last one tells it
};

struct SortedCertificates
{
    std::vector<OrderedChain> chains; ///< the one of the signer first; a certificate is in one of them
    CertificateChain duplicates;      ///< what was there a second time
    bool wasInOrder = false;          ///< the chains one after another are what was given, but for duplicates

    CertificateChain flat() const; ///< the chains one after another
};

/// `signer` is the key that the first chain is for. Without it, the first chain is the longest one, and among those the
/// one whose leaf comes first.
SortedCertificates sortedByIssue(const CertificateChain &given, const std::optional<PublicKey> &signer = {});

} // namespace stir::crypto
