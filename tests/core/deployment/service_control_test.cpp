// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/service_control.h"

#include "core/crypto/certificate_builder.h"
#include "tests/core/deployment/server_root.h"

#include <QTest>

#include <algorithm>
#include <unistd.h>

using namespace stir;
using namespace stir::deployment;

namespace {

const QString pidPath = QStringLiteral("/run/kamailio/kamailio.pid");
const QString logPath = QStringLiteral("/var/log/kamailio.log");
constexpr const char *failureLine = "ERROR: stirshaken: Failed to load private key\n";
constexpr const char *healthyLine = "INFO: stirshaken: Authentication Service ready (with default key /k)\n";

QStringList rulesOf(const Findings &findings)
{
    QStringList rules;
    for (const Finding &finding : findings)
        rules.append(finding.rule);
    return rules;
}

} // namespace

class ServiceControlTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::ServerRoot> m_root;
    platforms::Platform m_platform;
    Snapshot m_snapshot;

    platforms::Service &service(const char *id)
    {
        return *std::ranges::find(m_platform.services, QLatin1String(id), &platforms::Service::id);
    }
    PlannedAction restart(const QByteArray &command)
    {
        return {.kind = ActionKind::Restart, .service = QStringLiteral("kamailio"), .title = QStringLiteral("Kamailio"),
                .command = QString::fromUtf8("cd " + remote::quoted(m_root->path()) + "\n" + command), .reason = {}, .cost = {}};
    }
    ServiceControl control() { return {m_root->shell, m_platform, m_snapshot}; }
    void start(QProcess &process)
    {
        process.start(QStringLiteral("/bin/sleep"), {QStringLiteral("1000")});
        QVERIFY(process.waitForStarted());
        m_root->write(pidPath, QByteArray::number(process.processId()));
    }

private Q_SLOTS:
    void init()
    {
        m_root = std::make_unique<tests::ServerRoot>();
        m_platform = *platforms::PlatformCatalogue::load({})->platform(QStringLiteral("voipnow"));
        for (platforms::Service &one : m_platform.services)
            one.settle = std::chrono::seconds(0);
        m_snapshot = {};
        m_snapshot.root = m_root->path();
    }

    void keepsTheOptionsThatDecideHowAFileIsRead_data()
    {
        QTest::addColumn<QByteArrayList>("arguments");
        QTest::addColumn<QByteArrayList>("options");
        QTest::newRow("none") << QByteArrayList{"kamailio"} << QByteArrayList{};
        QTest::newRow("Debian") << QByteArrayList{"/usr/sbin/kamailio", "-P", "/run/kamailio/kamailio.pid", "-f", "/etc/kamailio/kamailio.cfg",
                                                  "-m", "64", "-M", "8", "--atexit=no"}
                                << QByteArrayList{"-M", "8"};
        QTest::newRow("defines") << QByteArrayList{"kamailio", "-A", "WITH_X", "-AWITH_Y=1", "-u", "kamailio", "--substdef", "!A!b!g", "--modparam=a:b:s:c"}
                                 << QByteArrayList{"-A", "WITH_X", "-AWITH_Y=1", "--substdef", "!A!b!g", "--modparam=a:b:s:c"};
        QTest::newRow("cut off") << QByteArrayList{"kamailio", "-A"} << QByteArrayList{"-A"};
    }
    void keepsTheOptionsThatDecideHowAFileIsRead()
    {
        QFETCH(QByteArrayList, arguments);
        QFETCH(QByteArrayList, options);
        ServiceState state;
        state.arguments.assign(arguments.cbegin(), arguments.cend());
        const std::vector<QByteArray> kept = checkOptionsOf(state);
        QCOMPARE(QByteArrayList(kept.begin(), kept.end()), options);
    }

    void hasTheServersOwnProgramCheckTheFile()
    {
        m_root->write(QStringLiteral("/etc/kamailio/kamailio.cfg"), "old");
        m_root->write(QStringLiteral("/staged"), "new");
        m_root->program(QStringLiteral("kamailio"), "echo \"$PWD $* $(cat)\" >&2; exit 255");
        m_snapshot.services[QStringLiteral("kamailio")].arguments = {"kamailio", "-A", "X; touch $(pwd)/pwned", "-u", "kamailio"};
        const Done checked = control().check(service("kamailio"), m_root->path(QStringLiteral("/staged")));
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::CheckRefused);
        QCOMPARE(checked.error().subject, QStringLiteral("/etc/kamailio/kamailio.cfg"));
        QCOMPARE(checked.error().detail, QString(m_root->path(QStringLiteral("/etc/kamailio"))
                                                 + QStringLiteral(" -c -f /etc/kamailio/kamailio.cfg -A X; touch $(pwd)/pwned new")));
        m_root->program(QStringLiteral("kamailio"), "exit 0");
        QVERIFY(control().check(service("kamailio"), m_root->path(QStringLiteral("/staged"))));
    }

    void checksAsTheUserThatReadsTheFile_data()
    {
        QTest::addColumn<QByteArray>("option");
        QTest::addColumn<QString>("user");
        QTest::newRow("systemd starts it as its user") << QByteArray("-D") << QStringLiteral("nobody");
        QTest::newRow("root starts it and it changes by itself") << QByteArray("-unobody") << QStringLiteral("root");
    }
    void checksAsTheUserThatReadsTheFile()
    {
        QFETCH(QByteArray, option);
        QFETCH(QString, user);
        if (::getuid() != 0)
            QSKIP("becoming another user needs root");
        m_root->write(QStringLiteral("/etc/kamailio/kamailio.cfg"), "old");
        m_root->write(QStringLiteral("/staged"), "new");
        m_root->program(QStringLiteral("kamailio"), "id -un >&2; exit 1");
        QVERIFY(m_root->run("chmod 755 . usr usr/sbin usr/sbin/kamailio etc etc/kamailio"));
        m_snapshot.isRoot = true;
        service("kamailio").user = QStringLiteral("nobody");
        m_snapshot.services[QStringLiteral("kamailio")].arguments = {"kamailio", option};
        const Done checked = control().check(service("kamailio"), m_root->path(QStringLiteral("/staged")));
        QCOMPARE(checked.error().detail, user);
    }

    void refusesAKeyThatItsServiceCannotRead()
    {
        if (::getuid() != 0)
            QSKIP("becoming another user needs root");
        m_root->write(QStringLiteral("/staged"), "key");
        m_snapshot.isRoot = true;
        service("kamailio").user = QStringLiteral("nobody");
        const auto readable = [this](const QByteArray &mode) {
            return m_root->run("chmod " + mode + " staged")
                   && control().checkReadable(service("kamailio"), QStringLiteral("/key"), m_root->path(QStringLiteral("/staged"))).has_value();
        };
        QVERIFY(!readable("600"));
        QVERIFY(readable("644")); // behind a folder that only root may enter, as the stage is
        QVERIFY(m_root->run("chown nobody staged"));
        QVERIFY(readable("400"));
    }

    void takesARefusalFromTheWordsOfAReload_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("done");
        QTest::newRow("reloaded") << QByteArray("echo reloaded") << true;
        QTest::newRow("no such command, exit 0") << QByteArray("echo \"No such command 'stir_shaken reload'\"") << false;
        QTest::newRow("not running") << QByteArray("echo 'Unable to connect to remote asterisk' >&2; exit 1") << false;
        QTest::newRow("silent refusal") << QByteArray("exit 3") << false;
    }
    void takesARefusalFromTheWordsOfAReload()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, done);
        m_root->program(QStringLiteral("asterisk"), answer);
        const PlannedAction reload{.kind = ActionKind::Reload, .service = QStringLiteral("asterisk"), .title = {},
                                   .command = service("asterisk").reloadCommand, .reason = {}, .cost = {}};
        QCOMPARE(control().perform(reload).has_value(), done);
    }

    void judgesTheProcessAfterARestart_data()
    {
        QTest::addColumn<bool>("runs");
        QTest::addColumn<bool>("sameAsBefore");
        QTest::addColumn<QString>("rule");
        QTest::newRow("new process") << true << false << QStringLiteral("running");
        QTest::newRow("the old one") << true << true << QStringLiteral("not_restarted");
        QTest::newRow("none") << false << false << QStringLiteral("not_running");
    }
    void judgesTheProcessAfterARestart()
    {
        QFETCH(bool, runs);
        QFETCH(bool, sameAsBefore);
        QFETCH(QString, rule);
        QProcess process;
        if (runs)
            start(process);
        m_root->program(QStringLiteral("sleep"), "exit 0"); // nobody will come: no need to wait for it
        if (sameAsBefore)
            m_snapshot = *takeSnapshot(m_root->shell, m_platform, {}, m_root->path());
        auto services = control();
        QVERIFY(services.mark());
        const auto proof = services.proveRestart(service("kamailio"), false);
        process.kill();
        process.waitForFinished();
        QVERIFY(proof);
        QCOMPARE(rulesOf(*proof), QStringList{rule});
    }

    void readsOfALogWhatTheNewProcessWrote_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("whenPushed");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("rules");
        const QByteArray bad = "printf %s " + remote::quoted(QByteArray(failureLine)) + " >> var/log/";
        const QByteArray good = "printf %s " + remote::quoted(QByteArray(healthyLine)) + " >> var/log/";
        const QByteArray rotated = "mv var/log/kamailio.log var/log/kamailio.log.1; ";
        QTest::newRow("healthy") << QByteArray() << QByteArray() << QByteArray(good + "kamailio.log") << QStringList{QStringLiteral("healthy_line")};
        QTest::newRow("silent") << QByteArray() << QByteArray() << QByteArray() << QStringList{QStringLiteral("no_healthy_line")};
        QTest::newRow("failed") << QByteArray() << QByteArray() << QByteArray(bad + "kamailio.log")
                                << QStringList{QStringLiteral("failure_line"), QStringLiteral("no_healthy_line")};
        QTest::newRow("failed long ago") << QByteArray(bad + "kamailio.log") << QByteArray() << QByteArray(good + "kamailio.log")
                                         << QStringList{QStringLiteral("healthy_line")};
        QTest::newRow("failed long ago, log is a link")
            << QByteArray("rm var/log/kamailio.log; mkdir var/log/sip; ln -s sip/k.log var/log/kamailio.log; " + bad + "kamailio.log")
            << QByteArray() << QByteArray(good + "kamailio.log") << QStringList{QStringLiteral("healthy_line")};
        QTest::newRow("the old process failed until its end") << QByteArray() << QByteArray(bad + "kamailio.log")
                                                              << QByteArray(good + "kamailio.log") << QStringList{QStringLiteral("healthy_line")};
        QTest::newRow("rotated, the new one failed")
            << QByteArray(good + "kamailio.log; " + good + "kamailio.log") << QByteArray() << QByteArray(rotated + bad + "kamailio.log")
            << QStringList{QStringLiteral("failure_line"), QStringLiteral("no_healthy_line")};
        QTest::newRow("another program's words in a log for all")
            << QByteArray() << QByteArray() << QByteArray("printf 'x mailer[1]: %s' " + remote::quoted(QByteArray(failureLine)) + " >> var/log/messages; " + good + "kamailio.log")
            << QStringList{QStringLiteral("healthy_line")};
        QTest::newRow("its words in a log for all")
            << QByteArray() << QByteArray() << QByteArray("printf 'x /usr/sbin/kamailio[1]: %s' " + remote::quoted(QByteArray(failureLine)) + " >> var/log/messages")
            << QStringList{QStringLiteral("failure_line"), QStringLiteral("no_healthy_line")};
    }
    void readsOfALogWhatTheNewProcessWrote()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, whenPushed);
        QFETCH(QByteArray, after);
        QFETCH(QStringList, rules);
        m_root->write(logPath, "x\n");
        QVERIFY(m_root->run(before));
        QProcess process;
        start(process);
        auto services = control();
        QVERIFY(services.mark());
        QVERIFY(m_root->run(whenPushed)); // between the look at the server and the restart
        QVERIFY(services.perform(restart(after)));
        const auto proof = services.proveRestart(service("kamailio"), true);
        process.kill();
        process.waitForFinished();
        QVERIFY(proof);
        QCOMPARE(rulesOf(*proof).mid(1), rules);
    }

    void readsTheJournalFromTheVeryRestartOn()
    {
        m_root->program(QStringLiteral("date"), "echo 1700000000.750000000");
        m_root->program(QStringLiteral("journalctl"), "echo \"$*\" > " + remote::quoted(m_root->path(QStringLiteral("/asked"))) + "; printf %s " + remote::quoted(QByteArray(failureLine)));
        m_root->program(QStringLiteral("sleep"), "exit 0");
        auto services = control();
        QVERIFY(services.mark());
        service("kamailio").processName = QStringLiteral("no-such-program");
        // Only a server without --root has a journal of its own.
        m_root->shell.rewrite = [](QByteArray text) { return text.replace("[ -z \"$STIR_ROOT\" ]", "true"); };
        const auto proof = services.proveRestart(service("kamailio"), false);
        QVERIFY(proof);
        QCOMPARE(rulesOf(*proof), (QStringList{QStringLiteral("not_running"), QStringLiteral("failure_line")}));
        QVERIFY2(m_root->read(QStringLiteral("/asked")).contains("-u kamailio --since @1700000000.750000"), m_root->read(QStringLiteral("/asked")).constData());
    }

    void looksForEveryAnchorInTheBundle()
    {
        const auto certificateOf = [](const QString &name) {
            const auto key = crypto::PrivateKey::generate();
            const QDateTime from = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
            return *crypto::CertificateBuilder::selfSigned({.commonName = name, .organization = QStringLiteral("Example"), .notBefore = from,
                                                            .notAfter = from.addDays(90), .numbers = {}}, *key);
        };
        const std::vector<credentials::TrustAnchor> anchors{{QStringLiteral("There"), certificateOf(QStringLiteral("A"))},
                                                            {QStringLiteral("Missing"), certificateOf(QStringLiteral("B"))}};
        m_root->write(m_platform.anchors.bundle, "# A\n" + anchors[0].certificate.toPem());
        const auto proof = control().proveAnchors(anchors);
        QVERIFY(proof);
        QCOMPARE(rulesOf(*proof), (QStringList{QStringLiteral("in_bundle"), QStringLiteral("not_in_bundle")}));

        m_root->shell.loseConnectionAt("grep", tests::LocalShell::Loss::BeforeScript);
        const auto lost = control().proveAnchors(anchors);
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, ErrorCode::ConnectionLost);
    }
};

QTEST_GUILESS_MAIN(ServiceControlTest)
#include "service_control_test.moc"
