// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/deployment_subject.h"

#include "core/crypto/digests.h"
#include "core/deployment/server_access.h"

namespace stir::deployment {

Result<Subject> subjectOf(const QString &serverName, const DeploymentEnvironment &environment)
{
    auto inventory = inventory::Inventory::open(environment.dataFolder, environment.clock);
    if (!inventory)
        return failure(inventory.error());
    auto server = inventory->server(serverName);
    if (!server)
        return failure(server.error());
    auto catalogue = platforms::PlatformCatalogue::load(environment.dataFolder + QStringLiteral("/platforms"));
    if (!catalogue)
        return failure(catalogue.error());
    auto platform = catalogue->platform(server->platform);
    if (!platform)
        return failure(platform.error());
    if (!server->keyPath.isEmpty())
        platform->key.path = server->keyPath;
    auto intent = intentFor(*server, *inventory);
    if (!intent)
        return failure(intent.error());
    return Subject{std::move(*inventory), std::move(*server), std::move(*platform), std::move(*intent)};
}

remote::SshTarget targetOf(const inventory::ManagedServer &server, const DeploymentEnvironment &environment)
{
    return sshTargetOf(server, environment.dataFolder, environment.acceptedHostKey);
}

Result<Observed> observe(ServerLink &link, const Subject &subject, StepJournal &journal)
{
    Observed observed;
    const bool connected = journal.run(QStringLiteral("connect"), [&link] { return link.connect(); });
    const bool seen = connected && journal.run(QStringLiteral("snapshot"), [&]() -> Done {
        auto snapshot = takeSnapshot(link, subject.platform, subject.server.name, subject.server.root);
        if (!snapshot)
            return failure(snapshot.error());
        observed.snapshot = std::move(*snapshot);
        observed.plan = makePlan(subject.platform, observed.snapshot, subject.intent);
        return {};
    });
    if (!seen)
        return failure(*journal.error());
    return observed;
}

QString newChangeId(const Clock &clock)
{
    return clock.now().toString(QStringLiteral("yyyyMMdd-HHmmss-")) + QString::fromLatin1(crypto::randomBytes(4).toHex());
}

PushReport refusal(const Subject &subject, const Error &error, const StepJournal &journal)
{
    PushReport report;
    report.server = subject.server.name;
    report.outcome = PushOutcome::Refused;
    report.error = error;
    report.failedStep = QStringLiteral("snapshot");
    report.steps = journal.steps();
    return report;
}

} // namespace stir::deployment
