// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rotation/retirement.h"

#include "core/credentials/vault_keys.h"
#include "core/deployment/key_removal.h"

namespace stir::rotation {

namespace {

/// Of the vault, under whatever name.
Done removeKey(const crypto::PublicKey &key, credentials::Vault &vault)
{
    const auto names = credentials::namesOfKey(vault, key);
    if (!names)
        return failure(names.error());
    for (const QString &name : *names) {
        if (const Done removed = vault.remove(credentials::keyEntryName(name)); !removed)
            return removed;
    }
    return {};
}

} // namespace

Reach reachOfKept(const credentials::KeptCertificate &kept, const fetch::HttpsOptions &https, const Clock &clock)
{
    return reachFromHere({kept.x5u, kept.chain}, https, clock);
}

Result<Retirement> retire(const credentials::KeptCertificate &kept, credentials::Vault &vault,
                          const EnvironmentOf &environments, const tasks::JobControl &job)
{
    const deployment::DeploymentEnvironment environment = environments({});
    const crypto::Certificate &leaf = kept.chain.front();
    if (environment.clock.now() <= leaf.notAfter())
        return failure(ErrorCode::InUse, leaf.subjectName(), leaf.notAfter().toString(Qt::ISODate));
    auto inventory = inventory::Inventory::open(environment.dataFolder, environment.clock);
    if (!inventory)
        return failure(inventory.error());
    credentials::KeptCertificate left = kept;
    Retirement retirement;
    for (auto file = kept.keyFiles.begin(); file != kept.keyFiles.end(); ++file) {
        const Done removed =
            deployment::removeOldKey({file.key(), *file, leaf.publicKey()}, environments(file.key()), job);
        if (removed || removed.error().code == ErrorCode::ServerUnknown)
            left.keyFiles.remove(file.key());
        else
            retirement.failed.insert(file.key(), removed.error());
    }
    if (const Done removed = removeKey(leaf.publicKey(), vault); !removed)
        return failure(removed.error());
    retirement.isOver = left.keyFiles.isEmpty();
    const Done noted = retirement.isOver ? inventory->dropKept(leaf.sha256()) : inventory->saveKept(left);
    if (!noted)
        return failure(noted.error());
    return retirement;
}

} // namespace stir::rotation
