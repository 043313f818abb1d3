// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/vault_keys.h"

#include "core/crypto/credential_bundle.h"
#include "core/crypto/token_key.h"
#include "core/foundation/files.h"

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

Result<SecretBytes> keyOfIdentity(const Vault &vault, const SigningIdentity &identity)
{
    const crypto::PublicKey wanted = identity.chain.front().publicKey();
    const auto named = keyNamed(vault, identity.name);
    if (named && named->publicKey() == wanted)
        return vault.load(keyEntryName(identity.name));
    if (!named && named.error().code != ErrorCode::VaultEntryMissing)
        return failure(named.error());
    const auto names = namesOfKey(vault, wanted);
    if (!names)
        return failure(names.error());
    if (names->isEmpty())
        return failure(ErrorCode::KeyNotInVault, identity.name);
    return vault.load(keyEntryName(names->front()));
}

Result<SecretBytes> outsideKey(const QString &place, const SecretBytes *passphrase)
{
    if (crypto::isTokenAddress(place))
        return failure(ErrorCode::KeyStaysInToken, place);
    const auto bytes = readSecretFile(place, crypto::credentialSizeLimit);
    if (!bytes)
        return failure(bytes.error());
    auto bundle = crypto::readCredentials(bytes->view(), {crypto::Wanted::Keys, passphrase}, place);
    if (!bundle)
        return failure(bundle.error());
    const auto key = crypto::onlyKeyOf(*std::move(bundle), place);
    return key ? key->toPem() : failure(key.error());
}

} // namespace stir::credentials
