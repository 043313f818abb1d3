// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The proof after a push: a test call through a server of the inventory, and the Identity header that came out of it,
// judged against the certificate that was pushed. Blocking: call from a worker that opened the inventory.

#include "core/capture/captured_header.h"
#include "core/foundation/clock.h"
#include "core/inventory/inventory.h"

#include <stop_token>

namespace stir::practice {

struct ProofCall
{
    QString server;
    QString orig; ///< as typed; canonicalised
    QString dest;
    int sipPort = 0; ///< 0: that of the server in the inventory
};

struct ProofCallReport
{
    QByteArray invite; ///< as the called side received it
    std::vector<capture::CapturedHeader> captured;
    std::vector<passport::PassportReport> reports; ///< one for each captured header

    bool isValid() const; ///< one valid header suffices (RFC 8224 6.2.1)
};

/// Fails with ServerUnknown, NumberInvalid, TestCallUnavailable (the server has no SIP port for test calls) or as
/// placeTestCall() does.
Result<ProofCallReport> placeProofCall(const ProofCall &call, const inventory::Inventory &inventory, const Clock &clock,
                                       const std::stop_token &stop);

} // namespace stir::practice
