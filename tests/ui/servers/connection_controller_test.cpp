// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/servers/connection_controller.h"

#include "core/remote/known_hosts.h"
#include "tests/support/temporary_ssh_server.h"
#include "tests/ui/test_workspace.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;
using stir::testing::TemporarySshServer;

namespace {

inventory::ManagedServer serverFor(const TemporarySshServer &sshd)
{
    const remote::SshTarget target = sshd.target();
    inventory::ManagedServer server;
    server.name = u"lab"_s;
    server.host = target.host;
    server.port = target.port;
    server.user = target.user;
    server.sshKeyFile = target.keyFile;
    server.platform = u"practice"_s;
    server.root = sshd.folder() + u"/root"_s;
    return server;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ConnectionControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAboutAnUnknownHostKeyAndRemembersTheAnswer()
    {
        TemporarySshServer sshd;
        QVERIFY2(sshd.start(), qPrintable(sshd.errorText()));
        TestWorkspace test;
        ConnectionController controller(test.workspace);
        controller.test(serverFor(sshd));
        QTRY_COMPARE_WITH_TIMEOUT(controller.state(), ConnectionState::HostKeyUnknown, 20000);
        QCOMPARE(controller.shownHostKey(), sshd.hostKeyFingerprint());
        QVERIFY(contentOf(remote::knownHostsFileOf(test.folder.path())).isEmpty());

        controller.acceptHostKey();
        QTRY_COMPARE_WITH_TIMEOUT(controller.state(), ConnectionState::Connected, 20000);
        QVERIFY(!contentOf(remote::knownHostsFileOf(test.folder.path())).isEmpty());
        QCOMPARE(controller.report()->hostKey, sshd.hostKeyFingerprint());
        // Nothing is laid out under that root: it is no VoipNow server, and this is said.
        QCOMPARE(verdictOf(*controller.report()).status, Status::Broken);

        controller.test(serverFor(sshd));
        QTRY_COMPARE_WITH_TIMEOUT(controller.state(), ConnectionState::Connected, 20000);
    }

    void takesOverWhatATestHasSeen()
    {
        TemporarySshServer sshd;
        QVERIFY2(sshd.start(), qPrintable(sshd.errorText()));
        TestWorkspace test;
        inventory::ManagedServer server = serverFor(sshd);
        server.platform = u"voipnow"_s;
        QVERIFY(test.workspace.inventory().addServer(server));
        QDir().mkpath(server.root + u"/etc/asterisk"_s);
        QFile conf(server.root + u"/etc/asterisk/stir_shaken.conf"_s);
        QVERIFY(conf.open(QIODevice::WriteOnly));
        conf.write("[identity_check]\nidentity_missing=ALERT\nidentity_check_ok=PASS\nidentity_check_failed=STOP\n"
                   "[alert]\nmissing_prefix=(Unknown)\n");
        conf.close();

        ConnectionController controller(test.workspace);
        controller.test(server);
        QTRY_COMPARE_WITH_TIMEOUT(controller.state(), ConnectionState::HostKeyUnknown, 20000);
        controller.acceptHostKey();
        QTRY_COMPARE_WITH_TIMEOUT(controller.state(), ConnectionState::Connected, 20000);
        QVERIFY(controller.report()->recognition);
        QCOMPARE(controller.report()->recognition->rule, u"not_recognised"_s);
        QSignalSpy adopted(&controller, &ConnectionController::adopted);
        controller.adopt();
        QTRY_COMPARE_WITH_TIMEOUT(adopted.size(), 1, 20000);
        const auto policy = test.workspace.inventory().policy(u""_s);
        QVERIFY(policy && *policy);
        QCOMPARE((*policy)->missing.action, policy::Action::Alert);
        QCOMPARE((*policy)->missing.prefix, u"(Unknown)"_s);
        QCOMPARE((*policy)->failed.action, policy::Action::Stop);
        QCOMPARE(test.workspace.inventory().history()->front().action, u"server.adopt"_s);
    }

    void refusesAChangedHostKeyUntilTheOldOneIsForgotten()
    {
        TemporarySshServer sshd;
        QVERIFY2(sshd.start(), qPrintable(sshd.errorText()));
        TestWorkspace test;
        ConnectionController controller(test.workspace);
        controller.test(serverFor(sshd));
        QTRY_COMPARE_WITH_TIMEOUT(controller.state(), ConnectionState::HostKeyUnknown, 20000);
        controller.acceptHostKey();
        QTRY_COMPARE_WITH_TIMEOUT(controller.state(), ConnectionState::Connected, 20000);
        sshd.stop();
        QVERIFY(sshd.replaceHostKey());
        QVERIFY2(sshd.start(), qPrintable(sshd.errorText()));

        controller.test(serverFor(sshd));
        QTRY_COMPARE_WITH_TIMEOUT(controller.state(), ConnectionState::HostKeyChanged, 20000);
        controller.acceptHostKey();
        QTRY_COMPARE_WITH_TIMEOUT(controller.state(), ConnectionState::HostKeyChanged, 20000);
        controller.forgetHostKey();
        QTRY_COMPARE_WITH_TIMEOUT(controller.state(), ConnectionState::HostKeyUnknown, 20000);
    }

    void asksForThePassphraseOfTheKeyUntilItFits()
    {
        TemporarySshServer sshd;
        QVERIFY2(sshd.start(), qPrintable(sshd.errorText()));
        QVERIFY(testing::runProgram(
            u"ssh-keygen"_s, {u"-p"_s, u"-P"_s, QString(), u"-N"_s, u"open sesame"_s, u"-f"_s, sshd.clientKeyFile()}));
        TestWorkspace test;
        ConnectionController controller(test.workspace);
        controller.test(serverFor(sshd));
        QTRY_COMPARE_WITH_TIMEOUT(controller.state(), ConnectionState::HostKeyUnknown, 20000);
        controller.acceptHostKey();
        QTRY_COMPARE_WITH_TIMEOUT(controller.state(), ConnectionState::SecretNeeded, 20000);
        QCOMPARE(controller.wantedSecret(), SecretKind::KeyPassphrase);
        QVERIFY(!controller.wasSecretRefused());

        controller.giveSecret(SecretBytes::fromText("open barley"));
        QTRY_COMPARE_WITH_TIMEOUT(controller.state(), ConnectionState::SecretNeeded, 20000);
        QVERIFY(controller.wasSecretRefused());
        controller.giveSecret(SecretBytes::fromText("open sesame"));
        QTRY_COMPARE_WITH_TIMEOUT(controller.state(), ConnectionState::Connected, 20000);
    }

    void saysThatNobodyAnswers()
    {
        TestWorkspace test;
        TemporarySshServer sshd;
        QVERIFY2(sshd.start(), qPrintable(sshd.errorText()));
        const inventory::ManagedServer server = serverFor(sshd);
        sshd.stop();
        ConnectionController controller(test.workspace);
        controller.test(server);
        QTRY_COMPARE_WITH_TIMEOUT(controller.state(), ConnectionState::Failed, 20000);
        QCOMPARE(controller.error().code, ErrorCode::HostUnreachable);
    }

    void cancelLeavesNothingOnTheScreen()
    {
        TestWorkspace test;
        ConnectionController controller(test.workspace);
        inventory::ManagedServer server;
        // TEST-NET-1 (RFC 5737): nobody answers, so the test is still under way.
        server.host = u"192.0.2.1"_s;
        server.user = u"root"_s;
        controller.test(server);
        QCOMPARE(controller.state(), ConnectionState::Running);
        controller.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(controller.state() != ConnectionState::Running, 20000);
        QVERIFY(controller.report() == nullptr);
    }

    void aTestThatIsLeftBehindDoesNotSpeakUp()
    {
        TemporarySshServer sshd;
        QVERIFY2(sshd.start(), qPrintable(sshd.errorText()));
        TestWorkspace test;
        ConnectionController controller(test.workspace);
        controller.test(serverFor(sshd));
        controller.reset();
        QVERIFY(test.pools.remote().waitForDone(20000));
        QCoreApplication::processEvents();
        QCOMPARE(controller.state(), ConnectionState::Idle);
    }
};

QTEST_GUILESS_MAIN(ConnectionControllerTest)
#include "connection_controller_test.moc"
