// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/rotation_command.h"

#include "app/ctl/commands/commands.h"
#include "app/ctl/finding_view.h"
#include "app/ctl/key_source.h"
#include "app/ctl/request_options.h"
#include "app/ctl/rotation_view.h"
#include "core/foundation/files.h"
#include "core/rotation/identity_rotation.h"

#include <QFileInfo>

namespace stir::ctl {

namespace {

struct StartOptions
{
    std::string identity;
    RequestSubject subject;
    std::string out;
};

void declareStart(CLI::App &app, StartOptions &options)
{
    declareRotationName(app, options.identity);
    declareRequest(app, options.subject);
    app.add_option("--out", options.out, Ctl::tr("Write the request to this file (standard output)").toStdString())
        ->type_name("FILE");
}

ExitCode start(const StartOptions &options, Session &session)
{
    const QString file = qt(options.out);
    if (!file.isEmpty() && QFileInfo::exists(file))
        return session.fail({ErrorCode::Cancelled, file, QStringLiteral("exists")},
                            Ctl::tr("The file exists. Choose another name, or move it away."));
    auto inventory = session.inventory();
    const auto identity = inventory ? inventory->identity(qt(options.identity)) : failure(inventory.error());
    if (!identity)
        return session.fail(identity.error());
    const auto order = requestOf(options.subject, rotation::orderLike(identity->chain.front()));
    if (!order)
        return session.fail(order.error(), requestHint(order.error()));
    auto vault = session.unlockedVault();
    if (!vault)
        return session.fail(vault.error());
    const auto begun = rotation::begin(identity->name, *order, *vault, *inventory, session.clock);
    if (!begun)
        return session.fail(begun.error(), requestHint(begun.error()));
    if (!file.isEmpty()) {
        if (const Done saved = saveFileAtomically(file, bytesOf(begun->request), FileVisibility::Everyone); !saved)
            return session.fail(saved.error());
        session.out.text(Ctl::tr("The request is in %1. Send it to your authority.").arg(file));
    } else {
        session.out.text(QString::fromLatin1(begun->request).trimmed());
    }
    const Done noted =
        remember(*inventory, QStringLiteral("rotation.start"), {}, {{QStringLiteral("identity"), identity->name}});
    if (!noted)
        return session.fail(noted.error());
    const auto servers = rotation::serversOf(identity->name, *inventory);
    if (!servers)
        return session.fail(servers.error());
    printRotation(*begun, *servers, session);
    return Good;
}

struct AnswerOptions
{
    std::string identity;
    std::string certificate;
    std::string x5u;
};

void declareAnswer(CLI::App &app, AnswerOptions &options)
{
    declareRotationName(app, options.identity);
    app.add_option("--cert", options.certificate,
                   Ctl::tr("What the authority sent, in any form and order").toStdString())
        ->type_name("FILE")
        ->required();
    app.add_option("--x5u", options.x5u, Ctl::tr("Where it will be published: an address of its own").toStdString())
        ->type_name("URL")
        ->required();
}

ExitCode answer(const AnswerOptions &options, Session &session)
{
    const auto certificates = loadCertificates(session, qt(options.certificate));
    if (!certificates)
        return session.fail(certificates.error());
    auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    const auto vault = session.unlockedVault();
    if (!vault)
        return session.fail(vault.error());
    const QString name = qt(options.identity);
    const auto taken = rotation::takeAnswer(name, {*certificates, qt(options.x5u)}, *vault, *inventory, session.clock);
    if (!taken)
        return session.fail(taken.error());
    if (!taken->isTaken) {
        session.out.note(Ctl::tr("The certificate was not taken: verifiers would reject the calls signed with it. "
                                 "Nothing was changed."));
        for (const Finding &finding : taken->findings) {
            session.out.object(findingJson(finding));
            session.out.text(findingText(finding));
        }
        return Refused;
    }
    const Done noted = remember(*inventory, QStringLiteral("rotation.answer"), {},
                                {{QStringLiteral("identity"), name}, {QStringLiteral("x5u"), taken->rotation.x5u}});
    const auto servers = rotation::serversOf(name, *inventory);
    if (!noted || !servers)
        return session.fail(!noted ? noted.error() : servers.error());
    printRotation(taken->rotation, *servers, session);
    for (const Finding &finding : taken->findings)
        session.out.text(findingText(finding));
    return Good;
}

struct ShowOptions
{
    std::string identity;
};

void declareShow(CLI::App &app, ShowOptions &options)
{
    app.add_option("IDENTITY", options.identity, Ctl::tr("Only this one").toStdString());
}

ExitCode show(const ShowOptions &options, Session &session)
{
    const auto inventory = session.inventory();
    const auto rotations = inventory ? inventory->rotations() : failure(inventory.error());
    const auto kept = rotations ? inventory->keptCertificates() : failure(rotations.error());
    if (!kept)
        return session.fail(kept.error());
    const QString wanted = qt(options.identity);
    bool isShown = false;
    for (const credentials::Rotation &rotation : *rotations) {
        const auto servers = rotation::serversOf(rotation.identity, *inventory);
        if (!servers)
            return session.fail(servers.error());
        if (!wanted.isEmpty() && rotation.identity != wanted)
            continue;
        printRotation(rotation, *servers, session);
        isShown = true;
    }
    for (const credentials::KeptCertificate &certificate : *kept) {
        if (!wanted.isEmpty() && certificate.identity != wanted)
            continue;
        printKept(certificate, session);
        isShown = true;
    }
    if (!isShown && !wanted.isEmpty())
        return session.fail({ErrorCode::RotationUnknown, wanted, {}});
    if (!isShown)
        session.out.note(Ctl::tr("No change of key is under way. Begin one: stirctl rotation start IDENTITY"));
    return Good;
}

ExitCode abandon(const ShowOptions &options, Session &session)
{
    auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    auto vault = session.unlockedVault();
    if (!vault)
        return session.fail(vault.error());
    const QString name = qt(options.identity);
    if (const Done done = rotation::abandon(name, *vault, *inventory); !done)
        return session.fail(done.error());
    const Done noted =
        remember(*inventory, QStringLiteral("rotation.abandon"), {}, {{QStringLiteral("identity"), name}});
    if (!noted)
        return session.fail(noted.error());
    session.out.object({{QStringLiteral("identity"), name}, {QStringLiteral("abandoned"), true}});
    session.out.text(Ctl::tr("The new key of %1 is removed. Servers sign on as they do.").arg(name));
    return Good;
}

} // namespace

void declareRotationName(CLI::App &app, std::string &identity)
{
    app.add_option("IDENTITY", identity, Ctl::tr("Name of the signing identity").toStdString())->required();
}

void addRotation(CommandLine &line)
{
    CLI::App &group = line.addGroup("rotation", Ctl::tr("Change a signing identity to a new key and certificate"),
                                    {QStringLiteral("rotation start main --out request.pem")});
    line.add<StartOptions>(group,
                           {"start",
                            Ctl::tr("Make the new key and its request; what is not given is as in the present "
                                    "certificate"),
                            {QStringLiteral("rotation start main --out request.pem")}},
                           declareStart, start);
    line.add<AnswerOptions>(group,
                            {"answer",
                             Ctl::tr("Take the certificate that the authority sent"),
                             {QStringLiteral("rotation answer main --cert answer.pem --x5u "
                                             "https://cert.example.org/shaken-2.pem")}},
                            declareAnswer, answer);
    addRotationSwitch(line, group);
    line.add<ShowOptions>(group,
                          {"show",
                           Ctl::tr("How far it is, what comes next, and which old certificates are kept"),
                           {QStringLiteral("rotation show"), QStringLiteral("rotation show main --json")}},
                          declareShow, show);
    line.add<ShowOptions>(
        group, {"abandon", Ctl::tr("Give it up before the switch"), {QStringLiteral("rotation abandon main")}},
        [](CLI::App &app, ShowOptions &options) { declareRotationName(app, options.identity); }, abandon);
}

} // namespace stir::ctl
