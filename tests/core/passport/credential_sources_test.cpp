// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/certificate_builder.h"
#include "core/passport/credential_cache.h"
#include "tests/core/passport/test_tokens.h"

#include <QTest>

using namespace stir;
using namespace stir::passport;

Q_DECLARE_METATYPE(std::vector<stir::crypto::ClaimConstraints>)

namespace {

crypto::TnAuthorizationList codeList()
{
    crypto::TnAuthorizationList list;
    list.serviceProviderCodes = {QStringLiteral("709J")};
    return list;
}

crypto::TnAuthorizationList numberRange(const char *start, qint64 count)
{
    crypto::TnAuthorizationList list;
    list.ranges.push_back({QString::fromLatin1(start), count});
    return list;
}

crypto::CertificateRequestFields fields(const QString &commonName, bool isCa)
{
    crypto::CertificateRequestFields made;
    made.commonName = commonName;
    made.notBefore = secondsUtc(issuedAt - 86400);
    made.notAfter = secondsUtc(issuedAt + 86400);
    made.isCa = isCa;
    return made;
}

/// A root, a provider's certificate that may delegate, and leaves for the key of RFC 8946.
struct Authority
{
    crypto::PrivateKey rootKey = crypto::PrivateKey::generate().value();
    crypto::PrivateKey parentKey = crypto::PrivateKey::generate().value();
    crypto::Certificate root = selfSigned();

    crypto::Certificate selfSigned() const
    {
        auto own = fields(QStringLiteral("Test ROOT"), true);
        own.isRoot = true;
        return crypto::CertificateBuilder::selfSigned(own, rootKey).value();
    }

    crypto::Certificate leaf(const crypto::CertificateRequestFields &wanted) const
    {
        return crypto::CertificateBuilder::issue(wanted, rfc8946Key().publicKey(), root, rootKey).value();
    }

    crypto::Certificate parent(const crypto::TnAuthorizationList &numbers, bool isCa = true) const
    {
        auto wanted = fields(QStringLiteral("Parent"), isCa);
        wanted.numbers = numbers;
        return crypto::CertificateBuilder::issue(wanted, parentKey.publicKey(), root, rootKey).value();
    }

    crypto::Certificate delegate(const crypto::TnAuthorizationList &numbers, const crypto::Certificate &above) const
    {
        auto wanted = fields(QStringLiteral("Delegate"), false);
        wanted.numbers = numbers;
        return crypto::CertificateBuilder::issue(wanted, rfc8946Key().publicKey(), above, parentKey).value();
    }
};

class OneCredential final : public CredentialSource
{
public:
    tl::expected<Credential, Finding> answer = tl::unexpected(Finding());
    QStringList asked;

    tl::expected<Credential, Finding> credentialFor(const QString &x5u) override
    {
        asked.append(x5u);
        return answer;
    }
};

class OneRevocation final : public RevocationSource
{
public:
    Findings answer;
    int asked = 0;

    Findings revocationOf(const crypto::CertificateChain &, const QDateTime &) override
    {
        ++asked;
        return answer;
    }
};

class OneList final : public NumberListSource
{
public:
    tl::expected<crypto::TnAuthorizationList, Finding> answer = tl::unexpected(Finding());
    QStringList asked;

    tl::expected<crypto::TnAuthorizationList, Finding> listAt(const QString &url) override
    {
        asked.append(url);
        return answer;
    }
};

Finding finding(const char *check, Judgement result, const char *rule, QMap<QString, QString> values = {})
{
    return {QString::fromLatin1(check), result, QString::fromLatin1(rule), std::move(values), QStringLiteral("test")};
}

JudgeOptions withAnchor(const Authority &authority)
{
    JudgeOptions options = verifyWithKey();
    options.signer = std::monostate();
    options.anchors = {authority.root};
    return options;
}

JudgeOptions withChain(const Authority &authority, const crypto::CertificateChain &chain)
{
    JudgeOptions options = withAnchor(authority);
    options.signer = chain;
    return options;
}

} // namespace

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
    void comparesWithAListByReference();
    void skipsAListByReferenceThatNobodyLooksUp();
    void followsNoReferenceOfAnUntrustedCertificate();
    void judgesDelegates_data();
    void judgesDelegates();
    void wantsTheNumberDivertedFromInADiversion();
    void speaksForNobodyWithoutANumber_data();
    void speaksForNobodyWithoutANumber();
    void leavesThePriorityOutOfWhatIsSaidOfTheCaller();
    void enforcesConstraints_data();
    void enforcesConstraints();
    void enforcesTheConstraintsOfRfc9118();
    void judgesACredentialOnceWhileItHolds();
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
    QCOMPARE(told(report, QLatin1String("certificate")), QStringLiteral("skip not_given"));
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

void CredentialSourcesTest::comparesWithAListByReference()
{
    const Authority authority;
    auto wanted = fields(QStringLiteral("By reference"), false);
    wanted.numbersUrl = QStringLiteral("https://tn.example/list");
    OneList lists;
    JudgeOptions options = withChain(authority, {authority.leaf(wanted)});
    options.numberLists = &lists;
    lists.answer = numberRange("12155551000", 1000);
    QCOMPARE(told(judged(goodValue(), options), QLatin1String("tnauthlist")), QStringLiteral("pass"));
    QCOMPARE(lists.asked, QStringList{wanted.numbersUrl});
    lists.answer = numberRange("12155550000", 1000);
    QCOMPARE(told(judged(goodValue(), options), QLatin1String("tnauthlist")), QStringLiteral("fail outside"));
    lists.answer = tl::unexpected(finding("tnauthlist", Judgement::Fail, "list_malformed"));
    const PassportReport report = judged(goodValue(), options);
    QCOMPARE(told(report, QLatin1String("tnauthlist")), QStringLiteral("fail list_malformed"));
    QCOMPARE(report.response->code, 437);
}

void CredentialSourcesTest::skipsAListByReferenceThatNobodyLooksUp()
{
    const Authority authority;
    auto wanted = fields(QStringLiteral("By reference"), false);
    wanted.numbersUrl = QStringLiteral("https://tn.example/list");
    const PassportReport report = judged(goodValue(), withChain(authority, {authority.leaf(wanted)}));
    QCOMPARE(told(report, QLatin1String("tnauthlist")), QStringLiteral("skip by_reference"));
    QCOMPARE(report.verdict, Verdict::Valid);
}

void CredentialSourcesTest::followsNoReferenceOfAnUntrustedCertificate()
{
    const Authority stranger;
    auto wanted = fields(QStringLiteral("By reference"), false);
    wanted.numbersUrl = QStringLiteral("https://tn.example/list");
    OneCredential source;
    source.answer = Credential{{stranger.leaf(wanted), stranger.root}, Credential::Origin::Fetched, {}, {}};
    OneList lists;
    JudgeOptions options = withAnchor(Authority());
    options.credentials = &source;
    options.numberLists = &lists;
    QCOMPARE(told(judged(goodValue(), options), QLatin1String("tnauthlist")),
             QStringLiteral("skip untrusted_reference"));
}

void CredentialSourcesTest::judgesDelegates_data()
{
    QTest::addColumn<bool>("parentIsCa");
    QTest::addColumn<QByteArray>("delegateStart");
    QTest::addColumn<QString>("chain");
    QTest::addColumn<QString>("numbers");
    const QString pass = QStringLiteral("pass");
    QTest::newRow("part of the parent's") << true << QByteArray("12155551200") << pass << pass;
    QTest::newRow("more than the parent's")
        << true << QByteArray("12155550950") << pass << QStringLiteral("fail outside, fail exceeds_parent");
    QTest::newRow("parent may not issue")
        << false << QByteArray("12155551200") << QStringLiteral("fail not_a_ca") << pass;
}

void CredentialSourcesTest::judgesDelegates()
{
    QFETCH(bool, parentIsCa);
    QFETCH(QByteArray, delegateStart);
    QFETCH(QString, chain);
    QFETCH(QString, numbers);
    const Authority authority;
    const auto parent = authority.parent(numberRange("12155551000", 1000), parentIsCa);
    const auto leaf = authority.delegate(numberRange(delegateStart.constData(), 100), parent);
    const PassportReport report = judged(goodValue(), withChain(authority, {leaf, parent}));
    QCOMPARE(told(report, QLatin1String("chain")), chain);
    QCOMPARE(told(report, QLatin1String("tnauthlist")), numbers);
    QCOMPARE(report.verdict, numbers == chain ? Verdict::Valid : Verdict::Invalid);
}

void CredentialSourcesTest::wantsTheNumberDivertedFromInADiversion()
{
    const Authority authority;
    auto wanted = fields(QStringLiteral("Who diverts"), false);
    wanted.numbers.numbers = {QStringLiteral("12155551213")}; // RFC 8946 3: not the caller's
    const JudgeOptions options = withChain(authority, {authority.leaf(wanted)});
    const QByteArray diverted =
        signedToken(QByteArray(goodHeader).replace("shaken", "div"),
                    R"({"dest":{"tn":["12155551214"]},"div":{"tn":"12155551213"},"iat":1668526068,)"
                    R"("orig":{"tn":"12155551212"}})");
    QCOMPARE(told(judged(diverted, options), QLatin1String("tnauthlist")), QStringLiteral("pass"));
    QCOMPARE(told(judged(goodValue(), options), QLatin1String("tnauthlist")), QStringLiteral("fail outside"));
}

void CredentialSourcesTest::speaksForNobodyWithoutANumber_data()
{
    QTest::addColumn<QByteArray>("orig");
    QTest::addColumn<bool>("hasCode");
    QTest::addColumn<QString>("expected");
    const QByteArray uri = R"({"uri":"sip:alice@example.com"})";
    const QByteArray text = R"({"tn":"somebody"})";
    QTest::newRow("a URI") << uri << false << QStringLiteral("fail no_number");
    QTest::newRow("a text") << text << false << QStringLiteral("fail no_number");
    QTest::newRow("a URI, for a provider") << uri << true << QStringLiteral("pass");
}

void CredentialSourcesTest::speaksForNobodyWithoutANumber()
{
    QFETCH(QByteArray, orig);
    QFETCH(bool, hasCode);
    const Authority authority;
    auto wanted = fields(QStringLiteral("Delegate"), false);
    wanted.numbers = numberRange("12155551000", 1000);
    if (hasCode)
        wanted.numbers.serviceProviderCodes = {QStringLiteral("709J")};
    const QByteArray payload = QByteArray(goodPayload).replace(R"({"tn":"12155551212"})", orig);
    const PassportReport report =
        judged(signedToken(goodHeader, payload) + goodParameters, withChain(authority, {authority.leaf(wanted)}));
    QTEST(told(report, QLatin1String("tnauthlist")), "expected");
    QCOMPARE(report.verdict, hasCode ? Verdict::Valid : Verdict::Invalid);
}

void CredentialSourcesTest::leavesThePriorityOutOfWhatIsSaidOfTheCaller()
{
    // A certificate for one number signs another number's priority: RFC 8443 3 lets it.
    const Authority authority;
    auto wanted = fields(QStringLiteral("Delegate"), false);
    wanted.numbers.numbers = {QStringLiteral("13035550000")};
    const JudgeOptions options = withChain(authority, {authority.leaf(wanted)});
    const QByteArray priority = signedToken(QByteArray(goodHeader).replace("shaken", "rph"),
                                            QByteArray(goodPayload).chopped(1) + R"(,"rph":{"auth":["ets.0"]}})");
    std::vector<PassportReport> reports{judged(goodValue(), options, inviteContext()),
                                        judged(priority, options, inviteContext())};
    judgeMessage(reports);
    QCOMPARE(reports[0].verdict, Verdict::Invalid);
    QCOMPARE(reports[1].verdict, Verdict::Valid);
    for (const PassportReport &report : reports) {
        QCOMPARE(report.outcome, Outcome::Failed);
        QCOMPARE(report.verstat, QStringLiteral("TN-Validation-Failed"));
        QCOMPARE(report.response->code, 437);
    }
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
