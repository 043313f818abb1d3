// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/passport/test_tokens.h"

#include <QTest>

using namespace stir;
using namespace stir::passport;

namespace {

PassportReport judged(const QByteArray &header, const QByteArray &payload, const QByteArray &parameters)
{
    return judge(sip::IdentityHeader::parse(signedToken(header, payload) + parameters), {}, verifyWithKey());
}

QByteArray headerWithUrl(const QByteArray &url)
{
    return R"({"alg":"ES256","ppt":"shaken","typ":"passport","x5u":")" + url + "\"}";
}

QByteArray payloadWith(const QByteArray &from, const QByteArray &to)
{
    return QByteArray(goodPayload).replace(from, to);
}

} // namespace

class StructuralChecksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesTheHeader_data();
    void judgesTheHeader();
    void judgesTheUrl_data();
    void judgesTheUrl();
    void judgesTheParameters_data();
    void judgesTheParameters();
    void judgesTheClaims_data();
    void judgesTheClaims();
    void judgesTheForm_data();
    void judgesTheForm();
    void limitsHowMuchIsSaid();
};

void StructuralChecksTest::judgesTheHeader_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &header, const char *check, const char *expected) {
        QTest::newRow(name) << header << QString(QLatin1String(check)) << QString(QLatin1String(expected));
    };
    const auto without = [](const char *part) { return QByteArray(goodHeader).replace(part, ""); };
    const auto with = [](const char *from, const char *to) { return QByteArray(goodHeader).replace(from, to); };
    row("good typ", goodHeader, "typ", "pass");
    row("good alg", goodHeader, "alg", "pass");
    row("good ppt", goodHeader, "ppt", "pass");
    row("no typ", without(R"("typ":"passport",)"), "typ", "fail missing");
    row("typ of a JWT", with("\"passport\"", "\"JWT\""), "typ", "fail differs");
    row("typ a number", with("\"passport\"", "1"), "typ", "fail not_string");
    row("no alg", without(R"("alg":"ES256",)"), "alg", "fail missing");
    row("alg none", with("ES256", "none"), "alg", "fail differs");
    row("alg RS256", with("ES256", "RS256"), "alg", "fail differs");
    row("no ppt", without(R"("ppt":"shaken",)"), "ppt", "pass");
    row("unknown ppt", with("\"shaken\"", "\"foo\""), "ppt", "skip unknown");
    row("unknown ppt, without typ", R"({"alg":"ES256","ppt":"foo"})", "typ", "skip unknown_type");
    row("unknown ppt, without x5u", R"({"alg":"ES256","ppt":"foo"})", "x5u", "skip unknown_type");
    row("unknown ppt with an extension", R"({"crit":["foo"],"foo":1,"ppt":"foo"})", "syntax", "pass");
    row("ppt a number", with("\"shaken\"", "5"), "ppt", "fail not_string");
    row("no x5u", R"({"alg":"ES256","ppt":"shaken","typ":"passport"})", "x5u", "fail missing");
    row("x5u a number", R"({"alg":"ES256","ppt":"shaken","typ":"passport","x5u":1})", "x5u", "fail not_string");
    row("an extension that must be understood", with("\"ppt\"", "\"crit\":[\"exp\"],\"ppt\""), "syntax",
        "fail critical");
    row("crit of no extension", with("\"ppt\"", "\"crit\":[],\"ppt\""), "syntax", "fail critical_unnamed");
    row("crit a text", with("\"ppt\"", "\"crit\":\"ppt\",\"ppt\""), "syntax", "fail critical_unnamed");
    row("broken", "{", "typ", "skip unreadable");
    row("broken, x5u", "{", "x5u", "skip unreadable");
    row("broken, syntax", "{", "syntax", "fail json");
}

void StructuralChecksTest::judgesTheHeader()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, check);
    QFETCH(QString, expected);
    const PassportReport report = judged(header, goodPayload, {});
    QCOMPARE(told(report, QLatin1String(check.toLatin1())), expected);
}

void StructuralChecksTest::judgesTheUrl_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *url, const char *expected) {
        QTest::newRow(name) << QByteArray(url) << QString(QLatin1String(expected));
    };
    row("https", "https://cr.example/c.pem", "pass");
    row("upper-case scheme", "HTTPS://cr.example/c.pem", "pass");
    row("443", "https://cr.example:443/c.pem", "pass");
    row("8443", "https://cr.example:8443/c.pem", "pass");
    row("IPv6", "https://[2001:db8::1]/c.pem", "pass");
    row("the guide's", "10-150-91-136.4grid.eu/cert.pem", "fail no_scheme");
    row("host and port", "cr.example:8443/c.pem", "fail no_scheme");
    row("empty", "", "fail empty");
    row("slashes in front", "//cr.example/c.pem", "fail no_scheme");
    row("path alone", "/c.pem", "fail no_host");
    row("scheme alone", "https:", "fail no_host");
    row("port too large", "https://cr.example:65536/c.pem", "fail no_port");
    row("port 0", "https://cr.example:0/c.pem", "fail no_port");
    row("port a text", "https://cr.example:https/c.pem", "fail no_port");
    row("port with a sign", "https://cr.example:+443/c.pem", "fail no_port");
    row("placeholder", "url_to_be_added", "fail no_scheme");
    row("http", "http://cr.example/c.pem", "warn http");
    row("port", "https://cr.example:5000/c.pem", "warn port");
    row("IPv6 and port", "https://[2001:db8::1]:5000/c.pem", "warn port");
    row("userinfo", "https://me@cr.example/c.pem", "warn userinfo");
    row("query", "https://cr.example/c.pem?v=1", "warn query");
    row("query without path", "https://cr.example?v=1", "warn query");
    row("fragment", "https://cr.example/c.pem#x", "warn fragment");
    row("two of them", "https://cr.example/c.pem?a#b", "warn query, warn fragment");
    row("leading blank", " https://cr.example/c.pem", "fail blank");
    row("no host", "https:///c.pem", "fail no_host");
    row("SIP", "sip:cert@cr.example", "warn other_scheme");
    row("FTP", "ftp://cr.example/c.pem", "warn other_scheme");
}

void StructuralChecksTest::judgesTheUrl()
{
    QFETCH(QByteArray, url);
    QFETCH(QString, expected);
    const PassportReport report = judged(headerWithUrl(url), goodPayload, {});
    QCOMPARE(told(report, QLatin1String("x5u")), expected);
    if (expected != QLatin1String("pass"))
        QCOMPARE(firstFinding(report, QLatin1String("x5u")).values.value(QStringLiteral("url")),
                 QString::fromUtf8(url));
}

void StructuralChecksTest::judgesTheParameters_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *parameters, const char *expected) {
        QTest::newRow(name) << QByteArray(parameters) << QString(QLatin1String(expected));
    };
    row("good", goodParameters.constData(), "pass");
    row("alg left out", ";info=<https://cr.example/c.pem>;ppt=shaken", "pass");
    row("none", "", "warn ppt_missing, warn info_missing");
    row("empty info", ";info=<>;alg=ES256;ppt=shaken", "warn info_empty");
    row("other info", ";info=<https://other.example/c.pem>;alg=ES256;ppt=shaken", "fail info_differs");
    row("info in other case", ";info=<https://CR.example/c.pem>;alg=ES256;ppt=shaken", "fail info_differs");
    row("other alg", ";info=<https://cr.example/c.pem>;alg=RS256;ppt=shaken", "fail alg_differs");
    row("other ppt", ";info=<https://cr.example/c.pem>;alg=ES256;ppt=div", "fail ppt_differs");
    row("empty ppt", ";info=<https://cr.example/c.pem>;alg=ES256;ppt=", "fail ppt_empty");
    row("no semicolon", ";info=<https://cr.example/c.pem>alg=ES256;ppt=shaken", "warn missing_semicolon");
    row("repeated", ";info=<https://cr.example/c.pem>;info=<https://evil/x>;alg=ES256;ppt=shaken;ppt=div;Alg=none",
        "fail repeated, fail repeated, fail repeated");
    row("repeated in vain", ";info=<https://cr.example/c.pem>;alg=ES256;ppt=shaken;x=1;y;X=1", "fail repeated");
    row("no brackets", ";info=https://cr.example/c.pem;alg=ES256;ppt=shaken", "warn info_unbracketed");
}

void StructuralChecksTest::judgesTheParameters()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QString, expected);
    QCOMPARE(told(judged(goodHeader, goodPayload, parameters), QLatin1String("params")), expected);
}

void StructuralChecksTest::judgesTheClaims_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &payload, const char *expected) {
        QTest::newRow(name) << payload << QString(QLatin1String(expected));
    };
    row("good", goodPayload, "pass");
    row("nothing", "{}", "fail missing, fail missing, fail missing, fail missing, fail missing");
    row("no attest", payloadWith(R"("attest":"A",)", ""), "fail missing");
    row("attest D", payloadWith(R"("attest":"A")", R"("attest":"D")"), "fail attest");
    row("attest in lower case", payloadWith(R"("attest":"A")", R"("attest":"a")"), "fail attest");
    row("attest a number", payloadWith(R"("attest":"A")", R"("attest":1)"), "fail wrong_type");
    row("iat a string", payloadWith("1668526068", "\"1668526068\""), "fail iat_string");
    row("iat true", payloadWith("1668526068", "true"), "fail wrong_type");
    row("iat negative", payloadWith("1668526068", "-1"), "fail iat_range");
    row("iat far too large", payloadWith("1668526068", "1e300"), "fail iat_range");
    row("no iat", payloadWith(R"("iat":1668526068,)", ""), "fail missing");
    row("dest without array", payloadWith(R"(["12155551213"])", R"("12155551213")"), "fail wrong_type");
    row("dest with a number", payloadWith(R"(["12155551213"])", "[12155551213]"), "fail wrong_type");
    row("dest empty", payloadWith(R"(["12155551213"])", "[]"), "fail empty");
    row("dest a string", payloadWith(R"({"tn":["12155551213"]})", R"("12155551213")"), "fail wrong_type");
    row("dest a URI", payloadWith(R"("tn":["12155551213"])", R"("uri":["sip:a@b"])"), "pass");
    row("orig a string", payloadWith(R"({"tn":"12155551212"})", R"("12155551212")"), "fail wrong_type");
    row("orig an array", payloadWith(R"("12155551212")", R"(["12155551212"])"), "fail wrong_type");
    row("orig empty", payloadWith(R"({"tn":"12155551212"})", "{}"), "fail empty");
    row("orig twice", payloadWith(R"("tn":"12155551212")", R"("tn":"12155551212","uri":"sip:a@b")"),
        "fail orig_ambiguous");
    row("plus", payloadWith("12155551212", "+12155551212"), "warn plus");
    row("letters", payloadWith("12155551212", "Bob"), "warn not_digits");
    row("national", payloadWith("12155551212", "01256500600"), "warn leading_zero");
    row("short", payloadWith("12155551212", "5555555"), "note short_number");
    row("star", payloadWith("12155551212", "*12155551212#"), "pass");
    row("origid no UUID", payloadWith("510b9812-4977", "510b98124977"), "note origid_not_uuid");
    row("origid in upper case", payloadWith("510b9812", "510B9812"), "pass");
    row("broken", "{\"a\"}", "skip unreadable");
}

void StructuralChecksTest::judgesTheClaims()
{
    QFETCH(QByteArray, payload);
    QFETCH(QString, expected);
    QCOMPARE(told(judged(goodHeader, payload, goodParameters), QLatin1String("claims")), expected);
}

void StructuralChecksTest::judgesTheForm_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("expected");
    QTest::newRow("canonical") << goodHeader << goodPayload << QStringLiteral("pass");
    QTest::newRow("blank") << QByteArray(goodHeader).replace(",", ", ") << goodPayload
                           << QStringLiteral("note whitespace");
    QTest::newRow("order") << QByteArray(R"({"typ":"passport","alg":"ES256"})") << goodPayload
                           << QStringLiteral("note key_order");
    QTest::newRow("fraction") << goodHeader << payloadWith("1668526068", "1668526068.0")
                              << QStringLiteral("note number_format");
    QTest::newRow("payload broken") << goodHeader << QByteArray("[]") << QStringLiteral("skip unreadable");
}

void StructuralChecksTest::judgesTheForm()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, payload);
    QFETCH(QString, expected);
    const PassportReport report = judged(header, payload, goodParameters);
    QCOMPARE(told(report, QLatin1String("canonical")), expected);
    QCOMPARE(told(report, QLatin1String("signature")), QStringLiteral("pass"));
}

void StructuralChecksTest::limitsHowMuchIsSaid()
{
    QByteArray numbers;
    for (int i = 0; i < 1000; ++i)
        numbers += "\"x" + QByteArray::number(i) + "\",";
    numbers.chop(1);
    const PassportReport report = judged(goodHeader, payloadWith("\"12155551213\"", numbers), goodParameters);
    QVERIFY(told(report, QLatin1String("claims")).count(QStringLiteral("warn not_digits")) >= 1);
    QVERIFY(report.checks.size() < 40);
}

QTEST_GUILESS_MAIN(StructuralChecksTest)
#include "structural_checks_test.moc"
