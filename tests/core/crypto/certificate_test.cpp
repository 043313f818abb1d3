// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/certificate.h"

#include "core/crypto/digests.h"
#include "tests/core/crypto/openssl_tool.h"
#include "tests/core/crypto/test_certificates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace stir;
using namespace stir::crypto;
using stir::testing::Authority;
using stir::testing::dataFile;
using stir::testing::foreignFile;
using stir::testing::openssl;
using stir::testing::opensslOutput;

namespace {

const QString subject = QStringLiteral("cert.pem");

/// A certificate the openssl program made, with a TNAuthList of SPC 709J.
QByteArray opensslCertificate(const QString &name, const QStringList &more = {})
{
    const QStringList arguments{
        QStringLiteral("req"),       QStringLiteral("-x509"),    QStringLiteral("-newkey"),
        QStringLiteral("ec"),        QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"),
        QStringLiteral("-nodes"),    QStringLiteral("-utf8"),    QStringLiteral("-keyout"),
        QStringLiteral("/dev/null"), QStringLiteral("-subj"),    name};
    return openssl(arguments + more).output;
}

Certificate certificateOf(const QByteArray &pem)
{
    const auto certificate = Certificate::fromBytes(bytesOf(pem), subject);
    if (!certificate)
        qFatal("not a certificate: %s", qPrintable(certificate.error().detail));
    return *certificate;
}

} // namespace

class CertificateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatOpensslMade();
    void readsNames_data();
    void readsNames();
    void readsTheTnAuthorizationList();
    void flagsTwoTnAuthorizationLists();
    void readsDer();
    void printsTheFigureOfTheGuidesPipeline();
    void comparesByItsBytes();
    void refusesWhatIsNoCertificate_data();
    void refusesWhatIsNoCertificate();
    void saysThatAKeyIsNoCertificate();
    void readsChainsInTheirOrder();
    void skipsTextBetweenCertificates();
    void refusesChainWithADamagedCertificate();
    void refusesMoreThan64Certificates();
    void survivesEveryCut();
    void readsRealStirCertificates();
};

void CertificateTest::readsWhatOpensslMade()
{
    const QByteArray pem = opensslCertificate(
        QStringLiteral("/C=US/O=Example Telecom/CN=SHAKEN 709J"),
        {QStringLiteral("-days"), QStringLiteral("30"), QStringLiteral("-set_serial"), QStringLiteral("0x1234ABCDEF")});
    const Certificate certificate = certificateOf(pem);
    QCOMPARE(certificate.commonName(), QStringLiteral("SHAKEN 709J"));
    QCOMPARE(certificate.organization(), QStringLiteral("Example Telecom"));
    QCOMPARE(certificate.subjectName(), QStringLiteral("CN=SHAKEN 709J, O=Example Telecom, C=US"));
    QCOMPARE(certificate.issuerName(), certificate.subjectName());
    QCOMPARE(certificate.serialNumber(), QStringLiteral("1234abcdef"));
    QCOMPARE(certificate.notBefore().daysTo(certificate.notAfter()), qint64{30});
    QCOMPARE(certificate.notBefore().timeSpec(), Qt::UTC);
    QVERIFY(certificate.isCa()); // what req -x509 makes is one
    QVERIFY(certificate.isSelfSigned());
    QVERIFY(!certificate.tnAuthorizationList());
    QCOMPARE(certificate.toPem(), pem);
    const QByteArray print = opensslOutput(QStringLiteral("x509 -noout -fingerprint -sha256"), pem);
    QCOMPARE(certificate.sha256(), QString::fromLatin1(print.trimmed().split('=').last().replace(":", "").toLower()));
}

void CertificateTest::readsNames_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("commonName");
    QTest::addColumn<QString>("whole");
    QTest::addRow("comma") << QStringLiteral("/O=Telecom, Inc./CN=a") << QStringLiteral("a")
                           << QStringLiteral("CN=a, O=Telecom\\, Inc.");
    QTest::addRow("umlaut") << QStringLiteral("/CN=M\u00fcller") << QStringLiteral("M\u00fcller")
                            << QStringLiteral("CN=M\u00fcller");
    QTest::addRow("no common name") << QStringLiteral("/O=x") << QString() << QStringLiteral("O=x");
    QTest::addRow("line break") << QStringLiteral("/CN=a\nb") << QStringLiteral("a\nb") << QStringLiteral("CN=a\\0Ab");
}

void CertificateTest::readsNames()
{
    QFETCH(QString, given);
    QFETCH(QString, commonName);
    QFETCH(QString, whole);
    const Certificate certificate = certificateOf(opensslCertificate(given));
    QCOMPARE(certificate.commonName(), commonName);
    QCOMPARE(certificate.subjectName(), whole);
}

void CertificateTest::readsTheTnAuthorizationList()
{
    const QByteArray pem = opensslCertificate(
        QStringLiteral("/CN=x"),
        {QStringLiteral("-addext"), QStringLiteral("1.3.6.1.5.5.7.1.26=DER:30:08:A0:06:16:04:37:30:39:4A")});
    const auto list = certificateOf(pem).tnAuthorizationList();
    QVERIFY(list);
    QVERIFY(!list->malformed);
    QCOMPARE(list->serviceProviderCodes, QStringList{QStringLiteral("709J")});
    const QByteArray wild =
        opensslCertificate(QStringLiteral("/CN=x"), {QStringLiteral("-addext"),
                                                     QStringLiteral("1.3.6.1.5.5.7.1.26=DER:30:06:13:04:36:30:32:58")});
    QVERIFY(certificateOf(wild).tnAuthorizationList()->malformed);
}

void CertificateTest::flagsTwoTnAuthorizationLists()
{
    // The tool writes no extension twice: a neighbour of the same length is renamed in the bytes. Only reading matters
    // here.
    QByteArray der =
        certificateOf(opensslCertificate(QStringLiteral("/CN=x"),
                                         {QStringLiteral("-addext"),
                                          QStringLiteral("1.3.6.1.5.5.7.1.26=DER:30:08:A0:06:16:04:37:30:39:4A"),
                                          QStringLiteral("-addext"),
                                          QStringLiteral("1.3.6.1.5.5.7.1.99=DER:30:08:A0:06:16:04:37:30:39:4A")}))
            .toDer();
    QVERIFY(!certificateOf(der).tnAuthorizationList()->malformed);
    der.replace(QByteArray::fromHex("06082b06010505070163"), QByteArray::fromHex("06082b0601050507011a"));
    QVERIFY(certificateOf(der).tnAuthorizationList()->malformed);
}

void CertificateTest::readsDer()
{
    const QByteArray pem = opensslCertificate(QStringLiteral("/CN=x"));
    const QByteArray der = opensslOutput(QStringLiteral("x509 -outform DER"), pem);
    QVERIFY(certificateOf(der) == certificateOf(pem));
    QCOMPARE(certificateOf(pem).toDer(), der);
    QVERIFY(!Certificate::fromBytes(bytesOf(der + '\0'), subject));
}

void CertificateTest::printsTheFigureOfTheGuidesPipeline()
{
    const QByteArray pem = opensslCertificate(QStringLiteral("/CN=x"));
    const QByteArray line =
        opensslOutput(QStringLiteral("md5"), opensslOutput(QStringLiteral("x509 -noout -pubkey"), pem));
    QVERIFY(line.trimmed().endsWith(certificateOf(pem).publicKey().md5Figure().toLatin1()));
}

void CertificateTest::comparesByItsBytes()
{
    const Authority authority;
    QVERIFY(authority.leaf == certificateOf(authority.leaf.toPem()));
    QVERIFY(!(authority.leaf == authority.intermediate));
}

void CertificateTest::refusesWhatIsNoCertificate_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray pem = opensslCertificate(QStringLiteral("/CN=x"));
    QTest::addRow("empty") << QByteArray();
    QTest::addRow("garbage") << QByteArray("<html>404</html>");
    QTest::addRow("zeros") << QByteArray(4096, '\0');
    QTest::addRow("cut short") << pem.first(pem.size() / 2);
    QTest::addRow("line lost") << QByteArray(pem).remove(pem.indexOf('\n', 100), 65);
    QTest::addRow("noise inside") << QByteArray("-----BEGIN CERTIFICATE-----\nAAAAAAAA\n-----END CERTIFICATE-----\n");
    QTest::addRow("public key") << dataFile(QStringLiteral("rfc8946/public-key.pem"));
}

void CertificateTest::refusesWhatIsNoCertificate()
{
    QFETCH(QByteArray, bytes);
    const auto one = Certificate::fromBytes(bytesOf(bytes), subject);
    QVERIFY(!one);
    QCOMPARE(one.error().code, ErrorCode::NotACertificate);
    QCOMPARE(one.error().subject, subject);
    QCOMPARE(certificatesFromPem(bytesOf(bytes), subject).error().code, ErrorCode::NotACertificate);
}

void CertificateTest::saysThatAKeyIsNoCertificate()
{
    const QByteArray key = dataFile(QStringLiteral("rfc8946/private-key.pem"));
    QCOMPARE(Certificate::fromBytes(bytesOf(key), subject).error().detail, QStringLiteral("a private key"));
    QCOMPARE(certificatesFromPem(bytesOf(key), subject).error().detail, QStringLiteral("a private key"));
}

void CertificateTest::readsChainsInTheirOrder()
{
    const Authority authority;
    const QByteArray pem = toPem(authority.chain());
    const auto chain = certificatesFromPem(bytesOf(pem), subject);
    QVERIFY(chain);
    QVERIFY(*chain == authority.chain());
    QCOMPARE(toPem(*chain), pem);
    QVERIFY(chain->front().isSignedBy(chain->back().publicKey()));
    QVERIFY(!chain->back().isSignedBy(chain->front().publicKey()));
}

void CertificateTest::skipsTextBetweenCertificates()
{
    const Authority authority;
    const QByteArray pem =
        "# the leaf\n" + authority.leaf.toPem() + "\nand who made it:\n" + authority.intermediate.toPem() + "# end\n";
    QVERIFY(*certificatesFromPem(bytesOf(QByteArray(pem).replace("\n", "\r\n")), subject) == authority.chain());
}

void CertificateTest::refusesChainWithADamagedCertificate()
{
    const Authority authority;
    const QByteArray broken = authority.leaf.toPem() + authority.intermediate.toPem().remove(200, 5);
    QCOMPARE(certificatesFromPem(bytesOf(broken), subject).error().code, ErrorCode::NotACertificate);
    const QByteArray cut = authority.leaf.toPem() + authority.intermediate.toPem().first(300);
    QCOMPARE(certificatesFromPem(bytesOf(cut), subject).error().code, ErrorCode::NotACertificate);
}

void CertificateTest::refusesMoreThan64Certificates()
{
    const QByteArray one = Authority().leaf.toPem();
    const auto most = certificatesFromPem(bytesOf(one.repeated(64)), subject);
    QVERIFY(most);
    QCOMPARE(most->size(), std::size_t{64});
    QCOMPARE(certificatesFromPem(bytesOf(one.repeated(65)), subject).error().code, ErrorCode::FileTooLarge);
}

void CertificateTest::survivesEveryCut()
{
    const QByteArray der = Authority().leaf.toDer();
    for (qsizetype size = 0; size < der.size(); ++size)
        QVERIFY(!Certificate::fromBytes(bytesOf(der.first(size)), subject));
}

void CertificateTest::readsRealStirCertificates()
{
    if (!qEnvironmentVariableIsSet("STIR_FOREIGN_DATA"))
        QSKIP("STIR_FOREIGN_DATA names no folder with certificates of others");
    const auto authorities = certificatesFromPem(bytesOf(foreignFile("sti-ca-certificates.pem")), subject);
    QVERIFY(authorities);
    QCOMPARE(authorities->size(), std::size_t{52});
    const QJsonArray leaves = QJsonDocument::fromJson(foreignFile("sti-leaf-samples.json")).array();
    QVERIFY(!leaves.isEmpty());
    for (const QJsonValue &value : leaves) {
        const QJsonObject sample = value.toObject();
        const Certificate leaf = certificateOf(QByteArray::fromBase64(sample.value(u"der_b64").toString().toLatin1()));
        QCOMPARE(leaf.sha256(), sample.value(u"sha256").toString());
        QCOMPARE(leaf.notAfter().toString(QStringLiteral("yyyy-MM-dd hh:mm:ss")),
                 sample.value(u"na").toString().first(19));
        QVERIFY(leaf.publicKey().isP256());
        const auto list = leaf.tnAuthorizationList();
        // Where the other linter found nothing wrong with the list there is one, with one code.
        if (sample.value(u"clean").toBool())
            QVERIFY2(list && !list->malformed && list->serviceProviderCodes.size() == 1,
                     qPrintable(leaf.subjectName()));
    }
}

QTEST_GUILESS_MAIN(CertificateTest)
#include "certificate_test.moc"
