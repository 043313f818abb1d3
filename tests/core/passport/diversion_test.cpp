// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/passport/test_tokens.h"

#include <QTest>

using namespace stir;
using namespace stir::passport;

namespace {

const QString div = QStringLiteral("div");

QByteArray headerOf(const QByteArray &type)
{
    return QByteArray(goodHeader).replace("shaken", type);
}

struct Diversion
{
    QByteArray from = "12155551213";
    QByteArray to = "12155551214";
    QByteArray orig = "12155551212";
    qint64 at = issuedAt;
    QByteArray opt = {};
};

QByteArray diverted(const Diversion &wanted, const QByteArray &type = "div")
{
    const QByteArray opt = wanted.opt.isEmpty() ? QByteArray() : R"("opt":")" + wanted.opt + R"(",)";
    return signedToken(headerOf(type), R"({"dest":{"tn":[")" + wanted.to + R"("]},"div":{"tn":")" + wanted.from +
                                           R"("},"iat":)" + QByteArray::number(wanted.at) + "," + opt +
                                           R"("orig":{"tn":")" + wanted.orig + R"("}})") +
           ";info=<https://cr.example/c.pem>;alg=ES256;ppt=" + type;
}

QByteArray originalAt(qint64 time)
{
    return signedToken(goodHeader, QByteArray(goodPayload).replace("1668526068", QByteArray::number(time))) +
           goodParameters;
}

MessageContext contextTo(const char *target)
{
    MessageContext context = inviteContext();
    context.requestTarget = QString::fromLatin1(target);
    return context;
}

std::vector<PassportReport> judgedTogether(const std::vector<QByteArray> &values, const MessageContext &context,
                                           const JudgeOptions &options = verifyWithKey())
{
    std::vector<PassportReport> reports;
    for (const QByteArray &value : values)
        reports.push_back(judged(value, options, context));
    judgeMessage(reports);
    return reports;
}

QString told(const PassportReport &report)
{
    return passport::told(report, QLatin1String("div"));
}

} // namespace

class DiversionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksADiversionToItsOriginal();
    void linksTheHeadersInAnyOrder();
    void explainsTheOldDestination();
    void refusesTheChainOfRfc8946();
    void refusesTheNestedChainOfRfc8946();
    void refusesADiversionWithoutOriginal();
    void knowsNothingOfADiversionAlone();
    void refusesAChangedCaller();
    void refusesAChainThatLacksAStep();
    void refusesACircle();
    void refusesADiversionOfAnInvalidToken();
    void allowsThreeHoursForTheOriginal_data();
    void allowsThreeHoursForTheOriginal();
    void staysUnverifiedWhenTheOriginalIs();
    void passesOverATypeThatNobodyKnows();
    void acceptsANestedOriginal();
    void acceptsNestedDiversions();
    void refusesANestedTokenWithAnotherSignature();
    void believesNoNestedDiversionThatGoesBackToNothing();
    void believesNoDiversionOfANestedOneThatIsUnverified();
    void believesNoCallerOfAPriority();
    void survivesDeepNesting();
    void survivesAThousandDiversions();
    void warnsOfASecondToken();
    void isNotJudgedWithoutVerify();
};

void DiversionTest::linksADiversionToItsOriginal()
{
    const auto reports = judgedTogether({goodValue(), diverted({})}, contextTo("12155551214"));
    QCOMPARE(told(reports[1]), QStringLiteral("pass"));
    QCOMPARE(firstFinding(reports[1], QLatin1String("div")).values.value(QStringLiteral("type")),
             QStringLiteral("shaken"));
    QCOMPARE(reports[0].verdict, Verdict::Valid);
    QCOMPARE(reports[1].verdict, Verdict::Valid);
    QCOMPARE(reports[1].outcome, Outcome::Ok);
    QCOMPARE(told(reports[0]), QString());
}

void DiversionTest::linksTheHeadersInAnyOrder()
{
    const QByteArray second = diverted({"12155551214", "12155551215"});
    std::vector<QByteArray> values{goodValue(), diverted({}), second};
    std::sort(values.begin(), values.end());
    do {
        for (const PassportReport &report : judgedTogether(values, contextTo("12155551215")))
            QCOMPARE(report.verdict, Verdict::Valid);
    } while (std::next_permutation(values.begin(), values.end()));
}

void DiversionTest::explainsTheOldDestination()
{
    MessageContext context = contextTo("12155551214");
    context.called = QStringLiteral("12155551214"); // a gateway rewrote To
    QCOMPARE(judgedTogether({goodValue()}, context)[0].verdict, Verdict::Invalid);
    const auto reports = judgedTogether({goodValue(), diverted({})}, context);
    QCOMPARE(passport::told(reports[0], QLatin1String("dest")), QStringLiteral("note diverted"));
    QCOMPARE(reports[0].verdict, Verdict::Valid);
    // A diversion to somewhere else explains nothing.
    const auto others = judgedTogether({goodValue(), diverted({"12155551213", "12155551299"})}, context);
    QCOMPARE(others[0].verdict, Verdict::Invalid);
    QCOMPARE(others[1].verdict, Verdict::Invalid);
}

void DiversionTest::refusesTheChainOfRfc8946()
{
    JudgeOptions options = verifyWithKey();
    options.at = secondsUtc(1443208345);
    const auto reports =
        judgedTogether({dataFile("rfc8946/base.token"), dataFile("rfc8946/div.token")}, MessageContext(), options);
    QCOMPARE(reports[0].verdict, Verdict::Valid);
    QCOMPARE(passport::told(reports[1], QLatin1String("signature")), QStringLiteral("pass"));
    QCOMPARE(told(reports[1]), QStringLiteral("fail no_original"));
    QCOMPARE(firstFinding(reports[1], QLatin1String("div")).values.value(QStringLiteral("number")),
             QStringLiteral("121555551213"));
    QCOMPARE(reports[1].verdict, Verdict::Invalid);
    QCOMPARE(reports[1].outcome, Outcome::Ok); // RFC 8224 6.2.1: one valid header suffices
}

void DiversionTest::refusesTheNestedChainOfRfc8946()
{
    JudgeOptions options = verifyWithKey();
    options.at = secondsUtc(1443208345);
    const PassportReport report = judged(dataFile("rfc8946/div-o.token"), options);
    QCOMPARE(passport::told(report, QLatin1String("signature")), QStringLiteral("pass"));
    QCOMPARE(told(report), QStringLiteral("fail no_original"));
}

void DiversionTest::refusesADiversionWithoutOriginal()
{
    const auto reports = judgedTogether({diverted({})}, contextTo("12155551214"));
    QCOMPARE(told(reports[0]), QStringLiteral("fail no_original"));
    QCOMPARE(reports[0].verdict, Verdict::Invalid);
    QCOMPARE(reports[0].outcome, Outcome::Failed);
    QCOMPARE(reports[0].response->code, 438);
}

void DiversionTest::knowsNothingOfADiversionAlone()
{
    const auto reports = judgedTogether({diverted({})}, MessageContext());
    QCOMPARE(told(reports[0]), QStringLiteral("skip alone"));
    QCOMPARE(reports[0].verdict, Verdict::Unverified);
    QCOMPARE(reports[0].outcome, Outcome::Unknown);
}

void DiversionTest::refusesAChangedCaller()
{
    Diversion other;
    other.orig = "13035550000";
    const auto reports = judgedTogether({goodValue(), diverted(other)}, contextTo("12155551214"));
    QCOMPARE(told(reports[1]), QStringLiteral("fail orig_differs"));
    QCOMPARE(reports[1].verdict, Verdict::Invalid);
}

void DiversionTest::refusesAChainThatLacksAStep()
{
    const QByteArray third = diverted({"12155551215", "12155551216"});
    const QByteArray second = diverted({"12155551214", "12155551215"});
    const auto reports = judgedTogether({goodValue(), second, third}, contextTo("12155551216"));
    QCOMPARE(told(reports[1]), QStringLiteral("fail no_original"));
    QCOMPARE(told(reports[2]), QStringLiteral("fail chain_broken"));
}

void DiversionTest::refusesACircle()
{
    const QByteArray there = diverted({"12155551214", "12155551215"});
    const QByteArray back = diverted({"12155551215", "12155551214"});
    const QByteArray itself = diverted({"12155551216", "12155551216"});
    for (const PassportReport &report : judgedTogether({there, back, itself}, contextTo("12155551214")))
        QCOMPARE(report.verdict, Verdict::Invalid);
}

void DiversionTest::refusesADiversionOfAnInvalidToken()
{
    const QByteArray other = signedToken(goodHeader, QByteArray(goodPayload).replace("\"A\"", "\"B\""));
    QByteArray forged = goodValue();
    forged.replace(forged.lastIndexOf('.', forged.indexOf(';')) + 1, 86, other.right(86));
    const auto reports = judgedTogether({forged, diverted({})}, contextTo("12155551214"));
    QCOMPARE(passport::told(reports[0], QLatin1String("signature")), QStringLiteral("fail mismatch"));
    QCOMPARE(told(reports[1]), QStringLiteral("fail original_invalid"));
    QCOMPARE(reports[1].verdict, Verdict::Invalid);
    QCOMPARE(reports[1].reasons.size(), 2);
}

void DiversionTest::allowsThreeHoursForTheOriginal_data()
{
    QTest::addColumn<int>("age");
    QTest::addColumn<QString>("expected");
    QTest::newRow("fresh") << 60 << QStringLiteral("pass");
    QTest::newRow("transferred") << 3 * 60 * 60 << QStringLiteral("warn original_old");
    QTest::newRow("replayed") << 3 * 60 * 60 + 1 << QStringLiteral("fail original_invalid");
}

void DiversionTest::allowsThreeHoursForTheOriginal()
{
    QFETCH(int, age);
    QFETCH(QString, expected);
    const auto reports = judgedTogether({originalAt(issuedAt - age), diverted({})}, contextTo("12155551214"));
    QCOMPARE(told(reports[1]), expected);
    QCOMPARE(reports[1].verdict, expected.startsWith(u'f') ? Verdict::Invalid : Verdict::Valid);
}

void DiversionTest::staysUnverifiedWhenTheOriginalIs()
{
    JudgeOptions without = verifyWithKey();
    without.signer = std::monostate();
    std::vector<PassportReport> reports{judged(goodValue(), without, contextTo("12155551214")),
                                        judged(diverted({}), verifyWithKey(), contextTo("12155551214"))};
    judgeMessage(reports);
    QCOMPARE(told(reports[1]), QStringLiteral("skip original_unverified"));
    QCOMPARE(reports[1].verdict, Verdict::Unverified);
}

void DiversionTest::passesOverATypeThatNobodyKnows()
{
    const QByteArray unknown = signedToken(headerOf("foo"), goodPayload) + ";info=<https://cr.example/c.pem>;ppt=foo";
    const auto reports = judgedTogether({unknown, diverted({})}, contextTo("12155551214"));
    QCOMPARE(reports[0].verdict, Verdict::Unverified);
    QCOMPARE(told(reports[1]), QStringLiteral("fail no_original"));
    QCOMPARE(reports[1].outcome, Outcome::Failed);
}

void DiversionTest::acceptsANestedOriginal()
{
    Diversion nesting;
    nesting.opt = signedToken(goodHeader, goodPayload);
    const PassportReport report = judged(diverted(nesting, "div-o"), verifyWithKey(), contextTo("12155551214"));
    QCOMPARE(told(report), QStringLiteral("pass"));
    QCOMPARE(report.verdict, Verdict::Valid);
}

void DiversionTest::acceptsNestedDiversions()
{
    Diversion inner;
    inner.opt = signedToken(goodHeader, goodPayload);
    const QByteArray first = diverted(inner, "div-o");
    Diversion outer{"12155551214", "12155551215"};
    outer.opt = first.left(first.indexOf(';'));
    const PassportReport report = judged(diverted(outer, "div-o"), verifyWithKey(), contextTo("12155551215"));
    QCOMPARE(told(report), QStringLiteral("pass"));
    QCOMPARE(report.verdict, Verdict::Valid);
}

void DiversionTest::refusesANestedTokenWithAnotherSignature()
{
    Diversion nesting;
    nesting.opt = signedToken(goodHeader, goodPayload);
    nesting.opt.replace(nesting.opt.size() - 86, 86, signedToken(goodHeader, "{}").right(86));
    const PassportReport report = judged(diverted(nesting, "div-o"), verifyWithKey());
    QCOMPARE(told(report), QStringLiteral("fail original_invalid"));
    QCOMPARE(report.verdict, Verdict::Invalid);
}

void DiversionTest::believesNoNestedDiversionThatGoesBackToNothing()
{
    // Who diverts signs for the number diverted from: the caller within is nobody's word.
    const QByteArray first = diverted({"12155551213", "12155551214", "12025550100"});
    Diversion outer{"12155551214", "12155551215", "12025550100"};
    outer.opt = first.left(first.indexOf(';'));
    MessageContext context = contextTo("12155551215");
    context.caller = QStringLiteral("12025550100");
    const PassportReport report = judged(diverted(outer, "div-o"), verifyWithKey(), context);
    QCOMPARE(told(report), QStringLiteral("skip original_unverified"));
    QCOMPARE(report.verdict, Verdict::Unverified);
}

void DiversionTest::believesNoDiversionOfANestedOneThatIsUnverified()
{
    const QByteArray first = diverted({"12155551213", "12155551214"});
    Diversion nesting{"12155551214", "12155551215"};
    nesting.opt = first.left(first.indexOf(';'));
    const auto reports = judgedTogether({diverted(nesting, "div-o"), diverted({"12155551215", "12155551216"})},
                                        contextTo("12155551216"));
    QCOMPARE(told(reports[0]), QStringLiteral("skip original_unverified"));
    QCOMPARE(told(reports[1]), QStringLiteral("skip original_unverified"));
    QCOMPARE(reports[1].verdict, Verdict::Unverified);
}

void DiversionTest::believesNoCallerOfAPriority()
{
    // RFC 8443 3: its signer speaks for a namespace, whoever calls.
    const QByteArray priority =
        signedToken(headerOf("rph"), R"({"dest":{"tn":["12155551213"]},"iat":1668526068,)"
                                     R"("orig":{"tn":"12155551212"},"rph":{"auth":["ets.0"]}})");
    const QByteArray value = priority + ";info=<https://cr.example/c.pem>;alg=ES256;ppt=rph";
    const auto reports = judgedTogether({value, diverted({})}, contextTo("12155551214"));
    QCOMPARE(told(reports[1]), QStringLiteral("skip original_unverified"));
    Diversion nesting;
    nesting.opt = priority;
    const PassportReport nested = judged(diverted(nesting, "div-o"), verifyWithKey(), contextTo("12155551214"));
    QCOMPARE(told(nested), QStringLiteral("skip original_unverified"));
    QCOMPARE(nested.verdict, Verdict::Unverified);
}

void DiversionTest::survivesDeepNesting()
{
    QByteArray token = signedToken(goodHeader, goodPayload);
    while (token.size() < partLimit / 2) {
        Diversion nesting;
        nesting.opt = token;
        const QByteArray value = diverted(nesting, "div-o");
        token = value.left(value.indexOf(';'));
    }
    const PassportReport report = judged(token, verifyWithKey());
    QCOMPARE(report.verdict, Verdict::Invalid);
    QVERIFY(told(report).contains(QStringLiteral("fail original_invalid"))); // five levels down it is too deep
}

void DiversionTest::survivesAThousandDiversions()
{
    const PassportReport one = judged(diverted({"12155551214", "12155551214"}), verifyWithKey(), inviteContext());
    std::vector<PassportReport> reports(1000, one);
    reports.push_back(judged(goodValue(), verifyWithKey(), inviteContext()));
    judgeMessage(reports);
    for (std::size_t i = 0; i < 1000; ++i)
        QCOMPARE(reports[i].verdict, Verdict::Invalid);
}

void DiversionTest::warnsOfASecondToken()
{
    const auto reports = judgedTogether({goodValue(), goodValue()}, inviteContext());
    for (const PassportReport &report : reports) {
        QCOMPARE(passport::told(report, QLatin1String("ppt")), QStringLiteral("warn repeated"));
        QCOMPARE(report.verdict, Verdict::Valid);
    }
    const auto single = judgedTogether({goodValue(), diverted({})}, contextTo("12155551214"));
    QCOMPARE(passport::told(single[0], QLatin1String("ppt")), QStringLiteral("pass"));
}

void DiversionTest::isNotJudgedWithoutVerify()
{
    JudgeOptions options = verifyWithKey();
    options.verify = false;
    const auto reports = judgedTogether({diverted({})}, contextTo("12155551214"), options);
    QCOMPARE(told(reports[0]), QStringLiteral("skip not_asked"));
    QCOMPARE(reports[0].verdict, Verdict::Unverified);
}

QTEST_GUILESS_MAIN(DiversionTest)
#include "diversion_test.moc"
