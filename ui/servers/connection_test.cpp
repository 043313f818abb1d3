// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/servers/connection_test.h"

#include "core/deployment/server_access.h"
#include "core/deployment/server_probe.h"
#include "core/remote/ssh_connection.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

const SecretBytes *given(const SecretBytes &secret)
{
    return secret.isEmpty() ? nullptr : &secret;
}

remote::LoginSecrets secretsOf(const LoginWords &words)
{
    return {.keyPassphrase = given(words.keyPassphrase),
            .password = given(words.password),
            .sudoPassword = given(words.sudoPassword)};
}

/// Runs one step and reports when it begins and how it ends.
template <typename Work>
auto step(const tasks::JobControl &job, const QString &id, Work work)
{
    job.report({id, tasks::StepState::Running, {}, {}});
    QElapsedTimer timer;
    timer.start();
    auto result = work();
    job.report({id,
                result ? tasks::StepState::Done : tasks::StepState::Failed,
                std::chrono::milliseconds(timer.elapsed()),
                {}});
    return result;
}

} // namespace

Result<ConnectionReport> testConnection(const ConnectionRequest &request, const tasks::JobControl &job)
{
    const auto catalogue = platforms::PlatformCatalogue::load(request.dataFolder + u"/platforms"_s);
    if (!catalogue)
        return failure(catalogue.error());
    auto platform = catalogue->platform(request.server.platform);
    if (!platform)
        return failure(platform.error());
    const LoginWords nothing;
    const LoginWords &words = request.secrets ? *request.secrets : nothing;
    auto connection = step(job, u"connect"_s, [&] {
        return remote::SshConnection::connect(
            deployment::sshTargetOf(request.server, request.dataFolder, request.acceptedHostKey), secretsOf(words),
            job.stop);
    });
    if (!connection)
        return failure(connection.error());
    auto seen =
        step(job, u"snapshot"_s, [&] { return deployment::lookAtServer(**connection, *platform, request.server); });
    if (!seen)
        return failure(seen.error());
    const auto recognised =
        deployment::recognisePlatforms(**connection, catalogue->all(), request.server.name, request.server.root);
    if (!recognised)
        return failure(recognised.error());
    return ConnectionReport{std::move(seen->snapshot), std::move(seen->platform), (*connection)->hostKeyFingerprint(),
                            std::move(seen->server), deployment::judgePlatform(*platform, *recognised)};
}

Result<deployment::Adoption> adopt(const AdoptionRequest &request, const Clock &clock)
{
    auto inventory = inventory::Inventory::open(request.dataFolder, clock);
    if (!inventory)
        return failure(inventory.error());
    const auto identities = inventory->identities();
    if (!identities)
        return failure(identities.error());
    deployment::Adoption adoption =
        deployment::adoptionOf(request.report.platform, request.report.snapshot, request.report.server, *identities);
    if (const Done stored = deployment::storeAdoption(adoption, *inventory); !stored)
        return failure(stored.error());
    return adoption;
}

} // namespace stir::ui
