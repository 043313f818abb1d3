// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/signing_identity.h"

#include "tests/core/crypto/openssl_tool.h"
#include "tests/core/crypto/test_certificates.h"

#include <QTest>

using namespace stir;
using namespace stir::testing;
using credentials::requireUsable;
using credentials::SigningIdentity;
using crypto::Certificate;
using crypto::CertificateBuilder;
using crypto::PrivateKey;

namespace {

const QDateTime during = instant("2026-01-20T00:00:00Z");
const QString address = QStringLiteral("https://cert.example.com/shaken.pem");

SigningIdentity identityOf(crypto::CertificateChain chain, const QString &x5u = address)
{
    return {QStringLiteral("main"), std::move(chain), x5u, during};
}

/// The findings of one check, as "result rule".
QStringList judged(const Findings &findings, const char *check)
{
    QStringList all;
    for (const Finding &finding : findings) {
        if (finding.check == QLatin1String(check))
            all.append((judgementName(finding.result) + u' ' + finding.rule).trimmed());
    }
    return all;
}

} // namespace

class SigningIdentityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsKeyThatFitsItsCertificate();
    void refusesKeyOfAnotherCertificate();
    void refusesKeyThatCannotSign_data();
    void refusesKeyThatCannotSign();
    void refusesEmptyChain();
    void refusesX5uThatIsNotHttps_data();
    void refusesX5uThatIsNotHttps();
    void findsNothingWrongWithAGoodIdentity();
    void warnsByTheCertificatesOwnLifetime_data();
    void warnsByTheCertificatesOwnLifetime();
    void warnsWhenAnAuthorityAboveIsDue();
    void goesByTheThresholdsThatAreGiven();
    void countsWholeDays_data();
    void countsWholeDays();
    void failsWithoutTnAuthorizationList();
    void judgesTheChain_data();
    void judgesTheChain();
    void judgesTheX5u_data();
    void judgesTheX5u();
    void judgesAnIdentityWithoutCertificate();
};

void SigningIdentityTest::acceptsKeyThatFitsItsCertificate()
{
    const Authority authority;
    QVERIFY(requireUsable(authority.leafKey, authority.chain(), address));
    QVERIFY(requireUsable(authority.leafKey, {authority.leaf}, QStringLiteral("https://a.example:8443/x?y")));
}

void SigningIdentityTest::refusesKeyOfAnotherCertificate()
{
    const Authority authority;
    const Done usable = requireUsable(authority.intermediateKey, authority.chain(), address);
    QVERIFY(!usable);
    QCOMPARE(usable.error().code, ErrorCode::KeyMismatch);
    QCOMPARE(usable.error().subject, authority.leaf.subjectName());
    QVERIFY(usable.error().detail.contains(authority.leafKey.publicKey().md5Figure()));
    QVERIFY(usable.error().detail.contains(authority.intermediateKey.publicKey().md5Figure()));
    // The key of the chain's second certificate: the order is wrong, not the key.
    QCOMPARE(requireUsable(authority.leafKey, {authority.intermediate, authority.leaf}, address).error().code,
             ErrorCode::KeyMismatch);
}

void SigningIdentityTest::refusesKeyThatCannotSign_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<ErrorCode>("code");
    QTest::addRow("P-384") << QStringLiteral("ecparam -name secp384r1 -genkey") << ErrorCode::WrongCurve;
    QTest::addRow("RSA") << QStringLiteral("genpkey -algorithm RSA") << ErrorCode::UnsupportedKey;
}

void SigningIdentityTest::refusesKeyThatCannotSign()
{
    QFETCH(QString, command);
    QFETCH(ErrorCode, code);
    const auto key = PrivateKey::fromPem(bytesOf(opensslOutput(command)), nullptr, {});
    QVERIFY(key);
    QCOMPARE(requireUsable(*key, Authority().chain(), address).error().code, code);
}

void SigningIdentityTest::refusesEmptyChain()
{
    QCOMPARE(requireUsable(Authority().leafKey, {}, address).error().code, ErrorCode::NotACertificate);
}

void SigningIdentityTest::refusesX5uThatIsNotHttps_data()
{
    QTest::addColumn<QString>("x5u");
    QTest::addRow("empty") << QString();
    QTest::addRow("guide: no scheme") << QStringLiteral("10-150-91-136.4grid.eu/cert.pem");
    QTest::addRow("guide: placeholder") << QStringLiteral("url_to_be_added");
    QTest::addRow("http") << QStringLiteral("http://cert.example.com/x.pem");
    QTest::addRow("file") << QStringLiteral("file:///etc/passwd");
    QTest::addRow("no host") << QStringLiteral("https:///x.pem");
    QTest::addRow("blank in front") << QStringLiteral(" https://cert.example.com/x.pem");
    QTest::addRow("line break") << QStringLiteral("https://cert.example.com/x.pem\n#!define X");
    QTest::addRow("quote") << QStringLiteral("https://cert.example.com/x\".pem");
    QTest::addRow("umlaut") << QStringLiteral("https://m\u00fcller.example/x.pem");
    QTest::addRow("nonsense port") << QStringLiteral("https://cert.example.com:99999/x.pem");
}

void SigningIdentityTest::refusesX5uThatIsNotHttps()
{
    QFETCH(QString, x5u);
    const Authority authority;
    const Done usable = requireUsable(authority.leafKey, authority.chain(), x5u);
    QVERIFY(!usable);
    QCOMPARE(usable.error().code, ErrorCode::X5uNotHttps);
    QCOMPARE(usable.error().subject, x5u);
}

void SigningIdentityTest::findsNothingWrongWithAGoodIdentity()
{
    const Findings findings = healthOf(identityOf(Authority().chain()), during);
    for (const char *check : {"validity", "tnauthlist", "chain", "x5u"})
        QCOMPARE(judged(findings, check), QStringList{QStringLiteral("pass")});
    QCOMPARE(findings.size(), std::size_t{4});
    QCOMPARE(findings[0].values.value(QStringLiteral("days")), QStringLiteral("70"));
    QCOMPARE(findings[0].values.value(QStringLiteral("not_after")), QStringLiteral("2026-03-31T00:00:00Z"));
    QCOMPARE(findings[1].values.value(QStringLiteral("list")), QStringLiteral("709J"));
}

void SigningIdentityTest::warnsByTheCertificatesOwnLifetime_data()
{
    QTest::addColumn<QDateTime>("notAfter"); // from 2026-01-01
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QString>("expected");
    const QDateTime sixDays = instant("2026-01-07T00:00:00Z");
    const QDateTime ninetyDays = instant("2026-04-01T00:00:00Z");
    QTest::addRow("6 days, 3 left") << sixDays << instant("2026-01-04T00:00:00Z") << QStringLiteral("pass");
    QTest::addRow("6 days, just 2 left") << sixDays << instant("2026-01-05T00:00:00Z") << QStringLiteral("pass");
    QTest::addRow("6 days, under 2 left")
        << sixDays << instant("2026-01-05T00:00:01Z") << QStringLiteral("warn expires_soon");
    QTest::addRow("90 days, 31 left") << ninetyDays << instant("2026-03-01T00:00:00Z") << QStringLiteral("pass");
    QTest::addRow("90 days, 29 left") << ninetyDays << instant("2026-03-03T00:00:00Z")
                                      << QStringLiteral("warn expires_soon");
    QTest::addRow("6 days, under 1 left")
        << sixDays << instant("2026-01-06T00:00:01Z") << QStringLiteral("warn expires_due");
    QTest::addRow("last second") << sixDays << sixDays << QStringLiteral("warn expires_urgent");
    QTest::addRow("second after") << sixDays << sixDays.addSecs(1) << QStringLiteral("fail expired");
    QTest::addRow("second before") << sixDays << instant("2025-12-31T23:59:59Z")
                                   << QStringLiteral("fail not_yet_valid");
}

void SigningIdentityTest::warnsByTheCertificatesOwnLifetime()
{
    QFETCH(QDateTime, notAfter);
    QFETCH(QDateTime, now);
    QFETCH(QString, expected);
    const Authority authority;
    auto fields = leafFields();
    fields.notAfter = notAfter;
    const Findings findings = healthOf(identityOf({authority.issue(fields), authority.intermediate}), now);
    QCOMPARE(judged(findings, "validity"), QStringList{expected});
}

void SigningIdentityTest::warnsWhenAnAuthorityAboveIsDue()
{
    const Authority authority;
    auto fields = leafFields();
    fields.notBefore = instant("2034-12-01T00:00:00Z");
    fields.notAfter = instant("2035-12-01T00:00:00Z");
    const auto identity = identityOf({authority.issue(fields), authority.intermediate});
    // The authority lives for ten years from 2026 on: a third of them is no matter yet, a sixth is.
    QCOMPARE(judged(healthOf(identity, instant("2034-12-02T00:00:00Z")), "validity"),
             QStringList({QStringLiteral("pass"), QStringLiteral("warn issuer_expires_soon")}));
    QCOMPARE(judged(healthOf(identityOf(authority.chain()), instant("2026-01-20T00:00:00Z")), "validity"),
             QStringList(QStringLiteral("pass")));
}

void SigningIdentityTest::goesByTheThresholdsThatAreGiven()
{
    const auto thresholds = required(credentials::ExpiryThresholds::fromTexts(
        {QStringLiteral("9/10"), QStringLiteral("8/10"), QStringLiteral("7/10")}));
    const Findings findings = healthOf(identityOf(Authority().chain()), during, thresholds);
    QCOMPARE(judged(findings, "validity"), QStringList(QStringLiteral("warn expires_due")));
    QCOMPARE(findings[0].values.value(QStringLiteral("left")), QStringLiteral("78"));
}

void SigningIdentityTest::countsWholeDays_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<int>("days");
    QTest::addRow("ten") << instant("2026-03-21T00:00:00Z") << 10;
    QTest::addRow("nearly ten") << instant("2026-03-21T00:00:01Z") << 9;
    QTest::addRow("last hour") << instant("2026-03-30T23:00:00Z") << 0;
    QTest::addRow("an hour over") << instant("2026-03-31T01:00:00Z") << -1;
    QTest::addRow("two days over") << instant("2026-04-02T00:00:00Z") << -2;
}

void SigningIdentityTest::countsWholeDays()
{
    QFETCH(QDateTime, now);
    QFETCH(int, days);
    QCOMPARE(daysLeft(identityOf(Authority().chain()), now), days);
}

void SigningIdentityTest::failsWithoutTnAuthorizationList()
{
    const Authority authority;
    auto fields = leafFields();
    fields.numbers = {};
    const Findings findings = healthOf(identityOf({authority.issue(fields), authority.intermediate}), during);
    QCOMPARE(judged(findings, "tnauthlist"), QStringList{QStringLiteral("fail absent")});
    fields.numbers.ranges = {{QStringLiteral("99"), 2}};
    const Findings malformed = healthOf(identityOf({authority.issue(fields), authority.intermediate}), during);
    QCOMPARE(judged(malformed, "tnauthlist"), QStringList{QStringLiteral("fail malformed")});
}

void SigningIdentityTest::judgesTheChain_data()
{
    QTest::addColumn<crypto::CertificateChain>("chain");
    QTest::addColumn<QString>("expected");
    const Authority authority;
    const Authority impostor; // the same names, other keys
    const Certificate &leaf = authority.leaf;
    const Certificate &intermediate = authority.intermediate;
    const Certificate &root = authority.root;
    auto old = caFields(QStringLiteral("SHAKEN Issuing CA"), false);
    old.notAfter = during.addDays(-1);
    const Certificate expired =
        required(CertificateBuilder::issue(old, authority.intermediateKey.publicKey(), root, authority.rootKey));
    const Certificate own = required(CertificateBuilder::selfSigned(leafFields(), authority.leafKey));
    using Chain = crypto::CertificateChain;
    QTest::addRow("leaf and intermediate") << Chain{leaf, intermediate} << QStringLiteral("pass");
    QTest::addRow("with root") << Chain{leaf, intermediate, root} << QStringLiteral("pass");
    QTest::addRow("leaf alone") << Chain{leaf} << QStringLiteral("note leaf_only");
    QTest::addRow("root before intermediate") << Chain{leaf, root, intermediate} << QStringLiteral("warn wrong_order");
    QTest::addRow("intermediate missing") << Chain{leaf, root} << QStringLiteral("fail gap");
    QTest::addRow("impostor's intermediate")
        << Chain{leaf, impostor.intermediate} << QStringLiteral("fail bad_signature");
    QTest::addRow("expired intermediate") << Chain{leaf, expired} << QStringLiteral("fail issuer_expired");
    QTest::addRow("self-signed") << Chain{own} << QStringLiteral("warn self_signed");
}

void SigningIdentityTest::judgesTheChain()
{
    QFETCH(crypto::CertificateChain, chain);
    QFETCH(QString, expected);
    QCOMPARE(judged(healthOf(identityOf(chain), during), "chain"), QStringList{expected});
}

void SigningIdentityTest::judgesTheX5u_data()
{
    QTest::addColumn<QString>("x5u");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *x5u, const QStringList &expected) {
        QTest::addRow("%s", x5u) << QString::fromLatin1(x5u) << expected;
    };
    row("https://a.example/x.pem", {QStringLiteral("pass")});
    row("https://a.example:8443/x.pem", {QStringLiteral("pass")});
    row("https://a.example:5000/x.pem", {QStringLiteral("warn port")});
    row("https://a.example/x.pem?a=b#c", {QStringLiteral("warn query"), QStringLiteral("warn fragment")});
    row("https://me:secret@a.example/x.pem", {QStringLiteral("warn userinfo")});
    row("http://a.example/x.pem", {QStringLiteral("fail http")});
    row("ftp://a.example/x.pem", {QStringLiteral("warn other_scheme")});
    row("a.example/x.pem", {QStringLiteral("fail no_scheme")});
    row("https:///x.pem", {QStringLiteral("fail no_host")});
    row(" https://a.example/x.pem", {QStringLiteral("fail blank")});
    row("", {QStringLiteral("fail missing")});
}

void SigningIdentityTest::judgesTheX5u()
{
    QFETCH(QString, x5u);
    QFETCH(QStringList, expected);
    const Findings findings = healthOf(identityOf(Authority().chain(), x5u), during);
    QCOMPARE(judged(findings, "x5u"), expected);
    QCOMPARE(findings.back().values.value(QStringLiteral("url")), x5u);
}

void SigningIdentityTest::judgesAnIdentityWithoutCertificate()
{
    const Findings findings = healthOf(identityOf({}), during);
    for (const char *check : {"validity", "tnauthlist", "chain"})
        QCOMPARE(judged(findings, check), QStringList{QStringLiteral("fail no_certificate")});
    QCOMPARE(daysLeft(identityOf({}), during), 0);
}

QTEST_GUILESS_MAIN(SigningIdentityTest)
#include "signing_identity_test.moc"
