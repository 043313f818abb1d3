// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/certificate_builder.h"

#include "tests/core/crypto/openssl_tool.h"
#include "tests/core/crypto/test_certificates.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace stir;
using namespace stir::crypto;
using namespace stir::testing;

namespace {

QByteArray printed(const Certificate &certificate)
{
    return opensslOutput(QStringLiteral("x509 -noout -text"), certificate.toPem());
}

/// The text of one extension in what openssl printed: its heading line and its value line.
QByteArray extension(const QByteArray &text, const QByteArray &name)
{
    const auto at = text.indexOf(name + ":");
    if (at < 0)
        return {};
    const auto second = text.indexOf('\n', text.indexOf('\n', at) + 1);
    return text.mid(at, second - at).simplified();
}

} // namespace

class CertificateBuilderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesALeafByTheShakenProfile();
    void makesAnIntermediateByTheShakenProfile();
    void makesARootByTheShakenProfile();
    void makesAChainThatOpensslVerifies();
    void keepsNamesTimesAndNumbers();
    void drawsALongPositiveSerialNumberEachTime();
    void refusesIssuerKeyThatIsNotTheIssuers();
    void refusesSignerOnAnotherCurve();
    void refusesFieldsThatMakeNoCertificate_data();
    void refusesFieldsThatMakeNoCertificate();
};

void CertificateBuilderTest::makesALeafByTheShakenProfile()
{
    const Authority authority;
    const QByteArray text = printed(authority.leaf);
    QVERIFY(text.contains("Version: 3 (0x2)"));
    QVERIFY(text.contains("Signature Algorithm: ecdsa-with-SHA256"));
    QVERIFY(text.contains("NIST CURVE: P-256"));
    QCOMPARE(extension(text, "X509v3 Basic Constraints"), QByteArray("X509v3 Basic Constraints: critical CA:FALSE"));
    QCOMPARE(extension(text, "X509v3 Key Usage"), QByteArray("X509v3 Key Usage: critical Digital Signature"));
    QCOMPARE(extension(text, "X509v3 Certificate Policies"),
             QByteArray("X509v3 Certificate Policies: Policy: 2.16.840.1.114569.1.1.4"));
    QVERIFY(!extension(text, "X509v3 Subject Key Identifier").isEmpty());
    QVERIFY(!extension(text, "X509v3 Authority Key Identifier").isEmpty());
    QVERIFY(extension(text, "1.3.6.1.5.5.7.1.26").contains("709J") || extension(text, "TNAuthList").contains("709J"));
}

void CertificateBuilderTest::makesAnIntermediateByTheShakenProfile()
{
    const Authority authority;
    const QByteArray text = printed(authority.intermediate);
    QCOMPARE(extension(text, "X509v3 Basic Constraints"), QByteArray("X509v3 Basic Constraints: critical CA:TRUE"));
    QCOMPARE(extension(text, "X509v3 Key Usage"), QByteArray("X509v3 Key Usage: critical Certificate Sign, CRL Sign"));
    QVERIFY(text.contains("2.16.840.1.114569.1.1.4"));
    QVERIFY(authority.intermediate.isCa());
    QVERIFY(!authority.intermediate.isSelfSigned());
    QVERIFY(!authority.intermediate.tnAuthorizationList());
}

void CertificateBuilderTest::makesARootByTheShakenProfile()
{
    const Authority authority;
    const QByteArray text = printed(authority.root);
    QVERIFY(authority.root.isCa());
    QVERIFY(authority.root.isSelfSigned());
    QVERIFY(!text.contains("Certificate Policies"));
    QVERIFY(!authority.root.tnAuthorizationList());
}

void CertificateBuilderTest::makesAChainThatOpensslVerifies()
{
    const Authority authority;
    QTemporaryDir folder;
    const auto save = [&folder](const char *name, const Certificate &certificate) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::WriteOnly) && file.write(certificate.toPem()) > 0;
    };
    QVERIFY(save("root", authority.root) && save("intermediate", authority.intermediate) &&
            save("leaf", authority.leaf));
    const auto answer =
        openssl({QStringLiteral("verify"), QStringLiteral("-x509_strict"), QStringLiteral("-attime"),
                 QString::number(instant("2026-02-01T00:00:00Z").toSecsSinceEpoch()), QStringLiteral("-CAfile"),
                 folder.filePath(QStringLiteral("root")), QStringLiteral("-untrusted"),
                 folder.filePath(QStringLiteral("intermediate")), folder.filePath(QStringLiteral("leaf"))});
    QVERIFY2(answer.exitCode == 0, (answer.output + answer.errors).constData());
}

void CertificateBuilderTest::keepsNamesTimesAndNumbers()
{
    const Authority authority;
    auto fields = leafFields();
    fields.organization = QStringLiteral("M\u00fcller, Telefon");
    fields.notBefore = instant("2049-12-31T23:59:59Z");
    fields.notAfter = instant("2050-01-01T00:00:01Z"); // the year from which times are written in another form
    fields.numbers.ranges = {{QStringLiteral("12155550000"), 100}};
    const Certificate leaf = authority.issue(fields);
    QCOMPARE(leaf.subjectName(), QStringLiteral("CN=SHAKEN 709J, O=M\u00fcller\\, Telefon, C=US"));
    QCOMPARE(leaf.issuerName(), authority.intermediate.subjectName());
    QCOMPARE(leaf.notBefore(), fields.notBefore);
    QCOMPARE(leaf.notAfter(), fields.notAfter);
    QVERIFY(leaf.publicKey() == authority.leafKey.publicKey());
    QCOMPARE(leaf.tnAuthorizationList()->toDer(), fields.numbers.toDer());
}

void CertificateBuilderTest::drawsALongPositiveSerialNumberEachTime()
{
    const Authority authority;
    std::set<QString> seen;
    for (int i = 0; i < 50; ++i) {
        const QString number = authority.issue(leafFields()).serialNumber();
        QCOMPARE(number.size(), 32);
        QVERIFY(number.at(0) >= u'4' && number.at(0) <= u'7');
        seen.insert(number);
    }
    QCOMPARE(seen.size(), std::size_t{50});
}

void CertificateBuilderTest::refusesIssuerKeyThatIsNotTheIssuers()
{
    const Authority authority;
    const auto leaf = CertificateBuilder::issue(leafFields(), authority.leafKey.publicKey(), authority.intermediate,
                                                authority.rootKey);
    QVERIFY(!leaf);
    QCOMPARE(leaf.error().code, ErrorCode::KeyMismatch);
}

void CertificateBuilderTest::refusesSignerOnAnotherCurve()
{
    const QByteArray pem = opensslOutput(QStringLiteral("ecparam -name secp384r1 -genkey"));
    const auto key = PrivateKey::fromPem(bytesOf(pem), nullptr, {});
    QVERIFY(key);
    QCOMPARE(CertificateBuilder::selfSigned(leafFields(), *key).error().code, ErrorCode::WrongCurve);
}

void CertificateBuilderTest::refusesFieldsThatMakeNoCertificate_data()
{
    QTest::addColumn<CertificateRequestFields>("fields");
    QTest::addColumn<ErrorCode>("code");
    auto fields = leafFields();
    fields.commonName.clear();
    QTest::addRow("no name") << fields << ErrorCode::InvalidArgument;
    fields = leafFields();
    fields.notAfter = fields.notBefore;
    QTest::addRow("no lifetime") << fields << ErrorCode::InvalidArgument;
    fields = leafFields();
    fields.notBefore = QDateTime();
    QTest::addRow("no start") << fields << ErrorCode::InvalidArgument;
    fields = leafFields();
    fields.country = QStringLiteral("USA");
    QTest::addRow("country of three letters") << fields << ErrorCode::CryptoFailed;
    fields = leafFields();
    fields.commonName = QString(65, u'x');
    QTest::addRow("name of 65 letters") << fields << ErrorCode::CryptoFailed;
}

void CertificateBuilderTest::refusesFieldsThatMakeNoCertificate()
{
    QFETCH(CertificateRequestFields, fields);
    QFETCH(ErrorCode, code);
    const auto key = PrivateKey::generate();
    const auto certificate = CertificateBuilder::selfSigned(fields, *key);
    QVERIFY(!certificate);
    QCOMPARE(certificate.error().code, code);
    QVERIFY(code == ErrorCode::InvalidArgument || !certificate.error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(CertificateBuilderTest)
#include "certificate_builder_test.moc"
