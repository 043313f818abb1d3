// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What verifiers meet at the address of a certificate: its form, the name, the connection, the answer, the certificates
// in it, and whether they are those it is published for. Judges what one machine saw, this one or a server; asking is
// the caller's. Pure functions: any thread. x5u_rules.md lists what they find.

#include "core/crypto/certificate.h"
#include "core/fetch/fetch_exchange.h"
#include "core/foundation/finding.h"

#include <optional>

namespace stir::verification {

/// What the address is published for, as far as that is known.
struct ExpectedSigner
{
    std::optional<crypto::Certificate> certificate;
    std::optional<crypto::PublicKey> key; ///< what calls are signed with
};

/// In the order in which a verifier meets them: checks "x5u", "dns", "connection", "tls", "http", "certificate",
/// "validity", "tnauthlist", "chain", "match". What was not reached, and what
/// whoever asked did not tell, is not judged.
Findings inspectX5u(const QString &url, const fetch::FetchExchange &seen, const ExpectedSigner &expected,
                    const QDateTime &now);

/// Whether the very certificate that was expected is there, and nothing fails.
bool servesTheSigner(const Findings &findings);

} // namespace stir::verification
