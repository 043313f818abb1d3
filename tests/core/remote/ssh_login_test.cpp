// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ssh_connection.h"

#include "tests/core/remote/result_name.h"
#include "tests/support/temporary_ssh_agent.h"
#include "tests/support/temporary_ssh_server.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace stir;
using namespace std::chrono_literals;
using remote::SshConnection;
using remote::SshTarget;
using testing::nameOf;

namespace {

const QByteArray passphrase = "Zürich \"quoted\" $(x)";

} // namespace

class SshLoginTest : public QObject
{
    Q_OBJECT

    testing::TemporarySshServer m_server;

    SshTarget with(const QString &keyFile) const
    {
        SshTarget target = m_server.trustedTarget();
        target.keyFile = keyFile;
        return target;
    }

    /// A key the server trusts, of that type and format, encrypted with the passphrase.
    QString makeEncryptedKey(const QString &name, const QStringList &kind) const
    {
        const QString path = m_server.folder() + u'/' + name;
        const QStringList arguments = QStringList{QStringLiteral("-q"), QStringLiteral("-N"),
                                                  QString::fromUtf8(passphrase), QStringLiteral("-f"), path} + kind;
        if (!testing::runProgram(QStringLiteral("ssh-keygen"), arguments))
            return {};
        QFile publicKey(path + QStringLiteral(".pub"));
        QFile authorized(m_server.folder() + QStringLiteral("/authorized_keys"));
        if (!publicKey.open(QIODevice::ReadOnly) || !authorized.open(QIODevice::Append))
            return {};
        authorized.write(publicKey.readAll());
        return path;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.errorText())); }

    void init() { qunsetenv("SSH_AUTH_SOCK"); }

    void logsInWithAKeyFile() { QCOMPARE(nameOf(SshConnection::connect(m_server.trustedTarget(), {})), QStringLiteral("ok")); }

    void asksForThePassphraseOfAnEncryptedKey_data()
    {
        QTest::addColumn<QStringList>("kind");
        QTest::newRow("ed25519") << QStringLiteral("-t ed25519").split(u' ');
        QTest::newRow("ecdsa") << QStringLiteral("-t ecdsa -b 256").split(u' ');
        QTest::newRow("rsa") << QStringLiteral("-t rsa -b 2048").split(u' ');
        QTest::newRow("rsa as PEM") << QStringLiteral("-t rsa -b 2048 -m PEM").split(u' ');
        QTest::newRow("ecdsa as PKCS8") << QStringLiteral("-t ecdsa -m PKCS8").split(u' ');
    }

    void asksForThePassphraseOfAnEncryptedKey()
    {
        QFETCH(QStringList, kind);
        const QString keyFile = makeEncryptedKey(QStringLiteral("key ") + QString::fromUtf8(QTest::currentDataTag()), kind);
        QVERIFY(!keyFile.isEmpty());
        const auto none = SshConnection::connect(with(keyFile), {});
        QCOMPARE(nameOf(none), QStringLiteral("passphrase_needed"));
        QCOMPARE(none.error().subject, keyFile);
        const SecretBytes wrong = SecretBytes::fromText("wrong");
        QCOMPARE(nameOf(SshConnection::connect(with(keyFile), {.keyPassphrase = &wrong})), QStringLiteral("wrong_passphrase"));
        const SecretBytes right = SecretBytes::fromText(passphrase.toStdString());
        QCOMPARE(nameOf(SshConnection::connect(with(keyFile), {.keyPassphrase = &right})), QStringLiteral("ok"));
    }

    void saysWhatWasTriedWhenRefused()
    {
        const QString keyFile = m_server.folder() + QStringLiteral("/stranger");
        QVERIFY(testing::runProgram(QStringLiteral("ssh-keygen"), {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                                                           QStringLiteral("-N"), QString(), QStringLiteral("-f"), keyFile}));
        const auto connection = SshConnection::connect(with(keyFile), {});
        QCOMPARE(nameOf(connection), QStringLiteral("login_refused"));
        QVERIFY(connection.error().detail.contains(keyFile));
        QVERIFY(connection.error().detail.contains(QStringLiteral("the server allows: publickey")));
        QVERIFY(connection.error().subject.startsWith(testing::TemporarySshServer::currentUser() + u'@'));
    }

    void refusesWithNothingToTry()
    {
        const auto connection = SshConnection::connect(with({}), {});
        QCOMPARE(nameOf(connection), QStringLiteral("login_refused"));
        QVERIFY(connection.error().detail.contains(QStringLiteral("nothing to try")));
    }

    void namesTheKeyFileThatCannotBeUsed()
    {
        const auto missing = SshConnection::connect(with(QStringLiteral("/nowhere/key")), {});
        QCOMPARE(nameOf(missing), QStringLiteral("file_not_found"));
        QCOMPARE(missing.error().subject, QStringLiteral("/nowhere/key"));
        QCOMPARE(nameOf(SshConnection::connect(with(m_server.folder()), {})), QStringLiteral("file_not_readable"));
        const auto noKey = SshConnection::connect(with(m_server.folder() + QStringLiteral("/sshd_config")), {});
        QCOMPARE(nameOf(noKey), QStringLiteral("not_a_private_key"));
    }

    void logsInThroughTheAgent()
    {
        testing::TemporarySshAgent agent;
        QVERIFY(agent.start());
        SshTarget target = with({});
        target.useAgent = true;
        QCOMPARE(nameOf(SshConnection::connect(target, {})), QStringLiteral("login_refused"));
        QVERIFY(agent.addKey(m_server.clientKeyFile()));
        QCOMPARE(nameOf(SshConnection::connect(target, {})), QStringLiteral("ok"));
        target.useAgent = false;
        QCOMPARE(nameOf(SshConnection::connect(target, {})), QStringLiteral("login_refused"));
    }

    void fallsBackToTheKeyFileWhenTheAgentIsOfNoUse()
    {
        SshTarget target = m_server.trustedTarget();
        target.useAgent = true;
        QCOMPARE(nameOf(SshConnection::connect(target, {})), QStringLiteral("ok"));
        testing::TemporarySshAgent emptyAgent;
        QVERIFY(emptyAgent.start());
        QCOMPARE(nameOf(SshConnection::connect(target, {})), QStringLiteral("ok"));
    }

    void doesNotWaitForASilentAgentBeyondTheDeadline()
    {
        // A stopped agent takes the connection and never answers, as one does that waits for its owner's consent.
        QProcess agent;
        const QString socket = m_server.folder() + QStringLiteral("/silent_agent");
        agent.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), socket});
        QVERIFY(agent.waitForReadyRead());
        QCOMPARE(::kill(static_cast<pid_t>(agent.processId()), SIGSTOP), 0);
        qputenv("SSH_AUTH_SOCK", socket.toLocal8Bit());
        SshTarget target = with({});
        target.useAgent = true;
        target.connectDeadline = 1s;
        QElapsedTimer timer;
        timer.start();
        const QString name = nameOf(SshConnection::connect(target, {}));
        const qint64 elapsed = timer.elapsed();
        agent.kill();
        agent.waitForFinished();
        QCOMPARE(name, QStringLiteral("timed_out"));
        QVERIFY2(elapsed < 5000, qPrintable(QString::number(elapsed)));
    }
};

QTEST_GUILESS_MAIN(SshLoginTest)
#include "ssh_login_test.moc"
