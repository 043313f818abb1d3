// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/passport_signer.h"

#include "tests/core/passport/test_tokens.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::passport;

namespace {

ShakenClaims claims(const QString &originId = {})
{
    return {sip::TelephoneNumber::parse(QStringLiteral("+1 215 555 1212")).value(),
            sip::TelephoneNumber::parse(QStringLiteral("12155551213")).value(), Attestation::Full,
            QDateTime::currentSecsSinceEpoch(), originId};
}

/// What Debian's secsipidx prints, both streams; its exit code says nothing.
QByteArray secsipidx(const QStringList &arguments)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QStringLiteral("secsipidx"), arguments);
    return program.waitForFinished(20000) ? program.readAll() : program.errorString().toUtf8();
}

} // namespace

class PassportSignerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesCanonicalTexts();
    void makesAnOriginId();
    void readsAttestationInAnyCase();
    void refusesUrlThatIsNotHttps_data();
    void refusesUrlThatIsNotHttps();
    void refusesOriginIdThatNeedsEscapes();
    void isAcceptedBySecsipidx();
    void acceptsWhatSecsipidxSigns();
    void ownSignatureIsValid();
};

void PassportSignerTest::writesCanonicalTexts()
{
    ShakenClaims fixed = claims(QStringLiteral("510b9812-4977-4656-87d1-4f7234001e0c"));
    fixed.issuedAt = 1668526068;
    const auto value = signShaken(fixed, QStringLiteral("https://cr.example/c.pem"), rfc8946Key());
    QVERIFY(value.has_value());
    QVERIFY(value->endsWith(goodParameters));
    const auto identity = sip::IdentityHeader::parse(*value);
    const DecodedToken decoded = decodeToken(identity.token);
    QCOMPARE(decoded.token.headerText, goodHeader);
    QCOMPARE(decoded.token.payloadText, goodPayload);
}

void PassportSignerTest::makesAnOriginId()
{
    const auto first = signShaken(claims(), QStringLiteral("https://cr.example/c.pem"), rfc8946Key());
    const auto second = signShaken(claims(), QStringLiteral("https://cr.example/c.pem"), rfc8946Key());
    const auto originId = [](const QByteArray &value) {
        return decodeToken(sip::IdentityHeader::parse(value).token)
            .token.claim(QStringLiteral("origid"))
            .value_or(QString());
    };
    QCOMPARE(originId(*first).size(), 36);
    QVERIFY(originId(*first) != originId(*second));
}

void PassportSignerTest::readsAttestationInAnyCase()
{
    QCOMPARE(parseAttestation(QStringLiteral("A")).value(), Attestation::Full);
    QCOMPARE(parseAttestation(QStringLiteral("b")).value(), Attestation::Partial);
    QCOMPARE(parseAttestation(QStringLiteral("C")).value(), Attestation::Gateway);
    for (const QString &text : {QString(), QStringLiteral("D"), QStringLiteral("AB")})
        QCOMPARE(parseAttestation(text).error().code, ErrorCode::AttestationInvalid);
}

void PassportSignerTest::refusesUrlThatIsNotHttps_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("empty") << QString();
    QTest::newRow("no scheme") << QStringLiteral("cr.example/c.pem");
    QTest::newRow("http") << QStringLiteral("http://cr.example/c.pem");
    QTest::newRow("no host") << QStringLiteral("https:///c.pem");
    QTest::newRow("leading blank") << QStringLiteral(" https://cr.example/c.pem");
    QTest::newRow("closing bracket") << QStringLiteral("https://cr.example/c>.pem");
    QTest::newRow("quote") << QStringLiteral("https://cr.example/c\".pem");
    QTest::newRow("line break") << QStringLiteral("https://cr.example/c.pem\r\nX: y");
}

void PassportSignerTest::refusesUrlThatIsNotHttps()
{
    QFETCH(QString, url);
    const auto value = signShaken(claims(), url, rfc8946Key());
    QVERIFY(!value.has_value());
    QCOMPARE(value.error().code, ErrorCode::X5uNotHttps);
    QCOMPARE(value.error().subject, url);
}

void PassportSignerTest::refusesOriginIdThatNeedsEscapes()
{
    const auto value =
        signShaken(claims(QStringLiteral("a\"b")), QStringLiteral("https://cr.example/c.pem"), rfc8946Key());
    QVERIFY(!value.has_value());
    QCOMPARE(value.error().code, ErrorCode::InvalidArgument);
}

void PassportSignerTest::isAcceptedBySecsipidx()
{
    QTemporaryDir folder;
    const auto value = signShaken(claims(), QStringLiteral("https://cr.example/c.pem"), rfc8946Key());
    QFile file(folder.filePath(QStringLiteral("identity")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(*value), value->size());
    file.close();
    const QStringList arguments{QStringLiteral("-check"),
                                QStringLiteral("-fidentity"),
                                file.fileName(),
                                QStringLiteral("-fpubkey"),
                                QStringLiteral(STIR_TEST_DATA "/rfc8946/public.pem"),
                                QStringLiteral("-expire"),
                                QStringLiteral("3600")};
    QVERIFY2(secsipidx(arguments).startsWith("ok"), secsipidx(arguments).constData());
    QStringList otherKey = arguments;
    otherKey[4] = QStringLiteral(STIR_TEST_DATA "/rfc8225/public-a2.pem");
    QVERIFY(!secsipidx(otherKey).startsWith("ok"));
}

void PassportSignerTest::acceptsWhatSecsipidxSigns()
{
    const QByteArray value =
        secsipidx({QStringLiteral("-sign-full"), QStringLiteral("-orig-tn"), QStringLiteral("12155551212"),
                   QStringLiteral("-dest-tn"), QStringLiteral("12155551213"), QStringLiteral("-attest"),
                   QStringLiteral("B"), QStringLiteral("-x5u"), QStringLiteral("https://cr.example/c.pem"),
                   QStringLiteral("-k"), QStringLiteral(STIR_TEST_DATA "/rfc8946/private.pem")});
    JudgeOptions options = verifyWithKey();
    options.now = QDateTime::currentDateTimeUtc();
    const PassportReport report = judge(sip::IdentityHeader::parse(value.trimmed()), {}, options);
    QVERIFY2(report.verdict == Verdict::Valid, value.constData());
    QCOMPARE(report.token.claim(QStringLiteral("attest")).value_or(QString()), QStringLiteral("B"));
}

void PassportSignerTest::ownSignatureIsValid()
{
    const auto value = signShaken(claims(), QStringLiteral("https://cr.example/c.pem"), rfc8946Key());
    JudgeOptions options = verifyWithKey();
    options.now = QDateTime::currentDateTimeUtc();
    const PassportReport report = judge(sip::IdentityHeader::parse(*value), {}, options);
    QCOMPARE(report.verdict, Verdict::Valid);
    QCOMPARE(told(report, QLatin1String("canonical")), QStringLiteral("pass"));
}

QTEST_GUILESS_MAIN(PassportSignerTest)
#include "passport_signer_test.moc"
