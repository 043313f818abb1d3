// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/vault_keys.h"

namespace stir::credentials {

Result<QStringList> namesOfKey(const Vault &vault, const crypto::PublicKey &key)
{
    const QString prefix = keyEntryName({});
    const auto entries = vault.loadAll(prefix);
    if (!entries)
        return failure(entries.error());
    QStringList names;
    for (const VaultEntry &entry : *entries) {
        const auto kept = crypto::PrivateKey::fromPem(entry.secret.view(), nullptr, entry.name);
        if (kept && kept->publicKey() == key)
            names.append(entry.name.mid(prefix.size()));
    }
    return names;
}

Result<crypto::PrivateKey> keyNamed(const Vault &vault, const QString &name)
{
    const auto pem = vault.load(keyEntryName(name));
    if (!pem)
        return failure(pem.error());
    return crypto::PrivateKey::fromPem(pem->view(), nullptr, name);
}

} // namespace stir::credentials
