// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/credential_cache.h"
#include "tests/core/passport/test_authority.h"

#include <QTest>

using namespace stir;
using namespace stir::passport;

Q_DECLARE_METATYPE(std::vector<stir::crypto::ClaimConstraints>)

class CredentialSourcesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForTheCertificateOfTheX5u();
    void answers436WhenTheCertificateCannotBeHad();
    void staysUnverifiedWhenNothingWasToBeFetched();
    void asksForNothingThatCannotBeFetched_data();
    void asksForNothingThatCannotBeFetched();
    void doesNotTrustAFetchedCertificateWithoutAnchors();
    void trustsAnIdentityWithoutAnchors();
    void saysWhatElseIsToBeSaidOfTheCertificate();
    void answers437WhenTheCertificateIsRevoked();
    void staysValidWhenRevocationIsUnknown();
    void enforcesConstraints_data();
    void enforcesConstraints();
    void enforcesTheConstraintsOfRfc9118();
    void judgesACredentialOnceWhileItHolds();
    void forgetsCredentialsThatNameTooMuch();
    void judgesAnewWhereARevocationBegins();
};

void CredentialSourcesTest::asksForTheCertificateOfTheX5u()
{
    const Authority authority;
    auto wanted = fields(QStringLiteral("SHAKEN 709J"), false);
    wanted.numbers = codeList();
    OneCredential source;
    source.answer = Credential{{authority.leaf(wanted)}, Credential::Origin::Fetched, {}, {}};
    JudgeOptions options = withAnchor(authority);
    options.credentials = &source;
    const PassportReport report = judged(goodValue(), options, inviteContext());
    QCOMPARE(source.asked, QStringList{QStringLiteral("https://cr.example/c.pem")});
    QCOMPARE(report.verdict, Verdict::Valid);
    QCOMPARE(told(report, QLatin1String("chain")), QStringLiteral("pass"));

    options.verify = false;
    QCOMPARE(judged(goodValue(), options, inviteContext()).verdict, Verdict::Unverified);
    QCOMPARE(source.asked.size(), 1);
}

void CredentialSourcesTest::answers436WhenTheCertificateCannotBeHad()
{
    OneCredential source;
    source.answer = tl::unexpected(finding("certificate", Judgement::Fail, "status"));
    JudgeOptions options = withAnchor(Authority());
    options.credentials = &source;
    const PassportReport report = judged(goodValue(), options);
    QCOMPARE(told(report, QLatin1String("certificate")), QStringLiteral("fail status"));
    for (const char *check : {"chain", "tnauthlist", "signature"})
        QCOMPARE(told(report, QLatin1String(check)), QStringLiteral("skip certificate_missing"));
    QCOMPARE(report.verdict, Verdict::Invalid);
    QCOMPARE(report.response->code, 436);
    QCOMPARE(report.response->reason, QStringLiteral("Bad Identity Info"));
}

void CredentialSourcesTest::staysUnverifiedWhenNothingWasToBeFetched()
{
    OneCredential source;
    source.answer = tl::unexpected(finding("certificate", Judgement::Skip, "offline"));
    JudgeOptions options = withAnchor(Authority());
    options.credentials = &source;
    const PassportReport report = judged(goodValue(), options);
    QCOMPARE(told(report, QLatin1String("certificate")), QStringLiteral("skip offline"));
    QCOMPARE(report.verdict, Verdict::Unverified);
}

void CredentialSourcesTest::asksForNothingThatCannotBeFetched_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("no scheme") << signedToken(QByteArray(goodHeader).replace("https://", ""), goodPayload);
    QTest::newRow("a blank") << signedToken(QByteArray(goodHeader).replace("c.pem", "c .pem"), goodPayload);
    QTest::newRow("no signature") << QByteArray(signedToken(goodHeader, goodPayload)).chopped(86);
    QTest::newRow("no token") << QByteArray("rubbish");
}

void CredentialSourcesTest::asksForNothingThatCannotBeFetched()
{
    QFETCH(QByteArray, value);
    OneCredential source;
    JudgeOptions options = withAnchor(Authority());
    options.credentials = &source;
    const PassportReport report = judged(value, options);
    QVERIFY(source.asked.isEmpty());
    QCOMPARE(told(report, QLatin1String("certificate")), report.token.header.isEmpty()
                                                             ? QStringLiteral("skip not_given_nor_named")
                                                             : QStringLiteral("skip not_given"));
}

void CredentialSourcesTest::doesNotTrustAFetchedCertificateWithoutAnchors()
{
    const Authority authority;
    auto wanted = fields(QStringLiteral("SHAKEN 709J"), false);
    wanted.numbers = codeList();
    OneCredential source;
    source.answer = Credential{{authority.leaf(wanted)}, Credential::Origin::Cached, {}, {}};
    JudgeOptions options = withAnchor(authority);
    options.credentials = &source;
    options.anchors.clear();
    const PassportReport report = judged(goodValue(), options);
    QCOMPARE(told(report, QLatin1String("signature")), QStringLiteral("pass"));
    QCOMPARE(told(report, QLatin1String("chain")), QStringLiteral("skip no_anchors"));
    QCOMPARE(report.verdict, Verdict::Unverified);
}

void CredentialSourcesTest::trustsAnIdentityWithoutAnchors()
{
    const Authority authority;
    auto wanted = fields(QStringLiteral("SHAKEN 709J"), false);
    wanted.numbers = codeList();
    OneCredential source;
    source.answer = Credential{{authority.leaf(wanted)}, Credential::Origin::Identity, QStringLiteral("ours"), {}};
    JudgeOptions options = withAnchor(authority);
    options.credentials = &source;
    options.anchors.clear();
    QCOMPARE(judged(goodValue(), options).verdict, Verdict::Valid);
}

void CredentialSourcesTest::saysWhatElseIsToBeSaidOfTheCertificate()
{
    const Authority authority;
    auto wanted = fields(QStringLiteral("SHAKEN 709J"), false);
    wanted.numbers = codeList();
    OneCredential source;
    source.answer = Credential{{authority.leaf(wanted)},
                               Credential::Origin::Fetched,
                               {},
                               {finding("certificate", Judgement::Note, "content_type")}};
    JudgeOptions options = withAnchor(authority);
    options.credentials = &source;
    const PassportReport report = judged(goodValue(), options);
    QCOMPARE(told(report, QLatin1String("certificate")), QStringLiteral("note content_type, pass"));
    QCOMPARE(report.verdict, Verdict::Valid);
}

void CredentialSourcesTest::answers437WhenTheCertificateIsRevoked()
{
    const Authority authority;
    auto wanted = fields(QStringLiteral("SHAKEN 709J"), false);
    wanted.numbers = codeList();
    OneRevocation revocation;
    revocation.answer = {finding("chain", Judgement::Fail, "revoked")};
    JudgeOptions options = withChain(authority, {authority.leaf(wanted)});
    options.revocations = &revocation;
    const PassportReport report = judged(goodValue(), options);
    QCOMPARE(told(report, QLatin1String("chain")), QStringLiteral("fail revoked"));
    QCOMPARE(report.verdict, Verdict::Invalid);
    QCOMPARE(report.response->code, 437);
}

void CredentialSourcesTest::staysValidWhenRevocationIsUnknown()
{
    const Authority authority;
    auto wanted = fields(QStringLiteral("SHAKEN 709J"), false);
    wanted.numbers = codeList();
    OneCredential source;
    source.answer = Credential{{authority.leaf(wanted)}, Credential::Origin::Fetched, {}, {}};
    OneRevocation revocation;
    revocation.answer = {finding("chain", Judgement::Warn, "revocation_unknown")};
    JudgeOptions options = withAnchor(authority);
    options.credentials = &source;
    options.revocations = &revocation;
    const PassportReport report = judged(goodValue(), options);
    QCOMPARE(told(report, QLatin1String("chain")), QStringLiteral("warn revocation_unknown, pass"));
    QCOMPARE(report.verdict, Verdict::Valid);
}

void CredentialSourcesTest::enforcesConstraints_data()
{
    using Kind = crypto::ClaimConstraints::Kind;
    QTest::addColumn<std::vector<crypto::ClaimConstraints>>("constraints");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const std::vector<crypto::ClaimConstraints> &constraints,
                        const char *expected) {
        QTest::newRow(name) << constraints << QString(QLatin1String(expected));
    };
    const QString attest = QStringLiteral("attest");
    const QString confidence = QStringLiteral("confidence");
    row("none", {}, "");
    row("includes", {{Kind::Plain, {attest}, {}, {}}}, "pass");
    row("does not include", {{Kind::Plain, {confidence}, {}, {}}}, "fail must_include");
    row("permitted", {{Kind::Plain, {}, {{attest, {QStringLiteral("A"), QStringLiteral("B")}}}, {}}}, "pass");
    row("not permitted", {{Kind::Plain, {}, {{attest, {QStringLiteral("C")}}}, {}}}, "fail not_permitted");
    row("permitted if it were there", {{Kind::Plain, {}, {{confidence, {QStringLiteral("high")}}}, {}}}, "pass");
    row("an object is not permitted", {{Kind::Plain, {}, {{QStringLiteral("orig"), {QStringLiteral("x")}}}, {}}},
        "fail not_permitted");
    row("excluded", {{Kind::Enhanced, {}, {}, {attest}}}, "fail must_exclude");
    row("excluded and absent", {{Kind::Enhanced, {}, {}, {confidence}}}, "pass");
    row("excludes iat", {{Kind::Enhanced, {confidence}, {}, {attest, QStringLiteral("iat")}}}, "note excludes_base");
    row("both", {{Kind::Plain, {attest}, {}, {}}, {Kind::Enhanced, {attest}, {}, {}}}, "warn both");
    row("both, one broken", {{Kind::Plain, {attest}, {}, {}}, {Kind::Enhanced, {confidence}, {}, {}}},
        "fail must_include, warn both");
    row("malformed", {{Kind::Plain, {}, {}, {}}}, "fail malformed");
}

void CredentialSourcesTest::enforcesConstraints()
{
    QFETCH(std::vector<crypto::ClaimConstraints>, constraints);
    QFETCH(QString, expected);
    const Authority authority;
    auto wanted = fields(QStringLiteral("SHAKEN 709J"), false);
    wanted.numbers = codeList();
    wanted.constraints = constraints;
    const PassportReport report = judged(goodValue(), withChain(authority, {authority.leaf(wanted)}));
    QCOMPARE(told(report, QLatin1String("constraints")), expected);
    QCOMPARE(report.verdict, expected.contains(QStringLiteral("fail")) ? Verdict::Invalid : Verdict::Valid);
    if (report.verdict == Verdict::Invalid)
        QCOMPARE(report.response->code, 438);
}

void CredentialSourcesTest::enforcesTheConstraintsOfRfc9118()
{
    const QByteArray pem = dataFile("rfc9118/certificate.pem");
    JudgeOptions options = verifyWithKey();
    options.signer = crypto::CertificateChain{
        crypto::Certificate::fromBytes(std::as_bytes(std::span(pem)), QStringLiteral("rfc9118")).value()};
    const auto constraints = [&options](const QByteArray &claims) {
        const QByteArray payload = QByteArray(goodPayload).replace("\"dest\"", claims + "\"dest\"");
        return told(judged(signedToken(goodHeader, payload), options), QLatin1String("constraints"));
    };
    QCOMPARE(constraints(""), QStringLiteral("fail must_include"));
    QCOMPARE(constraints(R"("confidence":"high",)"), QStringLiteral("pass"));
    QCOMPARE(constraints(R"("confidence":"low",)"), QStringLiteral("fail not_permitted"));
    QCOMPARE(constraints(R"("confidence":"medium","priority":1,)"), QStringLiteral("fail must_exclude"));
    QCOMPARE(told(judged(goodValue(), options), QLatin1String("certificate")), QStringLiteral("fail expired"));
}

void CredentialSourcesTest::judgesACredentialOnceWhileItHolds()
{
    const Authority authority;
    auto wanted = fields(QStringLiteral("SHAKEN 709J"), false);
    wanted.numbers = codeList();
    OneRevocation revocation;
    CredentialCache cache;
    JudgeOptions options = withChain(authority, {authority.leaf(wanted)});
    options.revocations = &revocation;
    options.cache = &cache;
    for (int i = 0; i < 5; ++i) {
        options.at = secondsUtc(issuedAt + i);
        const PassportReport report = judged(goodValue(), options);
        QCOMPARE(report.verdict, Verdict::Valid);
        QCOMPARE(firstFinding(report, QLatin1String("certificate")).values.value(QStringLiteral("at")),
                 options.at->toString(Qt::ISODate));
    }
    QCOMPARE(revocation.asked, 1);
    options.at = wanted.notAfter.addSecs(1);
    QCOMPARE(told(judged(goodValue(), options), QLatin1String("certificate")), QStringLiteral("fail expired"));
    options.at = wanted.notAfter.addSecs(-1);
    QCOMPARE(told(judged(goodValue(), options), QLatin1String("certificate")), QStringLiteral("pass"));
    options.at = wanted.notBefore;
    QCOMPARE(told(judged(goodValue(), options), QLatin1String("certificate")), QStringLiteral("pass"));
    options.at = wanted.notBefore.addMSecs(-1);
    QCOMPARE(told(judged(goodValue(), options), QLatin1String("certificate")), QStringLiteral("fail not_yet_valid"));
}

void CredentialSourcesTest::forgetsCredentialsThatNameTooMuch()
{
    const Authority authority;
    auto wanted = fields(QStringLiteral("Delegate"), false);
    for (int i = 0; i < 2500; ++i)
        wanted.numbers.numbers.append(QString::number(12155551212 + i));
    CredentialCache cache;
    OneRevocation revocation;
    JudgeOptions options = withAnchor(authority);
    options.revocations = &revocation;
    options.cache = &cache;
    const Credential first{{authority.leaf(wanted)}, Credential::Origin::Fetched, {}, {}};
    const auto size = first.chain.front().toDer().size();
    const auto judge = [&](const Credential &credential) { cache.judgementOf(credential, options, options.now); };
    judge(first);
    judge(first);
    QCOMPARE(revocation.asked, 1);
    int others = 0;
    for (; (others + 1) * size < 4 * 1024 * 1024; ++others)
        judge({{authority.leaf(wanted)}, Credential::Origin::Fetched, {}, {}});
    judge(first);
    QCOMPARE(revocation.asked, others + 2);
}

void CredentialSourcesTest::judgesAnewWhereARevocationBegins()
{
    const Authority authority;
    auto wanted = fields(QStringLiteral("SHAKEN 709J"), false);
    wanted.numbers = codeList();
    const QDateTime since = secondsUtc(issuedAt + 100);
    OneRevocation revocation;
    revocation.answer = {
        finding("chain", Judgement::Warn, "revoked_later", {{QStringLiteral("since"), since.toString(Qt::ISODate)}})};
    JudgeOptions options = verifyWithKey();
    options.anchors = {authority.root};
    options.revocations = &revocation;
    const Credential credential{{authority.leaf(wanted)}, Credential::Origin::Fetched, {}, {}};
    const CredentialJudgement judgement = judgeCredential(credential, options, secondsUtc(issuedAt));
    QVERIFY(judgement.trusted);
    QVERIFY(judgement.window.contains(since.addSecs(-1)));
    QVERIFY(!judgement.window.contains(since));
}

QTEST_GUILESS_MAIN(CredentialSourcesTest)
#include "credential_sources_test.moc"
