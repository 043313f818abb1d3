// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The body behind an x5u, read as strictly as verifiers read it: PEM certificates and nothing else, the signer's first
// (RFC 8555 9.1, RFC 9060 7). Pure function: any thread.

#include "core/crypto/certificate.h"
#include "core/fetch/document_cache.h"
#include "core/foundation/finding.h"

#include <tl/expected.hpp>

namespace stir::verification {

struct PublishedChain
{
    crypto::CertificateChain chain; ///< in the order of the body, never empty
    Findings remarks;               ///< of check "certificate": what some verifiers stumble over; none fails
};

/// Otherwise the finding that says why there is no certificate in it; a private key in the body is such a reason.
tl::expected<PublishedChain, Finding> readPublishedChain(const fetch::FetchedDocument &document, const QString &url);

} // namespace stir::verification
