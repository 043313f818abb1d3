// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/identity_material.h"

#include "core/credentials/vault_keys.h"
#include "core/crypto/chain_order.h"

namespace stir::ctl {

using crypto::CertificateChain;

namespace {

Result<LoadedKey> keyOfCertificate(const CertificateChain &certificates, Session &session)
{
    const crypto::Certificate leaf = crypto::sortedByIssue(certificates).chains.front().certificates.front();
    const auto vault = session.unlockedVault();
    if (!vault)
        return failure(vault.error());
    const auto names = credentials::namesOfKey(*vault, leaf.publicKey());
    if (!names)
        return failure(names.error());
    if (names->isEmpty())
        return failure(ErrorCode::KeyNotInVault, leaf.subjectName());
    auto key = credentials::keyNamed(*vault, names->first());
    if (!key)
        return failure(key.error());
    return LoadedKey{std::move(*key), {}, names->first(), true};
}

Result<IdentityMaterial> fromCertificateFile(Session &session, const QString &file)
{
    auto certificates = loadCertificates(session, file);
    if (!certificates)
        return failure(certificates.error());
    auto bundle = loadCredentials(session, file, crypto::Wanted::Both);
    if (!bundle)
        return failure(bundle.error());
    auto key = [&]() -> Result<LoadedKey> {
        if (bundle->keys.empty())
            return keyOfCertificate(*certificates, session);
        const bool isEncrypted = bundle->isEncrypted;
        auto only = crypto::onlyKeyOf(*std::move(bundle), file);
        if (!only)
            return failure(only.error());
        return LoadedKey{std::move(*only), {}, {}, isEncrypted};
    }();
    if (!key)
        return failure(key.error());
    return IdentityMaterial{std::move(*key), std::move(*certificates)};
}

} // namespace

Result<IdentityMaterial> loadIdentityMaterial(Session &session, const QString &key, const QString &certificate)
{
    if (key.isEmpty())
        return fromCertificateFile(session, certificate);
    auto loaded = loadKey(session, key);
    if (!loaded)
        return failure(loaded.error());
    auto certificates =
        certificate.isEmpty() ? Result<CertificateChain>(loaded->certificates) : loadCertificates(session, certificate);
    if (!certificates)
        return failure(certificates.error());
    return IdentityMaterial{std::move(*loaded), std::move(*certificates)};
}

} // namespace stir::ctl
