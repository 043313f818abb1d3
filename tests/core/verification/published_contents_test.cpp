// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/verification_service.h"

#include "tests/core/crypto/openssl_tool.h"
#include "tests/core/passport/test_tokens.h"
#include "tests/core/verification/web_trust.h"

#include <QTest>

using namespace stir;
using namespace stir::testing;
using passport::PassportReport;
using passport::Verdict;
using verification::VerificationOptions;
using verification::VerificationService;

namespace {

const QByteArray icon = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");

/// As a web server may well offer it: with blanks, and with an icon of its own.
QByteArray cardWith(const QString &iconUrl)
{
    return "[ \"vcard\",\n  [ [\"fn\", {}, \"text\", \"Example Telecom\"],\n    [\"photo\", {}, \"uri\", \"" +
           iconUrl.toUtf8() + "\"] ] ]\n";
}

/// What openssl(1) makes of it.
QByteArray digestOf(const QByteArray &content, const QByteArray &algorithm = "sha256")
{
    const QByteArray digest = opensslOutput(QStringLiteral("dgst -%1 -binary").arg(QLatin1String(algorithm)), content);
    return algorithm + '-' + digest.toBase64();
}

} // namespace

class PublishedContentsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void comparesWhatAddressesLeadTo_data();
    void comparesWhatAddressesLeadTo();
    void fetchesNothingForASignerThatIsNotTrusted_data();
    void fetchesNothingForASignerThatIsNotTrusted();
    void fetchesWhatSeveralDigestsAreOfOnce();
    void doesNotBlameAnOldCallForWhatIsServedToday();

private:
    QString url(const char *path) const { return m_server.url(QString::fromLatin1(path)); }

    VerificationOptions options() const
    {
        VerificationOptions made;
        made.signer = passport::publicKeyFile("rfc8946/public.pem");
        made.fetching = fetchingFrom(m_server);
        return made;
    }

    static QByteArray value(const QString &address, const QByteArray &digests)
    {
        const QByteArray key = address.contains(QLatin1String(".json")) ? "jcl" : "icn";
        const QByteArray header = QByteArray(passport::goodHeader).replace("shaken", "rcd");
        QByteArray payload = "{'dest':{'tn':['12155551213']},'iat':1668526068,'orig':{'tn':'12155551212'},"
                             "'rcd':{'KEY':'ADDRESS','nam':'Example'},'rcdi':{DIGESTS}}";
        payload.replace('\'', '"').replace("KEY", key).replace("ADDRESS", address.toUtf8()).replace("DIGESTS", digests);
        return passport::signedToken(header, payload) + ";info=<https://cr.example/c.pem>;ppt=rcd";
    }

    PassportReport judge(const QByteArray &identity, const VerificationOptions &with) const
    {
        VerificationService service(with, m_clock);
        return passport::judged(identity, service.judgeOptions());
    }

    TemporaryWebServer m_server;
    TestClock m_clock;
};

void PublishedContentsTest::initTestCase()
{
    m_clock.time = passport::secondsUtc(passport::issuedAt);
    const bool started = m_server.start({{QStringLiteral("/icon.png"), icon},
                                         {QStringLiteral("/moved.png"), {}, {QStringLiteral("return 302 /icon.png")}},
                                         {QStringLiteral("/large.png"), QByteArray(1024 * 1024 + 1, 'x')},
                                         {QStringLiteral("/card.json"), {}},
                                         {QStringLiteral("/text.json"), "Example Telecom"},
                                         {QStringLiteral("/deep.json"), QByteArray(100, '[') + QByteArray(100, ']')},
                                         {QStringLiteral("/abyss.json"), QByteArray(500000, '[')}});
    QVERIFY2(started, qPrintable(m_server.errorText()));
    m_server.setBody(QStringLiteral("/card.json"), cardWith(url("/icon.png")));
}

void PublishedContentsTest::comparesWhatAddressesLeadTo_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("digest");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &address, const char *pointer, const QByteArray &digest,
                        const char *expected) {
        QTest::newRow(name) << address << QByteArray(pointer) << digest << QString(QLatin1String(expected));
    };
    const QByteArray card = cardWith(url("/icon.png"));
    row("icon", url("/icon.png"), "/icn", digestOf(icon), "pass");
    row("sha384", url("/icon.png"), "/icn", digestOf(icon, "sha384"), "pass");
    row("sha512", url("/icon.png"), "/icn", digestOf(icon, "sha512"), "pass");
    row("another icon", url("/icon.png"), "/icn", digestOf("x"), "fail content_differs");
    row("card as served", url("/card.json"), "/jcl", digestOf(card), "pass");
    QByteArray canonical = "['vcard',[['fn',{},'text','Example Telecom'],['photo',{},'uri','ICON']]]";
    canonical.replace('\'', '"').replace("ICON", url("/icon.png").toUtf8());
    row("card in canonical form", url("/card.json"), "/jcl", digestOf(canonical), "pass");
    row("another card", url("/card.json"), "/jcl", digestOf("[]"), "fail content_differs");
    row("a text of the card", url("/card.json"), "/jcl/1/0/3", digestOf("\"Example Telecom\""), "pass");
    row("another text of the card", url("/card.json"), "/jcl/1/0/3", digestOf("\"x\""), "fail content_differs");
    row("the icon of the card", url("/card.json"), "/jcl/1/1/3", digestOf(icon), "pass");
    row("another icon of the card", url("/card.json"), "/jcl/1/1/3", digestOf("x"), "fail content_differs");
    row("within the icon of the card", url("/card.json"), "/jcl/1/1/3/0", digestOf(icon), "fail digest_of_nothing");
    row("nowhere in the card", url("/card.json"), "/jcl/1/7", digestOf("x"), "fail digest_of_nothing");
    row("within an icon", url("/icon.png"), "/icn/0", digestOf("x"), "fail digest_of_nothing");
    row("within a text", url("/text.json"), "/jcl/0", digestOf("x"), "fail digest_of_nothing");
    row("within a card too deep", url("/deep.json"), "/jcl/0", digestOf("[]"), "fail digest_of_nothing");
    row("within an abyss", url("/abyss.json"), "/jcl/0", digestOf("[]"), "fail digest_of_nothing");
    row("not there", url("/none.png"), "/icn", digestOf(icon), "warn status");
    row("card not there", url("/none.json"), "/jcl/1", digestOf(icon), "warn status");
    row("led elsewhere", url("/moved.png"), "/icn", digestOf(icon), "warn redirect");
    row("too large", url("/large.png"), "/icn", digestOf(icon), "warn too_large");
    row("for another name", m_server.urlWithWrongName(QStringLiteral("/icon.png")), "/icn", digestOf(icon), "warn tls");
    row("http", QStringLiteral("http://example.com/i.png"), "/icn", digestOf(icon), "warn not_https");
    row("data", QLatin1String("data:image/png;base64,") + QString::fromLatin1(icon.toBase64()), "/icn", digestOf(icon),
        "pass");
    row("data with percents", QStringLiteral("data:,a%20b"), "/icn", digestOf("a b"), "pass");
    row("other data", QStringLiteral("data:,ab"), "/icn", digestOf("a b"), "fail digest_differs");
    row("data without data", QStringLiteral("data:image/png"), "/icn", digestOf(""), "fail digest_of_nothing");
}

void PublishedContentsTest::comparesWhatAddressesLeadTo()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, digest);
    QFETCH(QString, expected);
    const bool isAlone = pointer == "/icn" || pointer == "/jcl";
    const PassportReport report = judge(value(address, '"' + pointer + "\":\"" + digest + '"'), options());
    const QString told = passport::told(report, QLatin1String("rcd"));
    QCOMPARE(told, isAlone                             ? expected
                   : expected == QLatin1String("pass") ? QStringLiteral("note not_covered")
                                                       : expected + QLatin1String(", note not_covered"));
    QCOMPARE(report.verdict, expected.startsWith(u'f') ? Verdict::Invalid : Verdict::Valid);
}

void PublishedContentsTest::fetchesNothingForASignerThatIsNotTrusted_data()
{
    QTest::addColumn<bool>("isTampered");
    QTest::addColumn<bool>("isOffline");
    QTest::addColumn<bool>("mayProbe");
    QTest::addColumn<QString>("expected");
    QTest::newRow("signature of something else") << true << false << true << QStringLiteral("skip digest_remote");
    QTest::newRow("offline") << false << true << true << QStringLiteral("skip offline");
    QTest::newRow("private address") << false << false << false << QStringLiteral("warn private_address");
}

void PublishedContentsTest::fetchesNothingForASignerThatIsNotTrusted()
{
    QFETCH(bool, isTampered);
    QFETCH(bool, isOffline);
    QFETCH(bool, mayProbe);
    QFETCH(QString, expected);
    const int before = m_server.requests(QStringLiteral("/icon.png"));
    VerificationOptions with = options();
    with.fetching.offline = isOffline;
    with.fetching.https.allowPrivate = mayProbe;
    const QByteArray good = value(url("/icon.png"), "\"/icn\":\"" + digestOf(icon) + '"');
    const QByteArray other = value(url("/icon.png"), "\"/icn\":\"" + digestOf("x") + '"');
    QByteArray tampered = good;
    tampered.replace(good.split('.')[2], other.split('.')[2]);
    const PassportReport report = judge(isTampered ? tampered : good, with);
    QCOMPARE(passport::told(report, QLatin1String("rcd")), expected);
    QCOMPARE(report.verdict, isTampered ? Verdict::Invalid : Verdict::Valid);
    QCOMPARE(m_server.requests(QStringLiteral("/icon.png")), before);
}

void PublishedContentsTest::fetchesWhatSeveralDigestsAreOfOnce()
{
    const int before = m_server.requests(QStringLiteral("/card.json"));
    const QByteArray digests = "\"/jcl\":\"" + digestOf(cardWith(url("/icon.png"))) + "\",\"/jcl/1/0/3\":\"" +
                               digestOf("\"Example Telecom\"") + '"';
    const PassportReport report = judge(value(url("/card.json"), digests), options());
    QCOMPARE(passport::told(report, QLatin1String("rcd")), QStringLiteral("pass"));
    QTRY_COMPARE(m_server.requests(QStringLiteral("/card.json")), before + 1);
}

void PublishedContentsTest::doesNotBlameAnOldCallForWhatIsServedToday()
{
    const TestClock monthsLater = [this] {
        TestClock clock;
        clock.time = m_clock.time.addDays(90);
        return clock;
    }();
    VerificationService service(options(), monthsLater);
    passport::MessageContext captured;
    captured.capturedAt = m_clock.time;
    const QByteArray identity = value(url("/icon.png"), "\"/icn\":\"" + digestOf("x") + '"');
    const PassportReport report = passport::judged(identity, service.judgeOptions(), captured);
    QCOMPARE(passport::told(report, QLatin1String("rcd")), QStringLiteral("warn content_changed"));
    QCOMPARE(report.verdict, Verdict::Valid);
}

QTEST_GUILESS_MAIN(PublishedContentsTest)
#include "published_contents_test.moc"
