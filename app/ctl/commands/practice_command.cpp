// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/finding_view.h"
#include "app/ctl/interruption.h"
#include "app/ctl/key_source.h"
#include "app/ctl/push_view.h"
#include "core/foundation/files.h"
#include "core/practice/kamailio_adapter.h"
#include "core/practice/practice_authority.h"
#include "core/practice/practice_server.h"
#include "core/server_config/kamailio_predefines.h"

namespace stir::ctl {

namespace {

using practice::PracticeServer;
using practice::PracticeStatus;

struct NoOptions
{
};

struct AdaptOptions
{
    std::string root;
    std::string kamailio;
    std::vector<std::string> defines;
    std::string file;
};

struct CertificateOptions
{
    std::string key;
    std::string code;
    std::string out;
    std::string rootOut;
};

void declareNothing(CLI::App &, NoOptions &) {}

PracticeServer practiceServer(const Session &session)
{
    return {session.dataFolder(), QCoreApplication::applicationDirPath()};
}

QJsonObject statusJson(const PracticeStatus &status)
{
    return {{QStringLiteral("running"), status.running},
            {QStringLiteral("host"), orNull(status.host)},
            {QStringLiteral("port"), status.port > 0 ? QJsonValue(status.port) : QJsonValue::Null},
            {QStringLiteral("user"), orNull(status.user)},
            {QStringLiteral("key"), orNull(status.keyFile)},
            {QStringLiteral("root"), orNull(status.root)},
            {QStringLiteral("sip_port"), status.sipPort > 0 ? QJsonValue(status.sipPort) : QJsonValue::Null},
            {QStringLiteral("host_key"), orNull(status.hostKey)}};
}

QString nextSteps(const PracticeStatus &status)
{
    const QString add =
        QStringLiteral("stirctl server add practice --platform practice --host %1 --port %2 --user %3 --ssh-key %4 --root %5 "
                       "--sip-port %6 --host-key %7")
            .arg(status.host)
            .arg(status.port)
            .arg(status.user, status.keyFile, status.root)
            .arg(status.sipPort)
            .arg(status.hostKey);
    return Ctl::tr("What to type next:") + QStringLiteral("\n  ") + add +
           QStringLiteral(
               "\n  stirctl vault init"
               "\n  stirctl key new --name practice"
               "\n  stirctl practice certificate --key practice --spc 123A --out chain.pem --root-out root.pem"
               "\n  stirctl identity add practice --key practice --cert chain.pem --x5u "
               "https://cert.example.org/shaken.pem"
               "\n  stirctl trust import root.pem"
               "\n  stirctl server set practice --identity practice"
               "\n  stirctl plan practice"
               "\n  stirctl push practice"
               "\n  stirctl call practice --orig 12155550100 --dest 12155550101");
}

QString statusText(const PracticeStatus &status)
{
    if (!status.running)
        return Ctl::tr("The practice server is not running. Start it: stirctl practice start");
    return Ctl::tr("The practice server runs on %1, SSH port %2, SIP port %3.\n  Its files are below %4")
        .arg(status.host)
        .arg(status.port)
        .arg(status.sipPort)
        .arg(status.root);
}

ExitCode start(const NoOptions &, Session &session)
{
    if (const Done made = makePrivateFolder(session.dataFolder()); !made)
        return session.fail(made.error());
    const Interruption interruption;
    tasks::JobControl job;
    job.stop = interruption.token();
    job.report = liveSteps(session.out);
    const auto status = practiceServer(session).start(job);
    if (!status)
        return session.fail(status.error());
    session.out.object(statusJson(*status));
    session.out.text(statusText(*status) + QLatin1Char('\n') + nextSteps(*status));
    return Good;
}

ExitCode stop(const NoOptions &, Session &session)
{
    if (const Done stopped = practiceServer(session).stop(); !stopped)
        return session.fail(stopped.error());
    session.out.object(statusJson({}));
    session.out.text(Ctl::tr("The practice server is stopped, and nothing of it is left."));
    return Good;
}

ExitCode status(const NoOptions &, Session &session)
{
    const auto status = practiceServer(session).status();
    if (!status)
        return session.fail(status.error());
    session.out.object(statusJson(*status));
    session.out.text(statusText(*status));
    return Good;
}

void declareAdapt(CLI::App &app, AdaptOptions &options)
{
    app.add_option("--root", options.root, Ctl::tr("In front of the key's path").toStdString())
        ->type_name("DIR")
        ->required();
    app.add_option("--kamailio", options.kamailio)->type_name("VERSION"); // the first line of kamailio -v
    app.add_option("-A", options.defines)->type_name("NAME[=VALUE]")->allow_extra_args(false); // as Kamailio's own
    app.add_option("FILE", options.file, Ctl::tr("kamailio.cfg; - for standard input").toStdString())->required();
    app.group(""); // not in the help: the practice server's own `service` command calls it
}

ExitCode adapt(const AdaptOptions &options, Session &session)
{
    const QString file = options.file == "-" ? QStringLiteral("/dev/stdin") : qt(options.file);
    const auto text = readFile(file);
    if (!text)
        return session.fail(text.error());
    auto defines = server_config::kamailioPredefines(qt(options.kamailio));
    for (const std::string &define : options.defines)
        defines.push_back(QByteArray::fromStdString(define));
    const auto adapted = practice::adaptKamailioConfig(*text, qt(options.root), defines);
    if (!adapted)
        return session.fail(adapted.error());
    session.out.raw(adapted->text);
    return Good;
}

void declareCertificate(CLI::App &app, CertificateOptions &options)
{
    app.add_option("--key", options.key, Ctl::tr("Private key: a file, or a name in the vault").toStdString())
        ->type_name("KEY")
        ->required();
    app.add_option("--spc", options.code, Ctl::tr("Service provider code").toStdString())->type_name("SPC")->required();
    app.add_option("--out", options.out, Ctl::tr("Where the chain goes").toStdString())
        ->type_name("CHAIN.pem")
        ->required();
    app.add_option("--root-out", options.rootOut, Ctl::tr("Where the root goes").toStdString())
        ->type_name("ROOT.pem")
        ->required();
}

ExitCode certificate(const CertificateOptions &options, Session &session)
{
    const auto key = loadPrivateKey(session, qt(options.key));
    if (!key)
        return session.fail(key.error());
    const auto issued = practice::issuePracticeCertificate(key->publicKey(), qt(options.code), session.clock.now());
    if (!issued)
        return session.fail(issued.error());
    const QByteArray chain = crypto::toPem(issued->chain);
    if (const Done saved = saveFileAtomically(qt(options.out), bytesOf(chain), FileVisibility::Everyone); !saved)
        return session.fail(saved.error());
    const QByteArray root = issued->root.toPem();
    if (const Done saved = saveFileAtomically(qt(options.rootOut), bytesOf(root), FileVisibility::Everyone); !saved)
        return session.fail(saved.error());
    session.out.object(certificateJson(issued->chain.front()));
    session.out.text(Ctl::tr("A practice certificate for %1, valid until %2. No real verifier trusts it.")
                         .arg(issued->chain.front().subjectName(), timeText(issued->chain.front().notAfter())));
    return Good;
}

} // namespace

void addPractice(CommandLine &line)
{
    CLI::App &group = line.addGroup("practice", Ctl::tr("A practice server on this machine to try everything on"),
                                    {QStringLiteral("practice start"), QStringLiteral("practice stop")});
    line.add<NoOptions>(group, {"start", Ctl::tr("Start it"), {QStringLiteral("practice start")}}, declareNothing,
                        start);
    line.add<NoOptions>(group, {"stop", Ctl::tr("Stop it and leave nothing behind"), {QStringLiteral("practice stop")}},
                        declareNothing, stop);
    line.add<NoOptions>(
        group, {"status", Ctl::tr("Tell whether and where it runs"), {QStringLiteral("practice status --json")}},
        declareNothing, status);
    line.add<CertificateOptions>(
        group,
        {"certificate",
         Ctl::tr("Make a practice certificate chain for a key"),
         {QStringLiteral("practice certificate --key key.pem --spc 123A --out chain.pem --root-out root.pem")}},
        declareCertificate, certificate);
    line.add<AdaptOptions>(group,
                           {"adapt",
                            Ctl::tr("Turn the stirshaken module's lines of a kamailio.cfg into secsipid's"),
                            {QStringLiteral("practice adapt --root DIR kamailio.cfg")}},
                           declareAdapt, adapt);
}

} // namespace stir::ctl
