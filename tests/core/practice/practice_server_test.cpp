// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice_fixture.h"

#include <csignal>
#include <sys/stat.h>

using namespace stir;
using namespace stir::practice;

class PracticeServerTest : public PracticeFixture
{
    Q_OBJECT

private Q_SLOTS:
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

    void showsPidFilesUnderBothNamesOfTheRunFolder()
    {
        QVERIFY(!pid("/run/kamailio/kamailio.pid").isEmpty());
        QCOMPARE(pid("/run/kamailio/kamailio.pid"), pid("/var/run/kamailio/kamailio.pid"));
        QCOMPARE(pid("/run/asterisk/asterisk.pid"), pid("/var/run/asterisk/asterisk.pid"));
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
        const QByteArray sockets = runTool(words("cat"), {words("/proc/net/tcp"), words("/proc/net/udp")}).output;
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
        QCOMPARE(runTool(words("ssh-keygen"), {words("-q"), words("-t"), words("ed25519"), words("-N"), QString(),
                                               words("-f"), m_status.keyFile})
                     .code,
                 0);
        QCOMPARE(remote("true").code, 255);
    }

    void leavesNothingBehind()
    {
        // A session that is still open when the server is stopped.
        QProcess session;
        session.start(words("ssh"), {words("-F"), words("/dev/null"), words("-i"), m_status.keyFile, words("-p"),
                                     QString::number(m_status.port), words("-o"), words("StrictHostKeyChecking=no"),
                                     words("-o"), words("UserKnownHostsFile=/dev/null"),
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
};

int main(int argc, char **argv)
{
    return runTestOrAdapt<PracticeServerTest>(argc, argv);
}
#include "practice_server_test.moc"
