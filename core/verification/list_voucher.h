// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who vouches for a list of revocations. Internal to core/verification; pure function.

#include "core/crypto/revocation_list.h"

namespace stir::verification {

enum class Voucher
{
    Holds,
    DoesNotHold,
    Unknown ///< nobody of its issuer's name is known
};

/// Whether the key of one of `known` signed it.
Voucher voucherFor(const crypto::RevocationList &list, const crypto::CertificateChain &known);

} // namespace stir::verification
