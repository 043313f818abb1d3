// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/key_source.h"
#include "core/passport/passport_signer.h"

namespace stir::ctl {

namespace {

struct SignOptions
{
    std::string key;
    std::string x5u;
    std::string orig;
    std::string dest;
    std::string attestation;
    std::optional<qint64> issuedAt;
    std::string originId;
};

void declare(CLI::App &app, SignOptions &options)
{
    app.add_option("--key", options.key, Ctl::tr("Private key: a file, or a name in the vault").toStdString())
        ->type_name("PEM")
        ->required();
    app.add_option("--x5u", options.x5u, Ctl::tr("Where the certificate can be fetched").toStdString())
        ->type_name("URL")
        ->required();
    app.add_option("--orig", options.orig, Ctl::tr("Calling number").toStdString())->type_name("TN")->required();
    app.add_option("--dest", options.dest, Ctl::tr("Called number").toStdString())->type_name("TN")->required();
    app.add_option("--attest", options.attestation, Ctl::tr("Attestation: A, B or C").toStdString())
        ->type_name("A|B|C")
        ->required();
    app.add_option("--iat", options.issuedAt, Ctl::tr("Time of signing, in seconds since 1970 (now)").toStdString())
        ->type_name("SECONDS");
    app.add_option("--origid", options.originId, Ctl::tr("Origin identifier (a new one)").toStdString())
        ->type_name("UUID");
}

Result<passport::ShakenClaims> claimsFrom(const SignOptions &options, const Session &session)
{
    auto orig = sip::TelephoneNumber::parse(qt(options.orig));
    if (!orig)
        return failure(orig.error());
    auto dest = sip::TelephoneNumber::parse(qt(options.dest));
    if (!dest)
        return failure(dest.error());
    const auto attestation = passport::parseAttestation(qt(options.attestation));
    if (!attestation)
        return failure(attestation.error());
    return passport::ShakenClaims{.orig = *std::move(orig),
                                  .dest = *std::move(dest),
                                  .attestation = *attestation,
                                  .issuedAt = options.issuedAt.value_or(session.clock.now().toSecsSinceEpoch()),
                                  .originId = qt(options.originId)};
}

ExitCode sign(const SignOptions &options, Session &session)
{
    const auto claims = claimsFrom(options, session);
    if (!claims)
        return session.fail(claims.error());
    const auto key = loadPrivateKey(session, qt(options.key));
    if (!key)
        return session.fail(key.error());
    const auto value = passport::signShaken(*claims, qt(options.x5u), *key);
    if (!value)
        return session.fail(value.error());
    session.out.object({{QStringLiteral("identity"), QString::fromUtf8(*value)}});
    session.out.text(QString::fromUtf8(*value));
    return Good;
}

} // namespace

void addSign(CommandLine &line)
{
    line.add<SignOptions>(
        line.root(),
        {"sign",
         Ctl::tr("Make an Identity header value"),
         {QStringLiteral("sign --key key.pem --x5u https://cert.example.org/shaken.pem --orig +12155550100 --dest "
                         "+12155550101 --attest A")}},
        declare, sign);
}

} // namespace stir::ctl
