// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From a key and certificates that came in files to a signing identity: the chain in order, the key under the
// identity's name in the vault. Used from one thread at a time.

#include "core/credentials/signing_identity.h"
#include "core/credentials/vault.h"

namespace stir::credentials {

struct PreparedChain
{
    crypto::CertificateChain certificates; ///< the chain of the key's certificate, leaf first
    Findings findings;                     ///< what was put right or left out, and what is to be said of the key
};

/// Nothing is stored. Refuses as requireUsable() does, and with WeakKey.
Result<PreparedChain> prepareChain(const crypto::PrivateKey &key, const crypto::CertificateChain &given,
                                   const QString &x5u);

struct KeptKey
{
    bool wasThere = false;  ///< under the identity's name already
    QStringList otherNames; ///< under which the vault keeps it too
};

/// Stores the key under the identity's name. Fails with NameTaken when another key has it, or as Vault::store does.
Result<KeptKey> keepKey(Vault &vault, const QString &identityName, const crypto::PrivateKey &key);

} // namespace stir::credentials
