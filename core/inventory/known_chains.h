// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Chains that were read out of the inventory before, so that a list of thousands of identities is not parsed anew at
// every look. Certificates never change and are cheap to copy. Used from one thread at a time.

#include "core/crypto/certificate.h"

#include <QHash>

namespace stir::inventory {

class KnownChains
{
public:
    /// Fails as crypto::certificatesFromPem() does.
    Result<crypto::CertificateChain> read(const QByteArray &pem, const QString &subject);
    /// Before all of them are read: what is not read until the next time is forgotten then.
    void beginSweep();

private:
    using Chains = QHash<QByteArray, crypto::CertificateChain>; ///< by the SHA-256 of their PEM
    Chains m_read;
    Chains m_before;
};

} // namespace stir::inventory
