// SPDX-License-Identifier: GPL-3.0-or-later
// For whom a certificate may speak.
#include "tests/core/passport/test_authority.h"

#include <QTest>

using namespace stir;
using namespace stir::passport;

class SignerNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesWithAListByReference();
    void skipsAListByReferenceThatNobodyLooksUp();
    void followsNoReferenceOfAnUntrustedCertificate();
    void judgesDelegates_data();
    void judgesDelegates();
    void wantsTheNumberDivertedFromInADiversion();
    void speaksForNobodyWithoutANumber_data();
    void speaksForNobodyWithoutANumber();
    void leavesThePriorityOutOfWhatIsSaidOfTheCaller();
};

void SignerNumbersTest::comparesWithAListByReference()
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

void SignerNumbersTest::skipsAListByReferenceThatNobodyLooksUp()
{
    const Authority authority;
    auto wanted = fields(QStringLiteral("By reference"), false);
    wanted.numbersUrl = QStringLiteral("https://tn.example/list");
    const PassportReport report = judged(goodValue(), withChain(authority, {authority.leaf(wanted)}));
    QCOMPARE(told(report, QLatin1String("tnauthlist")), QStringLiteral("skip by_reference"));
    QCOMPARE(report.verdict, Verdict::Valid);
}

void SignerNumbersTest::followsNoReferenceOfAnUntrustedCertificate()
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

void SignerNumbersTest::judgesDelegates_data()
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

void SignerNumbersTest::judgesDelegates()
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

void SignerNumbersTest::wantsTheNumberDivertedFromInADiversion()
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
    const auto numbers = [&options](const char *div) {
        const QByteArray payload = QByteArray(goodPayload).replace(R"("iat")", div + QByteArray(R"(,"iat")"));
        return told(judged(signedToken(QByteArray(goodHeader).replace("shaken", "div"), payload), options),
                    QLatin1String("tnauthlist"));
    };
    QCOMPARE(numbers(R"("div":{"tn":"12155551299"})"), QStringLiteral("fail diverted_outside"));
    QCOMPARE(numbers(R"("div":{})"), QStringLiteral("fail no_diverted_number"));
}

void SignerNumbersTest::speaksForNobodyWithoutANumber_data()
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

void SignerNumbersTest::speaksForNobodyWithoutANumber()
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

void SignerNumbersTest::leavesThePriorityOutOfWhatIsSaidOfTheCaller()
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
    std::vector<PassportReport> alone{reports[1]};
    judgeMessage(alone);
    QCOMPARE(alone[0].outcome, Outcome::Ok);
    QCOMPARE(alone[0].verstat, QStringLiteral("No-TN-Validation"));
}

QTEST_GUILESS_MAIN(SignerNumbersTest)
#include "signer_numbers_test.moc"
