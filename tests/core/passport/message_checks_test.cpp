// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/passport/test_tokens.h"

#include <QTest>

using namespace stir;
using namespace stir::passport;

class MessageChecksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheTimeFromTheBestSource();
    void judgesFreshness_data();
    void judgesFreshness();
    void warnsOfAMessageWithoutDate();
    void comparesCallerAndCalled_data();
    void comparesCallerAndCalled();
};

void MessageChecksTest::takesTheTimeFromTheBestSource()
{
    const auto source = [](const PassportReport &report) {
        return firstFinding(report, QLatin1String("freshness")).values.value(QStringLiteral("source"));
    };
    JudgeOptions options = verifyWithKey();
    MessageContext context;
    QCOMPARE(source(judged(goodValue(), options, context)), QStringLiteral("now"));
    context.capturedAt = secondsUtc(issuedAt);
    QCOMPARE(source(judged(goodValue(), options, context)), QStringLiteral("capture"));
    context.date = secondsUtc(issuedAt);
    QCOMPARE(source(judged(goodValue(), options, context)), QStringLiteral("date"));
    options.at = secondsUtc(issuedAt);
    QCOMPARE(source(judged(goodValue(), options, context)), QStringLiteral("at"));
}

void MessageChecksTest::judgesFreshness_data()
{
    QTest::addColumn<int>("age");
    QTest::addColumn<QString>("expected");
    QTest::newRow("now") << 0 << QStringLiteral("pass");
    QTest::newRow("a minute") << 60 << QStringLiteral("pass");
    QTest::newRow("a minute and a second") << 61 << QStringLiteral("fail stale");
    QTest::newRow("a second ahead") << -1 << QStringLiteral("warn ahead");
    QTest::newRow("a minute ahead") << -60 << QStringLiteral("warn ahead");
    QTest::newRow("further ahead") << -61 << QStringLiteral("fail future");
}

void MessageChecksTest::judgesFreshness()
{
    QFETCH(int, age);
    QFETCH(QString, expected);
    JudgeOptions options = verifyWithKey();
    options.at = secondsUtc(issuedAt + age);
    QCOMPARE(told(judged(goodValue(), options), QLatin1String("freshness")), expected);
}

void MessageChecksTest::warnsOfAMessageWithoutDate()
{
    MessageContext context = inviteContext();
    QCOMPARE(told(judged(goodValue(), verifyWithKey(), context), QLatin1String("freshness")), QStringLiteral("pass"));
    context.date.reset();
    const PassportReport report = judged(goodValue(), verifyWithKey(), context);
    QCOMPARE(told(report, QLatin1String("freshness")), QStringLiteral("warn no_date"));
    QCOMPARE(report.verdict, Verdict::Valid);
}

void MessageChecksTest::comparesCallerAndCalled_data()
{
    QTest::addColumn<QString>("caller");
    QTest::addColumn<QString>("called");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("orig");
    QTest::addColumn<QString>("dest");
    const auto row = [](const char *name, const char *caller, const char *called, const char *target, const char *orig,
                        const char *dest) {
        const auto text = [](const char *latin) { return QString(QLatin1String(latin)); };
        QTest::newRow(name) << text(caller) << text(called) << text(target) << text(orig) << text(dest);
    };
    row("same", "12155551212", "12155551213", "12155551213", "pass", "pass");
    row("written otherwise", "+1 (215) 555-1212", "+1-215-555-1213", "", "pass", "pass");
    row("rewritten target", "12155551212", "12155551213", "100", "pass", "pass");
    row("other", "13035550000", "13035550001", "100", "fail differs", "fail differs");
    row("national", "2155551212", "2155551213", "", "fail differs_by_prefix", "fail differs_by_prefix");
    row("hidden", "anonymous", "12155551213", "", "skip caller_not_number", "pass");
    row("names", "alice", "bob", "bob", "skip caller_not_number", "skip called_not_number");
    row("unknown", "", "", "", "skip no_caller", "skip no_called");
}

void MessageChecksTest::comparesCallerAndCalled()
{
    QFETCH(QString, caller);
    QFETCH(QString, called);
    QFETCH(QString, target);
    QFETCH(QString, orig);
    QFETCH(QString, dest);
    MessageContext context;
    context.caller = caller;
    context.called = called;
    context.requestTarget = target;
    const PassportReport report = judged(goodValue(), verifyWithKey(), context);
    QCOMPARE(told(report, QLatin1String("orig")), orig);
    QCOMPARE(told(report, QLatin1String("dest")), dest);
}

QTEST_GUILESS_MAIN(MessageChecksTest)
#include "message_checks_test.moc"
