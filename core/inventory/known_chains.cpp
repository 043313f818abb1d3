// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/known_chains.h"

#include "core/crypto/digests.h"
#include "core/foundation/secret_bytes.h"

#include <utility>

namespace stir::inventory {

Result<crypto::CertificateChain> KnownChains::read(const QByteArray &pem, const QString &subject)
{
    const QByteArray digest = crypto::sha256(bytesOf(pem));
    if (const auto known = m_read.constFind(digest); known != m_read.cend())
        return *known;
    if (const auto known = m_before.constFind(digest); known != m_before.cend())
        return *m_read.insert(digest, *known);
    auto chain = crypto::certificatesFromPem(bytesOf(pem), subject);
    if (chain)
        m_read.insert(digest, *chain);
    return chain;
}

void KnownChains::beginSweep()
{
    m_before = std::exchange(m_read, {});
}

} // namespace stir::inventory
