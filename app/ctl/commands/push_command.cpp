// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/interruption.h"
#include "app/ctl/key_source.h"
#include "app/ctl/plan_view.h"
#include "app/ctl/push_view.h"
#include "app/ctl/server_selection.h"
#include "core/credentials/vault_keys.h"
#include "core/crypto/token_key.h"

namespace stir::ctl {

namespace {

struct PushOptions
{
    SelectionOptions selection;
    bool yes = false;
    std::string plan;
};

void declare(CLI::App &app, PushOptions &options)
{
    declareSelection(app, options.selection);
    app.add_flag("--yes", options.yes, Ctl::tr("Do it without asking").toStdString());
    app.add_option("--plan", options.plan, Ctl::tr("Only if this is still the plan").toStdString())->type_name("ID");
}

ExitCode refused(const QString &server, const Error &error, const Session &session)
{
    session.out.object(refusedJson(server));
    return session.failOnServer(server, error);
}

/// One that stays outside the vault. The plan has said it of a token already.
Result<std::optional<SecretBytes>> keyIn(const QString &place, Session &session)
{
    if (crypto::isTokenAddress(place))
        return failure(ErrorCode::KeyStaysInToken, place);
    const auto key = loadPrivateKey(session, place);
    if (!key)
        return failure(key.error());
    auto pem = key->toPem();
    if (!pem)
        return failure(pem.error());
    return std::optional<SecretBytes>(*std::move(pem));
}

/// Null when the plan sends no key.
Result<std::optional<SecretBytes>> keyFor(const deployment::PlannedServer &planned, Session &session)
{
    if (!planned.plan.needsPrivateKey())
        return std::optional<SecretBytes>();
    const auto inventory = session.inventory();
    const auto identity = inventory ? inventory->identity(planned.server.identity) : failure(inventory.error());
    if (!identity)
        return failure(identity.error());
    if (!identity->keyPlace.isEmpty())
        return keyIn(identity->keyPlace, session);
    const auto vault = session.unlockedVault();
    if (!vault)
        return failure(vault.error());
    auto key = credentials::keyOfIdentity(*vault, *identity);
    if (!key)
        return failure(key.error());
    return std::optional<SecretBytes>(*std::move(key));
}

class Pusher
{
public:
    Pusher(const PushOptions &options, Session &session, const deployment::DeploymentEnvironment &environment)
        : m_options(options), m_session(session), m_environment(environment)
    {
        m_job.stop = m_interruption.token();
    }

    ExitCode push(const QString &server)
    {
        const auto planned = deployment::planServer(server, m_environment, m_job);
        if (!planned)
            return m_session.failOnServer(server, planned.error());
        const QString wanted = qt(m_options.plan);
        if (!wanted.isEmpty() && wanted != planned->plan.id)
            return refused(server, {ErrorCode::PlanOutdated, server, planned->plan.id}, m_session);
        if (!m_options.yes) {
            m_session.out.note(planText(planned->plan));
            if (!planned->plan.isEmpty() && planned->plan.isComplete() &&
                !confirmed(Ctl::tr("Push this to %1?").arg(server)))
                return refused(server, {ErrorCode::NotConfirmed, server, {}}, m_session);
        }
        const auto key = keyFor(*planned, m_session);
        if (!key)
            return refused(server, key.error(), m_session);
        return carryOut(planned->plan, *key);
    }

private:
    ExitCode carryOut(const deployment::Plan &plan, const std::optional<SecretBytes> &key)
    {
        tasks::JobControl job = m_job;
        job.report = liveSteps(m_session.out);
        const auto report = deployment::pushServer(
            {.server = plan.server, .expectedPlan = plan.id, .privateKeyPem = key ? &*key : nullptr}, m_environment,
            job);
        return report ? reportPush(*report, m_session) : m_session.failOnServer(plan.server, report.error());
    }

    const PushOptions &m_options;
    Session &m_session;
    const deployment::DeploymentEnvironment &m_environment;
    Interruption m_interruption;
    tasks::JobControl m_job;
};

ExitCode push(const PushOptions &options, Session &session)
{
    const auto servers = selectedServers(options.selection, session);
    if (!servers)
        return session.fail(servers.error());
    ExitCode code = Good;
    if (!options.yes && !inputIsTerminal()) {
        for (const QString &server : *servers)
            code = worse(code, refused(server, {ErrorCode::NotConfirmed, server, {}}, session));
        return code;
    }
    const auto environment = session.environment(qt(options.selection.hostKey));
    if (!environment)
        return session.fail(environment.error());
    Pusher pusher(options, session, *environment);
    for (const QString &server : *servers)
        code = worse(code, pusher.push(server));
    return code;
}

} // namespace

void addPush(CommandLine &line)
{
    line.add<PushOptions>(
        line.root(),
        {"push",
         Ctl::tr("Bring servers to what is wanted, and prove it"),
         {QStringLiteral("push edge-1"), QStringLiteral("push edge-1 --yes --passphrase-file pass.txt --json"),
          QStringLiteral("push edge-1 --plan ID --yes")}},
        declare, push);
}

} // namespace stir::ctl
