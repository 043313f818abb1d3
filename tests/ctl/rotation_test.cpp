// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/openssl_run.h"
#include "tests/ctl/program.h"
#include "tests/support/temporary_web_server.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using stir::test::Program;
using stir::test::ProgramResult;

namespace {

QStringList words(const QString &command)
{
    return command.split(QLatin1Char(' '));
}

} // namespace

/// `stirctl rotation` from the order to what is kept, against the real practice server and a real web server.
class RotationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_web.start({{QStringLiteral("/second.pem"), {}}}), qPrintable(m_web.errorText()));
        const auto started = run(words(QStringLiteral("practice start --json")));
        QVERIFY2(started.exitCode == 0, started.errors.constData());
        const QJsonObject practice = started.object();
        succeeds(words(QStringLiteral("vault init")) << m_program.passphrase());
        succeeds(words(QStringLiteral("key new --out key.pem")) << m_program.passphrase());
        succeeds(
            words(QStringLiteral("practice certificate --spc 123A --key key.pem --out chain.pem --root-out root.pem"))
            << m_program.passphrase());
        succeeds(words(QStringLiteral(
                     "identity add main --key key.pem --cert chain.pem --x5u https://certs.example.net/1.pem"))
                 << m_program.passphrase());
        succeeds(words(QStringLiteral("trust import --company First root.pem")));
        const auto text = [&practice](const char *key) {
            return practice.value(QLatin1String(key)).toVariant().toString();
        };
        succeeds(
            words(QStringLiteral("server add edge --host %1 --port %2 --user %3 --ssh-key %4 --root %5 --sip-port %6 "
                                 "--platform practice --identity main --host-key %7")
                      .arg(text("host"), text("port"), text("user"), text("key"), text("root"), text("sip_port"),
                           text("host_key"))));
        succeeds(words(QStringLiteral("push edge --yes")) << m_program.passphrase());
    }

    void cleanupTestCase() { succeeds(words(QStringLiteral("practice stop"))); }

    void ordersWhatThePresentCertificateSays()
    {
        const auto result =
            run(words(QStringLiteral("rotation start main --out request.pem --json")) << m_program.passphrase());
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.object().value(QStringLiteral("stage")).toString(), QStringLiteral("ordered"));
        const QByteArray read = stir::test::openssl(
            {QStringLiteral("req"), QStringLiteral("-in"), m_program.path(QStringLiteral("request.pem")),
             QStringLiteral("-noout"), QStringLiteral("-verify"), QStringLiteral("-subject")});
        QVERIFY2(read.contains("SHAKEN 123A"), read.constData());
        // What is there is not written over.
        QCOMPARE(run(words(QStringLiteral("rotation start main --out request.pem")) << m_program.passphrase()).exitCode,
                 5);
    }

    void saysWhatComesNext()
    {
        const auto shown = run(words(QStringLiteral("rotation show main --json")));
        QCOMPARE(shown.exitCode, 0);
        QCOMPARE(shown.object().value(QStringLiteral("next")).toString(),
                 QStringLiteral("stirctl rotation answer main --cert ANSWER --x5u URL"));
        QCOMPARE(run(words(QStringLiteral("rotation show other"))).exitCode, 2);
        QCOMPARE(run(words(QStringLiteral("rotation switch main --yes")) << m_program.passphrase()).exitCode, 5);
    }

    void takesTheAnswerForItsKeyAlone()
    {
        succeeds(words(QStringLiteral("practice certificate --spc 123A --out next.pem --root-out root-2.pem --key"))
                 << QStringLiteral("main (next)") << m_program.passphrase());
        succeeds(words(QStringLiteral("trust import --company Second root-2.pem")));
        const QString url = m_web.url(QStringLiteral("/second.pem"));
        QCOMPARE(answer(QStringLiteral("chain.pem"), url).exitCode, 5);
        QCOMPARE(answer(QStringLiteral("next.pem"), QStringLiteral("https://certs.example.net/1.pem")).exitCode, 2);
        const auto taken = answer(QStringLiteral("next.pem"), url);
        QVERIFY2(taken.exitCode == 0, taken.errors.constData());
        QCOMPARE(taken.object().value(QStringLiteral("pending")).toArray().at(0).toString(), QStringLiteral("edge"));
    }

    void waitsUntilTheCertificateCanBeFetched()
    {
        QCOMPARE(run(reaching(QStringLiteral("check"))).exitCode, 1);
        QCOMPARE(run(reaching(QStringLiteral("switch")) << QStringLiteral("--yes") << m_program.passphrase()).exitCode,
                 5);
        QFile chain(m_program.path(QStringLiteral("next.pem")));
        QVERIFY(chain.open(QIODevice::ReadOnly));
        m_web.setBody(QStringLiteral("/second.pem"), chain.readAll());
        const auto reached = run(reaching(QStringLiteral("check")) << QStringLiteral("--json"));
        QVERIFY2(reached.exitCode == 0, reached.errors.constData());
        QCOMPARE(reached.object().value(QStringLiteral("reached")), QJsonValue(true));
        // The server's own curl does not believe in that authority.
        QCOMPARE(
            run(words(QStringLiteral("rotation check main --allow-private --ca")) << m_web.authorityFile()).exitCode,
            1);
    }

    void asksBeforeItSwitches()
    {
        QCOMPARE(run(reaching(QStringLiteral("switch")) << m_program.passphrase()).exitCode, 5);
    }

    void switchesAndProves()
    {
        const auto switched =
            run(reaching(QStringLiteral("switch"))
                << words(QStringLiteral("--yes --orig 12155550100 --dest 12155550101")) << m_program.passphrase());
        QVERIFY2(switched.exitCode == 0, (switched.output + switched.errors).constData());
        QVERIFY2(switched.output.contains("second.pem"), switched.output.constData()); // the call's header
        const auto shown = run(words(QStringLiteral("rotation show main --json")));
        QCOMPARE(shown.object().value(QStringLiteral("stage")).toString(), QStringLiteral("kept"));
        QCOMPARE(shown.object().value(QStringLiteral("x5u")).toString(),
                 QStringLiteral("https://certs.example.net/1.pem"));
        QCOMPARE(run(words(QStringLiteral("plan edge --detailed-exitcode"))).exitCode, 0);
    }

    void removesNoKeyWhoseCertificateIsStillValid()
    {
        const auto kept = run(words(QStringLiteral("rotation retire main")));
        QCOMPARE(kept.exitCode, 0);
        QVERIFY2(kept.output.contains("Keep https://certs.example.net/1.pem"), kept.output.constData());
        const auto keys = run(words(QStringLiteral("rotation show main --json")));
        QCOMPARE(keys.object().value(QStringLiteral("servers")).toArray().at(0).toString(), QStringLiteral("edge"));
    }

private:
    QStringList reaching(const QString &step) const
    {
        return words(QStringLiteral("rotation %1 main --allow-private --only-from-here --ca").arg(step))
               << m_web.authorityFile();
    }
    ProgramResult answer(const QString &file, const QString &url) const
    {
        return run(words(QStringLiteral("rotation answer main --json --cert"))
                   << file << QStringLiteral("--x5u") << url << m_program.passphrase());
    }
    /// Files without a folder are of the test's own.
    ProgramResult run(QStringList command) const
    {
        for (QString &word : command)
            if (word.endsWith(QLatin1String(".pem")) && !word.contains(QLatin1Char('/')))
                word = m_program.path(word);
        return m_program.run(command);
    }
    void succeeds(const QStringList &command) const
    {
        const auto result = run(command);
        QVERIFY2(result.exitCode == 0,
                 (command.join(QLatin1Char(' ')).toUtf8() + '\n' + result.output + result.errors).constData());
    }

    Program m_program;
    stir::testing::TemporaryWebServer m_web;
};

QTEST_GUILESS_MAIN(RotationTest)
#include "rotation_test.moc"
