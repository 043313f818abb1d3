// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/list_voucher.h"

namespace stir::verification {

Voucher voucherFor(const crypto::RevocationList &list, const crypto::CertificateChain &known)
{
    Voucher voucher = Voucher::Unknown;
    for (const crypto::Certificate &certificate : known) {
        if (certificate.subjectName() != list.issuerName())
            continue;
        // The name may have had another key before.
        if (list.isSignedBy(certificate.publicKey()))
            return Voucher::Holds;
        voucher = Voucher::DoesNotHold;
    }
    return voucher;
}

} // namespace stir::verification
