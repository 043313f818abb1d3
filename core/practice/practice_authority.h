// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A make-believe STI-CA: a root, an intermediate and a leaf for the practice server. Its keys are thrown away at once,
// so nothing else can ever be issued under that root. Any thread.

#include "core/crypto/certificate.h"
#include "core/crypto/private_key.h"

namespace stir::practice {

struct PracticeCertificate
{
    crypto::CertificateChain chain; ///< leaf, intermediate
    crypto::Certificate root;
};

/// A 90-day certificate "SHAKEN <spc>" for `key` with that service provider code in its TNAuthList.
Result<PracticeCertificate> issuePracticeCertificate(const crypto::PublicKey &key, const QString &spc,
                                                     const QDateTime &now);

} // namespace stir::practice
