// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/change_run.h"
#include "tests/support/local_shell.h"
#include "tests/support/scoped_mount.h"
#include "tests/workflows/practice_world.h"

#include <QTest>

#include <unistd.h>

using namespace stir;
using namespace stir::deployment;
using tests::PracticeWorld;
using tests::wordsOf;

/// Whatever goes wrong, the server keeps or gets back its files and services, nothing is left behind, and the report says
/// at which step what failed.
class PushFaultsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PracticeWorld> m_world;
    QMap<QString, QByteArray> m_before;

    void verifyUntouched()
    {
        QCOMPARE(m_world->serverFiles(), m_before);
        for (const char *left : {"/etc/stir-console/lock", "/etc/stir-console/stage"})
            QVERIFY2(!QFileInfo::exists(m_world->serverFile(QLatin1String(left))), left);
        QVERIFY(m_world->onServer("kill -0 $(cat var/run/kamailio/kamailio.pid)"));
    }
    void change(const QByteArray &script)
    {
        QVERIFY(m_world->onServer(script));
        m_before = m_world->serverFiles();
    }
    void editServer(const std::function<void(inventory::ManagedServer &)> &edit)
    {
        auto store = m_world->inventory();
        auto server = *store.server(QLatin1String(PracticeWorld::server));
        edit(server);
        QVERIFY(store.updateServer(server.name, server));
    }
    /// The practice server's own service command, with a line of shell in front that can make it fail.
    void sabotageService(const QByteArray &line)
    {
        change("mv usr/sbin/service usr/sbin/service.real\nprintf '%s\\n' '#!/bin/sh' " + remote::quoted(line)
               + " 'exec \"$(dirname \"$0\")/service.real\" \"$@\"' > usr/sbin/service\nchmod 755 usr/sbin/service");
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<PracticeWorld>();
        const QString failed = m_world->start();
        QVERIFY2(failed.isEmpty(), qPrintable(failed));
        m_before = m_world->serverFiles();
    }
    void cleanup() { m_world.reset(); }

    void saysThatAHostIsDown()
    {
        editServer([](inventory::ManagedServer &server) { server.port = 9; });
        const auto planned = m_world->plan();
        QVERIFY(!planned);
        QCOMPARE(planned.error().code, ErrorCode::HostUnreachable);
    }

    void asksAboutAnUnknownHostKeyAndRefusesAChangedOne()
    {
        DeploymentEnvironment environment = m_world->environment();
        environment.acceptedHostKey.clear();
        const auto unknown = planServer(QLatin1String(PracticeWorld::server), environment, {});
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::HostKeyUnknown);
        QCOMPARE(unknown.error().detail, m_world->status().hostKey);

        QVERIFY(m_world->plan());
        QFile known(m_world->dataFolder() + QStringLiteral("/known_hosts"));
        QVERIFY(known.open(QIODevice::WriteOnly));
        known.write(QStringLiteral("[127.0.0.1]:%1 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBcxlqLOlEYGdLVGELFVbnAqWVcRUKNJnKQ+Wd0xb7Fm\n")
                        .arg(m_world->status().port).toUtf8());
        known.close();
        const auto changed = m_world->push();
        QVERIFY(!changed);
        QCOMPARE(changed.error().code, ErrorCode::HostKeyChanged);
        verifyUntouched();
    }

    void refusesAKeyThatIsNotTheIdentitys()
    {
        const auto other = crypto::PrivateKey::generate();
        const SecretBytes pem = std::move(*other->toPem());
        const auto report = pushServer({.server = QLatin1String(PracticeWorld::server), .expectedPlan = {}, .privateKeyPem = &pem},
                                       m_world->environment(), {});
        QVERIFY2(report && report->outcome == PushOutcome::Refused, wordsOf(report).constData());
        QCOMPARE(report->error->code, ErrorCode::KeyMismatch);
        verifyUntouched();
    }

    void refusesAPlanThatWasPreviewedOnAnotherState()
    {
        const auto planned = m_world->plan();
        QVERIFY(planned);
        change("echo '# somebody was here' >> etc/kamailio/kamailio.cfg");
        const auto report = pushServer({.server = QLatin1String(PracticeWorld::server), .expectedPlan = planned->plan.id,
                                        .privateKeyPem = &m_world->key()}, m_world->environment(), {});
        QVERIFY2(report && report->outcome == PushOutcome::Refused, wordsOf(report).constData());
        QCOMPARE(report->error->code, ErrorCode::PlanOutdated);
        verifyUntouched();
    }

    void refusesAServerThatSomebodyElseHasLocked()
    {
        change("mkdir -p etc/stir-console/lock; echo 'ben@desk since 02:00' > etc/stir-console/lock/holder");
        const auto report = m_world->push();
        QVERIFY2(report && report->outcome == PushOutcome::Refused, wordsOf(report).constData());
        QCOMPARE(report->error->code, ErrorCode::ServerLocked);
        QVERIFY(report->error->detail.contains(QStringLiteral("ben@desk")));
        QCOMPARE(m_world->serverFiles(), m_before);
    }

    void refusesAFileThatTheServersOwnCheckRefuses()
    {
        change("echo 'loadmodule \"nosuch.so\"' >> etc/kamailio/kamailio.cfg");
        const auto report = m_world->push();
        QVERIFY2(report && report->outcome == PushOutcome::Refused, wordsOf(report).constData());
        QCOMPARE(report->failedStep, QStringLiteral("check"));
        QCOMPARE(report->error->code, ErrorCode::CheckRefused);
        QVERIFY2(report->error->detail.contains(QStringLiteral("/etc/kamailio/kamailio.cfg")), wordsOf(report).constData());
        verifyUntouched();
    }

    void putsEverythingBackWhenKamailioDoesNotStartOnTheNewFile()
    {
        // The check passes a call of a route that is not there; only the start refuses it.
        change("printf '%s\\n' '#!ifdef WITH_STIRSHAKEN' 'onreply_route[BROKEN] { route(NOWHERE); }' '#!endif' >> etc/kamailio/kamailio.cfg");
        const auto report = m_world->push();
        QVERIFY2(report && report->outcome == PushOutcome::RolledBack, wordsOf(report).constData());
        verifyUntouched();
    }

    void putsEverythingBackOnASabotagedService_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("step");
        QTest::newRow("refuses to restart") << QByteArray("[ -e /ROOT/once ] || { touch /ROOT/once; echo no >&2; exit 1; }") << QStringLiteral("services");
        QTest::newRow("stays down") << QByteArray("[ -e /ROOT/once ] || { touch /ROOT/once; /ROOT/usr/sbin/service.real \"$1\" stop; exit 0; }") << QStringLiteral("proof");
        QTest::newRow("does nothing and says done") << QByteArray("[ -e /ROOT/once ] || { touch /ROOT/once; exit 0; }") << QStringLiteral("proof");
        QTest::newRow("dies soon") << QByteArray("[ -e /ROOT/once ] || { touch /ROOT/once; /ROOT/usr/sbin/service.real \"$@\"; (sleep 0.5; /ROOT/usr/sbin/service.real \"$1\" stop) >/dev/null 2>&1 & exit 0; }") << QStringLiteral("proof");
        QTest::newRow("loses its own file") << QByteArray("[ -e /ROOT/once ] || { touch /ROOT/once; /ROOT/usr/sbin/service.real \"$@\"; rm /ROOT/etc/kamailio/kamailio.cfg; exit 0; }") << QStringLiteral("proof");
        QTest::newRow("logs that the key was not loaded") << QByteArray("[ -e /ROOT/once ] || { touch /ROOT/once; /ROOT/usr/sbin/service.real \"$@\"; echo \"ERROR: stirshaken: Failed to load private key\" >> /ROOT/var/log/kamailio/kamailio.log; exit 0; }") << QStringLiteral("proof");
    }
    void putsEverythingBackOnASabotagedService()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, step);
        sabotageService(line.replace("/ROOT", m_world->root().toUtf8()));
        const auto report = m_world->push();
        QVERIFY2(report && report->outcome == PushOutcome::RolledBack, wordsOf(report).constData());
        QCOMPARE(report->failedStep, step);
        verifyUntouched();
    }

    void saysWhenTheServerCouldNotBePutBack()
    {
        sabotageService("echo no >&2; [ -e " + m_world->root().toUtf8() + "/first ] || { touch " + m_world->root().toUtf8()
                        + "/first; kill $(cat " + m_world->root().toUtf8() + "/var/run/kamailio/kamailio.pid); }; exit 1");
        const auto report = m_world->push();
        QVERIFY2(report && report->outcome == PushOutcome::Failed, wordsOf(report).constData());
        QCOMPARE(m_world->serverFiles(), m_before);
    }

    void reportsAFullDiskAndTouchesNothing()
    {
        if (::getuid() != 0)
            QSKIP("mounting a small filesystem needs root");
        change("mkdir -m 700 etc/stir-console");
        const QByteArray mountPoint = m_world->serverFile(QStringLiteral("/etc/stir-console")).toUtf8();
        auto mounted = tests::ScopedMount::small(mountPoint, "size=12k,mode=700");
        QVERIFY(mounted.isMounted());
        const auto report = m_world->push();
        mounted.unmount();
        QVERIFY2(report && report->outcome == PushOutcome::Refused, wordsOf(report).constData());
        QVERIFY2(report->error->code == ErrorCode::RemoteDiskFull, wordsOf(report).constData());
        verifyUntouched();
    }

    void reportsAReadOnlyTargetAndTouchesNothing()
    {
        if (::getuid() != 0)
            QSKIP("mounting a read-only filesystem needs root");
        const QByteArray mountPoint = m_world->serverFile(QStringLiteral("/etc")).toUtf8();
        auto mounted = tests::ScopedMount::readOnly(mountPoint);
        QVERIFY(mounted.isMounted());
        const auto report = m_world->push();
        mounted.unmount();
        QVERIFY2(report && report->outcome == PushOutcome::Refused, wordsOf(report).constData());
        QCOMPARE(report->error->code, ErrorCode::RemoteReadOnly);
        verifyUntouched();
    }

    void leavesTheServicesAloneWhenAFileCannotBeReplaced()
    {
        if (::getuid() != 0)
            QSKIP("mounting over a file needs root");
        const QByteArray busy = m_world->serverFile(QStringLiteral("/etc/asterisk/stir_shaken.conf")).toUtf8();
        QVERIFY(m_world->onServer("cp var/run/kamailio/kamailio.pid before.pid; cp var/log/asterisk/commands.log before.log"));
        auto mounted = tests::ScopedMount::onItself(busy);
        QVERIFY(mounted.isMounted());
        const auto report = m_world->push();
        mounted.unmount();
        QVERIFY2(report && report->outcome == PushOutcome::RolledBack, wordsOf(report).constData());
        QCOMPARE(report->failedStep, QStringLiteral("swap"));
        verifyUntouched();
        QVERIFY2(m_world->onServer("cmp var/run/kamailio/kamailio.pid before.pid; cmp var/log/asterisk/commands.log before.log"),
                 "a service was restarted for nothing");
        QVERIFY2(m_world->onServer("[ -z \"$(ls etc/stir-console/backups)\" ]"), "a backup nobody needs");
    }

    void obeysACancelAtEveryStep_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<PushOutcome>("outcome");
        for (const char *early : {"lock", "unchanged", "stage", "check", "backup", "recheck"})
            QTest::newRow(early) << QString::fromLatin1(early) << PushOutcome::Refused;
        for (const char *late : {"swap", "anchors", "services", "proof"})
            QTest::newRow(late) << QString::fromLatin1(late) << PushOutcome::RolledBack;
    }
    void obeysACancelAtEveryStep()
    {
        QFETCH(QString, step);
        QFETCH(PushOutcome, outcome);
        std::stop_source stop;
        const tasks::JobControl job{.stop = stop.get_token(), .report = [&](const tasks::StepReport &report) {
                                        if (report.id == step && report.state == tasks::StepState::Running)
                                            stop.request_stop();
                                    }};
        const auto report = pushServer({.server = QLatin1String(PracticeWorld::server), .expectedPlan = {},
                                        .privateKeyPem = &m_world->key()}, m_world->environment(), job);
        QVERIFY2(report && report->outcome == outcome, wordsOf(report).constData());
        QCOMPARE(report->error->code, ErrorCode::Cancelled);
        verifyUntouched();
    }

    void healsAfterALostConnectionAtEveryScript_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<bool>("after");
        for (const char *words : {"take()", "stage_folder()", " -f /dev/stdin", "manifest.new", "printf 'now", "place()",
                                  "update-ca-trust", "service kamailio restart", "tries=0"}) {
            QTest::addRow("before %s", words) << QByteArray(words) << false;
            QTest::addRow("after %s", words) << QByteArray(words) << true;
        }
    }
    void healsAfterALostConnectionAtEveryScript()
    {
        QFETCH(QByteArray, words);
        QFETCH(bool, after);
        const auto planned = m_world->plan();
        QVERIFY(planned);
        const auto platform = platforms::PlatformCatalogue::load({})->platform(QStringLiteral("practice"));
        tests::LocalShell shell;
        shell.loseConnectionAt(words, after ? tests::LocalShell::Loss::AfterScript : tests::LocalShell::Loss::BeforeScript);
        ChangeRun run(shell, *platform, planned->snapshot, QStringLiteral("lost-1"), QStringLiteral("anna@desk"));
        const ChangeOrder order{.swaps = swapsOfPlan(planned->plan, m_world->key().view()), .actions = planned->plan.actions,
                                .anchors = {}, .expectHealthy = true, .settled = [](const Snapshot &) { return Findings(); }};
        const tasks::JobControl job;
        StepJournal journal(job);
        PushReport report;
        run.execute(order, journal, job, report);
        QVERIFY(report.outcome == PushOutcome::Refused || report.outcome == PushOutcome::RolledBack);
        QVERIFY(shell.reconnects > 0);
        verifyUntouched();
    }

    void healsAfterSshdCutsTheSession()
    {
        const QByteArray listener = "$(cat ../ssh/sshd.pid)";
        bool cut = false;
        const tasks::JobControl job{.stop = {}, .report = [&](const tasks::StepReport &report) {
                                        if (report.id == QStringLiteral("services") && report.state == tasks::StepState::Running && !cut) {
                                            cut = true;
                                            QVERIFY(m_world->onServer("pkill -KILL -P " + listener));
                                        }
                                    }};
        const auto report = pushServer({.server = QLatin1String(PracticeWorld::server), .expectedPlan = {},
                                        .privateKeyPem = &m_world->key()}, m_world->environment(), job);
        QVERIFY(cut);
        QVERIFY2(report && report->outcome == PushOutcome::RolledBack, wordsOf(report).constData());
        QCOMPARE(report->error->code, ErrorCode::ConnectionLost);
        verifyUntouched();
    }

    void givesTheKeyToTheServicesOwnUserAndChecksAsThatUser()
    {
        if (::getuid() != 0)
            QSKIP("giving a file to another user needs root");
        // A real VoipNow's descriptor; the folders above must let the user kamailio through, as those of a server do.
        QVERIFY(m_world->onServer("chmod 755 ../.. .. . etc etc/kamailio; ln -s var/run run; chmod 777 var/run/kamailio"));
        editServer([](inventory::ManagedServer &server) { server.platform = QStringLiteral("voipnow"); });
        const auto report = m_world->push();
        QVERIFY2(report && report->outcome == PushOutcome::Done, wordsOf(report).constData());
        QVERIFY(m_world->onServer("[ \"$(stat -c %U:%G:%a etc/voipnow/certs/sip/priv-key.pem)\" = kamailio:kamailio:600 ]"));

        QVERIFY(m_world->rollback());
        // A service that is down cannot say that it drops root by itself: its file must be readable for its own user.
        QVERIFY(m_world->onServer("chown root:root etc/kamailio/kamailio.cfg; chmod 600 etc/kamailio/kamailio.cfg\n"
                                  "usr/sbin/service kamailio stop"));
        const auto refused = m_world->push();
        QVERIFY2(refused && refused->outcome == PushOutcome::Refused, wordsOf(refused).constData());
        QCOMPARE(refused->failedStep, QStringLiteral("check"));
    }
};

QTEST_GUILESS_MAIN(PushFaultsTest)
#include "push_faults_test.moc"
