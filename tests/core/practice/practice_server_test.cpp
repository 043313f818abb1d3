// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practice_server.h"

#include "core/foundation/files.h"
#include "core/practice/kamailio_adapter.h"
#include "core/practice/practice_processes.h"
#include "core/practice/test_call.h"

#include <QtTest/QtTest>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>

using namespace stir;
using namespace stir::practice;

namespace {

struct Answer
{
    int code = -1;
    QByteArray output;
    QByteArray errors;
};

Answer run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(30000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString words(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

class PracticeServerTest : public QObject
{
    Q_OBJECT

private:
    // A blank and a quote in the path: nothing may trip over them.
    QTemporaryDir m_data{QDir::tempPath() + QStringLiteral("/it's practice-XXXXXX")};
    QTemporaryDir m_programs;
    PracticeStatus m_status;

    PracticeServer server() const { return PracticeServer(m_data.path(), m_programs.path()); }
    QString folder() const { return m_data.filePath(QStringLiteral("practice")); }
    QString inRoot(const char *path) const { return m_status.root + QLatin1String(path); }

    QByteArray content(const char *path) const { return readFile(inRoot(path)).value_or(QByteArray()); }
    QByteArray pid(const char *path) const { return content(path).trimmed(); }

    bool save(const char *path, const QByteArray &bytes) const
    {
        return saveFileAtomically(inRoot(path), bytesOf(bytes), FileVisibility::OwnerOnly).has_value();
    }

    /// As the console does it: over SSH, with the root's own programs in front.
    Answer remote(const QByteArray &command, const QByteArray &input = {}) const
    {
        const QByteArray root = '\'' + m_status.root.toLocal8Bit().replace("'", "'\\''") + '\'';
        const QByteArray script = "STIR_ROOT=" + root + "; PATH=$STIR_ROOT/usr/sbin:$STIR_ROOT/usr/bin:$PATH; export PATH STIR_ROOT; "
                                  + command;
        const QString option = words("-o");
        return ::run(words("ssh"),
                   {words("-F"), words("/dev/null"), words("-i"), m_status.keyFile, words("-p"), QString::number(m_status.port), option,
                    words("BatchMode=yes"), option, words("StrictHostKeyChecking=no"), option, words("UserKnownHostsFile=/dev/null"),
                    option, words("LogLevel=ERROR"), m_status.user + QLatin1Char('@') + m_status.host, QString::fromLocal8Bit(script)},
                   input);
    }

    bool switchSigningOn(const QByteArray &url) const
    {
        QByteArray text = content("/etc/kamailio/kamailio.cfg");
        text.replace("##!define WITH_STIRSHAKEN", "#!define WITH_STIRSHAKEN");
        text.replace("url_to_be_added", url);
        return save("/etc/kamailio/kamailio.cfg", text);
    }

    bool makeKey() const
    {
        const Answer made = ::run(words("openssl"), {words("genpkey"), words("-algorithm"), words("EC"), words("-pkeyopt"),
                                                   words("ec_paramgen_curve:P-256"), words("-out"), inRoot("/etc/voipnow/certs/sip/priv-key.pem")});
        return made.code == 0;
    }

    TestCall call() const
    {
        return {m_status.host, m_status.sipPort, QStringLiteral("12155551212"), QStringLiteral("12155551213")};
    }

private Q_SLOTS:
    void initTestCase()
    {
        // This program is the root's stirctl as well: see main().
        QVERIFY(QFile::link(QCoreApplication::applicationFilePath(), m_programs.filePath(QStringLiteral("stirctl"))));
    }

    void init()
    {
        const auto started = server().start({});
        QVERIFY2(started, started ? "" : qPrintable(started.error().subject + QLatin1String(": ") + started.error().detail));
        m_status = *started;
    }

    void cleanup() { QVERIFY(server().stop()); }

    void startsOnceAndSaysWhere()
    {
        QVERIFY(m_status.running);
        QCOMPARE(m_status.host, QStringLiteral("127.0.0.1"));
        QVERIFY(m_status.hostKey.startsWith(QLatin1String("SHA256:")));
        const auto again = server().start({});
        QVERIFY(again);
        QCOMPARE(again->port, m_status.port);
        QCOMPARE(again->hostKey, m_status.hostKey);
        const auto seen = server().status();
        QVERIFY(seen && seen->running);
        QCOMPARE(seen->sipPort, m_status.sipPort);
        QCOMPARE(seen->keyFile, m_status.keyFile);
    }

    void reportsItsSteps()
    {
        QVERIFY(server().stop());
        QStringList done;
        tasks::JobControl job;
        job.report = [&done](const tasks::StepReport &step) {
            if (step.state == tasks::StepState::Done)
                done.append(step.id);
        };
        QVERIFY(server().start(job));
        QCOMPARE(done, (QStringList{words("layout"), words("keys"), words("sshd"), words("kamailio")}));
    }

    void keepsOthersOut()
    {
        for (const QString &path : {folder(), m_status.root, folder() + QStringLiteral("/ssh")}) {
            struct stat info = {};
            QCOMPARE(::stat(QFile::encodeName(path).constData(), &info), 0);
            QCOMPARE(info.st_mode & 0777U, 0700U);
        }
    }

    void listensOnLoopbackOnly()
    {
        const QByteArray sockets = ::run(words("cat"), {words("/proc/net/tcp"), words("/proc/net/udp")}).output;
        for (const int port : {m_status.port, m_status.sipPort}) {
            const QByteArray hex = QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
            QVERIFY(sockets.contains(" 0100007F:" + hex + ' '));
            QVERIFY(!sockets.contains(" 00000000:" + hex + ' '));
        }
    }

    void letsInItsOwnKeyAlone()
    {
        const Answer answer = remote("id -un; echo \"$STIR_ROOT\"");
        QVERIFY2(answer.code == 0, answer.errors.constData());
        QCOMPARE(answer.output, m_status.user.toLocal8Bit() + '\n' + m_status.root.toLocal8Bit() + '\n');
        m_status.keyFile = m_data.filePath(QStringLiteral("other"));
        QCOMPARE(::run(words("ssh-keygen"), {words("-q"), words("-t"), words("ed25519"), words("-N"), QString(), words("-f"), m_status.keyFile}).code, 0);
        QCOMPARE(remote("true").code, 255);
    }

    void restartsKamailioOverSsh()
    {
        const QByteArray before = pid("/var/run/kamailio/kamailio.pid");
        QVERIFY(!before.isEmpty());
        const Answer answer = remote("service kamailio restart");
        QVERIFY2(answer.code == 0, answer.errors.constData());
        QVERIFY(pid("/var/run/kamailio/kamailio.pid") != before);
        QCOMPARE(remote("service kamailio status").code, 0);
        QCOMPARE(remote("service kamailio stop").code, 0);
        QCOMPARE(remote("service kamailio status").code, 3);
        QVERIFY(!hasRole(practiceProcesses(folder()), PracticeRole::Kamailio));
    }

    void keepsOldProcessWhenFileIsRefused()
    {
        const QByteArray before = pid("/var/run/kamailio/kamailio.pid");
        QByteArray text = content("/etc/kamailio/kamailio.cfg");
        const auto line = text.left(text.indexOf("route(SIGN)")).count('\n') + 1;
        QVERIFY(save("/etc/kamailio/kamailio.cfg", text.replace("route(SIGN)", "no_such_function()")));
        const Answer answer = remote("service kamailio restart");
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.errors.contains("/etc/kamailio/kamailio.cfg, line " + QByteArray::number(line)), answer.errors.constData());
        QCOMPARE(pid("/var/run/kamailio/kamailio.pid"), before);
        QCOMPARE(remote("service kamailio status").code, 0);
    }

    void saysThatItIsDownWhenOnlyTheStartFails()
    {
        // kamailio -c passes a call of a route that is not there; the start does not.
        QByteArray text = content("/etc/kamailio/kamailio.cfg");
        QVERIFY(save("/etc/kamailio/kamailio.cfg", text.replace("route(SIGN)", "route(NO_SUCH_ROUTE)")));
        QCOMPARE(remote("kamailio -c -f \"$STIR_ROOT/etc/kamailio/kamailio.cfg\"").code, 0);
        QCOMPARE(remote("service kamailio restart").code, 1);
        QCOMPARE(remote("service kamailio status").code, 3);
    }

    void checksStagedFileByItsOwnName()
    {
        QVERIFY(switchSigningOn("https://cert.example.org/a.pem"));
        const Answer good = remote("kamailio -c -f \"$STIR_ROOT/etc/kamailio/kamailio.cfg\"");
        QVERIFY2(good.code == 0 && good.errors.contains("config file ok"), good.errors.constData());
        QCOMPARE(remote("cd \"$STIR_ROOT/etc/kamailio\" && kamailio -A 'X=1' -c -f /dev/stdin <kamailio.cfg").code, 0);

        QVERIFY(save("/etc/kamailio/staged & new.cfg", "#!KAMAILIO\nloadmodule \"stirshaken.so\"\nloadmodule \"pv.so\"\n"
                                                       "modparam(\"stirshaken\", \"as_default_kye\", \"/k\")\n"));
        const Answer bad = remote("kamailio -c -f \"$STIR_ROOT/etc/kamailio/staged & new.cfg\"");
        QCOMPARE(bad.code, 255);
        QVERIFY2(bad.errors.contains("staged & new.cfg, line 4"), bad.errors.constData());
        QVERIFY2(bad.errors.contains("as_default_kye"), bad.errors.constData());
        // Nothing of the check is left.
        QVERIFY(QDir(inRoot("/var/run/kamailio")).entryList({words("check.*")}, QDir::Files | QDir::Hidden).isEmpty());
    }

    void refusesToStartKamailioBesideItsService()
    {
        QCOMPARE(remote("kamailio").code, 255);
        const Answer version = remote("kamailio -v");
        QCOMPARE(version.code, 0);
        QVERIFY(version.output.startsWith("version: kamailio 5."));
    }

    void saysNothingOfKeysWhileSigningIsOff()
    {
        QVERIFY(!content("/var/log/kamailio/kamailio.log").contains("Authentication Service"));
        const auto invite = placeTestCall(call(), {});
        QVERIFY2(invite, invite ? "" : qPrintable(invite.error().detail));
        QVERIFY(invite->startsWith("INVITE sip:12155551213@127.0.0.1:"));
        QVERIFY(!invite->contains("\nIdentity:"));
    }

    void warnsAtStartAndLeavesCallsUnsignedWithoutKey()
    {
        QVERIFY(switchSigningOn("https://cert.example.org/a.pem"));
        const Answer answer = remote("service kamailio restart");
        QVERIFY2(answer.code == 0, answer.errors.constData());
        const QByteArray log = content("/var/log/kamailio/kamailio.log");
        QVERIFY(log.contains("Failed to load private key (/etc/voipnow/certs/sip/priv-key.pem). Please check @as_default_key param"));
        QVERIFY(log.contains("Cannot start Authentication Service"));
        QVERIFY(!log.contains("Authentication Service ready"));

        const auto invite = placeTestCall(call(), {});
        QVERIFY2(invite, invite ? "" : qPrintable(invite.error().detail));
        QVERIFY(!invite->contains("\nIdentity:"));
        QVERIFY(content("/var/log/kamailio/kamailio.log").contains("Failed to create SIP Identity Header with default key"));
    }

    void signsCallsWithThePushedKeyAndUrl()
    {
        QVERIFY(switchSigningOn("https://cert.example.org/pushed.pem"));
        QVERIFY(makeKey());
        const Answer answer = remote("service kamailio restart");
        QVERIFY2(answer.code == 0, answer.errors.constData());
        QVERIFY(content("/var/log/kamailio/kamailio.log")
                    .contains("INFO: stirshaken [stirshaken_mod.c]: mod_init(): Authentication Service ready (with default key "
                              "/etc/voipnow/certs/sip/priv-key.pem)"));

        const auto invite = placeTestCall(call(), {});
        QVERIFY2(invite, invite ? "" : qPrintable(invite.error().detail));
        const qsizetype at = invite->indexOf("\nIdentity: ");
        QVERIFY2(at > 0, invite->constData());
        const QByteArray identity = invite->mid(at + 11).split('\r').constFirst();
        QVERIFY(identity.contains(";info=<https://cert.example.org/pushed.pem>"));
        const QByteArray payload = QByteArray::fromBase64(identity.split('.').value(1), QByteArray::Base64UrlEncoding);
        QVERIFY2(payload.contains("\"orig\":{\"tn\":\"12155551212\"}") && payload.contains("\"tn\":[\"12155551213\"]"), payload.constData());
        QVERIFY(invite->contains("\r\nDate: "));

        const QString identityFile = m_data.filePath(QStringLiteral("identity"));
        const QString publicKey = m_data.filePath(QStringLiteral("public.pem"));
        QVERIFY(saveFileAtomically(identityFile, bytesOf(identity), FileVisibility::OwnerOnly));
        QCOMPARE(::run(words("openssl"), {words("pkey"), words("-in"), inRoot("/etc/voipnow/certs/sip/priv-key.pem"), words("-pubout"),
                                        words("-out"), publicKey}).code, 0);
        const Answer checked = ::run(words("secsipidx"), {words("-check"), words("-fidentity"), identityFile, words("-fpubkey"), publicKey,
                                                        words("-expire"), words("3600")});
        QVERIFY2(checked.code == 0, (checked.output + checked.errors).constData());
    }

    void answersForAsteriskAsAStandIn()
    {
        const Answer reloaded = remote("asterisk -rx 'stir_shaken reload'");
        QCOMPARE(reloaded.code, 0);
        QVERIFY(reloaded.output.startsWith("Stand-in for Asterisk"));
        const Answer unknown = remote("asterisk -rx 'core restart now'");
        QCOMPARE(unknown.code, 0);
        QCOMPARE(unknown.output, QByteArray("No such command 'core restart now' (type 'core show help core restart now' for other possible commands)\n"));
        const QByteArray before = pid("/var/run/asterisk/asterisk.pid");
        QCOMPARE(remote("service asterisk restart").code, 0);
        QVERIFY(pid("/var/run/asterisk/asterisk.pid") != before);
        QCOMPARE(content("/var/log/asterisk/commands.log"),
                 QByteArray("service asterisk start\nasterisk -rx stir_shaken reload\nasterisk -rx core restart now\nservice asterisk restart\n"));
        QVERIFY(content("/var/log/asterisk/full").contains("Stand-in for Asterisk (practice server): stir_shaken reload"));
        QCOMPARE(remote("service asterisk stop").code, 0);
        QCOMPARE(remote("asterisk -rx 'stir_shaken reload'").code, 1);
    }

    void makesBundleOfEveryAnchor()
    {
        QVERIFY(save("/etc/pki/ca-trust/source/anchors/comcast.pem", "first"));
        QVERIFY(save("/etc/pki/ca-trust/source/anchors/.hidden.pem", "second\n"));
        QCOMPARE(remote("update-ca-trust").code, 0);
        QCOMPARE(content("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"), QByteArray("first\nsecond\n"));
        QCOMPARE(QDir(inRoot("/etc/pki/ca-trust/extracted/pem")).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void leavesNothingBehind()
    {
        // A session that is still open when the server is stopped.
        QProcess session;
        session.start(words("ssh"), {words("-F"), words("/dev/null"), words("-i"), m_status.keyFile, words("-p"), QString::number(m_status.port),
                                     words("-o"), words("StrictHostKeyChecking=no"), words("-o"), words("UserKnownHostsFile=/dev/null"),
                                     m_status.user + words("@127.0.0.1"), words("echo in; exec cat")});
        QVERIFY(session.waitForReadyRead());
        QVERIFY(hasRole(practiceProcesses(folder()), PracticeRole::Session));
        QFile::setPermissions(inRoot("/etc/voipnow"), QFile::ReadOwner | QFile::ExeOwner);
        QVERIFY(server().stop());
        QVERIFY(practiceProcesses(folder()).empty());
        QVERIFY(!QFileInfo::exists(folder()));
        QVERIFY(session.waitForFinished());
        QVERIFY(server().stop());
        const auto seen = server().status();
        QVERIFY(seen && !seen->running);
    }

    void startsAnewAfterACrash()
    {
        for (const PracticeProcess &process : practiceProcesses(folder())) {
            if (process.role == PracticeRole::Sshd)
                ::kill(process.pid, SIGKILL);
        }
        QTRY_VERIFY(!hasRole(practiceProcesses(folder()), PracticeRole::Sshd));
        QFile::remove(folder() + QStringLiteral("/practice.json"));
        QVERIFY(hasRole(practiceProcesses(folder()), PracticeRole::Kamailio));
        const QByteArray before = pid("/var/run/kamailio/kamailio.pid");
        const auto again = server().start({});
        QVERIFY(again && again->running);
        QVERIFY(pid("/var/run/kamailio/kamailio.pid") != before);
    }

    void takesAwayWhatItBeganWhenAProgramIsMissing()
    {
        QVERIFY(server().stop());
        const auto started = PracticeServer(m_data.path(), m_data.path()).start({});
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::ProgramMissing);
        QVERIFY(!QFileInfo::exists(folder()));
    }

    void takesAwayWhatItBeganWhenCancelled()
    {
        QVERIFY(server().stop());
        std::stop_source source;
        tasks::JobControl job;
        job.stop = source.get_token();
        job.report = [&source](const tasks::StepReport &step) {
            if (step.id == QLatin1String("kamailio"))
                source.request_stop();
        };
        const auto started = server().start(job);
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::Cancelled);
        QVERIFY(!QFileInfo::exists(folder()));
        QVERIFY(practiceProcesses(folder()).empty());
    }

    void saysWhyATestCallFailed()
    {
        TestCall wrong = call();
        wrong.orig = QStringLiteral("1<b>");
        QCOMPARE(placeTestCall(wrong, {}).error().code, ErrorCode::NumberInvalid);

        std::stop_source source;
        source.request_stop();
        QCOMPARE(placeTestCall(call(), source.get_token()).error().code, ErrorCode::Cancelled);

        QCOMPARE(remote("service kamailio stop").code, 0);
        TestCall unanswered = call();
        unanswered.deadline = std::chrono::seconds(1);
        const auto invite = placeTestCall(unanswered, {});
        QVERIFY(!invite);
        QCOMPARE(invite.error().code, ErrorCode::TestCallFailed);
        QVERIFY(!invite.error().detail.isEmpty());
    }
};

namespace {

/// stirctl practice adapt --root ROOT FILE, so that this test stands on its own.
int adapt(const QString &root, const QString &file)
{
    const auto text = readFile(file);
    const auto config = text ? adaptKamailioConfig(*text, root) : Result<AdaptedConfig>(failure(text.error()));
    if (!config)
        return 3;
    std::fwrite(config->text.constData(), 1, static_cast<size_t>(config->text.size()), stdout);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("practice"))
        return adapt(arguments.value(4), arguments.value(5));
    PracticeServerTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "practice_server_test.moc"
