// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is to be said of certificates that came in one file, once they are in order. Its findings are listed in
// rules.md, check "chain". Pure functions: any thread.

#include "core/crypto/chain_order.h"
#include "core/foundation/finding.h"

namespace stir::credentials {

/// That they were put in order, which are there twice, and which do not belong to the first chain.
Findings orderFindings(const crypto::SortedCertificates &sorted);

/// What would come next: the root is left out of what is published, anything else is missing. No value: the chain ends
/// with a root.
std::optional<Finding> endFinding(const crypto::OrderedChain &chain);

} // namespace stir::credentials
