// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/passport/test_tokens.h"

#include <QTest>

using namespace stir;
using namespace stir::passport;

class PassportJudgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ignoresATokenOfUnknownType_data();
    void ignoresATokenOfUnknownType();
    void answersAMessageOfUnknownTypesAlone();
    void letsTheKnownTypesOfAMessageSpeak();
    void asksForNoCertificateOfAnUnknownType();
    void judgesEveryCheckInTheOrderOfTheContract();
    void tellsTheRuleAndItsSource();
    void holdsTheTokensOfTheGuideInvalidThoughTheirSignatureHolds_data();
    void holdsTheTokensOfTheGuideInvalidThoughTheirSignatureHolds();
    void judgesTheTokensOfTheRfcs_data();
    void judgesTheTokensOfTheRfcs();
    void asksForNothingWithoutVerify();
    void saysThatATokenIsOldWithoutVerify();
    void skipsWhatACompactFormDoesNotHold();
    void refusesAnExtensionInCompactForm();
    void warnsOfABlankInTheToken();
    void answersWithTheFirstFailure_data();
    void answersWithTheFirstFailure();
    void answersAMissingIdentity();
    void takesOneValidHeaderAsEnough();
    void survivesAnything_data();
    void survivesAnything();
};

void PassportJudgeTest::judgesEveryCheckInTheOrderOfTheContract()
{
    const QStringList order{QStringLiteral("syntax"),      QStringLiteral("typ"),       QStringLiteral("alg"),
                            QStringLiteral("ppt"),         QStringLiteral("x5u"),       QStringLiteral("params"),
                            QStringLiteral("claims"),      QStringLiteral("canonical"), QStringLiteral("freshness"),
                            QStringLiteral("certificate"), QStringLiteral("chain"),     QStringLiteral("tnauthlist"),
                            QStringLiteral("signature"),   QStringLiteral("orig"),      QStringLiteral("dest")};
    for (const QByteArray &value : {goodValue(), QByteArray("rubbish"), QByteArray(), ".." + QByteArray(86, 'A')}) {
        QStringList seen;
        for (const Finding &finding : judged(value, verifyWithKey()).checks)
            if (seen.isEmpty() || seen.back() != finding.check)
                seen.append(finding.check);
        QCOMPARE(seen, order);
    }
}

void PassportJudgeTest::tellsTheRuleAndItsSource()
{
    for (const Finding &finding : judged(dataFile("rfc8224/full-form.txt").mid(10), verifyWithKey()).checks) {
        QVERIFY2(!finding.section.isEmpty(), qPrintable(finding.check));
        QVERIFY2(finding.result == Judgement::Pass || !finding.rule.isEmpty(), qPrintable(finding.check));
    }
}

void PassportJudgeTest::holdsTheTokensOfTheGuideInvalidThoughTheirSignatureHolds_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("INVITE") << dataFile("voipnow-guide/identity.txt").mid(10);
    const QByteArray console = dataFile("voipnow-guide/asterisk-console.txt");
    const qsizetype from = console.indexOf("eyJ");
    QTest::newRow("console") << console.mid(from, console.indexOf(',', from) - from);
}

void PassportJudgeTest::holdsTheTokensOfTheGuideInvalidThoughTheirSignatureHolds()
{
    QFETCH(QByteArray, value);
    JudgeOptions options = verifyWithKey();
    options.now = QDateTime::currentDateTimeUtc();
    options.signer = publicKeyFile("voipnow-guide/public.pem");
    const PassportReport report = judged(value, options);
    QCOMPARE(told(report, QLatin1String("syntax")), QStringLiteral("pass"));
    QCOMPARE(told(report, QLatin1String("signature")), QStringLiteral("pass"));
    QCOMPARE(firstFinding(report, QLatin1String("signature")).values.value(QStringLiteral("key_md5")),
             QStringLiteral("66d166c47e045425e1dcc4eb05aff896"));
    QCOMPARE(told(report, QLatin1String("x5u")), QStringLiteral("fail no_scheme"));
    QCOMPARE(told(report, QLatin1String("params")), QStringLiteral("warn info_empty"));
    QCOMPARE(told(report, QLatin1String("claims")), QStringLiteral("note short_number, note short_number"));
    QCOMPARE(told(report, QLatin1String("canonical")), QStringLiteral("pass"));
    QCOMPARE(told(report, QLatin1String("freshness")), QStringLiteral("fail stale"));
    QCOMPARE(told(report, QLatin1String("chain")), QStringLiteral("skip bare_key"));
    QCOMPARE(report.verdict, Verdict::Invalid);
    QCOMPARE(report.response->code, 436);
}

void PassportJudgeTest::judgesTheTokensOfTheRfcs_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("signature");
    QTest::addColumn<QString>("claims");
    const QString pass = QStringLiteral("pass");
    const QString mismatch = QStringLiteral("fail mismatch");
    const QByteArray key8946 = "rfc8946/public.pem";
    const QByteArray key8225 = "rfc8225/public-a2.pem";
    QTest::newRow("RFC 8946 base") << dataFile("rfc8946/base.token") << key8946 << pass << pass;
    QTest::newRow("RFC 8946 div") << dataFile("rfc8946/div.token") << key8946 << pass << pass;
    QTest::newRow("RFC 8946 div-o") << dataFile("rfc8946/div-o.token") << key8946 << pass
                                    << QStringLiteral("fail wrong_type");
    QTest::newRow("RFC 8946 with another key") << dataFile("rfc8946/base.token") << key8225 << mismatch << pass;
    QTest::newRow("RFC 8224 4.1.1") << dataFile("rfc8224/iat-string.token") << key8225 << pass
                                    << QStringLiteral("fail iat_string");
    QTest::newRow("RFC 8225 A") << dataFile("rfc8225/appendix-a.token") << key8225 << mismatch << pass;
}

void PassportJudgeTest::judgesTheTokensOfTheRfcs()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, key);
    QFETCH(QString, signature);
    QFETCH(QString, claims);
    JudgeOptions options = verifyWithKey();
    options.signer = publicKeyFile(key.constData());
    options.at = secondsUtc(token == dataFile("rfc8225/appendix-a.token") ? 1471375418 : 1443208345);
    const PassportReport report = judged(token, options);
    QCOMPARE(told(report, QLatin1String("signature")), signature);
    QCOMPARE(told(report, QLatin1String("claims")), claims);
    QCOMPARE(told(report, QLatin1String("freshness")), QStringLiteral("pass"));
    const bool isGood = signature == QLatin1String("pass") && claims == QLatin1String("pass");
    const Verdict good = report.token.isDiversion() ? Verdict::Unverified : Verdict::Valid; // it has no original here
    QCOMPARE(report.verdict, isGood ? good : Verdict::Invalid);
}

void PassportJudgeTest::asksForNothingWithoutVerify()
{
    JudgeOptions options = verifyWithKey();
    options.verify = false;
    const PassportReport report = judged(goodValue(), options, inviteContext());
    for (const char *check : {"syntax", "typ", "alg", "ppt", "x5u", "params", "claims", "canonical"})
        QCOMPARE(told(report, QLatin1String(check)), QStringLiteral("pass"));
    for (const char *check : {"freshness", "certificate", "chain", "tnauthlist", "signature", "orig", "dest"})
        QCOMPARE(told(report, QLatin1String(check)), QStringLiteral("skip not_asked"));
    QCOMPARE(report.verdict, Verdict::Unverified);
    QCOMPARE(report.outcome, Outcome::Unknown);
    QVERIFY(report.verstat.isEmpty() && !report.response && report.reasons.isEmpty());
}

void PassportJudgeTest::saysThatATokenIsOldWithoutVerify()
{
    JudgeOptions options = verifyWithKey();
    options.verify = false;
    options.now = secondsUtc(issuedAt + 3600);
    const PassportReport report = judged(goodValue(), options);
    QCOMPARE(told(report, QLatin1String("freshness")), QStringLiteral("skip not_asked_stale"));
    QCOMPARE(firstFinding(report, QLatin1String("freshness")).values.value(QStringLiteral("age")),
             QStringLiteral("3600"));
    QCOMPARE(report.verdict, Verdict::Unverified);
}

void PassportJudgeTest::skipsWhatACompactFormDoesNotHold()
{
    const PassportReport report =
        judged(".." + QByteArray(86, 'A') + ";info=<https://cr.example/c.pem>;alg=ES256", verifyWithKey());
    QVERIFY(report.token.compact);
    QCOMPARE(told(report, QLatin1String("syntax")), QStringLiteral("pass"));
    for (const char *check : {"typ", "alg", "claims", "canonical", "freshness", "signature", "orig", "dest"})
        QCOMPARE(told(report, QLatin1String(check)), QStringLiteral("skip compact_form"));
    QCOMPARE(told(report, QLatin1String("x5u")), QStringLiteral("pass")); // info has it
    QCOMPARE(report.verdict, Verdict::Unverified);
}

void PassportJudgeTest::refusesAnExtensionInCompactForm()
{
    const PassportReport report =
        judged(".." + QByteArray(86, 'A') + ";info=<https://cr.example/c.pem>;ppt=shaken", verifyWithKey());
    QCOMPARE(told(report, QLatin1String("ppt")), QStringLiteral("fail full_form_needed"));
    const PassportReport otherAlgorithm =
        judged(".." + QByteArray(86, 'A') + ";info=<https://cr.example/c.pem>;alg=RS256", verifyWithKey());
    QCOMPARE(told(otherAlgorithm, QLatin1String("alg")), QStringLiteral("fail differs"));
}

void PassportJudgeTest::warnsOfABlankInTheToken()
{
    QByteArray value = goodValue();
    value.insert(50, "\r\n ");
    const PassportReport report = judged(value, verifyWithKey());
    QCOMPARE(told(report, QLatin1String("syntax")), QStringLiteral("warn blank_in_token"));
    QCOMPARE(told(report, QLatin1String("signature")), QStringLiteral("pass"));
}

void PassportJudgeTest::answersWithTheFirstFailure_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<int>("age");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    const QString invalid = QStringLiteral("Invalid Identity Header");
    QTest::newRow("stale") << goodHeader << goodPayload << 600 << 403 << QStringLiteral("Stale Date");
    QTest::newRow("x5u before stale") << QByteArray(goodHeader).replace("https://", "") << goodPayload << 600 << 436
                                      << QStringLiteral("Bad Identity Info");
    QTest::newRow("claims") << goodHeader << QByteArray(goodPayload).replace("\"A\"", "\"Z\"") << 0 << 438 << invalid;
    QTest::newRow("syntax") << QByteArray("[]") << goodPayload << 0 << 438 << invalid;
}

void PassportJudgeTest::answersWithTheFirstFailure()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, payload);
    QFETCH(int, age);
    QFETCH(int, code);
    QFETCH(QString, reason);
    JudgeOptions options = verifyWithKey();
    options.at = secondsUtc(issuedAt + age);
    const QByteArray token = signedToken(header, payload);
    const PassportReport report = judged(token, options);
    QCOMPARE(report.outcome, Outcome::Failed);
    QVERIFY(report.response.has_value());
    QCOMPARE(report.response->code, code);
    QCOMPARE(report.response->reason, reason);
    const QString signature = QString::fromLatin1(token.mid(token.lastIndexOf('.') + 1));
    QCOMPARE(
        report.reasons,
        QStringList{
            QStringLiteral("STIR ;cause=%1 ;text=\"%2\" ;ppi=\"..%3\"").arg(QString::number(code), reason, signature)});
}

void PassportJudgeTest::answersAMissingIdentity()
{
    const PassportReport report = judgeMissing(inviteContext());
    QCOMPARE(report.outcome, Outcome::Missing);
    QCOMPARE(outcomeName(report.outcome), QStringLiteral("identity_missing"));
    QCOMPARE(verdictName(report.verdict), QStringLiteral("unverified"));
    QCOMPARE(report.response->code, 428);
    QCOMPARE(report.verstat, QStringLiteral("No-TN-Validation"));
    QVERIFY(report.identity.value.isEmpty());
}

void PassportJudgeTest::takesOneValidHeaderAsEnough()
{
    const PassportReport good = judged(goodValue(), verifyWithKey());
    const PassportReport bad = judged(QByteArray("rubbish"), verifyWithKey());
    std::vector<PassportReport> message{bad, good};
    judgeMessage(message);
    QCOMPARE(message[0].outcome, Outcome::Ok);
    QCOMPARE(message[0].verdict, Verdict::Invalid);
    QVERIFY(!message[0].response && message[0].reasons.isEmpty());
    QCOMPARE(message[0].verstat, QStringLiteral("TN-Validation-Passed"));

    JudgeOptions later = verifyWithKey();
    later.at = secondsUtc(issuedAt + 600);
    std::vector<PassportReport> failing{bad, judged(goodValue(), later)};
    judgeMessage(failing);
    QCOMPARE(failing[1].outcome, Outcome::Failed);
    QCOMPARE(failing[1].response->code, 438);
    QCOMPARE(failing[1].reasons.size(), 2);
}

void PassportJudgeTest::survivesAnything_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("dots") << QByteArray(1000, '.');
    QTest::newRow("semicolons") << QByteArray(1000, ';');
    QTest::newRow("zero bytes") << QByteArray(300, '\0');
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe.\xff.\xff;info=<\xff>;ppt=\xff");
    QTest::newRow("one huge part") << QByteArray(1000000, 'A');
    for (qsizetype length = 10; length < goodValue().size(); length += 61)
        QTest::addRow("cut after %d", static_cast<int>(length)) << goodValue().left(length);
}

void PassportJudgeTest::survivesAnything()
{
    QFETCH(QByteArray, value);
    const PassportReport report = judged(value, verifyWithKey(), inviteContext());
    QVERIFY(report.checks.size() >= 15);
    // A cut inside the parameters leaves the token whole, and is told all the same.
    QVERIFY(anyFails(report.checks) || firstFinding(report, QLatin1String("params")).result == Judgement::Warn);
}

namespace {

const QByteArray unknownHeader = R"({"alg":"ES256","ppt":"foo","typ":"passport","x5u":"https://cr.example/c.pem"})";
const QByteArray unknownParameters = ";info=<https://cr.example/c.pem>;alg=ES256;ppt=foo";

QByteArray unknownValue()
{
    return signedToken(unknownHeader, R"({"a":1})") + unknownParameters;
}

} // namespace

void PassportJudgeTest::ignoresATokenOfUnknownType_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("broken");
    const QByteArray good = unknownValue();
    const qsizetype end = good.indexOf(';');
    QTest::newRow("without any claim") << good << QString();
    QTest::newRow("of an old call") << signedToken(unknownHeader, R"({"iat":1})") + unknownParameters << QString();
    QTest::newRow("with another signature") << QByteArray(good).replace(end - 4, 4, "AAAA") << QString();
    QTest::newRow("with a cut signature") << QByteArray(good).remove(end - 2, 2) << QString();
    QTest::newRow("with another certificate")
        << QByteArray(good).replace("<https://cr.example", "<https://other.example") << QString();
    QTest::newRow("with another type beside it")
        << QByteArray(good).replace("ppt=foo", "ppt=shaken") << QStringLiteral("params");
    QTest::newRow("with a repeated parameter") << good + ";ppt=foo" << QStringLiteral("params");
    QTest::newRow("with a key twice") << signedToken(unknownHeader, R"({"a":1,"a":2})") + unknownParameters
                                      << QStringLiteral("syntax");
}

void PassportJudgeTest::ignoresATokenOfUnknownType()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, broken);
    const PassportReport report = judged(value, verifyWithKey(), inviteContext());
    for (const char *check : {"typ", "alg", "x5u", "claims", "freshness", "certificate", "chain", "tnauthlist",
                              "signature", "orig", "dest"})
        QCOMPARE(told(report, QLatin1String(check)), QStringLiteral("skip unknown_type"));
    for (const char *check : {"syntax", "params"})
        QCOMPARE(told(report, QLatin1String(check)).startsWith(QLatin1String("fail")), broken == QLatin1String(check));
    QCOMPARE(report.verdict, broken.isEmpty() ? Verdict::Unverified : Verdict::Invalid);
}

void PassportJudgeTest::answersAMessageOfUnknownTypesAlone()
{
    for (const int count : {1, 2}) {
        std::vector<PassportReport> reports(static_cast<std::size_t>(count),
                                            judged(unknownValue(), verifyWithKey(), inviteContext()));
        judgeMessage(reports);
        for (const PassportReport &report : reports) {
            QCOMPARE(report.verdict, Verdict::Unverified);
            QVERIFY(report.response.has_value());
            QCOMPARE(report.response->code, 428);
            QCOMPARE(report.response->reason, QStringLiteral("Use Supported PASSporT Format"));
            QCOMPARE(report.outcome, Outcome::Unknown);
        }
    }
}

void PassportJudgeTest::letsTheKnownTypesOfAMessageSpeak()
{
    std::vector<PassportReport> reports{judged(unknownValue(), verifyWithKey(), inviteContext()),
                                        judged(goodValue(), verifyWithKey(), inviteContext())};
    judgeMessage(reports);
    QCOMPARE(reports[0].verdict, Verdict::Unverified);
    QCOMPARE(reports[1].verdict, Verdict::Valid);
    for (const PassportReport &report : reports) {
        QCOMPARE(report.outcome, Outcome::Ok);
        QVERIFY(!report.response);
    }
}

void PassportJudgeTest::asksForNoCertificateOfAnUnknownType()
{
    class Source final : public CredentialSource
    {
    public:
        bool isAsked = false;
        tl::expected<Credential, Finding> credentialFor(const QString &) override
        {
            isAsked = true;
            return tl::unexpected(
                Finding{QStringLiteral("certificate"), Judgement::Fail, QStringLiteral("dns"), {}, {}});
        }
    } source;
    JudgeOptions options = verifyWithKey();
    options.signer = std::monostate();
    options.credentials = &source;
    QCOMPARE(judged(unknownValue(), options, inviteContext()).verdict, Verdict::Unverified);
    QVERIFY(!source.isAsked);
}

QTEST_GUILESS_MAIN(PassportJudgeTest)
#include "passport_judge_test.moc"
