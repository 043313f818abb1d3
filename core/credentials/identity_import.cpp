// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/identity_import.h"

#include "core/credentials/chain_check.h"
#include "core/credentials/key_check.h"
#include "core/credentials/vault_keys.h"

namespace stir::credentials {

Result<PreparedChain> prepareChain(const crypto::PrivateKey &key, const crypto::CertificateChain &given,
                                   const QString &x5u)
{
    if (given.empty())
        return failure(ErrorCode::NotACertificate, {});
    const auto sorted = crypto::sortedByIssue(given, key.publicKey());
    PreparedChain prepared{sorted.chains.front().certificates, orderFindings(sorted)};
    if (const Done usable = requireUsable(key, prepared.certificates, x5u); !usable)
        return failure(usable.error());
    if (const Done secret = requireSecret(key, prepared.certificates.front().subjectName()); !secret)
        return failure(secret.error());
    for (Finding &finding : healthOf(key)) {
        if (finding.result != Judgement::Pass)
            prepared.findings.push_back(std::move(finding));
    }
    return prepared;
}

Result<KeptKey> keepKey(Vault &vault, const QString &identityName, const crypto::PrivateKey &key)
{
    auto names = namesOfKey(vault, key.publicKey());
    if (!names)
        return failure(names.error());
    KeptKey kept;
    kept.wasThere = names->removeAll(identityName) > 0;
    kept.otherNames = *std::move(names);
    const QString entry = keyEntryName(identityName);
    if (kept.wasThere)
        return kept;
    if (vault.entryNames().contains(entry))
        return failure(ErrorCode::NameTaken, identityName);
    const auto pem = key.toPem();
    if (!pem)
        return failure(pem.error());
    if (const Done stored = vault.store(entry, *pem); !stored)
        return failure(stored.error());
    return kept;
}

} // namespace stir::credentials
