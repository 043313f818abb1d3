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
    void obeysTheTimesThatTheTokenNames_data();
    void obeysTheTimesThatTheTokenNames();
    void warnsOfAMessageWithoutDate();
    void comparesCallerAndCalled_data();
    void comparesCallerAndCalled();
    void refusesATokenForNobody_data();
    void refusesATokenForNobody();
    void comparesNoNames_data();
    void comparesNoNames();
    void addsTheCountryCode_data();
    void addsTheCountryCode();
    void comparesUris_data();
    void comparesUris();
    void comparesServiceUrns_data();
    void comparesServiceUrns();
    void choosesWhomToCompareTheCallerWith_data();
    void choosesWhomToCompareTheCallerWith();
    void comparesADiversionWithTheRequestUri();
    void warnsOfADateThatTheCaptureDenies();
    void saysWhichClockOfALogWasAssumed();
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

void MessageChecksTest::obeysTheTimesThatTheTokenNames_data()
{
    QTest::addColumn<QByteArray>("claim");
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *claim, const char *check, const char *expected) {
        QTest::newRow(name) << QByteArray(claim) << QString(QLatin1String(check)) << QString(QLatin1String(expected));
    };
    row("ends later", R"("exp":1668526069)", "freshness", "pass");
    row("ends now", R"("exp":1668526068)", "freshness", "fail expired"); // RFC 7519 4.1.4: "on or after"
    row("ends before any calendar", R"("exp":-1e300)", "freshness", "fail expired");
    row("begins now", R"("nbf":1668526068)", "freshness", "pass");
    row("begins later", R"("nbf":1668526068.5)", "freshness", "fail not_before");
    row("end as a text", R"("exp":"1668526069")", "claims", "fail wrong_type");
    row("begin as a text", R"("nbf":"1668526068")", "claims", "fail wrong_type");
}

void MessageChecksTest::obeysTheTimesThatTheTokenNames()
{
    QFETCH(QByteArray, claim);
    QFETCH(QString, check);
    const QByteArray payload = QByteArray(goodPayload).chopped(1) + ',' + claim + '}';
    const PassportReport report = judged(signedToken(goodHeader, payload) + goodParameters, verifyWithKey());
    QTEST(told(report, QLatin1String(check.toLatin1())), "expected");
    QCOMPARE(report.verdict, anyFails(report.checks) ? Verdict::Invalid : Verdict::Valid);
}

void MessageChecksTest::warnsOfAMessageWithoutDate()
{
    MessageContext context = inviteContext();
    QCOMPARE(told(judged(goodValue(), verifyWithKey(), context), QLatin1String("freshness")), QStringLiteral("pass"));
    context.date.reset();
    const PassportReport report = judged(goodValue(), verifyWithKey(), context);
    QCOMPARE(told(report, QLatin1String("freshness")), QStringLiteral("warn no_date"));
    QCOMPARE(report.verdict, Verdict::Valid);
    context.dateUnreadable = true;
    QCOMPARE(told(judged(goodValue(), verifyWithKey(), context), QLatin1String("freshness")),
             QStringLiteral("warn date_unreadable"));
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
    row("names", "alice", "bob", "bob", "fail differs", "skip called_not_number");
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

void MessageChecksTest::refusesATokenForNobody_data()
{
    QTest::addColumn<QByteArray>("claim");
    QTest::addColumn<QByteArray>("instead");
    QTest::addColumn<QString>("check");
    QTest::newRow("caller that is no number") << QByteArray(R"("orig":{"tn":"12155551212"})")
                                              << QByteArray(R"("orig":{"tn":"somebody"})") << QStringLiteral("orig");
    QTest::newRow("caller of another kind") << QByteArray(R"("orig":{"tn":"12155551212"})")
                                            << QByteArray(R"("orig":{"name":"somebody"})") << QStringLiteral("orig");
    QTest::newRow("called that is no number") << QByteArray(R"("dest":{"tn":["12155551213"]})")
                                              << QByteArray(R"("dest":{"tn":["somebody"]})") << QStringLiteral("dest");
    QTest::newRow("called of another kind") << QByteArray(R"("dest":{"tn":["12155551213"]})")
                                            << QByteArray(R"("dest":{"name":["somebody"]})") << QStringLiteral("dest");
}

void MessageChecksTest::refusesATokenForNobody()
{
    QFETCH(QByteArray, claim);
    QFETCH(QByteArray, instead);
    QFETCH(QString, check);
    const QByteArray value = signedToken(goodHeader, QByteArray(goodPayload).replace(claim, instead)) + goodParameters;
    const PassportReport report = judged(value, verifyWithKey(), inviteContext());
    QCOMPARE(told(report, QLatin1String(check.toLatin1())), QStringLiteral("fail differs"));
    QCOMPARE(report.verdict, Verdict::Invalid);
    QCOMPARE(told(judged(value, verifyWithKey()), QLatin1String(check.toLatin1())), QStringLiteral("skip no_number"));
}

void MessageChecksTest::comparesNoNames_data()
{
    QTest::addColumn<QString>("caller");
    QTest::addColumn<QString>("orig");
    QTest::newRow("hidden") << QStringLiteral("anonymous") << QStringLiteral("skip no_number");
    QTest::newRow("the same name") << QStringLiteral("Reception") << QStringLiteral("skip no_number");
    QTest::newRow("another name") << QStringLiteral("alice") << QStringLiteral("fail differs");
}

void MessageChecksTest::comparesNoNames()
{
    QFETCH(QString, caller);
    MessageContext context = inviteContext();
    context.caller = caller;
    const QByteArray payload = QByteArray(goodPayload).replace("12155551212", "reception");
    const PassportReport report = judged(signedToken(goodHeader, payload) + goodParameters, verifyWithKey(), context);
    QTEST(told(report, QLatin1String("orig")), "orig");
}

void MessageChecksTest::addsTheCountryCode_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("caller");
    QTest::addColumn<QString>("orig");
    const QString pass = QStringLiteral("pass");
    QTest::newRow("ten digits") << QStringLiteral("1") << QStringLiteral("(215) 555-1212") << pass;
    QTest::newRow("with trunk 1") << QStringLiteral("1") << QStringLiteral("1-215-555-1212") << pass;
    QTest::newRow("none known") << QString() << QStringLiteral("2155551212")
                                << QStringLiteral("fail differs_by_prefix");
    QTest::newRow("complete without plus, seen from elsewhere")
        << QStringLiteral("44") << QStringLiteral("12155551212") << pass;
    QTest::newRow("from elsewhere") << QStringLiteral("44") << QStringLiteral("0012155551212") << pass;
    QTest::newRow("of another country") << QStringLiteral("44") << QStringLiteral("02155551212")
                                        << QStringLiteral("fail differs");
}

void MessageChecksTest::addsTheCountryCode()
{
    QFETCH(QString, code);
    QFETCH(QString, caller);
    QFETCH(QString, orig);
    MessageContext context;
    context.caller = caller;
    JudgeOptions options = verifyWithKey();
    options.countryCode = code;
    QCOMPARE(told(judged(goodValue(), options, context), QLatin1String("orig")), orig);
}

void MessageChecksTest::comparesUris_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("orig");
    QTest::addColumn<QString>("dest");
    const QString pass = QStringLiteral("pass");
    const QString differs = QStringLiteral("fail differs");
    QTest::newRow("same") << QByteArray("<sip:alice@example.com>;tag=1") << QByteArray("<sip:bob@example.com>") << pass
                          << pass;
    QTest::newRow("normalized") << QByteArray("\"A\" <SIP:%61lice:pw@EXAMPLE.com:5061;user=ip>")
                                << QByteArray("sip:bob@example.com;x=y") << pass << pass;
    QTest::newRow("others") << QByteArray("<sip:alice@example.org>") << QByteArray("<sip:carol@example.com>") << differs
                            << differs;
    QTest::newRow("not known") << QByteArray() << QByteArray() << QStringLiteral("skip no_caller")
                               << QStringLiteral("skip no_called");
}

void MessageChecksTest::comparesUris()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, orig);
    QFETCH(QString, dest);
    const QByteArray payload =
        R"({"attest":"A","dest":{"uri":["sip:bob@example.com"]},"iat":1668526068,)"
        R"("orig":{"uri":"sip:Alice@example.com"},"origid":"510b9812-4977-4656-87d1-4f7234001e0c"})";
    MessageContext context;
    if (!from.isEmpty()) {
        context.fromAddress = from;
        context.calledAddress = to;
    }
    const PassportReport report = judged(signedToken(goodHeader, payload), verifyWithKey(), context);
    QCOMPARE(told(report, QLatin1String("orig")), orig);
    QCOMPARE(told(report, QLatin1String("dest")), dest);
}

void MessageChecksTest::comparesServiceUrns_data()
{
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("dest");
    const auto row = [](const char *name, const char *to, const char *target, const char *dest) {
        QTest::newRow(name) << QByteArray(to) << QByteArray(target) << QString(QLatin1String(dest));
    };
    row("same", "<urn:service:sos>", "urn:service:sos", "pass");
    row("in upper case", "<URN:Service:SOS>;tag=1", "sip:psap@example.com", "pass");
    row("another service", "<urn:service:fire>", "urn:service:fire", "fail differs");
    row("another service, sent to nobody knows whom", "<urn:service:fire>", "", "fail differs");
    row("to alone", "<urn:service:sos>", "sip:+12155551213@example.com", "pass");
    row("target alone", "<sip:112@example.com>", "urn:service:sos", "pass");
    row("a number", "<tel:+12155551213>", "tel:+12155551213", "fail differs");
    row("no message", "", "", "skip no_called");
}

void MessageChecksTest::comparesServiceUrns()
{
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, target);
    const QByteArray payload =
        QByteArray(goodPayload).replace(R"({"tn":["12155551213"]})", R"({"uri":["urn:service:sos"]})");
    MessageContext context;
    if (!to.isEmpty()) {
        context.calledAddress = to;
        context.targetAddress = target;
    }
    const PassportReport report = judged(signedToken(goodHeader, payload), verifyWithKey(), context);
    QTEST(told(report, QLatin1String("dest")), "dest");
    const Finding finding = firstFinding(report, QLatin1String("dest"));
    const QString names =
        finding.result == Judgement::Pass ? QStringLiteral("called target") : QStringLiteral("message");
    const auto isNamed = [&finding](const QString &value) { return !finding.values.value(value).isEmpty(); };
    const QStringList all = names.split(u' ');
    if (!to.isEmpty())
        QVERIFY(isNamed(QStringLiteral("claim")) && std::any_of(all.begin(), all.end(), isNamed));
}

void MessageChecksTest::choosesWhomToCompareTheCallerWith_data()
{
    QTest::addColumn<QByteArray>("asserted");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("uri");
    const auto row = [](const char *name, const char *asserted, const char *from, const char *number, const char *uri) {
        QTest::newRow(name) << QByteArray(asserted) << QByteArray(from) << QString(QLatin1String(number))
                            << QString(QLatin1String(uri));
    };
    const char *differs = "fail differs";
    const char *hidden = "skip caller_not_number";
    const char *anonymous = "<sip:anonymous@anonymous.invalid>";
    row("asserted alone counts", "<tel:+13035550000>", "<sip:+12155551212@example.com>", differs, differs);
    row("any of the asserted", "<sip:bob@example.com>, <tel:+12155551212>", "<sip:1@x>", "pass", "pass");
    row("any of the asserted, turned round", "<tel:+12155551212>,<sip:bob@example.com>", "<sip:1@x>", "pass", "pass");
    row("none of the asserted", "<sip:carol@example.com>, <tel:+13035550000>", "<sip:12155551212@x>", differs, differs);
    row("no number asserted", "<sip:bob@example.com>", "<sip:+12155551212@example.com>", "pass", "pass");
    row("no number at all", "<sip:carol@example.com>", "<sip:dave@example.com>", differs, differs);
    row("no uri asserted", "<tel:+12155551212>", "<sip:bob@example.com>", "pass", "pass");
    row("hidden asserted, From right", anonymous, "<sip:+12155551212@example.com>", "pass", differs);
    row("hidden asserted, From another", anonymous, "<sip:+19998887777@example.com>", differs, differs);
    row("hidden asserted beside one", "<sip:anonymous@anonymous.invalid>, <tel:+13035550000>",
        "<sip:+12155551212@example.com>", differs, differs);
    row("both hidden", anonymous, anonymous, hidden, differs);
    row("From hidden", "<sip:+12155551212@example.com>", anonymous, "pass", differs);
    row("a tel URI where the token has another", "", "<tel:+13035550000>", differs, differs);
}

void MessageChecksTest::choosesWhomToCompareTheCallerWith()
{
    QFETCH(QByteArray, asserted);
    QFETCH(QByteArray, from);
    MessageContext context;
    if (!asserted.isEmpty())
        context.assertedAddress = asserted;
    context.fromAddress = from;
    const auto orig = [&context](const QByteArray &payload) {
        return told(judged(signedToken(goodHeader, payload), verifyWithKey(), context), QLatin1String("orig"));
    };
    QTEST(orig(goodPayload), "number");
    QTEST(orig(QByteArray(goodPayload).replace(R"({"tn":"12155551212"})", R"({"uri":"sip:bob@example.com"})")), "uri");
}

void MessageChecksTest::comparesADiversionWithTheRequestUri()
{
    const QByteArray header = QByteArray(goodHeader).replace("shaken", "div");
    const QByteArray payload = R"({"dest":{"tn":["12155551214"]},"div":{"tn":"12155551213"},"iat":1668526068,)"
                               R"("orig":{"tn":"12155551212"}})";
    MessageContext context = inviteContext();
    context.requestTarget = QStringLiteral("12155551214");
    const auto dest = [&](const MessageContext &known) {
        return told(judged(signedToken(header, payload), verifyWithKey(), known), QLatin1String("dest"));
    };
    QCOMPARE(dest(context), QStringLiteral("pass"));
    context.called = QStringLiteral("12155551214");
    context.requestTarget = QStringLiteral("12155551215");
    QCOMPARE(dest(context), QStringLiteral("fail differs"));
}

void MessageChecksTest::warnsOfADateThatTheCaptureDenies()
{
    MessageContext context = inviteContext();
    context.capturedAt = secondsUtc(issuedAt + 60);
    QCOMPARE(told(judged(goodValue(), verifyWithKey(), context), QLatin1String("freshness")), QStringLiteral("pass"));
    context.capturedAt = secondsUtc(issuedAt + 3600);
    const PassportReport report = judged(goodValue(), verifyWithKey(), context);
    QCOMPARE(told(report, QLatin1String("freshness")), QStringLiteral("warn date_off"));
    QCOMPARE(report.verdict, Verdict::Valid);
    context.captureClockAssumed = true;
    QCOMPARE(told(judged(goodValue(), verifyWithKey(), context), QLatin1String("freshness")), QStringLiteral("pass"));
}

void MessageChecksTest::saysWhichClockOfALogWasAssumed()
{
    MessageContext context;
    context.capturedAt = secondsUtc(issuedAt);
    context.captureClockAssumed = true;
    QCOMPARE(firstFinding(judged(goodValue(), verifyWithKey(), context), QLatin1String("freshness"))
                 .values.value(QStringLiteral("source")),
             QStringLiteral("log"));
}

QTEST_GUILESS_MAIN(MessageChecksTest)
#include "message_checks_test.moc"
