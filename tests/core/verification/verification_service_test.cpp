// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/verification_service.h"

#include "core/passport/passport_signer.h"
#include "tests/core/crypto/openssl_tool.h"
#include "tests/core/crypto/test_certificates.h"
#include "tests/core/verification/web_trust.h"

#include <QTemporaryDir>
#include <QTest>

#include <stop_token>

using namespace stir;
using namespace stir::testing;
using passport::PassportReport;
using passport::Verdict;
using verification::VerificationOptions;
using verification::VerificationService;

namespace {

passport::MessageContext call()
{
    passport::MessageContext made;
    made.method = QStringLiteral("INVITE");
    made.callId = QStringLiteral("1@example.com");
    made.date = TestClock().now();
    made.caller = QStringLiteral("12155551212");
    made.called = QStringLiteral("12155551213");
    made.requestTarget = made.called;
    return made;
}

const passport::MessageContext someCall = call();

QString ruleOf(const PassportReport &report, const char *check)
{
    for (const Finding &finding : report.checks)
        if (finding.check == QLatin1String(check))
            return judgementName(finding.result) + (finding.rule.isEmpty() ? QString() : u' ' + finding.rule);
    return {};
}

} // namespace

class VerificationServiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void verifiesACallByWhatItsX5uOffers();
    void answersAsAVerificationService_data();
    void answersAsAVerificationService();
    void takesAnIdentityOfTheInventory();
    void judgesRevocation();
    void asksForAListOfNumbers();
    void fetchesWhatATrustedCertificateNamesWhenTimeIsUsedUp();
    void goesOnWithoutTheNetworkWhenStopped();

private:
    VerificationOptions options() const
    {
        VerificationOptions made;
        made.anchors = {m_authority.root};
        made.fetching = fetchingFrom(m_server);
        return made;
    }
    PassportReport judge(const VerificationOptions &with, const QString &x5u, std::stop_token stop = {}) const
    {
        const passport::ShakenClaims claims{required(sip::TelephoneNumber::parse(*someCall.caller)),
                                            required(sip::TelephoneNumber::parse(*someCall.called)),
                                            passport::Attestation::Full,
                                            m_clock.time.toSecsSinceEpoch(),
                                            {}};
        const QByteArray value = required(passport::signShaken(claims, x5u, m_authority.leafKey));
        VerificationService service(with, m_clock, std::move(stop));
        return passport::judge(sip::IdentityHeader::parse(value), someCall, service.judgeOptions());
    }

    TemporaryWebServer m_server;
    Authority m_authority;
    TestClock m_clock;
};

void VerificationServiceTest::initTestCase()
{
    const QStringList aDay{QStringLiteral("add_header Cache-Control max-age=86400")};
    const bool started = m_server.start(
        {{QStringLiteral("/chain.pem"), toPem(m_authority.chain()), aDay},
         {QStringLiteral("/leaf.pem"), m_authority.leaf.toPem(), aDay},
         {QStringLiteral("/other.pem"), toPem(Authority().chain()), aDay},
         {QStringLiteral("/order.pem"), m_authority.intermediate.toPem() + m_authority.leaf.toPem(), aDay},
         {QStringLiteral("/byreference.pem"), {}, aDay},
         {QStringLiteral("/numbers"), {}, aDay},
         {QStringLiteral("/moved.pem"), {}, {QStringLiteral("return 301 /chain.pem")}},
         {QStringLiteral("/page"), "<html></html>"}});
    QVERIFY2(started, qPrintable(m_server.errorText()));
}

void VerificationServiceTest::verifiesACallByWhatItsX5uOffers()
{
    QTemporaryDir folder;
    VerificationOptions with = options();
    with.fetching.cacheFolder = verification::fetchCacheFolder(folder.path());
    for (int round = 0; round < 2; ++round) {
        const PassportReport report = judge(with, m_server.url(QStringLiteral("/chain.pem")));
        QCOMPARE(ruleOf(report, "certificate"), QStringLiteral("pass"));
        QCOMPARE(ruleOf(report, "chain"), QStringLiteral("pass"));
        QCOMPARE(ruleOf(report, "signature"), QStringLiteral("pass"));
        QCOMPARE(report.verdict, Verdict::Valid);
        QVERIFY(!report.response);
    }
    QTRY_COMPARE(m_server.requests(QStringLiteral("/chain.pem")), 1);
}

void VerificationServiceTest::answersAsAVerificationService_data()
{
    QTest::addColumn<QString>("x5u");
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("said");
    QTest::addColumn<int>("response"); // 0: none
    const auto row = [](const char *name, const QString &x5u, const char *check, const char *said, int response) {
        QTest::newRow(name) << x5u << QString::fromLatin1(check) << QString::fromLatin1(said) << response;
    };
    const auto page = [this](const char *path) { return m_server.url(QString::fromLatin1(path)); };
    row("404", page("/none.pem"), "certificate", "fail status", 436);
    row("redirect", page("/moved.pem"), "certificate", "fail redirect", 436);
    row("web page", page("/page"), "certificate", "fail not_pem", 436);
    row("untrusted web server", m_server.urlWithWrongName(QStringLiteral("/chain.pem")), "certificate", "fail tls",
        436);
    row("intermediate missing", page("/leaf.pem"), "chain", "fail missing_issuer", 437);
    row("another authority", page("/other.pem"), "chain", "fail no_anchor", 437);
    row("wrong order", page("/order.pem"), "signature", "fail mismatch", 437);
    row("private address", page("/chain.pem"), "certificate", "fail private_address", 436);
    row("offline", page("/chain.pem"), "certificate", "skip offline", 0);
    row("no time left", page("/chain.pem"), "certificate", "skip time_used_up", 0);
}

void VerificationServiceTest::answersAsAVerificationService()
{
    QFETCH(QString, x5u);
    QFETCH(QString, check);
    QFETCH(QString, said);
    QFETCH(int, response);
    VerificationOptions with = options();
    with.fetching.offline = said.endsWith(QLatin1String("offline"));
    if (said.endsWith(QLatin1String("time_used_up")))
        with.fetching.patience = std::chrono::seconds(0);
    with.fetching.https.allowPrivate = !said.endsWith(QLatin1String("private_address"));
    const PassportReport report = judge(with, x5u);
    QCOMPARE(ruleOf(report, qPrintable(check)), said);
    QCOMPARE(report.verdict, response == 0 ? Verdict::Unverified : Verdict::Invalid);
    QCOMPARE(report.response ? report.response->code : 0, response);
}

void VerificationServiceTest::takesAnIdentityOfTheInventory()
{
    VerificationOptions with = options();
    const QString x5u = QStringLiteral("https://host.invalid/cert.pem");
    with.identities = {{QStringLiteral("edge"), m_authority.chain(), x5u, {}}};
    QCOMPARE(judge(with, x5u).verdict, Verdict::Valid);
}

void VerificationServiceTest::judgesRevocation()
{
    // The issuing authority's own list, written by openssl(1).
    QTemporaryDir folder;
    const auto path = [&folder](const char *name) { return folder.filePath(QString::fromLatin1(name)); };
    const auto write = [&path](const char *name, QByteArrayView bytes) {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes.data(), bytes.size()) == bytes.size();
    };
    const auto key = required(m_authority.intermediateKey.toPem());
    const QByteArray serial = m_authority.leaf.serialNumber().toUpper().toLatin1();
    QVERIFY(write("ca.pem", m_authority.intermediate.toPem()));
    QVERIFY(write("ca.key", QByteArrayView(key.text().data(), static_cast<qsizetype>(key.size()))));
    QVERIFY(write("index", "R\t360101000000Z\t260115000000Z\t" + serial + "\tunknown\t/CN=x\n"));
    QVERIFY(write("ca.cnf", "[ca]\ndefault_ca=x\n[x]\ndatabase=" + path("index").toUtf8() + "\ndefault_md=sha256\n"));
    const QByteArray list =
        opensslOutput(QStringLiteral("ca -config %1 -gencrl -keyfile %2 -cert %3 -crl_lastupdate 260101000000Z "
                                     "-crl_nextupdate 261231000000Z")
                          .arg(path("ca.cnf"), path("ca.key"), path("ca.pem")));
    VerificationOptions with = options();
    with.revocations = required(verification::GivenRevocations::fromBytes(bytesOf(list), QStringLiteral("list")));
    const PassportReport report = judge(with, m_server.url(QStringLiteral("/chain.pem")));
    QCOMPARE(ruleOf(report, "chain"), QStringLiteral("fail revoked"));
    QCOMPARE(report.verdict, Verdict::Invalid);
    QCOMPARE(report.response->code, 437);
}

void VerificationServiceTest::asksForAListOfNumbers()
{
    auto fields = leafFields();
    fields.numbers = {};
    fields.numbersUrl = m_server.url(QStringLiteral("/numbers"));
    m_server.setBody(QStringLiteral("/byreference.pem"),
                     crypto::toPem({m_authority.issue(fields), m_authority.intermediate}));
    crypto::TnAuthorizationList numbers;
    numbers.numbers = {*someCall.caller};
    m_server.setBody(QStringLiteral("/numbers"), numbers.toDer());
    const PassportReport covered = judge(options(), m_server.url(QStringLiteral("/byreference.pem")));
    QCOMPARE(ruleOf(covered, "tnauthlist"), QStringLiteral("pass"));
    QCOMPARE(covered.verdict, Verdict::Valid);
    numbers.numbers = {QStringLiteral("12155550000")};
    m_server.setBody(QStringLiteral("/numbers"), numbers.toDer());
    const PassportReport outside = judge(options(), m_server.url(QStringLiteral("/byreference.pem")));
    QCOMPARE(ruleOf(outside, "tnauthlist"), QStringLiteral("fail outside"));
    QCOMPARE(outside.response->code, 437);
}

void VerificationServiceTest::fetchesWhatATrustedCertificateNamesWhenTimeIsUsedUp()
{
    auto fields = leafFields();
    fields.numbers = {};
    fields.numbersUrl = m_server.url(QStringLiteral("/numbers"));
    crypto::TnAuthorizationList numbers;
    numbers.numbers = {QStringLiteral("12155550000")};
    m_server.setBody(QStringLiteral("/numbers"), numbers.toDer());
    VerificationOptions with = options();
    with.fetching.patience = std::chrono::seconds(0);
    const QString x5u = QStringLiteral("https://host.invalid/cert.pem");
    with.identities = {{QStringLiteral("edge"), {m_authority.issue(fields), m_authority.intermediate}, x5u, {}}};
    const PassportReport report = judge(with, x5u);
    QCOMPARE(ruleOf(report, "tnauthlist"), QStringLiteral("fail outside"));
    QCOMPARE(report.verdict, Verdict::Invalid);
}

void VerificationServiceTest::goesOnWithoutTheNetworkWhenStopped()
{
    std::stop_source source;
    source.request_stop();
    const PassportReport report = judge(options(), m_server.url(QStringLiteral("/chain.pem")), source.get_token());
    QCOMPARE(ruleOf(report, "certificate"), QStringLiteral("skip cancelled"));
    QCOMPARE(report.verdict, Verdict::Unverified);
}

QTEST_GUILESS_MAIN(VerificationServiceTest)
#include "verification_service_test.moc"
