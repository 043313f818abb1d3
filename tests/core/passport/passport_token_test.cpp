// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/passport_token.h"

#include "tests/core/passport/test_tokens.h"

#include <QTest>

using namespace stir;
using namespace stir::passport;

class PassportTokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheTokenOfRfc8946();
    void readsTheTokenOfTheGuide();
    void readsNumberThatStandsWithoutArray();
    void readsTimeFromStringToo();
    void recognisesCompactForm();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
};

void PassportTokenTest::readsTheTokenOfRfc8946()
{
    const QByteArray text = dataFile("rfc8946/base.token").trimmed();
    const DecodedToken decoded = decodeToken(text);
    QCOMPARE(decoded.syntax.size(), std::size_t(1));
    QCOMPARE(decoded.syntax[0].result, Judgement::Pass);
    QVERIFY(decoded.canonical.empty());
    const PassportToken &token = decoded.token;
    const QByteArray header = R"({"alg":"ES256","typ":"passport","x5u":"https://www.example.com/cert.cer"})";
    const QByteArray payload = R"({"dest":{"tn":["12155551213"]},"iat":1443208345,"orig":{"tn":"12155551212"}})";
    QCOMPARE(token.headerText, header);
    QCOMPARE(token.payloadText, payload);
    QCOMPARE(token.signedBytes, text.left(text.lastIndexOf('.')));
    QCOMPARE(token.signature.size(), 64);
    QCOMPARE(token.type(), QStringLiteral("base"));
    QCOMPARE(token.origNumber().value_or(QString()), QStringLiteral("12155551212"));
    QCOMPARE(token.destNumbers().value_or(QStringList()), QStringList{QStringLiteral("12155551213")});
    QCOMPARE(token.issuedAt().value_or(0), 1443208345);
}

void PassportTokenTest::readsTheTokenOfTheGuide()
{
    const QByteArray line = dataFile("voipnow-guide/identity.txt");
    const auto identity = sip::IdentityHeader::parse(QByteArrayView(line).sliced(qsizetype(sizeof("Identity:"))));
    const PassportToken token = decodeToken(identity.token).token;
    QCOMPARE(token.type(), QStringLiteral("shaken"));
    QCOMPARE(token.claim(QStringLiteral("attest")).value_or(QString()), QStringLiteral("B"));
    QCOMPARE(token.claim(QStringLiteral("origid")).value_or(QString()),
             QStringLiteral("510b9812-4977-4656-87d1-4f7234001e0c"));
    QCOMPARE(token.text(QStringLiteral("x5u")).value_or(QString()), QStringLiteral("10-150-91-136.4grid.eu/cert.pem"));
    QCOMPARE(token.issuedAt().value_or(0), 1668526068);
}

void PassportTokenTest::readsNumberThatStandsWithoutArray()
{
    const PassportToken token = decodeToken(dataFile("rfc8946/div-o.token").trimmed()).token;
    QCOMPARE(token.type(), QStringLiteral("div-o"));
    QCOMPARE(token.destNumbers().value_or(QStringList()), QStringList{QStringLiteral("12155551214")});
    QVERIFY(token.claim(QStringLiteral("opt")).value_or(QString()).startsWith(QStringLiteral("eyJ")));
}

void PassportTokenTest::readsTimeFromStringToo()
{
    QCOMPARE(decodeToken(dataFile("rfc8224/iat-string.token").trimmed()).token.issuedAt().value_or(0), 1443208345);
}

void PassportTokenTest::recognisesCompactForm()
{
    const DecodedToken decoded = decodeToken(".." + sip::toBase64Url(QByteArray(64, 'x')));
    QVERIFY(decoded.token.compact);
    QCOMPARE(decoded.token.signature, QByteArray(64, 'x'));
    QVERIFY(!decoded.headerRead && !decoded.payloadRead);
    QVERIFY(!anyFails(decoded.syntax));
}

void PassportTokenTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("part");
    const QByteArray header = sip::toBase64Url(goodHeader);
    const QByteArray payload = sip::toBase64Url(goodPayload);
    const QByteArray signature = sip::toBase64Url(QByteArray(64, 'x'));
    const QString none;
    const QString headerPart = QStringLiteral("header");
    const QString payloadPart = QStringLiteral("payload");
    const QString signaturePart = QStringLiteral("signature");
    const auto row = [](const char *name, const QByteArray &token, const char *rule, const QString &part) {
        QTest::newRow(name) << token << QString(QLatin1String(rule)) << part;
    };
    row("nothing", {}, "empty", none);
    row("one part", header, "parts", none);
    row("two parts", header + '.' + payload, "parts", none);
    row("four parts", header + '.' + payload + '.' + signature + ".x", "parts", none);
    row("no header", '.' + payload + '.' + signature, "empty_part", headerPart);
    row("no signature", header + '.' + payload + '.', "empty_part", signaturePart);
    row("dots alone", "..", "empty_part", signaturePart);
    row("padding", header + "=." + payload + '.' + signature, "not_base64url", headerPart);
    row("a character lost", header + '.' + payload.mid(1) + '.' + signature, "not_base64url", payloadPart);
    row("four characters lost", header + '.' + payload.mid(4) + '.' + signature, "json", payloadPart);
    row("signature with a plus", header + '.' + payload + ".+" + signature.mid(1), "not_base64url", signaturePart);
    row("RFC 8443 4.1", header + '.' + sip::toBase64Url(R"({"dest":{["tn":"1"]}})") + '.' + signature, "json",
        payloadPart);
    row("an array", sip::toBase64Url("[]") + '.' + payload + '.' + signature, "not_object", headerPart);
    row("duplicate", header + '.' + sip::toBase64Url(R"({"iat":1,"iat":2})") + '.' + signature, "duplicate_key",
        payloadPart);
    row("deep",
        header + '.' + sip::toBase64Url("{\"a\":" + QByteArray(40, '[') + QByteArray(40, ']') + "}") + '.' + signature,
        "too_deep", payloadPart);
    row("large", header + '.' + QByteArray(partLimit + 4, 'A') + '.' + signature, "too_large", payloadPart);
}

void PassportTokenTest::saysWhatIsWrong()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, rule);
    QFETCH(QString, part);
    const DecodedToken decoded = decodeToken(token);
    QVERIFY(!decoded.syntax.empty());
    QCOMPARE(decoded.syntax[0].result, Judgement::Fail);
    QCOMPARE(decoded.syntax[0].check, QStringLiteral("syntax"));
    QCOMPARE(decoded.syntax[0].rule, rule);
    QCOMPARE(decoded.syntax[0].values.value(QStringLiteral("part")), part);
}

QTEST_GUILESS_MAIN(PassportTokenTest)
#include "passport_token_test.moc"
