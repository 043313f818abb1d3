// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ssh_connection.h"

#include "tests/core/remote/result_name.h"
#include "tests/support/temporary_ssh_server.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <thread>

using namespace stir;
using namespace std::chrono_literals;
using remote::quoted;
using remote::ShellResult;
using remote::ShellScript;
using remote::SshConnection;
using testing::nameOf;

class SshExecTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<testing::TemporarySshServer> m_server;
    std::unique_ptr<SshConnection> m_connection;
    std::stop_source m_stop;

    void restart(const testing::SshServerOptions &options)
    {
        m_connection.reset();
        m_server->stop();
        QVERIFY2(m_server->start(options), qPrintable(m_server->errorText()));
        connect();
    }

    void connect()
    {
        m_stop = std::stop_source();
        auto connection = SshConnection::connect(m_server->trustedTarget(), {}, m_stop.get_token());
        QVERIFY2(connection.has_value(), qPrintable(connection ? QString() : connection.error().detail));
        m_connection = std::move(*connection);
    }

    ShellResult run(const ShellScript &script)
    {
        auto result = m_connection->run(script);
        if (!result)
            qWarning() << errorName(result.error().code) << result.error().detail;
        return result ? *result : ShellResult{-1, {}, {}};
    }

    QString path(const QString &name) const { return m_server->folder() + u'/' + name; }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<testing::TemporarySshServer>();
        QVERIFY2(m_server->start(), qPrintable(m_server->errorText()));
    }

    void init() { connect(); }

    void cleanupTestCase()
    {
        m_connection.reset();
        m_server.reset();
    }

    void keepsOutputAndErrorsApart()
    {
        const ShellResult result = run({.text = "echo one; echo two >&2; printf three"});
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.output, QByteArray("one\nthree"));
        QCOMPARE(result.errors, QByteArray("two\n"));
    }

    void givesTheExitCode_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<int>("code");
        QTest::newRow("true") << QByteArray("true") << 0;
        QTest::newRow("false") << QByteArray("false") << 1;
        QTest::newRow("exit 255") << QByteArray("exit 255") << 255;
        QTest::newRow("not found") << QByteArray("/none/such") << 127;
        QTest::newRow("syntax error") << QByteArray("if") << 2;
        QTest::newRow("set -e") << QByteArray("set -e\nfalse\ntrue\n") << 1;
        QTest::newRow("no script") << QByteArray() << 0;
        QTest::newRow("child killed") << QByteArray("sh -c 'kill -9 $$'") << 128 + 9;
        QTest::newRow("killed") << QByteArray("kill -9 $$") << 128 + 9;
        QTest::newRow("terminated") << QByteArray("kill -TERM $$; exec sleep 9") << 128 + 15;
    }

    void givesTheExitCode()
    {
        QFETCH(QByteArray, script);
        QFETCH(int, code);
        QCOMPARE(run({.text = script}).exitCode, code);
    }

    void runsManyScriptsOnOneConnection()
    {
        for (int i = 0; i < 30; ++i) {
            const QByteArray number = QByteArray::number(i);
            QCOMPARE(run({.text = "echo " + number}).output, number + '\n');
        }
    }

    void handsHostileWordsOverUnchanged()
    {
        const QByteArray word = " it's \"q\" $(id) `id` ${x} \n -rf \\ ; & | > * ? # ! \t\xff Zürich 電話 ";
        QCOMPARE(run({.text = "printf '%s' " + quoted(QByteArrayView(word))}).output, word);
        QCOMPARE(run({.text = "printf '%s' -- " + quoted(QStringLiteral("-rf"))}).output, QByteArray("---rf"));
    }

    void speaksTheServersPlainLanguage()
    {
        QCOMPARE(run({.text = "cat /none"}).errors, QByteArray("cat: /none: No such file or directory\n"));
    }

    void feedsBigInputWhileItReadsBigOutput()
    {
        QByteArray big(5 * 1024 * 1024, '\0');
        for (qsizetype i = 0; i < big.size(); ++i)
            big[i] = static_cast<char>((i * 7919) >> 3);
        const ShellResult result = run({.text = "tee /dev/stderr", .input = bytesOf(big)});
        QCOMPARE(result.exitCode, 0);
        const auto digest = [](const QByteArray &bytes) {
            return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        };
        QCOMPARE(result.output.size(), big.size());
        QCOMPARE(digest(result.output), digest(big));
        QCOMPARE(digest(result.errors), digest(big));
    }

    void endsWhenTheScriptDoesNotReadItsInput()
    {
        const QByteArray big(5 * 1024 * 1024, 'x');
        const ShellResult result = run({.text = "exit 3", .input = bytesOf(big)});
        QCOMPARE(result.exitCode, 3);
        QCOMPARE(run({.text = "echo still here"}).output, QByteArray("still here\n"));
    }

    void endsTheInput() { QCOMPARE(run({.text = "cat; echo done"}).output, QByteArray("done\n")); }

    void stopsReadingAtItsLimit()
    {
        const auto result = m_connection->run({.text = "yes", .outputLimit = 100'000});
        QCOMPARE(nameOf(result), QStringLiteral("file_too_large"));
        QCOMPARE(run({.text = "echo still here"}).output, QByteArray("still here\n"));
    }

    void takesOutputOfExactlyItsLimit()
    {
        const ShellScript script{.text = "head -c 100000 /dev/zero", .outputLimit = 100'000};
        QCOMPARE(run(script).output.size(), 100'000);
        QCOMPARE(nameOf(m_connection->run({.text = "head -c 100001 /dev/zero", .outputLimit = 100'000})),
                 QStringLiteral("file_too_large"));
    }

    void takesLongScriptsAndRefusesLongerOnes()
    {
        QByteArray script = "echo begun\n: " + QByteArray(95'000, 'x') + "\necho ended";
        QCOMPARE(run({.text = script}).output, QByteArray("begun\nended\n"));
        script.resize(97'000, 'x');
        QCOMPARE(nameOf(m_connection->run({.text = script})), QStringLiteral("invalid_argument"));
        QCOMPARE(nameOf(m_connection->run({.text = QByteArray("true\0", 5)})), QStringLiteral("invalid_argument"));
    }

    void givesUpAtTheDeadline()
    {
        QElapsedTimer timer;
        timer.start();
        const auto late = m_connection->run({.text = "echo begun; sleep 60", .deadline = 300ms});
        QCOMPARE(nameOf(late), QStringLiteral("timed_out"));
        QVERIFY2(timer.elapsed() >= 300 && timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(nameOf(m_connection->run({.text = "true"})), QStringLiteral("connection_lost"));
    }

    void givesUpAtTheDeadlineOnAServerThatStopped()
    {
        // Every process of the session stands still: nothing is read or written at the other end any more.
        const QByteArray big(20 * 1024 * 1024, 'x');
        const ShellScript script{.text = "kill -STOP $PPID; cat", .input = bytesOf(big), .deadline = 500ms};
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(nameOf(m_connection->run(script)), QStringLiteral("timed_out"));
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        m_connection.reset();
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        m_server->killSessions();
    }

    void stopsInMidCommandWhenAsked()
    {
        const QString begun = path(QStringLiteral("begun"));
        QElapsedTimer timer;
        std::jthread asker([this, &begun, &timer] {
            QTRY_VERIFY(QFile::exists(begun));
            timer.start();
            m_stop.request_stop();
        });
        const auto result = m_connection->run({.text = "touch " + quoted(begun) + "; sleep 60"});
        asker.join();
        QCOMPARE(nameOf(result), QStringLiteral("cancelled"));
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(nameOf(m_connection->run({.text = "true"})), QStringLiteral("cancelled"));
    }

    void noticesThatTheConnectionIsLost()
    {
        const QString begun = path(QStringLiteral("begun to die"));
        std::jthread killer([this, &begun] {
            QTRY_VERIFY(QFile::exists(begun));
            m_server->killSessions();
        });
        const auto result = m_connection->run({.text = "touch " + quoted(begun) + "; sleep 60"});
        killer.join();
        QCOMPARE(nameOf(result), QStringLiteral("connection_lost"));
        QCOMPARE(nameOf(m_connection->run({.text = "true"})), QStringLiteral("connection_lost"));
    }

    void noticesThatTheConnectionWasLostBetweenTwoScripts()
    {
        QCOMPARE(run({.text = "true"}).exitCode, 0);
        m_server->killSessions();
        QCOMPARE(nameOf(m_connection->run({.text = "true"})), QStringLiteral("connection_lost"));
    }

    void doesNotWaitForADaemonThatKeepsTheOutputOpen()
    {
        QElapsedTimer timer;
        timer.start();
        const ShellResult result = run({.text = "sleep 20 & echo $!; exit 4"});
        QCOMPARE(result.exitCode, 4);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(run({.text = "kill " + result.output.trimmed()}).exitCode, 0);
    }

    void dropsWhatStandsBeforeTheScriptsOwnOutput()
    {
        // As a start-up file of the login shell that prints something does.
        restart({.settings = {QStringLiteral(
            "ForceCommand echo noise; echo more noise >&2; /bin/sh -c \"$SSH_ORIGINAL_COMMAND\"")}});
        const ShellResult result = run({.text = "echo mine; echo also mine >&2"});
        QCOMPARE(result.output, QByteArray("mine\n"));
        QCOMPARE(result.errors, QByteArray("also mine\n"));
        restart({});
    }

    void saysSoWhenTheScriptCouldNotBegin()
    {
        restart({.settings = {QStringLiteral("ForceCommand echo This account is not available; exit 0")}});
        const auto result = m_connection->run({.text = "echo mine"});
        QCOMPARE(nameOf(result), QStringLiteral("command_failed"));
        QCOMPARE(result.error().detail, QStringLiteral("This account is not available"));
        restart({});
    }

    void saysSoWhenTheServerOpensNoSession()
    {
        restart({.settings = {QStringLiteral("MaxSessions 0")}});
        QCOMPARE(nameOf(m_connection->run({.text = "true"})), QStringLiteral("connection_lost"));
        restart({});
    }
};

QTEST_GUILESS_MAIN(SshExecTest)
#include "ssh_exec_test.moc"
