// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/passport/test_tokens.h"

#include <QCryptographicHash>
#include <QTest>

using namespace stir;
using namespace stir::passport;

namespace {

PassportReport judgedAs(const QByteArray &type, const QByteArray &claims, const MessageContext &context = {})
{
    const QByteArray header = QByteArray(goodHeader).replace("shaken", type);
    const QByteArray payload =
        R"({"dest":{"tn":["12155551213"]},"iat":1668526068,"orig":{"tn":"12155551212"})" + claims + "}";
    return judged(signedToken(header, payload) + ";info=<https://cr.example/c.pem>;ppt=" + type, verifyWithKey(),
                  context);
}

QByteArray digestOf(const QByteArray &text, QCryptographicHash::Algorithm algorithm = QCryptographicHash::Sha256)
{
    return QCryptographicHash::hash(text, algorithm).toBase64();
}

/// What `printf %s TEXT | openssl dgst -sha256 -binary | base64` prints for {"a":1,"b":[true,null,"ä"]}.
const QByteArray opensslDigest = "kFnEYRsVy0CQExJwc4BmT/eWZbnUGAj78Hwa5IQMaVo=";

const QByteArray cardText = R"(["vcard",[["fn",{},"text","Example Telecom"]]])";

} // namespace

class ExtensionClaimsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesTheClaims_data();
    void judgesTheClaims();
    void judgesRichCallDataInAShakenToken();
    void comparesDigests_data();
    void comparesDigests();
    void digestsTheCanonicalJson();
    void looksAtSomeDigestsOnly();
    void saysNothingOfATokenWithoutThem();
    void comparesPriorities_data();
    void comparesPriorities();
    void comparesTheEmergencyCallback();
    void comparesMediaKeys_data();
    void comparesMediaKeys();
    void reportsTheBrokenTokenOfRfc8443();
};

void ExtensionClaimsTest::judgesTheClaims_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *type, const QByteArray &claims, const char *expected) {
        QTest::newRow(name) << QByteArray(type) << claims << QString(QLatin1String(expected));
    };
    row("rcd", "rcd", R"(,"rcd":{"nam":"Example"})", "pass");
    row("rcd with an empty name", "rcd", R"(,"rcd":{"nam":""})", "pass");
    row("rcd of a reason only", "rcd", R"(,"crn":"Your parcel")", "pass");
    row("rcd without rcd", "rcd", "", "fail missing");
    row("rcd without name", "rcd", R"(,"rcd":{"icn":"https://x.example/i.png"})", "fail missing");
    row("rcd with a number for a name", "rcd", R"(,"rcd":{"nam":5})", "fail wrong_type");
    row("rcd a text", "rcd", R"(,"rcd":"Example")", "fail wrong_type");
    row("rcd with two cards", "rcd", R"(,"rcd":{"jcd":["vcard",[]],"jcl":"https://x.example/j","nam":"E"})",
        "fail two_cards");
    row("rcd with a card that is none", "rcd", R"(,"rcd":{"jcd":"x","nam":"E"})", "fail wrong_type");
    row("rcd over http", "rcd", R"(,"rcd":{"icn":"http://x.example/i.png","nam":"E"})", "note not_https");
    row("digests of nothing", "rcd", R"(,"rcd":{"nam":"E"},"rcdi":{})", "fail empty");
    row("digests without rcd", "rcd", R"(,"crn":"Your parcel","rcdi":{"/nam":"sha256-x"})", "fail missing");
    row("digest a number", "rcd", R"(,"rcd":{"nam":"E"},"rcdi":{"/nam":1})", "fail wrong_type");
    row("card an empty address", "rcd", R"(,"rcd":{"jcl":null,"nam":"E"})", "fail wrong_type");
    row("digests in an array", "rcd", R"(,"rcd":{"nam":"E"},"rcdi":[])", "fail wrong_type");
    row("reason a number", "rcd", R"(,"crn":1,"rcd":{"nam":"E"})", "fail wrong_type");
    row("rph", "rph", R"(,"rph":{"auth":["ets.0","wps.0"]})", "pass");
    row("rph without auth", "rph", R"(,"rph":{})", "fail missing");
    row("rph missing", "rph", "", "fail missing");
    row("rph empty", "rph", R"(,"rph":{"auth":[]})", "fail empty");
    row("rph with a number", "rph", R"(,"rph":{"auth":[1]})", "fail wrong_type");
    row("rph a text", "rph", R"(,"rph":"ets.0")", "fail wrong_type");
    row("rph without level", "rph", R"(,"rph":{"auth":["ets"]})", "fail rph_value");
    row("rph with two dots", "rph", R"(,"rph":{"auth":["ets.0.1"]})", "fail rph_value");
    row("callback", "rph", R"(,"rph":{"auth":["esnet.0"]},"sph":"psap-callback")", "pass");
    row("callback of another kind", "rph", R"(,"rph":{"auth":["esnet.0"]},"sph":"urgent")", "fail sph");
    row("callback without esnet", "rph", R"(,"rph":{"auth":["ets.0"]},"sph":"psap-callback")",
        "fail sph_without_esnet");
    row("mky", "shaken", R"(,"attest":"A","mky":[{"alg":"sha-256","dig":"AB01"}],"origid":"x")",
        "note origid_not_uuid");
    row("mky with colons", "msec", R"(,"mky":[{"alg":"sha-256","dig":"AB:01"}])", "fail mky_digest");
    row("mky an object", "msec", R"(,"mky":{"alg":"sha-256","dig":"AB01"})", "fail wrong_type");
    row("mky without alg", "msec", R"(,"mky":[{"dig":"AB01"}])", "fail wrong_type");
    row("mky out of order", "msec", R"(,"mky":[{"alg":"sha-256","dig":"BB"},{"alg":"sha-256","dig":"AA"}])",
        "note mky_order");
    row("opt in div", "div", R"(,"div":{"tn":"12155551213"},"opt":"a.b.c")", "fail opt_in_div");
    row("opt compact", "div-o", R"(,"div":{"tn":"12155551213"},"opt":"..c")", "fail opt_compact");
    row("no digits", "div", R"(,"div":{"tn":5})", "fail wrong_type");
}

void ExtensionClaimsTest::judgesTheClaims()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, claims);
    QTEST(told(judgedAs(type, claims), QLatin1String("claims")), "expected");
}

void ExtensionClaimsTest::judgesRichCallDataInAShakenToken()
{
    const QByteArray payload = QByteArray(goodPayload).chopped(1) + R"(,"rcd":{"icn":1}})";
    const PassportReport report = judged(signedToken(goodHeader, payload) + goodParameters, verifyWithKey());
    QCOMPARE(told(report, QLatin1String("claims")), QStringLiteral("fail missing, fail wrong_type"));
    QCOMPARE(report.verdict, Verdict::Invalid);
}

void ExtensionClaimsTest::comparesDigests_data()
{
    QTest::addColumn<QByteArray>("digests");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &digests, const char *expected) {
        QTest::newRow(name) << digests << QString(QLatin1String(expected));
    };
    const QByteArray digest = digestOf(cardText);
    row("none", "", "note not_covered");
    row("card", R"("/icn":"sha256-)" + digest + R"(","/jcd":"sha256-)" + digest + '"', "skip digest_remote");
    row("without padding", R"("/jcd":"sha256-)" + digest.chopped(1) + '"', "note not_covered");
    row("sha384", R"("/jcd":"sha384-)" + digestOf(cardText, QCryptographicHash::Sha384) + '"', "note not_covered");
    row("sha512", R"("/jcd":"sha512-)" + digestOf(cardText, QCryptographicHash::Sha512) + '"', "note not_covered");
    row("into the card", R"("/jcd/1/0/3":"sha256-)" + digestOf("\"Example Telecom\"") + '"', "note not_covered");
    row("other content", R"("/jcd":"sha256-)" + digestOf("x") + '"', "fail digest_differs, note not_covered");
    row("other algorithm", R"("/jcd":"md5-)" + digest + '"', "fail digest_algorithm, note not_covered");
    row("no algorithm", R"("/jcd":")" + digest + '"', "fail digest_algorithm, note not_covered");
    row("too short", R"("/jcd":"sha512-)" + digest + '"', "fail digest_encoding, note not_covered");
    row("other alphabet", R"("/jcd":"sha256-)" + QByteArray(42, '_') + "A\"", "fail digest_encoding, note not_covered");
    row("blanks", R"("/jcd":"sha256- )" + digest + '"', "fail digest_encoding, note not_covered");
    row("spare bits", R"("/jcd":"sha256-)" + digest.first(42) + "9=\"", "fail digest_encoding, note not_covered");
    row("nowhere", R"("/jcl":"sha256-)" + digest + '"', "fail digest_of_nothing, note not_covered");
    row("no pointer", R"("jcd":"sha256-)" + digest + '"', "fail digest_of_nothing, note not_covered");
    row("behind the end", R"("/jcd/2":"sha256-)" + digest + '"', "fail digest_of_nothing, note not_covered");
    row("leading zero", R"("/jcd/01":"sha256-)" + digest + '"', "fail digest_of_nothing, note not_covered");
    row("wrongly escaped", R"("/~2":"sha256-)" + digestOf("\"x\"") + '"', "fail digest_of_nothing, note not_covered");
    row("escaped", R"("/a~1b~0c":"sha256-)" + digestOf("\"see https://x.example\"") + '"', "note not_covered");
    row("a text that holds a URL", R"("/a~1b~0c":"sha256-)" + digestOf("x") + '"',
        "fail digest_differs, note not_covered");
    row("behind a URL", R"("/icn/1/2":"sha256-)" + digest + '"', "fail digest_of_nothing, note not_covered");
}

void ExtensionClaimsTest::comparesDigests()
{
    QFETCH(QByteArray, digests);
    QFETCH(QString, expected);
    const QByteArray claims = R"(,"rcd":{"icn":"https://x.example/i.png","jcd":)" + cardText +
                              R"(,"nam":"Example","~2":"x","a/b~c":"see https://x.example"})" +
                              (digests.isEmpty() ? QByteArray() : R"(,"rcdi":{)" + digests + "}");
    const PassportReport report = judgedAs("rcd", claims);
    QCOMPARE(told(report, QLatin1String("rcd")), expected);
    QCOMPARE(report.verdict, expected.startsWith(u'f') ? Verdict::Invalid : Verdict::Valid);
}

void ExtensionClaimsTest::digestsTheCanonicalJson()
{
    // RFC 8225 9: however it was written, keys are sorted and blanks left out.
    const QByteArray claims =
        R"(,"rcd":{"nam":"E","x":{ "b": [true, null, "ä"], "a": 1 }},"rcdi":{"/x":"sha256-)" + opensslDigest + R"("})";
    QCOMPARE(told(judgedAs("rcd", claims), QLatin1String("rcd")), QStringLiteral("pass"));
}

void ExtensionClaimsTest::looksAtSomeDigestsOnly()
{
    // Each may cover the whole card anew.
    QByteArray cards;
    QByteArray digests;
    for (int i = 0; i < 65; ++i) {
        cards += ",\"" + QByteArray::number(i) + "\":1";
        digests += ",\"/" + QByteArray::number(i) + "\":\"sha256-" + digestOf("1") + '"';
        const QByteArray claims = R"(,"rcd":{"nam":"E")" + cards + R"(},"rcdi":{)" + digests.mid(1) + "}";
        QCOMPARE(told(judgedAs("rcd", claims), QLatin1String("rcd")),
                 i < 64 ? QStringLiteral("pass") : QStringLiteral("fail too_many"));
    }
}

void ExtensionClaimsTest::saysNothingOfATokenWithoutThem()
{
    const PassportReport report = judged(goodValue(), verifyWithKey(), inviteContext());
    for (const char *check : {"rcd", "rph", "mky", "div", "constraints"})
        QCOMPARE(told(report, QLatin1String(check)), QString());
}

void ExtensionClaimsTest::comparesPriorities_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("expected");
    const QString pass = QStringLiteral("pass");
    const QString refused = QStringLiteral("fail not_authorized");
    QTest::newRow("the same") << QByteArray("ets.0, wps.1") << pass;
    QTest::newRow("one of them, in upper case") << QByteArray("ETS.0") << pass;
    QTest::newRow("a higher one") << QByteArray("ets.0,wps.0") << refused;
    QTest::newRow("of another authority") << QByteArray("ets.0, esnet.1") << pass;
    QTest::newRow("none") << QByteArray() << QStringLiteral("note not_asked_for");
}

void ExtensionClaimsTest::comparesPriorities()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, expected);
    MessageContext context = inviteContext();
    QCOMPARE(told(judgedAs("rph", R"(,"rph":{"auth":["ets.0","wps.1"]})", context), QLatin1String("rph")),
             QStringLiteral("skip no_message"));
    context.resourcePriority = header;
    const PassportReport report = judgedAs("rph", R"(,"rph":{"auth":["ets.0","wps.1"]})", context);
    QCOMPARE(told(report, QLatin1String("rph")), expected);
    QCOMPARE(report.verdict, expected.startsWith(u'f') ? Verdict::Invalid : Verdict::Valid);
}

void ExtensionClaimsTest::comparesTheEmergencyCallback()
{
    MessageContext context = inviteContext();
    context.resourcePriority = "esnet.0";
    const auto rph = [&context] {
        const QByteArray claims = R"(,"rph":{"auth":["esnet.0"]},"sph":"psap-callback")";
        return told(judgedAs("rph", claims, context), QLatin1String("rph"));
    };
    context.priority = "psap-callback";
    QCOMPARE(rph(), QStringLiteral("pass"));
    context.priority = "normal";
    QCOMPARE(rph(), QStringLiteral("fail sph_differs"));
    context.priority = "";
    QCOMPARE(rph(), QStringLiteral("fail sph_alone"));
}

void ExtensionClaimsTest::comparesMediaKeys_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    // The example of RFC 8225 5.2.2.
    const QByteArray first =
        "a=fingerprint:sha-256 4A:AD:B9:B1:3F:82:18:3B:54:02:12:DF:3E:5D:49:6B:19:E5:7C:AB:3E:4B:65:"
        "2E:7D:46:3F:54:42:CD:54:F1\r\n";
    const QByteArray second =
        "a=fingerprint:SHA-256 02:1a:cc:54:27:ab:eb:9c:53:3f:3e:4b:65:2e:7d:46:3f:54:42:cd:54:f1:7a:"
        "03:a2:7d:f9:b0:7f:46:19:b2\r\n";
    QTest::newRow("both, without case") << "v=0\r\n" + first + "m=audio 1 RTP/SAVP 0\r\n" + second
                                        << QStringLiteral("pass");
    QTest::newRow("one is missing") << first << QStringLiteral("fail not_offered");
    QTest::newRow("another one") << first + second + "a=fingerprint:sha-1 AA:BB\r\n"
                                 << QStringLiteral("fail not_signed");
    QTest::newRow("none") << QByteArray("v=0\r\n") << QStringLiteral("fail not_offered, fail not_offered");
}

void ExtensionClaimsTest::comparesMediaKeys()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, expected);
    const QByteArray claims =
        R"(,"mky":[{"alg":"sha-256","dig":"021ACC5427ABEB9C533F3E4B652E7D463F5442CD54F17A03A27DF9B07F4619B2"},)"
        R"({"alg":"sha-256","dig":"4AADB9B13F82183B540212DF3E5D496B19E57CAB3E4B652E7D463F5442CD54F1"}])";
    MessageContext context = inviteContext();
    QCOMPARE(told(judgedAs("msec", claims, context), QLatin1String("mky")), QStringLiteral("skip no_message"));
    context.body = body;
    const PassportReport report = judgedAs("msec", claims, context);
    QCOMPARE(told(report, QLatin1String("mky")), expected);
    QCOMPARE(report.verdict, expected.startsWith(u'f') ? Verdict::Invalid : Verdict::Valid);
}

void ExtensionClaimsTest::reportsTheBrokenTokenOfRfc8443()
{
    JudgeOptions options = verifyWithKey();
    options.at = secondsUtc(1443208345);
    const PassportReport report = judged(dataFile("rfc8443/rph.txt"), options);
    QCOMPARE(report.token.type(), QStringLiteral("rph"));
    QCOMPARE(told(report, QLatin1String("syntax")), QStringLiteral("fail json"));
    QCOMPARE(firstFinding(report, QLatin1String("syntax")).values.value(QStringLiteral("part")),
             QStringLiteral("payload"));
    QCOMPARE(told(report, QLatin1String("canonical")), QStringLiteral("skip unreadable, note whitespace"));
    QCOMPARE(told(report, QLatin1String("ppt")), QStringLiteral("note quoted"));
    QCOMPARE(report.verdict, Verdict::Invalid);
    QCOMPARE(report.response->code, 438);
}

QTEST_GUILESS_MAIN(ExtensionClaimsTest)
#include "extension_claims_test.moc"
