// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/adoption.h"

#include "core/deployment/deployment_subject.h"

#include <algorithm>

namespace stir::deployment {

namespace {

const QStringList outcomeKeys{QStringLiteral("policy.missing"), QStringLiteral("policy.ok"),
                              QStringLiteral("policy.failed")};

/// Gathers one adoption; the parts in the order of the file they come from do not matter.
class Adopter
{
public:
    Adopter(const platforms::Platform &platform, const Snapshot &snapshot, Adoption &adoption)
        : m_platform(platform), m_snapshot(snapshot), m_adoption(adoption)
    {
        for (PresentSetting &setting : presentSettings(platform, snapshot, adoption.server.choices)) {
            if (setting.value)
                m_values.insert(setting.key, *setting.value);
        }
    }

    void takePolicy()
    {
        policy::VerificationPolicy policy;
        QStringList taken;
        for (auto value = m_values.begin(); value != m_values.end(); ++value) {
            const platforms::Binding &binding = *m_platform.binding(value.key());
            if (!binding.isPolicy())
                continue;
            if (checkValue(binding, value.value()) && policy.set(value.key(), value.value()))
                taken.append(value.key());
            else
                note(Judgement::Warn, "value_unknown",
                     {{QStringLiteral("key"), value.key()}, {QStringLiteral("words"), value.value()}});
        }
        if (taken.isEmpty())
            return;
        const bool isWhole = std::ranges::all_of(
            outcomeKeys, [&](const QString &key) { return m_platform.binding(key) == nullptr || taken.contains(key); });
        // An outcome that nobody set would be pushed as PASS.
        if (!isWhole)
            return note(Judgement::Warn, "policy_incomplete", {});
        m_adoption.policy = std::move(policy);
        note(Judgement::Pass, "policy", {{QStringLiteral("count"), QString::number(taken.size())}});
    }

    void takeIdentity(const std::vector<credentials::SigningIdentity> &identities)
    {
        const platforms::Binding *enabled = m_platform.binding(QStringLiteral("signing.enabled"));
        const QString standard = enabled != nullptr ? enabled->standard : QStringLiteral("yes");
        const bool signs = m_values.value(QStringLiteral("signing.enabled"), standard) == QStringLiteral("yes");
        const QString x5u = m_values.value(QStringLiteral("signing.x5u"));
        if (!signs || x5u.isEmpty())
            return note(Judgement::Note, "not_signing", {});
        if (!m_snapshot.key.publicKey)
            return note(Judgement::Warn, "key_unseen", {{QStringLiteral("path"), m_platform.key.path}});
        const auto owner = std::ranges::find_if(identities, [this](const credentials::SigningIdentity &identity) {
            return !identity.chain.empty() && identity.chain.front().publicKey() == *m_snapshot.key.publicKey;
        });
        if (owner == identities.end())
            return note(Judgement::Warn, "key_unknown",
                        {{QStringLiteral("path"), m_platform.key.path}, {QStringLiteral("url"), x5u}});
        if (owner->x5u != x5u)
            return note(Judgement::Warn, "address_differs",
                        {{QStringLiteral("identity"), owner->name},
                         {QStringLiteral("url"), x5u},
                         {QStringLiteral("wanted"), owner->x5u}});
        m_adoption.server.identity = owner->name;
        m_adoption.server.signing = true;
        note(Judgement::Pass, "identity", {{QStringLiteral("identity"), owner->name}});
    }

private:
    void note(Judgement result, const char *rule, QMap<QString, QString> values)
    {
        m_adoption.findings.push_back({.check = QStringLiteral("adopt"),
                                       .result = result,
                                       .rule = QLatin1String(rule),
                                       .values = std::move(values),
                                       .section = {}});
    }

    const platforms::Platform &m_platform;
    const Snapshot &m_snapshot;
    Adoption &m_adoption;
    QMap<QString, QString> m_values;
};

/// Where the server keeps its key, when that is not where the platform would put it.
std::optional<QString> ownKeyPath(const platforms::Platform &platform, const Snapshot &snapshot,
                                  const inventory::ManagedServer &server)
{
    for (const PresentSetting &setting : presentSettings(platform, snapshot, server.choices)) {
        if (setting.key != QStringLiteral("signing.key_path") || !setting.value || !setting.value->startsWith(u'/'))
            continue;
        QString path = *setting.value;
        if (!server.root.isEmpty() && path.startsWith(server.root))
            path.remove(0, server.root.size());
        if (path != platform.key.path)
            return path;
    }
    return std::nullopt;
}

/// Stores the policy unless others follow another one.
Done storePolicy(Adoption &adoption, inventory::Inventory &inventory)
{
    if (!adoption.policy)
        return {};
    const QString group = adoption.server.group;
    const auto stored = inventory.policy(group);
    if (!stored)
        return failure(stored.error());
    if (*stored == adoption.policy)
        return {};
    const auto servers = inventory.servers();
    if (!servers)
        return failure(servers.error());
    const bool isShared = std::ranges::any_of(*servers, [&](const inventory::ManagedServer &one) {
        return one.name != adoption.server.name && (group.isEmpty() || one.group == group);
    });
    if (*stored && isShared) {
        adoption.policy.reset();
        std::erase_if(adoption.findings, [](const Finding &finding) { return finding.rule == u"policy"; });
        adoption.findings.push_back({.check = QStringLiteral("adopt"),
                                     .result = Judgement::Warn,
                                     .rule = QStringLiteral("policy_differs"),
                                     .values = {{QStringLiteral("group"), group}},
                                     .section = {}});
        return {};
    }
    return inventory.setPolicy(group, *adoption.policy);
}

} // namespace

Adoption adoptionOf(const platforms::Platform &platform, const Snapshot &snapshot, inventory::ManagedServer server,
                    const std::vector<credentials::SigningIdentity> &identities)
{
    Adoption adoption{std::move(server), std::nullopt, {}};
    Adopter adopter(platform, snapshot, adoption);
    adopter.takePolicy();
    adopter.takeIdentity(identities);
    return adoption;
}

Result<AdoptableServer> lookAtServer(remote::RemoteShell &shell, platforms::Platform platform,
                                     inventory::ManagedServer server)
{
    auto snapshot = takeSnapshot(shell, platform, server.name, server.root);
    if (!snapshot)
        return failure(snapshot.error());
    if (const auto path = ownKeyPath(platform, *snapshot, server)) {
        platform.key.path = *path;
        server.keyPath = *path;
        snapshot = takeSnapshot(shell, platform, server.name, server.root);
        if (!snapshot)
            return failure(snapshot.error());
    }
    return AdoptableServer{std::move(server), std::move(platform), *std::move(snapshot)};
}

Done storeAdoption(Adoption &adoption, inventory::Inventory &inventory)
{
    // Without an identity of ours the key's place is nobody's business.
    if (adoption.server.identity.isEmpty())
        adoption.server.keyPath.clear();
    if (const Done stored = storePolicy(adoption, inventory); !stored)
        return stored;
    if (const Done stored = inventory.updateServer(adoption.server.name, adoption.server); !stored)
        return stored;
    inventory::HistoryEntry entry;
    entry.server = adoption.server.name;
    entry.action = QStringLiteral("server.adopt");
    entry.result = QStringLiteral("done");
    entry.detail = {{QStringLiteral("identity"), adoption.server.identity},
                    {QStringLiteral("policy"), adoption.policy.has_value()}};
    if (const auto recorded = inventory.record(entry); !recorded)
        return failure(recorded.error());
    return {};
}

Result<Adoption> adoptServer(const QString &serverName, const DeploymentEnvironment &environment,
                             const tasks::JobControl &job)
{
    auto subject = subjectOf(serverName, environment);
    if (!subject)
        return failure(subject.error());
    ServerLink link(targetOf(subject->server, environment), environment.login, job.stop);
    if (const Done connected = link.connect(); !connected)
        return failure(connected.error());
    auto seen = lookAtServer(link, subject->platform, subject->server);
    if (!seen)
        return failure(seen.error());
    const auto identities = subject->inventory.identities();
    if (!identities)
        return failure(identities.error());
    Adoption adoption = adoptionOf(seen->platform, seen->snapshot, std::move(seen->server), *identities);
    if (const Done stored = storeAdoption(adoption, subject->inventory); !stored)
        return failure(stored.error());
    return adoption;
}

} // namespace stir::deployment
