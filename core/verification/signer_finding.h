// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is said about the signer of a token whose signature does not hold, or could not be checked. Any thread.

#include "core/verification/signer_groups.h"

namespace stir::verification {

/// A note of check "signature" (core/passport/rules.md). No value when there is nothing to explain: the signature
/// holds, or no key whatever can have made it.
std::optional<Finding> signerFinding(const CapturedSignature &signature, const Attribution &attribution);

/// Puts it behind what the judge said about the signature.
void addSignerFinding(Finding finding, Findings &checks);

/// "66D1…96": the MD5 figure of the guide, shortened for people to compare.
QString shortFigure(const QString &md5Figure);

} // namespace stir::verification
