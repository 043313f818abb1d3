// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/program.h"

#include <QFile>
#include <QJsonArray>
#include <QTcpServer>
#include <QTest>

#include <array>

using stir::test::Program;

namespace {

const QString guide = QStringLiteral(STIR_TEST_DATA "/voipnow-guide/");

QStringList words(const char *command)
{
    return QString::fromLatin1(command).split(QLatin1Char(' '));
}

QJsonObject checkOf(const QJsonObject &header, const QString &check)
{
    for (const auto &entry : header.value(QStringLiteral("checks")).toArray()) {
        if (entry.toObject().value(QStringLiteral("id")).toString() == check)
            return entry.toObject();
    }
    return {};
}

QString resultOf(const QJsonObject &header, const QString &check)
{
    return checkOf(header, check).value(QStringLiteral("result")).toString();
}

QString messageOf(const QJsonObject &header, const QString &check)
{
    return checkOf(header, check).value(QStringLiteral("message")).toString();
}

} // namespace

class DecodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesTheHeaderOfTheGuide()
    {
        const auto result = Program().run(words("decode --json") << guide + QStringLiteral("identity.txt"));
        QCOMPARE(result.exitCode, 1);
        const QJsonObject header = result.object();
        QCOMPARE(header.value(QStringLiteral("attest")).toString(), QStringLiteral("B"));
        QCOMPARE(header.value(QStringLiteral("orig")).toString(), QStringLiteral("5555555"));
        QCOMPARE(header.value(QStringLiteral("dest")).toArray(), QJsonArray{QStringLiteral("626262")});
        QCOMPARE(header.value(QStringLiteral("iat")), QJsonValue(1668526068));
        QCOMPARE(header.value(QStringLiteral("origid")).toString(),
                 QStringLiteral("510b9812-4977-4656-87d1-4f7234001e0c"));
        QCOMPARE(header.value(QStringLiteral("x5u")).toString(), QStringLiteral("10-150-91-136.4grid.eu/cert.pem"));
        QCOMPARE(header.value(QStringLiteral("verdict")).toString(), QStringLiteral("invalid"));
        QCOMPARE(resultOf(header, QStringLiteral("syntax")), QStringLiteral("pass"));
        QCOMPARE(resultOf(header, QStringLiteral("x5u")), QStringLiteral("fail"));
        QCOMPARE(resultOf(header, QStringLiteral("params")), QStringLiteral("warn"));
    }

    void hasEveryKeyOfTheContract()
    {
        const auto result = Program().run(words("decode --json") << guide + QStringLiteral("identity.txt"));
        const QJsonObject header = result.object();
        for (const char *key :
             {"source", "identity", "form", "type", "header", "payload", "params", "attest", "orig", "dest", "iat",
              "origid", "x5u", "checks", "verdict", "outcome", "verstat", "response", "reasons"})
            QVERIFY2(header.contains(QLatin1String(key)), key);
        for (const char *key : {"file", "index", "frame", "time", "method", "call_id"})
            QVERIFY2(header.value(QStringLiteral("source")).toObject().contains(QLatin1String(key)), key);
        for (const char *key : {"info", "alg", "ppt"})
            QVERIFY2(header.value(QStringLiteral("params")).toObject().contains(QLatin1String(key)), key);
        for (const auto &check : header.value(QStringLiteral("checks")).toArray()) {
            for (const char *key : {"id", "result", "message", "hint"})
                QVERIFY2(check.toObject().contains(QLatin1String(key)), key);
            QVERIFY(!check.toObject().value(QStringLiteral("message")).toString().isEmpty());
        }
    }

    void verifiesTheSignatureOfTheGuideAndStillFindsWhatIsWrong()
    {
        const auto result =
            Program().run(words("decode --verify --offline --json --cert")
                          << guide + QStringLiteral("public.pem") << guide + QStringLiteral("identity.txt"));
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(resultOf(result.object(), QStringLiteral("signature")), QStringLiteral("pass"));
        QCOMPARE(resultOf(result.object(), QStringLiteral("freshness")), QStringLiteral("fail"));
        QCOMPARE(resultOf(result.object(), QStringLiteral("certificate")), QStringLiteral("skip"));
        QCOMPARE(result.object().value(QStringLiteral("outcome")).toString(), QStringLiteral("identity_check_failed"));
    }

    void saysWhichKeySignedTheTokensOfTheGuide()
    {
        const auto result =
            Program().run(words("decode --verify --offline --json --cert")
                          << QStringLiteral(STIR_TEST_DATA "/rfc8946/public-key.pem")
                          << guide + QStringLiteral("identity.txt") << guide + QStringLiteral("asterisk-console.txt"));
        QCOMPARE(result.exitCode, 1);
        // One token alone tells nothing, the second tells the key whose figure the guide prints.
        const QByteArrayList headers = result.output.trimmed().split('\n');
        QCOMPARE(headers.size(), 2);
        QVERIFY(headers[0].contains("cannot be told from one token alone"));
        QVERIFY(headers[1].contains("this token was signed by 66D1…96"));
    }

    void judgesAsOfTheTimeThatIsAskedFor()
    {
        const auto result =
            Program().run(words("decode --verify --json --at 2022-11-15T15:27:58Z --cert")
                          << guide + QStringLiteral("public.pem") << guide + QStringLiteral("identity.txt"));
        QVERIFY(resultOf(result.object(), QStringLiteral("freshness")) != QStringLiteral("fail"));
        const auto strict =
            Program().run(words("decode --verify --json --at 2022-11-15T15:27:58Z --max-age 5 --cert")
                          << guide + QStringLiteral("public.pem") << guide + QStringLiteral("identity.txt"));
        QCOMPARE(resultOf(strict.object(), QStringLiteral("freshness")), QStringLiteral("fail"));
    }

    void waitsNoLongerForAddressesThanItIsTold()
    {
        const Program program;
        const QString key = program.path(QStringLiteral("key.pem"));
        QCOMPARE(program.run(words("key new --out") << key).exitCode, 0);
        // The system takes their connections; nobody ever says a word on them.
        std::array<QTcpServer, 2> silent;
        QByteArray headers;
        for (QTcpServer &host : silent) {
            QVERIFY(host.listen(QHostAddress::LocalHost));
            const auto made = program.run(words("sign --orig 12155550100 --dest 12155550101 --attest A --key")
                                          << key << QStringLiteral("--x5u")
                                          << QStringLiteral("https://127.0.0.1:%1/c.pem").arg(host.serverPort()));
            QCOMPARE(made.exitCode, 0);
            headers += made.output;
        }
        const auto judged =
            program.run(words("decode --verify --allow-private --patience 1 --json -"), headers).objects();
        QCOMPARE(judged.size(), 2U);
        QVERIFY(messageOf(judged[0], QStringLiteral("certificate")).contains(QStringLiteral("not done within")));
        QVERIFY(messageOf(judged[1], QStringLiteral("certificate")).contains(QStringLiteral("for the 1 s that")));
    }

    void findsTheHeaderInsideTheConsoleLinesOfAsterisk()
    {
        QFile file(guide + QStringLiteral("asterisk-console.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto result = Program().run(words("decode --json -"), file.readAll());
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(result.object().value(QStringLiteral("iat")), QJsonValue(1668524885));
    }

    void saysNothingAboutInputWithoutAnyHeader()
    {
        const auto result = Program().run(words("decode --json"), "nothing of interest\n");
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.output.isEmpty());
        QVERIFY(result.errors.isEmpty());
    }

    void tellsOfAnInviteWithoutIdentity()
    {
        const auto result = Program().run(words("decode --json"), "INVITE sip:12155550101@example.org SIP/2.0\r\n"
                                                                  "From: <sip:12155550100@example.org>;tag=1\r\n"
                                                                  "To: <sip:12155550101@example.org>\r\n"
                                                                  "Call-ID: abc\r\nCSeq: 1 INVITE\r\n\r\n");
        QCOMPARE(result.exitCode, 0);
        const QJsonObject header = result.object();
        QCOMPARE(header.value(QStringLiteral("outcome")).toString(), QStringLiteral("identity_missing"));
        QVERIFY(header.value(QStringLiteral("identity")).isNull());
        QCOMPARE(header.value(QStringLiteral("response")).toObject().value(QStringLiteral("code")), QJsonValue(428));
        QCOMPARE(header.value(QStringLiteral("source")).toObject().value(QStringLiteral("call_id")).toString(),
                 QStringLiteral("abc"));
    }

    void givesTheWorstExitCodeOfManyFiles()
    {
        const Program program;
        const auto result = program.run(words("decode --json") << guide + QStringLiteral("identity.txt")
                                                               << program.path(QStringLiteral("missing"))
                                                               << program.write(QStringLiteral("plain"), "nothing\n"));
        QCOMPARE(result.exitCode, 3);
        QCOMPARE(result.objects().size(), 1U);
        QCOMPARE(result.error().value(QStringLiteral("code")).toString(), QStringLiteral("file_not_found"));
    }

    void refusesEmptyInput() { QCOMPARE(Program().run(words("decode -")).exitCode, 3); }

    void counts()
    {
        const auto result =
            Program().run(words("decode --summary --json")
                          << guide + QStringLiteral("identity.txt") << guide + QStringLiteral("asterisk-console.txt"));
        const QJsonObject summary = result.object();
        QCOMPARE(summary.value(QStringLiteral("headers")), QJsonValue(2));
        QCOMPARE(summary.value(QStringLiteral("by_verdict")).toObject().value(QStringLiteral("invalid")),
                 QJsonValue(2));
        QCOMPARE(summary.value(QStringLiteral("by_attestation")).toObject().value(QStringLiteral("B")), QJsonValue(2));
    }

    void keepsControlCharactersOutOfTheTerminal()
    {
        const auto result =
            Program().run(words("decode"), "INVITE sip:1@example.org SIP/2.0\r\nCall-ID: a\r\nIdentity: "
                                           "a.b.c;info=<https://x/\x1b[31m>;alg=ES256;ppt=shaken\r\n\r\n");
        QVERIFY(!result.output.contains('\x1b'));
    }
};

QTEST_GUILESS_MAIN(DecodeTest)
#include "decode_test.moc"
