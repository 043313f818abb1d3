// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/finding_view.h"
#include "app/ctl/interruption.h"
#include "app/ctl/key_source.h"
#include "core/deployment/x5u_from_server.h"
#include "core/fetch/https_client.h"
#include "core/foundation/files.h"
#include "core/verification/x5u_inspection.h"

namespace stir::ctl {

namespace {

struct X5uOptions
{
    std::string url;
    std::string certificate;
    std::string key;
    std::string webAuthorities;
    bool allowPrivate = false;
    std::vector<std::string> servers;
};

void declare(CLI::App &app, X5uOptions &options)
{
    app.add_option("URL", options.url, Ctl::tr("Address of a certificate, as x5u names it").toStdString())->required();
    app.add_option(
           "--cert", options.certificate,
           Ctl::tr("The certificate that is to lie there (else that of the identity with this address)").toStdString())
        ->type_name("PEM");
    app.add_option("--key", options.key, Ctl::tr("The key calls are signed with: a file, or its name").toStdString())
        ->type_name("KEY");
    app.add_option("--ca", options.webAuthorities,
                   Ctl::tr("Trust these authorities for the web server too").toStdString())
        ->type_name("PEM");
    app.add_flag("--allow-private", options.allowPrivate,
                 Ctl::tr("Allow loopback and private addresses").toStdString());
    app.add_option("--server", options.servers,
                   Ctl::tr("Ask from this server too, with what it has (may be repeated)").toStdString())
        ->type_name("NAME")
        ->allow_extra_args(false);
}

/// The certificate of the identity that is published there, if there is one.
Result<std::optional<crypto::Certificate>> knownCertificate(const QString &url, const Session &session)
{
    if (!session.hasInventory())
        return std::optional<crypto::Certificate>();
    const auto inventory = session.inventory();
    if (!inventory)
        return failure(inventory.error());
    const auto identities = inventory->identities();
    if (!identities)
        return failure(identities.error());
    for (const credentials::SigningIdentity &identity : *identities)
        if (identity.x5u == url && !identity.chain.empty())
            return std::optional(identity.chain.front());
    return std::optional<crypto::Certificate>();
}

Result<verification::ExpectedSigner> expectedFor(const X5uOptions &options, Session &session)
{
    verification::ExpectedSigner expected;
    if (!options.certificate.empty()) {
        const auto chain = loadCertificates(session, qt(options.certificate));
        if (!chain)
            return failure(chain.error());
        expected.certificate = chain->front();
    } else {
        auto known = knownCertificate(qt(options.url), session);
        if (!known)
            return failure(known.error());
        expected.certificate = *std::move(known);
    }
    if (!options.key.empty()) {
        const auto key = loadPublicHalf(session, qt(options.key));
        if (!key)
            return failure(key.error());
        expected.key = *key;
    }
    return expected;
}

Result<fetch::FetchExchange> askFor(const QString &address, const X5uOptions &options)
{
    fetch::HttpsOptions https;
    https.allowPrivate = options.allowPrivate;
    if (!options.webAuthorities.empty()) {
        auto authorities = readFile(qt(options.webAuthorities));
        if (!authorities)
            return failure(authorities.error());
        https.authorities = *std::move(authorities);
    }
    const auto url = fetch::FetchUrl::parse(address);
    if (!url)
        return fetch::FetchExchange{tl::unexpected<fetch::FetchFailure>(url.error()), {}};
    return fetch::HttpsClient(https).exchange(*url, fetch::certificateSizeLimit);
}

/// `from`: the server that asked; empty for this machine.
ExitCode print(const QString &url, const QString &from, const Findings &findings, const Session &session)
{
    session.out.object({{QStringLiteral("url"), url},
                        {QStringLiteral("from"), orNull(from)},
                        {QStringLiteral("findings"), findingsJson(findings)}});
    QStringList lines{from.isEmpty() ? url : Ctl::tr("%1, asked from %2").arg(url, from)};
    for (const Finding &finding : findings)
        lines.append(findingText(finding));
    session.out.text(lines.join(QLatin1Char('\n')));
    return anyFails(findings) ? Bad : Good;
}

ExitCode checkFromServers(const X5uOptions &options, const verification::ExpectedSigner &expected, Session &session)
{
    const auto environment = session.environment({});
    if (!environment)
        return session.fail(environment.error());
    const Interruption interruption;
    tasks::JobControl job;
    job.stop = interruption.token();
    const QString url = qt(options.url);
    ExitCode code = Good;
    for (const QString &server : qt(options.servers)) {
        const auto seen = deployment::askFromServer(server, url, *environment, job);
        code = worse(code, seen ? print(url, server,
                                        verification::inspectX5u(url, *seen, expected, session.clock.now()), session)
                                : session.failOnServer(server, seen.error()));
    }
    return code;
}

ExitCode check(const X5uOptions &options, Session &session)
{
    const QString url = qt(options.url);
    const auto expected = expectedFor(options, session);
    if (!expected)
        return session.fail(expected.error());
    const auto seen = askFor(url, options);
    if (!seen)
        return session.fail(seen.error());
    const ExitCode here = print(url, {}, verification::inspectX5u(url, *seen, *expected, session.clock.now()), session);
    return options.servers.empty() ? here : worse(here, checkFromServers(options, *expected, session));
}

} // namespace

void addX5u(CommandLine &line)
{
    CLI::App &group = line.addGroup("x5u", Ctl::tr("Look at the addresses where certificates are published"),
                                    {QStringLiteral("x5u check https://certs.example.com/shaken.pem")});
    line.add<X5uOptions>(group,
                         {"check",
                          Ctl::tr("Ask for a certificate as a verifier does, and say what it would stumble over"),
                          {QStringLiteral("x5u check https://certs.example.com/shaken.pem"),
                           QStringLiteral("x5u check https://certs.example.com/shaken.pem --server edge-1 --json")}},
                         declare, check);
}

} // namespace stir::ctl
