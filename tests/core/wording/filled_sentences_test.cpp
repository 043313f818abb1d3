// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/wording.h"

#include "tests/core/passport/test_authority.h"

#include <QTest>

using namespace stir;
using namespace stir::passport;

namespace {

QByteArray headerWith(const char *from, const char *to)
{
    return QByteArray(goodHeader).replace(from, to);
}

QByteArray payloadWith(const char *from, const char *to)
{
    return QByteArray(goodPayload).replace(from, to);
}

const QByteArray divHeader = headerWith("shaken", "div");
const QByteArray divParameters = QByteArray(goodParameters).replace("shaken", "div");

/// Names of the values that the sentence or the hint shows and that are empty.
QStringList emptySlots(const Finding &finding)
{
    QStringList empty;
    const auto pattern = wording::patternFor(finding);
    if (!pattern)
        return {QStringLiteral("no sentence")};
    for (qsizetype i = 0; i < pattern->values.size(); ++i) {
        const QString slot = QLatin1Char('%') + QString::number(i + 1);
        const bool isShown = pattern->sentence.contains(slot) || pattern->hint.contains(slot);
        if (isShown && wording::valueText(finding, pattern->values[i]).isEmpty())
            empty.append(pattern->values[i]);
    }
    return empty;
}

Finding worst(const PassportReport &report, const QString &check)
{
    return firstFinding(report, QLatin1String(check.toLatin1()));
}

} // namespace

/// Judges what leaves something out, and looks for sentences with a hole.
class FilledSentencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void haveNoHoleWhereTheTokenSaysNothing_data();
    void haveNoHoleWhereTheTokenSaysNothing();
    void haveNoHoleWhereTheMessageSaysNothing_data();
    void haveNoHoleWhereTheMessageSaysNothing();
    void haveNoHoleForACertificateThatConstrainsClaims_data();
    void haveNoHoleForACertificateThatConstrainsClaims();
    void sayOfAChainWhatBreaksItAndWhen_data();
    void sayOfAChainWhatBreaksItAndWhen();
    void nameTheKindAClaimShouldHave();
    void completeAnAddress_data();
    void completeAnAddress();
};

void FilledSentencesTest::haveNoHoleWhereTheTokenSaysNothing_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const QByteArray &value, const char *check, const char *rule) {
        QTest::newRow(name) << value << QString(QLatin1String(check)) << QString(QLatin1String(rule));
    };
    const auto header = [](const char *from, const char *to) {
        return signedToken(headerWith(from, to), goodPayload) + goodParameters;
    };
    const auto diverted = [](const QByteArray &payload) { return signedToken(divHeader, payload) + divParameters; };
    row("good", goodValue(), "params", "");
    row("no ppt", header(R"("ppt":"shaken",)", ""), "params", "ppt_absent");
    row("ppt a number", header(R"("shaken")", "1"), "params", "ppt_absent");
    row("no alg", header(R"("alg":"ES256",)", ""), "params", "alg_absent");
    row("empty parameter ppt", goodValue().replace("ppt=shaken", "ppt="), "params", "ppt_empty");
    row("empty parameter alg", goodValue().replace("alg=ES256", "alg="), "params", "alg_empty");
    row("empty x5u", header("https://cr.example/c.pem", ""), "x5u", "empty");
    row("crit a text", header(R"("ppt")", R"("crit":"x","ppt")"), "syntax", "critical_unnamed");
    row("crit of nothing", header(R"("ppt")", R"("crit":[],"ppt")"), "syntax", "critical_unnamed");
    row("crit of numbers", header(R"("ppt")", R"("crit":[1],"ppt")"), "syntax", "critical_unnamed");
    row("no div", diverted(goodPayload), "div", "no_number");
    row("div of nobody", diverted(payloadWith(R"("iat")", R"("div":{},"iat")")), "div", "no_number");
    row("div and no orig", diverted(R"({"dest":{"tn":["12155551214"]},"div":{"tn":"12155551213"},"iat":1668526068})"),
        "div", "orig_missing");
    row("no claims", signedToken(goodHeader, "{}") + goodParameters, "claims", "missing");
    row("claims of no kind",
        signedToken(goodHeader, R"({"attest":1,"dest":1,"iat":[],"orig":[],"origid":{}})") + goodParameters, "claims",
        "wrong_type");
    row("one part", "abc", "syntax", "parts");
}

void FilledSentencesTest::haveNoHoleWhereTheTokenSaysNothing()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, check);
    QFETCH(QString, rule);
    MessageContext context = inviteContext();
    context.requestTarget = QStringLiteral("12155551214");
    std::vector<PassportReport> reports{judged(goodValue(), verifyWithKey(), context),
                                        judged(value, verifyWithKey(), context)};
    judgeMessage(reports);
    QCOMPARE(worst(reports[1], check).rule, rule);
    for (const Finding &finding : reports[1].checks)
        QVERIFY2(emptySlots(finding).isEmpty(), qPrintable(finding.check + u' ' + wording::sentence(finding)));
}

void FilledSentencesTest::haveNoHoleWhereTheMessageSaysNothing_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<MessageContext>("context");
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const QByteArray &value, const MessageContext &context, const char *check,
                        const char *rule) {
        QTest::newRow(name) << value << context << QString(QLatin1String(check)) << QString(QLatin1String(rule));
    };
    const auto context = [](const char *called, const char *target) {
        MessageContext made = inviteContext();
        made.called = *called ? std::optional(QString::fromLatin1(called)) : std::nullopt;
        made.requestTarget = *target ? std::optional(QString::fromLatin1(target)) : std::nullopt;
        return made;
    };
    row("no message", goodValue(), {}, "dest", "no_called");
    row("no Request-URI", goodValue(), context("12155550122", ""), "dest", "differs");
    row("no To", goodValue(), context("", "12155550122"), "dest", "differs");
    row("no Request-URI, country code", goodValue(), context("2155551213", ""), "dest", "differs_by_prefix");
    row("Request-URI without number", goodValue(), context("", "bob"), "dest", "called_not_number");
    MessageContext hostAlone = context("", "");
    hostAlone.calledAddress = "<sip:example.com>";
    hostAlone.caller.reset();
    hostAlone.fromAddress = "<sip:example.com>";
    row("addresses without user part", goodValue(), hostAlone, "orig", "differs");
    MessageContext callback = inviteContext();
    callback.resourcePriority = "esnet.0";
    callback.priority = "";
    row("no Priority",
        signedToken(headerWith("shaken", "rph"),
                    payloadWith(R"("origid")", R"("rph":{"auth":["esnet.0"]},"sph":"psap-callback","origid")")) +
            QByteArray(goodParameters).replace("shaken", "rph"),
        callback, "rph", "sph_alone");
}

void FilledSentencesTest::haveNoHoleWhereTheMessageSaysNothing()
{
    QFETCH(QByteArray, value);
    QFETCH(MessageContext, context);
    QFETCH(QString, check);
    QFETCH(QString, rule);
    for (const bool hasKey : {true, false}) {
        JudgeOptions options = verifyWithKey();
        if (!hasKey)
            options.signer = std::monostate();
        const PassportReport report = judged(value, options, context);
        QCOMPARE(worst(report, check).rule, rule);
        for (const Finding &finding : report.checks)
            QVERIFY2(emptySlots(finding).isEmpty(), qPrintable(finding.check + u' ' + wording::sentence(finding)));
    }
}

void FilledSentencesTest::haveNoHoleForACertificateThatConstrainsClaims_data()
{
    QTest::addColumn<QString>("claim");
    QTest::addColumn<QString>("shown");
    QTest::newRow("object") << QStringLiteral("orig") << QStringLiteral("{\"tn\":\"12155551212\"}");
    QTest::newRow("text") << QStringLiteral("attest") << QStringLiteral("A");
    QTest::newRow("empty text") << QStringLiteral("name") << QStringLiteral("\"\"");
    QTest::newRow("long list") << QStringLiteral("list") << QStringLiteral("[\"") + QString(78, u'x') + u'…';
}

void FilledSentencesTest::haveNoHoleForACertificateThatConstrainsClaims()
{
    QFETCH(QString, claim);
    QFETCH(QString, shown);
    const Authority authority;
    auto wanted = fields(QStringLiteral("SHAKEN 709J"), false);
    wanted.numbers = codeList();
    wanted.constraints = {{crypto::ClaimConstraints::Kind::Plain, {}, {{claim, {QStringLiteral("other")}}}, {}}};
    const QByteArray payload =
        QByteArray(goodPayload).replace(R"("orig")", R"("list":[")" + QByteArray(200, 'x') + R"("],"name":"","orig")");
    const PassportReport report =
        judged(signedToken(goodHeader, payload) + goodParameters, withChain(authority, {authority.leaf(wanted)}));
    const Finding finding = worst(report, QStringLiteral("constraints"));
    QCOMPARE(finding.rule, QStringLiteral("not_permitted"));
    QCOMPARE(wording::valueText(finding, QStringLiteral("value")), shown);
    QVERIFY(emptySlots(finding).isEmpty());
}

void FilledSentencesTest::sayOfAChainWhatBreaksItAndWhen_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<qint64>("daysFromTheFirst");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("path length") << QByteArray("path-too-long.pem") << qint64(1)
                                 << QStringLiteral("CN=last-authority, O=Example Telecom, C=US may not have so many");
    QTest::newRow("critical extension") << QByteArray("critical-extension.pem") << qint64(1)
                                        << QStringLiteral("do not know: 1.3.6.1.5.5.7.1.26.");
    QTest::newRow("expired") << QByteArray("root.pem") << qint64(36501) << QStringLiteral("expired on 2126-");
    QTest::newRow("not yet valid") << QByteArray("root.pem") << qint64(-1) << QStringLiteral("is valid from 2026-");
}

void FilledSentencesTest::sayOfAChainWhatBreaksItAndWhen()
{
    QFETCH(QByteArray, file);
    QFETCH(qint64, daysFromTheFirst);
    QFETCH(QString, sentence);
    const auto chain = [](const QByteArray &name) {
        const QByteArray pem = dataFile(("chains/" + name).constData());
        return crypto::certificatesFromPem(std::as_bytes(std::span(pem)), QLatin1String(name)).value();
    };
    JudgeOptions options = verifyWithKey();
    options.signer = chain(file);
    options.anchors = chain("root.pem");
    options.at = options.anchors.front().notBefore().addDays(daysFromTheFirst);
    const Finding finding = worst(judged(goodValue(), options), QStringLiteral("chain"));
    QVERIFY2(wording::sentence(finding).contains(sentence), qPrintable(wording::sentence(finding)));
    QVERIFY(emptySlots(finding).isEmpty() && !wording::hint(finding).isEmpty());
}

void FilledSentencesTest::nameTheKindAClaimShouldHave()
{
    const PassportReport report =
        judged(signedToken(goodHeader, payloadWith(R"(["12155551213"])", R"("12155551213")")), verifyWithKey());
    QCOMPARE(wording::sentence(worst(report, QStringLiteral("claims"))),
             QStringLiteral("The claim “dest.tn” is of the wrong kind; it should be: a list of texts."));
}

void FilledSentencesTest::completeAnAddress_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("completed");
    QTest::newRow("host") << QByteArray("cr.example/c.pem") << QStringLiteral("https://cr.example/c.pem");
    QTest::newRow("slashes") << QByteArray("//cr.example/c.pem") << QStringLiteral("https://cr.example/c.pem");
    QTest::newRow("one slash") << QByteArray("https:/cr.example/c.pem") << QStringLiteral("https://cr.example/c.pem");
    QTest::newRow("colon") << QByteArray("://cr.example/c.pem") << QStringLiteral("https://cr.example/c.pem");
}

void FilledSentencesTest::completeAnAddress()
{
    QFETCH(QByteArray, url);
    QFETCH(QString, completed);
    const PassportReport report = judged(
        signedToken(QByteArray(goodHeader).replace("https://cr.example/c.pem", url), goodPayload), verifyWithKey());
    const QString hint = wording::hint(worst(report, QStringLiteral("x5u")));
    QVERIFY2(hint.endsWith(completed + u'.'), qPrintable(hint));
}

QTEST_GUILESS_MAIN(FilledSentencesTest)
#include "filled_sentences_test.moc"
