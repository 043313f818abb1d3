// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/finding_view.h"
#include "app/ctl/interruption.h"
#include "app/ctl/key_source.h"
#include "app/ctl/push_view.h"
#include "app/ctl/web_access.h"
#include "core/deployment/chain_publication.h"
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
    WebAccess web;
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
    declareWebAccess(app, options.web);
    app.add_option("--server", options.servers,
                   Ctl::tr("Ask from this server too, with what it has (may be repeated)").toStdString())
        ->type_name("NAME")
        ->allow_extra_args(false);
}

/// The chain of ours that is published there, or is to be: of an identity, of one that is about to get a new key, or of
/// what such a change has left.
Result<std::optional<crypto::CertificateChain>> chainAt(const QString &url, const Session &session)
{
    if (!session.hasInventory())
        return std::optional<crypto::CertificateChain>();
    const auto inventory = session.inventory();
    if (!inventory)
        return failure(inventory.error());
    const auto identities = inventory->identities();
    const auto rotations = identities ? inventory->rotations() : failure(identities.error());
    const auto kept = rotations ? inventory->keptCertificates() : failure(rotations.error());
    if (!kept)
        return failure(kept.error());
    std::optional<crypto::CertificateChain> chain;
    const auto look = [&](const auto &all) {
        for (const auto &one : all)
            if (!chain && one.x5u == url && !one.chain.empty())
                chain = one.chain;
    };
    look(*identities);
    look(*rotations);
    look(*kept);
    return chain;
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
        const auto known = chainAt(qt(options.url), session);
        if (!known)
            return failure(known.error());
        if (*known)
            expected.certificate = (*known)->front();
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
    const auto https = httpsOptions(options.web);
    if (!https)
        return failure(https.error());
    const auto url = fetch::FetchUrl::parse(address);
    if (!url)
        return fetch::FetchExchange{tl::unexpected<fetch::FetchFailure>(url.error()), {}};
    return fetch::HttpsClient(*https).exchange(*url, fetch::certificateSizeLimit);
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

struct PublishOptions
{
    std::string url;
    std::string server;
    std::string path;
    std::string certificate;
    WebAccess web;
    bool yes = false;
    std::string hostKey;
};

void declarePublish(CLI::App &app, PublishOptions &options)
{
    app.add_option("URL", options.url, Ctl::tr("Address under which the file is served").toStdString())->required();
    app.add_option("--server", options.server, Ctl::tr("The web server, as the inventory names it").toStdString())
        ->type_name("NAME")
        ->required();
    app.add_option("--path", options.path, Ctl::tr("The file on that server").toStdString())
        ->type_name("FILE")
        ->required();
    app.add_option("--cert", options.certificate,
                   Ctl::tr("The chain to publish (else that of the identity with this address)").toStdString())
        ->type_name("PEM");
    declareWebAccess(app, options.web);
    app.add_flag("--yes", options.yes, Ctl::tr("Do it without asking").toStdString());
    app.add_option("--host-key", options.hostKey, Ctl::tr("Accept this fingerprint of the host key").toStdString())
        ->type_name("SHA256:...");
}

/// Only certificates are ever written; yet a file with a key in it, of whatever form, is not even looked into further.
Result<crypto::CertificateChain> chainIn(const QString &file, Session &session)
{
    auto bundle = loadCredentials(session, file, crypto::Wanted::Certificates);
    if (!bundle)
        return failure(bundle.error());
    if (bundle->holdsKey)
        return failure(ErrorCode::InvalidArgument, file, QStringLiteral("a private key is in this file"));
    return std::move(bundle->certificates);
}

Result<crypto::CertificateChain> chainFor(const PublishOptions &options, Session &session)
{
    if (!options.certificate.empty())
        return chainIn(qt(options.certificate), session);
    const auto known = chainAt(qt(options.url), session);
    if (!known)
        return failure(known.error());
    if (!*known)
        return failure(ErrorCode::IdentityUnknown, qt(options.url));
    return **known;
}

ExitCode publish(const PublishOptions &options, Session &session)
{
    const auto chain = chainFor(options, session);
    if (!chain)
        return session.fail(chain.error());
    const QString server = qt(options.server);
    const bool consent =
        options.yes ||
        (inputIsTerminal() &&
         confirmed(Ctl::tr("Put %1 on %2 as %3?").arg(chain->front().subjectName(), server, qt(options.path))));
    if (!consent) {
        session.out.object(refusedJson(server));
        return session.fail({ErrorCode::NotConfirmed, server, {}});
    }
    auto https = httpsOptions(options.web);
    if (!https)
        return session.fail(https.error());
    const auto environment = session.environment(qt(options.hostKey));
    if (!environment)
        return session.fail(environment.error());
    const Interruption interruption;
    tasks::JobControl job;
    job.stop = interruption.token();
    job.report = liveSteps(session.out);
    const auto report = deployment::publishChain({server, qt(options.path), *chain, qt(options.url), *std::move(https)},
                                                 *environment, job);
    return report ? reportPush(*report, session) : session.failOnServer(server, report.error());
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
    line.add<PublishOptions>(group,
                             {"publish",
                              Ctl::tr("Put a chain on your own web server, and prove it by fetching it"),
                              {QStringLiteral("x5u publish https://certs.example.com/shaken.pem --server web-1 --path "
                                              "/var/www/certs/shaken.pem")}},
                             declarePublish, publish);
}

} // namespace stir::ctl
