// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/x5u_inspection.h"

#include "core/fetch/https_client.h"
#include "tests/core/crypto/test_certificates.h"
#include "tests/core/verification/web_trust.h"

#include <QTest>

#include <algorithm>

using namespace stir;
using namespace stir::testing;
using verification::ExpectedSigner;

namespace {

/// "check result rule" of all that is not a plain pass.
QString complaints(const Findings &findings)
{
    QStringList parts;
    for (const Finding &finding : findings)
        if (finding.result != Judgement::Pass)
            parts.append(finding.check + u' ' + judgementName(finding.result) + u' ' + finding.rule);
    return parts.join(QStringLiteral(", "));
}

QStringList passedChecks(const Findings &findings)
{
    QStringList passed;
    for (const Finding &finding : findings)
        if (finding.result == Judgement::Pass)
            passed.append(finding.check);
    return passed;
}

QString valueOf(const Findings &findings, const char *check, const char *name)
{
    for (const Finding &finding : findings)
        if (finding.check == QLatin1String(check))
            return finding.values.value(QString::fromLatin1(name));
    return {};
}

} // namespace

class X5uInspectionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsNothingAgainstAnAddressInOrder();
    void saysHowFarTheWayIsGoodAndWhereItEnds_data();
    void saysHowFarTheWayIsGoodAndWhereItEnds();
    void judgesWhatIsPublished_data();
    void judgesWhatIsPublished();
    void comparesItWithWhatItIsPublishedFor();
    void refusesAPrivateAddressUnlessAllowed();
    void warnsOfASlowServer();
    void warnsBeforeTheWebServersOwnCertificateExpires();

private:
    QString url(const char *path) const { return m_server.url(QString::fromLatin1(path)); }

    fetch::FetchExchange ask(const QString &address, bool mayBePrivate = true) const
    {
        fetch::HttpsOptions options = fetchingFrom(m_server).https;
        options.allowPrivate = mayBePrivate;
        const auto parsed = fetch::FetchUrl::parse(address);
        if (!parsed)
            return {tl::unexpected<fetch::FetchFailure>(parsed.error()), {}};
        return fetch::HttpsClient(options).exchange(*parsed, fetch::certificateSizeLimit);
    }
    Findings inspect(const QString &address, const ExpectedSigner &expected = {}) const
    {
        return verification::inspectX5u(address, ask(address), expected, m_clock.time);
    }

    TemporaryWebServer m_server;
    Authority m_authority;
    TestClock m_clock;
};

void X5uInspectionTest::initTestCase()
{
    const QStringList inOrder{QStringLiteral("default_type application/pem-certificate-chain"),
                              QStringLiteral("add_header Cache-Control max-age=86400")};
    const QByteArray leaf = m_authority.leaf.toPem();
    const bool started = m_server.start(
        {{QStringLiteral("/chain.pem"), toPem(m_authority.chain()), inOrder},
         {QStringLiteral("/plain.pem"), toPem(m_authority.chain()), {QStringLiteral("default_type text/plain")}},
         {QStringLiteral("/leaf.pem"), leaf, inOrder},
         {QStringLiteral("/order.pem"), m_authority.intermediate.toPem() + leaf, inOrder},
         {QStringLiteral("/text.pem"), "Our certificate:\n" + leaf, inOrder},
         {QStringLiteral("/secret.pem"), leaf + "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n",
          inOrder},
         {QStringLiteral("/page"), "<html></html>", inOrder},
         {QStringLiteral("/large.pem"), QByteArray(70000, '\n'), inOrder},
         {QStringLiteral("/moved.pem"), {}, {QStringLiteral("return 302 /chain.pem")}}});
    QVERIFY2(started, qPrintable(m_server.errorText()));
}

void X5uInspectionTest::findsNothingAgainstAnAddressInOrder()
{
    const Findings findings =
        inspect(url("/chain.pem"), {m_authority.leaf, std::optional(m_authority.leaf.publicKey())});
    // nginx stands on a port of its own choice.
    QCOMPARE(complaints(findings), QStringLiteral("x5u warn port"));
    const QStringList expected{QStringLiteral("dns"),         QStringLiteral("tls"),      QStringLiteral("http"),
                               QStringLiteral("certificate"), QStringLiteral("validity"), QStringLiteral("tnauthlist"),
                               QStringLiteral("chain"),       QStringLiteral("match")};
    QCOMPARE(passedChecks(findings), expected);
    QVERIFY(valueOf(findings, "dns", "addresses").contains(QLatin1String("127.0.0.1")));
    QCOMPARE(valueOf(findings, "tls", "version"), QStringLiteral("TLSv1.3"));
    QVERIFY(!valueOf(findings, "tls", "issuer").isEmpty());
    QCOMPARE(valueOf(findings, "http", "size"), QString::number(toPem(m_authority.chain()).size()));
}

void X5uInspectionTest::saysHowFarTheWayIsGoodAndWhereItEnds_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("complaint"); // port apart
    QTest::addColumn<QStringList>("passed");
    const QStringList connected{QStringLiteral("dns"), QStringLiteral("tls")};
    const auto row = [](const char *name, const QString &address, const char *complaint, const QStringList &passed) {
        QTest::newRow(name) << address << QString::fromLatin1(complaint) << passed;
    };
    row("no scheme", QStringLiteral("certs.example.com/a.pem"), "x5u fail no_scheme", {});
    row("http", QStringLiteral("http://certs.example.com/a.pem"), "x5u fail http", {});
    row("user name", QStringLiteral("https://me@certs.example.com/a.pem"), "x5u warn userinfo, x5u fail userinfo", {});
    row("unknown name", QStringLiteral("https://certs.invalid/a.pem"), "dns fail dns", {QStringLiteral("x5u")});
    row("nobody listens", QStringLiteral("https://localhost:%1/a.pem").arg(TemporaryWebServer::freePort()),
        "connection fail refused", {QStringLiteral("dns")});
    row("another name proven", m_server.urlWithWrongName(QStringLiteral("/chain.pem")), "tls fail tls",
        {QStringLiteral("dns")});
    row("404", url("/none.pem"), "http fail status", connected);
    row("redirect", url("/moved.pem"), "http fail redirect", connected);
    row("too large", url("/large.pem"), "http fail too_large", connected);
}

void X5uInspectionTest::saysHowFarTheWayIsGoodAndWhereItEnds()
{
    QFETCH(QString, address);
    QFETCH(QString, complaint);
    const Findings findings = inspect(address);
    QCOMPARE(complaints(findings).remove(QStringLiteral("x5u warn port, ")), complaint);
    QTEST(passedChecks(findings), "passed");
}

void X5uInspectionTest::judgesWhatIsPublished_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const QString &address, const char *complaint) {
        QTest::newRow(name) << address << QString::fromLatin1(complaint);
    };
    row("web page", url("/page"), "certificate fail not_pem");
    row("private key", url("/secret.pem"), "certificate fail private_key");
    row("text around", url("/text.pem"), "certificate warn text_around, chain note leaf_only");
    row("wrong order", url("/order.pem"), "certificate warn wrong_order, tnauthlist fail absent, chain fail gap");
    row("leaf alone", url("/leaf.pem"), "chain note leaf_only");
    row("as a web server offers files", url("/plain.pem"),
        "certificate note content_type, certificate note no_cache_time");
}

void X5uInspectionTest::judgesWhatIsPublished()
{
    QFETCH(QString, address);
    QFETCH(QString, complaint);
    QCOMPARE(complaints(inspect(address)).remove(QStringLiteral("x5u warn port, ")), complaint);
}

void X5uInspectionTest::comparesItWithWhatItIsPublishedFor()
{
    const auto said = [this](const ExpectedSigner &expected) {
        return complaints(inspect(url("/chain.pem"), expected)).remove(QStringLiteral("x5u warn port")).remove(u',');
    };
    const Authority other;
    QCOMPARE(said({{}, m_authority.leaf.publicKey()}), QString());
    QCOMPARE(said({{}, other.leaf.publicKey()}).trimmed(), QStringLiteral("match fail other_key"));
    QCOMPARE(said({other.leaf, {}}).trimmed(), QStringLiteral("match fail other_signer"));
    const crypto::Certificate renewed = m_authority.issue(leafFields());
    QVERIFY(renewed.sha256() != m_authority.leaf.sha256());
    QCOMPARE(said({renewed, {}}).trimmed(), QStringLiteral("match warn other_certificate"));
}

void X5uInspectionTest::refusesAPrivateAddressUnlessAllowed()
{
    const QString address = url("/chain.pem");
    const int before = m_server.requests(QStringLiteral("/chain.pem"));
    const Findings findings = verification::inspectX5u(address, ask(address, false), {}, m_clock.time);
    QCOMPARE(complaints(findings), QStringLiteral("x5u warn port, dns fail private_address"));
    QCOMPARE(m_server.requests(QStringLiteral("/chain.pem")), before);
}

void X5uInspectionTest::warnsOfASlowServer()
{
    fetch::FetchExchange seen = ask(url("/chain.pem"));
    seen.facts.took = std::chrono::milliseconds(2001);
    const Findings findings = verification::inspectX5u(url("/chain.pem"), seen, {}, m_clock.time);
    QCOMPARE(complaints(findings), QStringLiteral("x5u warn port, http warn slow"));
}

void X5uInspectionTest::warnsBeforeTheWebServersOwnCertificateExpires()
{
    const fetch::FetchExchange seen = ask(url("/chain.pem"));
    const auto on = [&seen](qint64 daysBefore) {
        const Findings findings =
            verification::inspectX5u({}, seen, {}, seen.facts.certificate.notAfter.addDays(-daysBefore));
        return std::any_of(findings.begin(), findings.end(), [](const Finding &finding) {
            return finding.rule == QLatin1String("web_certificate_expires");
        });
    };
    QVERIFY(!on(14));
    QVERIFY(on(13));
}

QTEST_GUILESS_MAIN(X5uInspectionTest)
#include "x5u_inspection_test.moc"
