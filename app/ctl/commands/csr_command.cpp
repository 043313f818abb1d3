// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/finding_view.h"
#include "app/ctl/key_source.h"
#include "app/ctl/request_options.h"
#include "core/credentials/key_check.h"
#include "core/foundation/files.h"

#include <QFileInfo>

namespace stir::ctl {

namespace {

struct RequestOptions
{
    std::string key;
    RequestSubject subject;
    std::string out;
};

void declare(CLI::App &app, RequestOptions &options)
{
    app.add_option("--key", options.key, Ctl::tr("Private key: a file, or a name in the vault").toStdString())
        ->type_name("KEY")
        ->required();
    declareRequest(app, options.subject);
    app.get_option("--org")->required();
    app.get_option("--country")->required();
    app.add_option("--out", options.out, Ctl::tr("Write it to this file (standard output)").toStdString())
        ->type_name("FILE");
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
    const auto request = requestOf(options.subject);
    if (!request)
        return session.fail(request.error(), requestHint(request.error()));
    const auto key = loadPrivateKey(session, qt(options.key));
    if (!key)
        return session.fail(key.error());
    const auto pem = credentials::makeRequest(*request, *key);
    if (!pem)
        return session.fail(pem.error(), requestHint(pem.error()));
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
