// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/claim_constraints.h"
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>

namespace stir::fuzz {

namespace {

using crypto::ClaimConstraints;

bool same(const ClaimConstraints &a, const ClaimConstraints &b)
{
    const auto samePermitted = [](const auto &x, const auto &y) { return x.claim == y.claim && x.values == y.values; };
    return a.malformed == b.malformed && a.mustInclude == b.mustInclude && a.mustExclude == b.mustExclude &&
           std::ranges::equal(a.permittedValues, b.permittedValues, samePermitted);
}

ClaimConstraints requireRoundTrip(QByteArrayView der, ClaimConstraints::Kind kind)
{
    const auto constraints = ClaimConstraints::fromDer(bytesOf(der), kind);
    if (!constraints.malformed) {
        require(constraints.toDer() == der, "no two texts stand for the same constraints");
        require(same(constraints, ClaimConstraints::fromDer(bytesOf(constraints.toDer()), kind)),
                "constraints are read back as written");
        require(!constraints.mustInclude.isEmpty() || !constraints.permittedValues.empty() ||
                    !constraints.mustExclude.isEmpty(),
                "well-formed constraints say something");
    }
    return constraints;
}

} // namespace

void tryInput(QByteArrayView input)
{
    const auto plain = requireRoundTrip(input, ClaimConstraints::Kind::Plain);
    const auto enhanced = requireRoundTrip(input, ClaimConstraints::Kind::Enhanced);
    require(plain.mustExclude.isEmpty() && !plain.excludesBaseClaims(), "only the enhanced ones exclude");
    require(plain.malformed || same(plain, enhanced), "what is plain reads the same as enhanced");
}

} // namespace stir::fuzz
