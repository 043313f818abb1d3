// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/revocation_list.h"

#include "tests/core/crypto/openssl_tool.h"
#include "tests/core/crypto/test_certificates.h"

#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::testing;
using crypto::Certificate;
using crypto::RevocationList;

namespace {

QByteArray listFile(const QString &name)
{
    return dataFile(QStringLiteral("crl/") + name);
}

Result<std::vector<RevocationList>> readList(const QString &name)
{
    return RevocationList::fromBytes(bytesOf(listFile(name)), name);
}

RevocationList list(const QString &name)
{
    return required(readList(name)).front();
}

Certificate certificate(const QString &name)
{
    return required(Certificate::fromBytes(bytesOf(listFile(name + QStringLiteral(".pem"))), name));
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class RevocationListTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPemAndDer_data();
    void readsPemAndDer();
    void findsByIssuerAndSerialNumber_data();
    void findsByIssuerAndSerialNumber();
    void readsEveryReason_data();
    void readsEveryReason();
    void knowsForWhomItSpeaks_data();
    void knowsForWhomItSpeaks();
    void knowsItsSigner();
    void refusesWhatMustNotBeUsed_data();
    void refusesWhatMustNotBeUsed();
    void readsWhereACertificateIsListed();
    void findsInALargeListOfOpenssl();
};

void RevocationListTest::readsPemAndDer_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("PEM") << QStringLiteral("indirect.pem");
    QTest::newRow("DER") << QStringLiteral("indirect.der");
}

void RevocationListTest::readsPemAndDer()
{
    QFETCH(QString, file);
    const RevocationList read = list(file);
    QCOMPARE(read.issuerName(), QStringLiteral("CN=STI-PA CRL, O=STI-PA, C=US"));
    QCOMPARE(read.thisUpdate(), instant("2026-01-01T00:00:00Z"));
    QCOMPARE(read.nextUpdate(), std::optional(instant("2026-12-31T00:00:00Z")));
    QCOMPARE(read.size(), 4);
    QVERIFY(read.isIndirect());
}

void RevocationListTest::findsByIssuerAndSerialNumber_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason"); // empty: not on the list
    const auto row = [](const char *name, const char *file, const char *certificate, const char *reason) {
        QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(certificate)
                            << QString::fromLatin1(reason);
    };
    row("named", "indirect.pem", "a-1001", "keyCompromise");
    row("issuer carried over", "indirect.pem", "a-1002", "unspecified");
    row("next issuer", "indirect.pem", "b-1003", "superseded");
    row("next issuer carried over", "indirect.pem", "b-1004", "unspecified");
    row("the serial of another's", "indirect.pem", "a-1003", "");
    row("the carried serial of another's", "indirect.pem", "a-1004", "");
    row("the serial of another's, the other way", "indirect.pem", "b-1001", "");
    row("in DER", "indirect.der", "b-1004", "unspecified");
    row("its issuer's own", "direct-a.pem", "a-1001", "keyCompromise");
    row("not on its issuer's own", "direct-a.pem", "a-1003", "");
    row("on another issuer's", "direct-a.pem", "b-1001", "");
    row("a list that may not speak for others", "indirect-without-saying-so.pem", "a-1001", "");
}

void RevocationListTest::findsByIssuerAndSerialNumber()
{
    QFETCH(QString, file);
    QFETCH(QString, name);
    QFETCH(QString, reason);
    const auto revocation = list(file).revocationOf(certificate(name));
    QCOMPARE(revocation.has_value(), !reason.isEmpty());
    if (revocation) {
        QCOMPARE(revocation->reason, reason);
        QCOMPARE(revocation->since, instant("2026-03-04T05:06:07Z"));
    }
}

void RevocationListTest::readsEveryReason_data()
{
    QTest::addColumn<QByteArray>("reasonValue"); // of the extension, in hexadecimal
    QTest::addColumn<QString>("reason"); // empty: not revoked
    const auto row = [](const char *name, const char *value, const char *reason) {
        QTest::newRow(name) << QByteArray(value) << QString::fromLatin1(reason);
    };
    row("keyCompromise", "0a0101", "keyCompromise");
    row("6, the last before the gap", "0a0106", "certificateHold");
    row("7, which RFC 5280 5.3.1 does not use", "0a0107", "unspecified");
    row("8, which takes a certificate off again", "0a0108", "");
    row("10, the last", "0a010a", "aACompromise");
    row("11", "0a010b", "unspecified");
    row("negative", "0a01ff", "unspecified");
    row("an integer", "020101", "unspecified");
}

void RevocationListTest::readsEveryReason()
{
    QFETCH(QByteArray, reasonValue);
    QFETCH(QString, reason);
    // What no program writes: the extension of the entry of 1001 exchanged.
    const QByteArray whole = QByteArray::fromBase64(listFile(QStringLiteral("direct-a.pem"))
                                                        .replace("-----BEGIN X509 CRL-----", "")
                                                        .replace("-----END X509 CRL-----", ""));
    const QByteArray extension = QByteArray::fromHex("551d150403");
    QByteArray changed = whole;
    changed.replace(extension + QByteArray::fromHex("0a0101"), extension + QByteArray::fromHex(reasonValue));
    QCOMPARE(changed == whole, reasonValue == "0a0101");
    const auto read = required(RevocationList::fromBytes(bytesOf(changed), QStringLiteral("list")));
    const auto revocation = read.front().revocationOf(certificate(QStringLiteral("a-1001")));
    QCOMPARE(revocation.has_value(), !reason.isEmpty());
    QCOMPARE(revocation ? revocation->reason : QString(), reason);
}

void RevocationListTest::knowsForWhomItSpeaks_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("speaks");
    const auto row = [](const char *file, const char *certificate, bool speaks) {
        QTest::addRow("%s %s", file, certificate) << QString::fromLatin1(certificate) << speaks;
    };
    row("indirect.pem", "a-1003", true); // named as the certificate's list
    row("indirect.pem", "ca-a", false);
    row("direct-a.pem", "a-1003", true);
    row("direct-a.pem", "b-1003", false);
    row("indirect-without-saying-so.pem", "a-1003", false);
    row("authorities-only.pem", "a-1003", false);
    row("some-reasons.pem", "a-1003", false);
}

void RevocationListTest::knowsForWhomItSpeaks()
{
    QFETCH(QString, name);
    QFETCH(bool, speaks);
    const QString file = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0);
    QCOMPARE(list(file).speaksFor(certificate(name)), speaks);
}

void RevocationListTest::knowsItsSigner()
{
    const auto signer = certificate(QStringLiteral("list-signer")).publicKey();
    const auto authority = certificate(QStringLiteral("ca-a")).publicKey();
    QVERIFY(list(QStringLiteral("indirect.pem")).isSignedBy(signer));
    QVERIFY(!list(QStringLiteral("indirect.pem")).isSignedBy(authority));
    QVERIFY(list(QStringLiteral("direct-a.pem")).isSignedBy(authority));
    QVERIFY(!list(QStringLiteral("forged-a.pem")).isSignedBy(authority));
}

void RevocationListTest::refusesWhatMustNotBeUsed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("detail");
    QTest::newRow("delta") << listFile(QStringLiteral("delta.pem")) << QStringLiteral("delta CRL");
    QTest::newRow("unknown critical part of an entry")
        << listFile(QStringLiteral("unknown-critical-entry.pem")) << QStringLiteral("unknown critical");
    QTest::newRow("a certificate") << listFile(QStringLiteral("root.pem")) << QStringLiteral("a certificate");
    QTest::newRow("cut short") << listFile(QStringLiteral("indirect.der")).chopped(1) << QString();
    QTest::newRow("more behind it") << listFile(QStringLiteral("indirect.der")) + 'x' << QString();
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("a web page") << QByteArray("<html></html>") << QString();
    QTest::newRow("PEM cut short") << listFile(QStringLiteral("indirect.pem")).left(300) << QString();
}

void RevocationListTest::refusesWhatMustNotBeUsed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, detail);
    const auto read = RevocationList::fromBytes(bytesOf(bytes), QStringLiteral("list"));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::NotARevocationList);
    QVERIFY2(read.error().detail.contains(detail), qPrintable(read.error().detail));
}

void RevocationListTest::readsWhereACertificateIsListed()
{
    const auto points = certificate(QStringLiteral("a-1001")).distributionPoints();
    QCOMPARE(points.size(), 1U);
    QCOMPARE(points.front().urls, QStringList{QStringLiteral("https://crl.example/v1/crl")});
    QCOMPARE(points.front().issuers, QStringList{QStringLiteral("CN=STI-PA CRL, O=STI-PA, C=US")});
    QVERIFY(certificate(QStringLiteral("root")).distributionPoints().empty());
}

void RevocationListTest::findsInALargeListOfOpenssl()
{
    constexpr int entries = 20'000;
    QTemporaryDir folder;
    const auto path = [&folder](const char *name) { return folder.filePath(QString::fromLatin1(name)); };
    QByteArray index;
    for (int i = 0; i < entries; ++i)
        index += "R\t360101000000Z\t260304050607Z\t" + QByteArray::number(0x100000 + i * 2, 16).toUpper() +
                 "\tunknown\t/CN=someone\n";
    const QByteArray settings =
        "[ca]\ndefault_ca=x\n[x]\ndatabase=" + path("index").toUtf8() + "\ndefault_md=sha256\ndefault_crl_days=30\n";
    QVERIFY(writeFile(path("index"), index) && writeFile(path("ca.cnf"), settings));
    const auto run = [](const QString &line) { return openssl(line.split(u' ')).exitCode == 0; };
    QVERIFY(
        run(QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout %1 -out %2 -days 2 "
                           "-subj /CN=Issuer")
                .arg(path("ca.key"), path("ca.pem"))));
    for (const char *serial : {"0x100002", "0x100003"}) {
        QVERIFY(
            run(QStringLiteral("req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout %1 -out %2 -subj /CN=x")
                    .arg(path("leaf.key"), path("leaf.csr"))));
        QVERIFY(
            run(QStringLiteral("x509 -req -in %1 -CA %2 -CAkey %3 -set_serial %4 -days 2 -out %5")
                    .arg(path("leaf.csr"), path("ca.pem"), path("ca.key"), QString::fromLatin1(serial), path(serial))));
    }
    QVERIFY(run(QStringLiteral("ca -config %1 -gencrl -keyfile %2 -cert %3 -out %4")
                    .arg(path("ca.cnf"), path("ca.key"), path("ca.pem"), path("crl.pem"))));
    const auto readCertificate = [&](const char *name) {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly)
                   ? required(Certificate::fromBytes(bytesOf(file.readAll()), file.fileName()))
                   : required<Certificate>(failure(ErrorCode::FileNotFound, file.fileName()));
    };
    QFile file(path("crl.pem"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const RevocationList large = required(RevocationList::fromBytes(bytesOf(file.readAll()), file.fileName())).front();
    QCOMPARE(large.size(), entries);
    QVERIFY(large.isSignedBy(readCertificate("ca.pem").publicKey()));
    QVERIFY(large.revocationOf(readCertificate("0x100002")));
    QVERIFY(!large.revocationOf(readCertificate("0x100003")));
    QVERIFY(large.speaksFor(readCertificate("0x100003")));
}

QTEST_GUILESS_MAIN(RevocationListTest)
#include "revocation_list_test.moc"
