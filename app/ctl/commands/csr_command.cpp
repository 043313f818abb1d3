// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/finding_view.h"
#include "app/ctl/key_source.h"
#include "core/credentials/key_check.h"
#include "core/credentials/sti_request.h"
#include "core/foundation/files.h"

#include <QFileInfo>

namespace stir::ctl {

namespace {

struct RequestOptions
{
    std::string key;
    std::string code;
    std::string organization;
    std::string country;
    std::string commonName;
    std::vector<std::string> numbers;
    std::vector<std::string> ranges;
    std::string out;
};

void declareSubject(CLI::App &app, RequestOptions &options)
{
    app.add_option("--spc", options.code,
                   Ctl::tr("Service provider code, as the policy administrator gave it").toStdString())
        ->type_name("SPC");
    app.add_option("--org", options.organization, Ctl::tr("Organization, as it is registered").toStdString())
        ->type_name("O")
        ->required();
    app.add_option("--country", options.country, Ctl::tr("Country, two letters").toStdString())
        ->type_name("C")
        ->required();
    app.add_option("--common-name", options.commonName,
                   Ctl::tr("Name of the certificate (SHAKEN and the code)").toStdString())
        ->type_name("CN");
}

void declare(CLI::App &app, RequestOptions &options)
{
    app.add_option("--key", options.key, Ctl::tr("Private key: a file, or a name in the vault").toStdString())
        ->type_name("KEY")
        ->required();
    declareSubject(app, options);
    app.add_option("--tn", options.numbers,
                   Ctl::tr("A number that a delegate certificate is to speak for (may be repeated)").toStdString())
        ->type_name("NUMBER")
        ->allow_extra_args(false);
    app.add_option("--tn-range", options.ranges,
                   Ctl::tr("So many numbers from the first one on (may be repeated)").toStdString())
        ->type_name("FIRST+COUNT")
        ->allow_extra_args(false);
    app.add_option("--out", options.out, Ctl::tr("Write it to this file (standard output)").toStdString())
        ->type_name("FILE");
}

Result<credentials::StiRequest> requestOf(const RequestOptions &options)
{
    credentials::StiRequest request{.serviceProviderCode = qt(options.code),
                                    .organization = qt(options.organization),
                                    .country = qt(options.country),
                                    .numbers = qt(options.numbers),
                                    .commonName = qt(options.commonName)};
    for (const QString &text : qt(options.ranges)) {
        const auto range = credentials::parseNumberRange(text);
        if (!range)
            return failure(range.error());
        request.ranges.push_back(*range);
    }
    return request;
}

/// What to type instead, by the field that cannot be used.
QString hintFor(const Error &error)
{
    if (error.code != ErrorCode::InvalidArgument)
        return {};
    if (error.subject == QLatin1String("spc"))
        return Ctl::tr("A service provider code is capital letters and digits, for example 709J. Without one, give the "
                       "numbers of a delegate certificate with --tn or --tn-range.");
    if (error.subject == QLatin1String("country"))
        return Ctl::tr("Give the two capital letters of the country, for example US.");
    if (error.subject == QLatin1String("tn-range"))
        return Ctl::tr("Give the first number and how many, for example 12155550000+100.");
    if (error.subject == QLatin1String("tn"))
        return Ctl::tr("Give digits with the country code and without a plus, for example 12155550100.");
    return Ctl::tr("Give 1 to 64 printable characters.");
}

/// The PEM alone goes to standard output, so that it can be piped; what is to be said of the key goes beside it.
ExitCode print(const RequestOptions &options, const QByteArray &pem, const crypto::PrivateKey &key,
               const Session &session)
{
    const QString file = qt(options.out);
    const Findings findings = credentials::healthOf(key);
    session.out.object({{QStringLiteral("file"), orNull(file)},
                        {QStringLiteral("pem"), QString::fromLatin1(pem)},
                        {QStringLiteral("key_sha256"), key.publicKey().sha256()},
                        {QStringLiteral("findings"), findingsJson(findings)}});
    for (const Finding &finding : findings) {
        if (finding.result != Judgement::Pass)
            session.out.note(findingText(finding));
    }
    if (file.isEmpty())
        session.out.text(QString::fromLatin1(pem).trimmed());
    else
        session.out.text(Ctl::tr("The request is in %1. Send it to your authority; its answer finds the key again: "
                                 "stirctl identity add NAME --cert ANSWER --x5u URL")
                             .arg(file));
    return Good;
}

ExitCode make(const RequestOptions &options, Session &session)
{
    const QString file = qt(options.out);
    // It might be the key.
    if (!file.isEmpty() && QFileInfo::exists(file))
        return session.fail({ErrorCode::Cancelled, file, QStringLiteral("exists")},
                            Ctl::tr("The file exists. Choose another name, or move it away."));
    const auto request = requestOf(options);
    if (!request)
        return session.fail(request.error(), hintFor(request.error()));
    const auto key = loadPrivateKey(session, qt(options.key));
    if (!key)
        return session.fail(key.error());
    const auto pem = credentials::makeRequest(*request, *key);
    if (!pem)
        return session.fail(pem.error(), hintFor(pem.error()));
    if (!file.isEmpty()) {
        if (const Done saved = saveFileAtomically(file, bytesOf(*pem), FileVisibility::Everyone); !saved)
            return session.fail(saved.error());
    }
    return print(options, *pem, *key, session);
}

} // namespace

void addRequest(CommandLine &line)
{
    CLI::App &group =
        line.addGroup("csr", Ctl::tr("Order a certificate: the request for an authority"),
                      {QStringLiteral("csr new --key main --spc 709J --org \"Example Telecom\" --country US")});
    line.add<RequestOptions>(
        group,
        {"new",
         Ctl::tr("Make a request with the TNAuthList extension"),
         {QStringLiteral("csr new --key main --spc 709J --org \"Example Telecom\" --country US --out request.pem"),
          QStringLiteral("csr new --key key.pem --org \"Example Dealer\" --country US --tn-range 12155550000+100")}},
        declare, make);
}

} // namespace stir::ctl
