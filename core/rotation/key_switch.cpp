// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rotation/key_switch.h"

#include "core/credentials/vault_keys.h"
#include "core/deployment/deployment_history.h"
#include "core/platforms/platform.h"

#include <QFileInfo>

namespace stir::rotation {

using credentials::KeptCertificate;
using credentials::Rotation;
using credentials::RotationStage;
using credentials::SigningIdentity;
using inventory::Inventory;

namespace {

/// A name of its own for each key, beside the platform's: "priv-key-9f2c71aa.pem".
QString keyPathFor(const QString &platformPath, const QString &keySha256)
{
    constexpr qsizetype enoughDigits = 8;
    const QFileInfo file(platformPath);
    const QString ending = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    return file.path() + u'/' + file.completeBaseName() + u'-' + keySha256.left(enoughDigits) + ending;
}

class Switch
{
public:
    Switch(const SwitchOrder &order, credentials::Vault &vault, const EnvironmentOf &environments,
           const tasks::JobControl &job, Inventory &inventory)
        : m_order(order), m_vault(vault), m_environments(environments), m_environment(environments({})), m_job(job),
          m_inventory(inventory)
    {
    }

    Result<SwitchReport> run()
    {
        auto rotation = rotationOf(m_order.identity, m_inventory);
        if (!rotation)
            return failure(rotation.error());
        auto place = newPlace(*rotation);
        if (!place)
            return failure(place.error());
        const auto servers = serversOf(m_order.identity, m_inventory);
        if (!servers)
            return failure(servers.error());
        SwitchReport report;
        if (rotation->stage == RotationStage::Certified) {
            report.reaches = reachesOf(*place, *servers);
            if (const auto gap = firstGap(*place, report.reaches))
                return failure(*gap);
            if (const Done begun = takeOver(*rotation, *servers); !begun)
                return failure(begun.error());
        }
        if (const Done named = renameKeys(*rotation); !named)
            return failure(named.error());
        report.isComplete = switchAll(*rotation, *place, *servers, report);
        if (report.isComplete) {
            if (const Done over = m_inventory.dropRotation(m_order.identity); !over)
                return failure(over.error());
        }
        return report;
    }

private:
    std::vector<Reach> reachesOf(const PublishedPlace &place, const QStringList &servers)
    {
        return reachFromAll(place, m_order.onlyFromHere ? QStringList() : servers, m_order.https, m_environments,
                            m_job);
    }

    /// Identity, key paths and what is kept, all at once.
    Done takeOver(Rotation &rotation, const QStringList &servers)
    {
        const auto present = m_inventory.identity(m_order.identity);
        if (!present)
            return failure(present.error());
        inventory::IdentitySwitch change;
        change.kept = {present->name, present->chain, present->x5u, m_environment.clock.now(), {}};
        for (const QString &name : servers) {
            if (const Done chosen = choosePath(name, rotation, change); !chosen)
                return chosen;
        }
        rotation.stage = RotationStage::Switching;
        change.rotation = rotation;
        change.identity = {present->name, rotation.chain, rotation.x5u, present->addedAt};
        return m_inventory.switchIdentity(change);
    }

    /// Where the configuration says where the key is, the new one gets a file of its own.
    Done choosePath(const QString &name, const Rotation &rotation, inventory::IdentitySwitch &change) const
    {
        const auto server = m_inventory.server(name);
        if (!server)
            return failure(server.error());
        const auto catalogue =
            platforms::PlatformCatalogue::load(m_environment.dataFolder + QStringLiteral("/platforms"));
        const auto platform = catalogue ? catalogue->platform(server->platform) : failure(catalogue.error());
        if (!platform)
            return failure(platform.error());
        if (!platform->binding(QStringLiteral("signing.key_path")) || platform->key.path.isEmpty())
            return {};
        change.kept.keyFiles.insert(name, server->keyPath.isEmpty() ? platform->key.path : server->keyPath);
        change.keyPaths.insert(name, keyPathFor(platform->key.path, rotation.keySha256));
        return {};
    }

    /// The old key under the name of what is kept, the new one under the identity's: however far an earlier run came.
    Done renameKeys(const Rotation &rotation)
    {
        const QString entry = credentials::keyEntryName(rotation.identity);
        const auto present = credentials::keyNamed(m_vault, rotation.identity);
        if (!present && present.error().code != ErrorCode::VaultEntryMissing)
            return failure(present.error());
        const QString next = credentials::keyEntryName(credentials::nextKeyName(rotation.identity));
        if (present && present->publicKey() == rotation.chain.front().publicKey())
            return m_vault.remove(next);
        if (present) {
            if (const Done kept = keepOldKey(*present); !kept)
                return kept;
        }
        const auto pem = m_vault.load(next);
        if (!pem)
            return failure(pem.error());
        if (const Done stored = m_vault.store(entry, *pem); !stored)
            return stored;
        return m_vault.remove(next);
    }

    Done keepOldKey(const crypto::PrivateKey &old)
    {
        const auto all = m_inventory.keptCertificates();
        if (!all)
            return failure(all.error());
        for (const KeptCertificate &kept : *all) {
            if (!(kept.chain.front().publicKey() == old.publicKey()))
                continue;
            const auto pem = old.toPem();
            return pem ? m_vault.store(credentials::keyEntryName(credentials::keptKeyName(kept)), *pem)
                       : Done(failure(pem.error()));
        }
        return failure(ErrorCode::KeyMismatch, m_order.identity);
    }

    bool switchAll(Rotation &rotation, const PublishedPlace &place, const QStringList &servers, SwitchReport &report)
    {
        for (const QString &server : servers) {
            if (rotation.switched.contains(server))
                continue;
            report.servers.push_back(switchOne(server, place));
            SwitchedServer &done = report.servers.back();
            if (!done.isSwitched())
                return false;
            rotation.switched.append(server);
            if (const Done saved = m_inventory.saveRotation(rotation); !saved) {
                done.error = saved.error();
                return false;
            }
        }
        return true;
    }

    SwitchedServer switchOne(const QString &server, const PublishedPlace &place)
    {
        SwitchedServer result;
        result.server = server;
        // What could be fetched a while ago may be gone.
        if (const auto gap = firstGap(place, reachesOf(place, {server}))) {
            result.error = gap;
            return result;
        }
        if (const Done pushed = push(server, result); !pushed) {
            result.error = pushed.error();
            return result;
        }
        if (const Done proven = prove(server, result); !proven)
            result.error = proven.error();
        return result;
    }

    Done push(const QString &server, SwitchedServer &result)
    {
        const auto planned = deployment::planServer(server, m_environments(server), m_job);
        if (!planned)
            return failure(planned.error());
        if (planned->plan.isEmpty())
            return {}; // an earlier run pushed it
        if (!m_order.consent(planned->plan))
            return failure(ErrorCode::NotConfirmed, server);
        const auto identity = m_inventory.identity(m_order.identity);
        if (!identity)
            return failure(identity.error());
        const auto key = credentials::keyOfIdentity(m_vault, *identity);
        if (!key)
            return failure(key.error());
        auto report =
            deployment::pushServer({.server = server, .expectedPlan = planned->plan.id, .privateKeyPem = &*key},
                                   m_environments(server), m_job);
        if (!report)
            return failure(report.error());
        result.push = *std::move(report);
        const bool isDone = result.push->outcome == deployment::PushOutcome::Done ||
                            result.push->outcome == deployment::PushOutcome::Unchanged;
        if (!isDone)
            return failure(result.push->error.value_or(Error{ErrorCode::RolledBack, server, {}}));
        return {};
    }

    Done prove(const QString &server, SwitchedServer &result)
    {
        const auto known = m_inventory.server(server);
        if (!known)
            return failure(known.error());
        if (!m_order.numbers || known->sipPort == 0)
            return {};
        auto call =
            practice::placeProofCall({.server = server, .orig = m_order.numbers->orig, .dest = m_order.numbers->dest},
                                     m_inventory, m_environment.clock, m_job.stop);
        if (!call)
            return failure(call.error());
        result.call = *std::move(call);
        if (!result.call->isValid())
            return failure(ErrorCode::ProofFailed, server, QStringLiteral("the test call's header is not valid"));
        return {};
    }

    const SwitchOrder &m_order;
    credentials::Vault &m_vault;
    const EnvironmentOf &m_environments;
    const deployment::DeploymentEnvironment m_environment;
    const tasks::JobControl &m_job;
    Inventory &m_inventory;
};

} // namespace

Result<SwitchReport> switchServers(const SwitchOrder &order, credentials::Vault &vault,
                                   const EnvironmentOf &environments, const tasks::JobControl &job)
{
    const deployment::DeploymentEnvironment environment = environments({});
    auto inventory = Inventory::open(environment.dataFolder, environment.clock);
    if (!inventory)
        return failure(inventory.error());
    auto report = Switch(order, vault, environments, job, *inventory).run();
    inventory::HistoryEntry entry;
    entry.who = deployment::administrator();
    entry.action = QStringLiteral("rotation.switch");
    entry.result = !report              ? QStringLiteral("refused")
                   : report->isComplete ? QStringLiteral("done")
                                        : QStringLiteral("failed");
    entry.detail = {{QStringLiteral("identity"), order.identity}};
    (void)inventory->record(entry); // what was done is done, even if this machine's disk is full
    return report;
}

} // namespace stir::rotation
