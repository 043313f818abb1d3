// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/judging.h"

#include "app/ctl/command_line.h"
#include "app/ctl/key_source.h"
#include "core/foundation/files.h"
#include "core/verification/signer_notes.h"

#include <algorithm>

namespace stir::ctl {

namespace {

constexpr int longestPatience = 24 * 60 * 60;

Result<crypto::CertificateChain> anchorsFor(const JudgingChoice &choice, Session &session)
{
    crypto::CertificateChain anchors;
    for (const QString &source : qt(choice.trust)) {
        const auto some = loadCertificatesBelow(session, source);
        if (!some)
            return failure(some.error());
        anchors.insert(anchors.end(), some->begin(), some->end());
    }
    if (!choice.trust.empty() || !session.hasInventory())
        return anchors;
    const auto inventory = session.inventory();
    if (!inventory)
        return failure(inventory.error());
    const auto stored = inventory->anchors();
    if (!stored)
        return failure(stored.error());
    for (const credentials::TrustAnchor &anchor : *stored)
        anchors.push_back(anchor.certificate);
    return anchors;
}

/// Those of the inventory: their certificates need not be fetched.
Result<std::vector<credentials::SigningIdentity>> identitiesFor(const Session &session)
{
    if (!session.hasInventory())
        return std::vector<credentials::SigningIdentity>();
    const auto inventory = session.inventory();
    if (!inventory)
        return failure(inventory.error());
    return inventory->identities();
}

Result<fetch::FetchOptions> fetchingFor(const JudgingChoice &choice, const Session &session)
{
    fetch::FetchOptions fetching;
    fetching.offline = choice.offline;
    fetching.patience = std::chrono::seconds(choice.patienceSeconds);
    fetching.cacheFolder = verification::fetchCacheFolder(session.dataFolder());
    auto https = httpsOptions(choice.web);
    if (!https)
        return failure(https.error());
    fetching.https = *std::move(https);
    return fetching;
}

/// Who is known to sign, before any token is read.
struct KnownSigners
{
    std::vector<credentials::SigningIdentity> identities;
    decltype(verification::VerificationOptions::signer) given;
};

Result<KnownSigners> knownSigners(const JudgingChoice &choice, Session &session)
{
    KnownSigners known;
    auto identities = identitiesFor(session);
    if (!identities)
        return failure(identities.error());
    known.identities = *std::move(identities);
    if (choice.certificate.empty())
        return known;
    auto given = loadSigner(session, qt(choice.certificate));
    if (!given)
        return failure(given.error());
    known.given = *std::move(given);
    return known;
}

std::shared_ptr<verification::SignerGroups> groupsFor(const KnownSigners &known, const QString &givenName)
{
    auto groups = std::make_shared<verification::SignerGroups>();
    verification::nameIdentities(known.identities, *groups);
    const verification::KeyOwner owner{verification::KeyOwner::Kind::Certificate, givenName};
    if (const auto *chain = std::get_if<crypto::CertificateChain>(&known.given))
        groups->nameKey(chain->front().publicKey(), owner);
    else if (const auto *key = std::get_if<crypto::PublicKey>(&known.given))
        groups->nameKey(*key, owner);
    return groups;
}

Done takeRevocations(const JudgingChoice &choice, verification::VerificationOptions &options)
{
    if (choice.revocations.empty())
        return {};
    const auto bytes = readFile(qt(choice.revocations));
    if (!bytes)
        return failure(bytes.error());
    auto lists = verification::GivenRevocations::fromBytes(bytesOf(*bytes), qt(choice.revocations));
    if (!lists)
        return failure(lists.error());
    options.revocations = *std::move(lists);
    return {};
}

Result<verification::VerificationOptions> verificationFor(const JudgingChoice &choice, KnownSigners known,
                                                          Session &session)
{
    verification::VerificationOptions options;
    options.signer = std::move(known.given);
    options.identities = std::move(known.identities);
    if (const Done taken = takeRevocations(choice, options); !taken)
        return failure(taken.error());
    auto anchors = anchorsFor(choice, session);
    if (!anchors)
        return failure(anchors.error());
    options.anchors = *std::move(anchors);
    auto fetching = fetchingFor(choice, session);
    if (!fetching)
        return failure(fetching.error());
    options.fetching = *std::move(fetching);
    options.countryCode = qt(choice.countryCode);
    return options;
}

Result<std::optional<policy::VerificationPolicy>> policyFor(const Session &session)
{
    if (!session.hasInventory())
        return std::nullopt;
    const auto inventory = session.inventory();
    if (!inventory)
        return failure(inventory.error());
    return inventory->policy({});
}

Result<std::optional<QDateTime>> timeFor(const JudgingChoice &choice)
{
    if (choice.at.empty())
        return std::nullopt;
    const QDateTime at = QDateTime::fromString(qt(choice.at), Qt::ISODate);
    // Without an offset it would mean another moment on every machine.
    if (!at.isValid() || at.timeSpec() == Qt::LocalTime)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("--at"), qt(choice.at));
    return at.toUTC();
}

/// Empty when it is one. ITU-T E.164: one to three digits.
std::string isCountryCode(const std::string &text)
{
    const QString code = qt(text);
    const bool isOne = !code.isEmpty() && code.size() <= 3 && !code.startsWith(QLatin1Char('0')) &&
                       std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isOne ? std::string() : Ctl::tr("“%1” is no country code such as 1 or 44").arg(code).toStdString();
}

CLI::Option *declareFetching(CLI::App &app, JudgingChoice &choice)
{
    app.add_flag("--offline", choice.offline, Ctl::tr("Fetch nothing from the network").toStdString());
    app.add_option("--ca", choice.web.authorities,
                   Ctl::tr("Authorities of web servers to trust besides the system's").toStdString())
        ->type_name("PEM");
    app.add_flag("--allow-private", choice.web.allowPrivate,
                 Ctl::tr("Let certificate URLs lead to private addresses").toStdString());
    return app
        .add_option(
            "--patience", choice.patienceSeconds,
            Ctl::tr("How long certificate URLs that bring nothing may take in all, in seconds (60)").toStdString())
        ->type_name("SECONDS")
        ->check(CLI::Range(1, longestPatience).description(""));
}

/// Gives the option that means something only when anything is verified.
CLI::Option *declareHowToVerify(CLI::App &app, JudgingChoice &choice)
{
    app.add_option("--cert", choice.certificate,
                   Ctl::tr("Certificate, chain or public key to check with").toStdString())
        ->type_name("PEM");
    app.add_option("--trust", choice.trust, Ctl::tr("Trust anchors; otherwise those of the inventory").toStdString())
        ->type_name("PEM|DIR")
        ->allow_extra_args(false);
    app.add_option("--crl", choice.revocations, Ctl::tr("Revoked certificates, and who signed the list").toStdString())
        ->type_name("FILE");
    app.add_option("--at", choice.at, Ctl::tr("Judge as of this time, RFC 3339").toStdString())->type_name("TIME");
    app.add_option("--max-age", choice.maxAgeSeconds,
                   Ctl::tr("How old a signature may be, in seconds (60)").toStdString())
        ->type_name("SECONDS")
        ->check(CLI::Range(0, 1 << 30).description(""));
    auto *patience = declareFetching(app, choice);
    app.add_option("--country-code", choice.countryCode,
                   Ctl::tr("Put before national numbers when numbers are compared").toStdString())
        ->type_name("N")
        ->check(isCountryCode, "");
    return patience;
}

} // namespace

void declareJudging(CLI::App &app, JudgingChoice &choice)
{
    auto *verify =
        app.add_flag("--verify", choice.verify, Ctl::tr("Check the signature and everything else").toStdString());
    declareHowToVerify(app, choice)->needs(verify);
}

void declareVerifying(CLI::App &app, JudgingChoice &choice)
{
    choice.verify = true;
    declareHowToVerify(app, choice);
}

Result<QTimeZone> logZone(const std::string &name)
{
    QTimeZone zone;
    if (!name.empty())
        zone = QTimeZone(QByteArray::fromStdString(name));
    if (!name.empty() && !zone.isValid())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("--timezone"), qt(name));
    return zone;
}

Result<Judging> judgingFor(const JudgingChoice &choice, Session &session, std::stop_token stop)
{
    Judging judging;
    const auto at = timeFor(choice);
    if (!at)
        return failure(at.error());
    auto policy = policyFor(session);
    if (!policy)
        return failure(policy.error());
    judging.policy = *std::move(policy);
    KnownSigners known;
    if (choice.verify || choice.namesSigners) {
        auto found = knownSigners(choice, session);
        if (!found)
            return failure(found.error());
        known = *std::move(found);
        judging.signers = groupsFor(known, qt(choice.certificate));
    }
    if (choice.verify) {
        auto options = verificationFor(choice, std::move(known), session);
        if (!options)
            return failure(options.error());
        judging.service =
            std::make_unique<verification::VerificationService>(*std::move(options), session.clock, std::move(stop));
        judging.options = judging.service->judgeOptions();
    }
    judging.options.now = session.clock.now();
    judging.options.countryCode = qt(choice.countryCode);
    judging.options.at = *at;
    judging.options.maxAge = std::chrono::seconds(choice.maxAgeSeconds);
    return judging;
}

} // namespace stir::ctl
