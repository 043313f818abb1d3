// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rotation/identity_rotation.h"

#include "core/credentials/identity_import.h"
#include "core/credentials/vault_keys.h"
#include "core/crypto/certificate_details.h"
#include "core/crypto/chain_verifier.h"

#include <algorithm>

namespace stir::rotation {

using credentials::Rotation;
using credentials::RotationStage;

namespace {

/// The key of an order that was interrupted before its state was written, else a fresh one.
Result<crypto::PrivateKey> keyFor(const QString &entry, const credentials::Vault &vault)
{
    auto waiting = credentials::keyNamed(vault, entry);
    if (waiting || waiting.error().code != ErrorCode::VaultEntryMissing)
        return waiting;
    return crypto::PrivateKey::generate();
}

/// Every address at which a verifier may still look for a certificate of ours.
Result<QStringList> takenAddresses(const inventory::Inventory &inventory)
{
    const auto identities = inventory.identities();
    if (!identities)
        return failure(identities.error());
    const auto kept = inventory.keptCertificates();
    if (!kept)
        return failure(kept.error());
    QStringList taken;
    for (const credentials::SigningIdentity &identity : *identities)
        taken.append(identity.x5u);
    for (const credentials::KeptCertificate &certificate : *kept)
        taken.append(certificate.x5u);
    return taken;
}

Done requireFreeAddress(const QString &url, const inventory::Inventory &inventory)
{
    const auto taken = takenAddresses(inventory);
    if (!taken)
        return failure(taken.error());
    if (taken->contains(url))
        return failure(ErrorCode::X5uTaken, url);
    return {};
}

/// Whoever believes in our anchors alone, as our own verifiers and the call that proves a server, would refuse it.
std::optional<Finding> strangerFinding(const crypto::CertificateChain &chain, const inventory::Inventory &inventory,
                                       const QDateTime &now)
{
    crypto::CertificateChain anchors;
    if (const auto known = inventory.anchors()) {
        for (const credentials::TrustAnchor &anchor : *known)
            anchors.push_back(anchor.certificate);
    }
    const crypto::ChainVerdict verdict = crypto::ChainVerifier::verify(chain, anchors, now);
    if (anchors.empty() || verdict.fault == crypto::ChainFault::None)
        return std::nullopt;
    return Finding{.check = QStringLiteral("chain"),
                   .result = Judgement::Warn,
                   .rule = QStringLiteral("no_anchor"),
                   .values = {{QStringLiteral("subject"), verdict.certificate.value_or(chain.back()).subjectName()}},
                   .section = {}};
}

/// What verifiers would reject its calls for, and the switch would refuse.
Findings faultsOf(const crypto::CertificateChain &chain, const QString &x5u, const QDateTime &now)
{
    Findings health = credentials::healthOf({{}, chain, x5u, {}}, now);
    std::erase_if(health, [](const Finding &finding) { return finding.result != Judgement::Fail; });
    return health;
}

} // namespace

credentials::StiRequest orderLike(const crypto::Certificate &present)
{
    credentials::StiRequest order;
    const crypto::CertificateDetails details = crypto::detailsOf(present);
    order.organization = details.subjectValues(QStringLiteral("O")).value(0);
    order.country = details.subjectValues(QStringLiteral("C")).value(0);
    if (const auto &list = present.tnAuthorizationList()) {
        order.serviceProviderCode = list->serviceProviderCodes.value(0);
        order.numbers = list->numbers;
        order.ranges = list->ranges;
    }
    return order;
}

Result<Rotation> begin(const QString &identity, const credentials::StiRequest &order, credentials::Vault &vault,
                       inventory::Inventory &inventory, const Clock &clock)
{
    if (const auto known = inventory.identity(identity); !known)
        return failure(known.error());
    const auto underWay = inventory.rotation(identity);
    if (!underWay)
        return failure(underWay.error());
    if (*underWay)
        return **underWay;
    const QString name = credentials::nextKeyName(identity);
    const auto key = keyFor(name, vault);
    if (!key)
        return failure(key.error());
    const auto request = credentials::makeRequest(order, *key);
    if (!request)
        return failure(request.error());
    const auto pem = key->toPem();
    if (!pem)
        return failure(pem.error());
    if (const Done stored = vault.store(credentials::keyEntryName(name), *pem); !stored)
        return failure(stored.error());
    Rotation rotation;
    rotation.identity = identity;
    rotation.request = *request;
    rotation.keySha256 = key->publicKey().sha256();
    rotation.begunAt = clock.now();
    if (const Done saved = inventory.saveRotation(rotation); !saved)
        return failure(saved.error());
    return rotation;
}

Result<Certified> takeAnswer(const QString &identity, const Answer &answer, const credentials::Vault &vault,
                             inventory::Inventory &inventory, const Clock &clock)
{
    auto rotation = rotationOf(identity, inventory);
    if (!rotation)
        return failure(rotation.error());
    if (rotation->stage == RotationStage::Switching)
        return failure(ErrorCode::RotationOutOfStep, identity, credentials::rotationStageName(rotation->stage));
    if (const Done isFree = requireFreeAddress(answer.x5u, inventory); !isFree)
        return failure(isFree.error());
    const auto key = credentials::keyNamed(vault, credentials::nextKeyName(identity));
    if (!key)
        return failure(key.error());
    auto prepared = credentials::prepareChain(*key, answer.certificates, answer.x5u);
    if (!prepared)
        return failure(prepared.error());
    const QDateTime now = clock.now();
    Findings faults = faultsOf(prepared->certificates, answer.x5u, now);
    if (!faults.empty()) {
        faults.insert(faults.end(), prepared->findings.begin(), prepared->findings.end());
        return Certified{*std::move(rotation), std::move(faults), false};
    }
    rotation->stage = RotationStage::Certified;
    rotation->chain = prepared->certificates;
    rotation->x5u = answer.x5u;
    if (const Done saved = inventory.saveRotation(*rotation); !saved)
        return failure(saved.error());
    if (auto stranger = strangerFinding(rotation->chain, inventory, now))
        prepared->findings.push_back(*std::move(stranger));
    return Certified{*std::move(rotation), std::move(prepared->findings)};
}

Result<Rotation> rotationOf(const QString &identity, const inventory::Inventory &inventory)
{
    auto rotation = inventory.rotation(identity);
    if (!rotation)
        return failure(rotation.error());
    if (!*rotation)
        return failure(ErrorCode::RotationUnknown, identity);
    return **std::move(rotation);
}

Result<PublishedPlace> newPlace(const Rotation &rotation)
{
    if (rotation.stage == RotationStage::Ordered)
        return failure(ErrorCode::RotationOutOfStep, rotation.identity, credentials::rotationStageName(rotation.stage));
    return PublishedPlace{rotation.x5u, rotation.chain};
}

Result<QStringList> serversOf(const QString &identity, const inventory::Inventory &inventory)
{
    const auto servers = inventory.servers();
    if (!servers)
        return failure(servers.error());
    QStringList names;
    for (const inventory::ManagedServer &server : *servers) {
        if (server.identity == identity && server.signing)
            names.append(server.name);
    }
    return names;
}

Done abandon(const QString &identity, credentials::Vault &vault, inventory::Inventory &inventory)
{
    const auto rotation = rotationOf(identity, inventory);
    if (!rotation)
        return failure(rotation.error());
    if (rotation->stage == RotationStage::Switching)
        return failure(ErrorCode::RotationOutOfStep, identity, credentials::rotationStageName(rotation->stage));
    if (const Done removed = vault.remove(credentials::keyEntryName(credentials::nextKeyName(identity))); !removed)
        return removed;
    return inventory.dropRotation(identity);
}

} // namespace stir::rotation
