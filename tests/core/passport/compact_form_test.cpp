// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/message_context.h"
#include "core/crypto/certificate_builder.h"
#include "tests/core/passport/test_tokens.h"

#include <QTest>

using namespace stir;
using namespace stir::passport;

namespace {

const QByteArray info = "https://cr.example/c.pem";
const QByteArray compactHeader = R"({"alg":"ES256","typ":"passport","x5u":"https://cr.example/c.pem"})";

/// The compact form of a token over that payload.
QByteArray compactValue(const QByteArray &payload)
{
    const QByteArray token = signedToken(compactHeader, payload);
    return ".." + token.mid(token.lastIndexOf('.') + 1) + ";info=<" + info + ">;alg=ES256";
}

QByteArray invite(const QByteArray &from, const QByteArray &to, const QByteArray &more = {},
                  const QByteArray &body = {})
{
    return "INVITE sip:x@example.com SIP/2.0\r\nFrom: " + from + "\r\nTo: " + to +
           "\r\nDate: Tue, 15 Nov 2022 15:27:48 GMT\r\n" + more + "\r\n" + body;
}

PassportReport judgedIn(const QByteArray &message, const QByteArray &value, JudgeOptions options = verifyWithKey())
{
    const auto parsed = sip::SipMessage::parse(message).value();
    return judged(value, options, capture::contextOf(parsed));
}

const QByteArray plainPayload = R"({"dest":{"tn":["12155551213"]},"iat":1668526068,"orig":{"tn":"12155551212"}})";

} // namespace

class CompactFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesTheVectorOfRfc8224AndSaysWhy();
    void acceptsAMessageThatFits_data();
    void acceptsAMessageThatFits();
    void refusesAChangedMessage_data();
    void refusesAChangedMessage();
    void comparesTheSignedCaller_data();
    void comparesTheSignedCaller();
    void wantsTheSignedNumberInTheCertificate();
    void saysWhatTheMessageLacks();
    void judgesTheAgeOfTheDate();
    void asksForTheCertificateOfInfo();
};

void CompactFormTest::refusesTheVectorOfRfc8224AndSaysWhy()
{
    const QByteArray text = dataFile("rfc8224/compact-invite.sip").replace('\n', "\r\n");
    const auto message = sip::SipMessage::parse(text);
    QVERIFY(message.has_value());
    JudgeOptions options = verifyWithKey();
    options.signer = publicKeyFile("rfc8225/public-a2.pem");
    const PassportReport report =
        judged(message->firstValue("Identity").value(), options, capture::contextOf(*message));
    QVERIFY(report.token.compact);
    QCOMPARE(told(report, QLatin1String("signature")), QStringLiteral("fail iat_text"));
    QCOMPARE(
        firstFinding(report, QLatin1String("signature")).values.value(QStringLiteral("payload")),
        QStringLiteral(R"({"dest":{"uri":["sip:alice@example.com"]},"iat":"1443208345","orig":{"tn":"12155551212"}})"));
    QCOMPARE(report.verdict, Verdict::Invalid);
    QCOMPARE(report.response->code, 438);
}

void CompactFormTest::acceptsAMessageThatFits_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("payload");
    const QByteArray from = "<sip:+12155551212@example.com>";
    const QByteArray to = "<sip:+12155551213@example.com>";
    QTest::newRow("numbers") << invite(from, to) << plainPayload;
    QTest::newRow("tel") << invite("<tel:+1-215-555-1212>", to) << plainPayload;
    QTest::newRow("national") << invite("<sip:2155551212@example.com>", to) << plainPayload;
    QTest::newRow("asserted") << invite("<sip:anonymous@anonymous.invalid>", to,
                                        "P-Asserted-Identity: <tel:+12155551212>\r\n")
                              << plainPayload;
    QTest::newRow("asserted twice")
        << invite("<sip:x@example.com>", to,
                  "P-Asserted-Identity: <sip:alice@example.com>\r\nP-Asserted-Identity: <tel:+12155551212>\r\n")
        << plainPayload;
    QTest::newRow("URIs") << invite("A <sip:Alice@example.com:5060>", "<sip:bob@example.com;x=y>")
                          << QByteArray(R"({"dest":{"uri":["sip:bob@example.com"]},"iat":1668526068,)"
                                        R"("orig":{"uri":"sip:alice@example.com"}})");
    const QByteArray key =
        "4A:AD:B9:B1:3F:82:18:3B:54:02:12:DF:3E:5D:49:6B:19:E5:7C:AB:3E:4B:65:2E:7D:46:3F:54:42:CD:54:F1";
    QTest::newRow("media keys") << invite(from, to, {}, "v=0\r\na=fingerprint:sha-256 " + key + "\r\n")
                                << QByteArray(R"({"dest":{"tn":["12155551213"]},"iat":1668526068,)"
                                              R"("mky":[{"alg":"sha-256","dig":")" +
                                              QByteArray(key).replace(":", "") + R"("}],"orig":{"tn":"12155551212"}})");
}

void CompactFormTest::acceptsAMessageThatFits()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, payload);
    JudgeOptions options = verifyWithKey();
    options.countryCode = QStringLiteral("1");
    const PassportReport report = judgedIn(message, compactValue(payload), options);
    QCOMPARE(told(report, QLatin1String("signature")), QStringLiteral("pass"));
    QCOMPARE(firstFinding(report, QLatin1String("signature")).values.value(QStringLiteral("payload")).toUtf8(),
             payload);
    QVERIFY(report.token.compact && report.token.rebuilt);
    QCOMPARE(report.token.payloadText, payload);
    QCOMPARE(report.token.headerText, compactHeader);
    QCOMPARE(report.token.text(QStringLiteral("x5u")), std::optional(QString::fromLatin1(info)));
    QCOMPARE(report.token.issuedAt(), std::optional(issuedAt));
    QVERIFY(report.token.origNumber() || report.token.origUri());
    QVERIFY(report.token.destNumbers() || !report.token.destUris().isEmpty());
    QCOMPARE(told(report, QLatin1String("freshness")), QStringLiteral("pass"));
    QCOMPARE(report.verdict, Verdict::Valid);
}

void CompactFormTest::refusesAChangedMessage_data()
{
    QTest::addColumn<QByteArray>("message");
    const QByteArray from = "<sip:+12155551212@example.com>";
    const QByteArray to = "<sip:+12155551213@example.com>";
    QTest::newRow("other caller") << invite("<sip:+12155551299@example.com>", to);
    QTest::newRow("other called") << invite(from, "<sip:+12155551299@example.com>");
    QTest::newRow("other date") << invite(from, to).replace("15:27:48", "15:27:49");
}

void CompactFormTest::refusesAChangedMessage()
{
    QFETCH(QByteArray, message);
    const PassportReport report = judgedIn(message, compactValue(plainPayload));
    QCOMPARE(told(report, QLatin1String("signature")), QStringLiteral("fail rebuilt_mismatch"));
    QVERIFY(!report.token.rebuilt && report.token.payload.isEmpty()); // a guess is not shown as what was signed
    QCOMPARE(report.verdict, Verdict::Invalid);
}

void CompactFormTest::comparesTheSignedCaller_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("asserted");
    QTest::addColumn<QString>("orig");
    QTest::newRow("From") << QByteArray("12155551212") << QByteArray() << QStringLiteral("pass");
    QTest::newRow("both") << QByteArray("12155551212") << QByteArray("12155551212") << QStringLiteral("pass");
    QTest::newRow("what is asserted") << QByteArray("anonymous") << QByteArray("12155551212") << QStringLiteral("pass");
    // The call is shown with the number that is asserted.
    QTest::newRow("From, and another is asserted")
        << QByteArray("12155551212") << QByteArray("12025550100") << QStringLiteral("fail differs");
    QTest::newRow("nothing of it") << QByteArray("12155551299") << QByteArray() << QStringLiteral("skip compact_form");
}

void CompactFormTest::comparesTheSignedCaller()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, asserted);
    QFETCH(QString, orig);
    const QByteArray more =
        asserted.isEmpty() ? QByteArray() : "P-Asserted-Identity: <sip:" + asserted + "@example.com>\r\n";
    const PassportReport report = judgedIn(
        invite("<sip:" + from + "@example.com>", "<sip:12155551213@example.com>", more), compactValue(plainPayload));
    QCOMPARE(told(report, QLatin1String("orig")), orig);
    QCOMPARE(report.verdict, orig == QLatin1String("pass") ? Verdict::Valid : Verdict::Invalid);
}

void CompactFormTest::wantsTheSignedNumberInTheCertificate()
{
    const auto key = crypto::PrivateKey::generate().value();
    crypto::CertificateRequestFields wanted;
    wanted.commonName = QStringLiteral("Delegate");
    wanted.notBefore = secondsUtc(issuedAt - 86400);
    wanted.notAfter = secondsUtc(issuedAt + 86400);
    wanted.isCa = wanted.isRoot = true;
    const auto root = crypto::CertificateBuilder::selfSigned(wanted, key).value();
    wanted.isCa = wanted.isRoot = false;
    JudgeOptions options = verifyWithKey();
    const QByteArray message = invite("<sip:12025550100@example.com>", "<sip:12155551213@example.com>",
                                      "P-Asserted-Identity: <sip:12155551212@example.com>\r\n");
    for (const char *number : {"12155551212", "12025550100"}) { // the second is From's, which was not signed
        wanted.numbers.numbers = {QString::fromLatin1(number)};
        options.signer = crypto::CertificateChain{
            crypto::CertificateBuilder::issue(wanted, rfc8946Key().publicKey(), root, key).value()};
        const PassportReport report = judgedIn(message, compactValue(plainPayload), options);
        QCOMPARE(told(report, QLatin1String("signature")), QStringLiteral("pass"));
        QCOMPARE(told(report, QLatin1String("tnauthlist")),
                 QByteArray(number) == "12155551212" ? QStringLiteral("pass") : QStringLiteral("fail outside"));
    }
}

void CompactFormTest::saysWhatTheMessageLacks()
{
    const PassportReport report =
        judgedIn("INVITE sip:a@b SIP/2.0\r\nTo: <sip:c@d>\r\n\r\n", compactValue(plainPayload));
    QCOMPARE(told(report, QLatin1String("signature")), QStringLiteral("skip compact_incomplete"));
    QCOMPARE(firstFinding(report, QLatin1String("signature")).values.value(QStringLiteral("missing")),
             QStringLiteral("From, Date"));
    QCOMPARE(report.verdict, Verdict::Unverified);
}

void CompactFormTest::judgesTheAgeOfTheDate()
{
    JudgeOptions options = verifyWithKey();
    options.at = secondsUtc(issuedAt + 61);
    const QByteArray message = invite("<sip:+12155551212@example.com>", "<sip:+12155551213@example.com>");
    const PassportReport report = judgedIn(message, compactValue(plainPayload), options);
    QCOMPARE(told(report, QLatin1String("freshness")), QStringLiteral("fail stale"));
    QCOMPARE(told(report, QLatin1String("signature")), QStringLiteral("pass"));
    QCOMPARE(report.response->code, 403);
}

void CompactFormTest::asksForTheCertificateOfInfo()
{
    class Source final : public CredentialSource
    {
    public:
        QString asked;
        tl::expected<Credential, Finding> credentialFor(const QString &x5u) override
        {
            asked = x5u;
            return tl::unexpected(
                Finding{QStringLiteral("certificate"), Judgement::Skip, QStringLiteral("offline"), {}, {}});
        }
    } source;
    JudgeOptions options = verifyWithKey();
    options.signer = std::monostate();
    options.credentials = &source;
    judged(compactValue(plainPayload), options);
    QCOMPARE(source.asked, QString::fromLatin1(info));
}

QTEST_GUILESS_MAIN(CompactFormTest)
#include "compact_form_test.moc"
