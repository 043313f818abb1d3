// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Path validation of a STI certificate chain to trust anchors at a given time (RFC 5280). Any thread.

#include "core/crypto/certificate.h"

namespace stir::crypto {

enum class ChainFault
{
    None,
    Expired,
    NotYetValid,
    NoAnchor,
    MissingIssuer,
    BadSignature,
    NotACa,
    PathTooLong,       ///< more authorities below one than its pathLenConstraint allows
    CriticalExtension, ///< one that OpenSSL does not know
    Other
};

struct ChainVerdict
{
    ChainFault fault = ChainFault::None;
    std::optional<Certificate> certificate; ///< at which the path failed
    QString detail;                         ///< OpenSSL's words
    CertificateChain path;                  ///< leaf to anchor when it holds
};

class ChainVerifier
{
public:
    /// chain: leaf first, then intermediates in any order.
    static ChainVerdict verify(const CertificateChain &chain, const CertificateChain &anchors, const QDateTime &at);
};

} // namespace stir::crypto
