// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/certificate_builder.h"
#include "tests/core/passport/test_tokens.h"

#include <QTest>

using namespace stir;
using namespace stir::passport;

namespace {

/// A root and a leaf for the key of RFC 8946, both valid for a day around the token.
struct Authority
{
    crypto::PrivateKey key = crypto::PrivateKey::generate().value();
    crypto::Certificate root = crypto::CertificateBuilder::selfSigned(fields(true), key).value();

    static crypto::CertificateRequestFields fields(bool isRoot)
    {
        crypto::CertificateRequestFields fields;
        fields.commonName = isRoot ? QStringLiteral("Test ROOT") : QStringLiteral("SHAKEN 709J");
        fields.organization = QStringLiteral("Test");
        fields.notBefore = secondsUtc(issuedAt - 86400);
        fields.notAfter = secondsUtc(issuedAt + 86400);
        fields.isCa = isRoot;
        fields.isRoot = isRoot;
        return fields;
    }

    crypto::Certificate leaf(const crypto::TnAuthorizationList &numbers) const
    {
        crypto::CertificateRequestFields leafFields = fields(false);
        leafFields.numbers = numbers;
        return crypto::CertificateBuilder::issue(leafFields, rfc8946Key().publicKey(), root, key).value();
    }
};

crypto::TnAuthorizationList spcList()
{
    crypto::TnAuthorizationList list;
    list.serviceProviderCodes = {QStringLiteral("709J")};
    return list;
}

JudgeOptions verifyWith(const crypto::CertificateChain &chain, const crypto::CertificateChain &anchors)
{
    JudgeOptions options = verifyWithKey();
    options.signer = chain;
    options.anchors = anchors;
    return options;
}

} // namespace

class SignerChecksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noticesASignatureOfOtherBytes();
    void noticesASignatureOfTheWrongLength();
    void acceptsAChainToAnAnchor();
    void refusesAChainWithoutAnchor();
    void trustsAGivenCertificateWithoutAnchors();
    void refusesACertificateOutOfItsTime();
    void judgesTheNumbersOfTheCertificate_data();
    void judgesTheNumbersOfTheCertificate();
    void staysUnverifiedWithoutSigner();
};

void SignerChecksTest::noticesASignatureOfOtherBytes()
{
    const QByteArray other = signedToken(goodHeader, QByteArray(goodPayload).replace("\"A\"", "\"B\""));
    const QByteArray good = signedToken(goodHeader, goodPayload);
    const QByteArray mixed = good.left(good.lastIndexOf('.')) + other.mid(other.lastIndexOf('.'));
    const PassportReport report = judged(mixed + goodParameters, verifyWithKey());
    QCOMPARE(told(report, QLatin1String("signature")), QStringLiteral("fail mismatch"));
    QCOMPARE(report.verdict, Verdict::Invalid);
    QCOMPARE(report.verstat, QStringLiteral("TN-Validation-Failed"));
}

void SignerChecksTest::noticesASignatureOfTheWrongLength()
{
    const QByteArray good = signedToken(goodHeader, goodPayload);
    const QByteArray shorter = good.left(good.lastIndexOf('.') + 1) + sip::toBase64Url(QByteArray(63, 'x'));
    const PassportReport report = judged(shorter + goodParameters, verifyWithKey());
    QCOMPARE(told(report, QLatin1String("signature")), QStringLiteral("fail length"));
}

void SignerChecksTest::acceptsAChainToAnAnchor()
{
    const Authority authority;
    const PassportReport report =
        judged(goodValue(), verifyWith({authority.leaf(spcList())}, {authority.root}), inviteContext());
    for (const Finding &finding : report.checks)
        QVERIFY2(finding.result == Judgement::Pass, qPrintable(finding.check + u' ' + finding.rule));
    QCOMPARE(report.checks.size(), std::size_t(15));
    QCOMPARE(report.verdict, Verdict::Valid);
    QCOMPARE(report.outcome, Outcome::Ok);
    QCOMPARE(report.verstat, QStringLiteral("TN-Validation-Passed"));
    QVERIFY(!report.response.has_value());
    QCOMPARE(firstFinding(report, QLatin1String("tnauthlist")).values.value(QStringLiteral("list")),
             QStringLiteral("709J"));
}

void SignerChecksTest::refusesAChainWithoutAnchor()
{
    const Authority authority;
    const Authority other;
    const PassportReport report = judged(goodValue(), verifyWith({authority.leaf(spcList())}, {other.root}));
    QCOMPARE(firstFinding(report, QLatin1String("chain")).result, Judgement::Fail);
    QCOMPARE(report.verdict, Verdict::Invalid);
    QCOMPARE(report.response->code, 437);
}

void SignerChecksTest::trustsAGivenCertificateWithoutAnchors()
{
    const Authority authority;
    const PassportReport report = judged(goodValue(), verifyWith({authority.leaf(spcList())}, {}));
    QCOMPARE(told(report, QLatin1String("chain")), QStringLiteral("skip no_anchors"));
    QCOMPARE(report.verdict, Verdict::Valid);
}

void SignerChecksTest::refusesACertificateOutOfItsTime()
{
    const Authority authority;
    JudgeOptions options = verifyWith({authority.leaf(spcList())}, {authority.root});
    options.at = secondsUtc(issuedAt + 86401);
    QCOMPARE(told(judged(goodValue(), options), QLatin1String("certificate")), QStringLiteral("fail expired"));
    QCOMPARE(told(judged(goodValue(), options), QLatin1String("chain")), QStringLiteral("fail expired"));
    options.at = secondsUtc(issuedAt - 86401);
    QCOMPARE(told(judged(goodValue(), options), QLatin1String("certificate")), QStringLiteral("fail not_yet_valid"));
}

void SignerChecksTest::judgesTheNumbersOfTheCertificate_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("expected");
    QTest::newRow("named") << QStringLiteral("12155551212") << QStringLiteral("pass");
    QTest::newRow("not named") << QStringLiteral("12155550000") << QStringLiteral("fail outside");
}

void SignerChecksTest::judgesTheNumbersOfTheCertificate()
{
    QFETCH(QString, number);
    QFETCH(QString, expected);
    const Authority authority;
    crypto::TnAuthorizationList list;
    list.numbers = {number};
    const JudgeOptions options = verifyWith({authority.leaf(list)}, {authority.root});
    QCOMPARE(told(judged(goodValue(), options), QLatin1String("tnauthlist")), expected);
}

void SignerChecksTest::staysUnverifiedWithoutSigner()
{
    JudgeOptions options = verifyWithKey();
    options.signer = std::monostate();
    const PassportReport report = judged(goodValue(), options);
    QCOMPARE(told(report, QLatin1String("certificate")), QStringLiteral("skip not_given"));
    QCOMPARE(told(report, QLatin1String("signature")), QStringLiteral("skip not_given"));
    QCOMPARE(report.verdict, Verdict::Unverified);
}

QTEST_GUILESS_MAIN(SignerChecksTest)
#include "signer_checks_test.moc"
