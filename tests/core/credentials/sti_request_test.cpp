// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/sti_request.h"

#include "tests/core/crypto/openssl_tool.h"
#include "tests/core/crypto/test_certificates.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace stir;
using namespace stir::credentials;
using stir::testing::openssl;
using stir::testing::opensslOutput;
using stir::testing::required;

namespace {

StiRequest usual()
{
    return {.serviceProviderCode = QStringLiteral("709J"),
            .organization = QStringLiteral("Example Telecom"),
            .country = QStringLiteral("US")};
}

QByteArray made(const StiRequest &request)
{
    return required(makeRequest(request, required(crypto::PrivateKey::generate())));
}

/// The content of the extension as openssl dumps it, in hex.
QByteArray numbersIn(const QByteArray &request)
{
    const QList<QByteArray> lines = opensslOutput(QStringLiteral("asn1parse -i"), request).split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        // OpenSSL 3.0 knows the object by its name or by its numbers alone.
        if (lines[i].contains("1.3.6.1.5.5.7.1.26") || lines[i].contains("TNAuthList"))
            return lines[i + 1].mid(lines[i + 1].lastIndexOf(':') + 1).toLower();
    }
    return {};
}

} // namespace

/// The openssl program reads each request.
class StiRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSignedByItsKey();
    void namesWhoAsks();
    void holdsTheListOfRfc8226_data();
    void holdsTheListOfRfc8226();
    void becomesACertificateThatKeepsTheList();
    void readsRanges_data();
    void readsRanges();
    void refusesWhatNoAuthorityTakes_data();
    void refusesWhatNoAuthorityTakes();
    void refusesOtherKeys();
};

void StiRequestTest::isSignedByItsKey()
{
    const auto key = required(crypto::PrivateKey::generate());
    const QByteArray request = required(makeRequest(usual(), key));
    const auto verified =
        openssl({QStringLiteral("req"), QStringLiteral("-verify"), QStringLiteral("-noout")}, request);
    QCOMPARE(verified.exitCode, 0);
    QVERIFY(verified.errors.contains("verify OK") || verified.output.contains("verify OK"));
    QCOMPARE(opensslOutput(QStringLiteral("req -pubkey -noout"), request), key.publicKey().toPem());
}

void StiRequestTest::namesWhoAsks()
{
    const QByteArray text = opensslOutput(QStringLiteral("req -noout -text"), made(usual()));
    QVERIFY2(text.contains("Subject: C = US, O = Example Telecom, CN = SHAKEN 709J"), text.constData());
    QVERIFY(text.contains("Signature Algorithm: ecdsa-with-SHA256"));
    QVERIFY(text.contains("Requested Extensions"));
    QVERIFY(!text.contains("critical"));
    StiRequest other = usual();
    other.organization = QStringLiteral("Télécom Exemple");
    other.commonName = QStringLiteral("SHAKEN 709J signing 2026");
    const QByteArray words =
        opensslOutput(QStringLiteral("req -noout -subject -nameopt utf8,sep_comma_plus_space"), made(other));
    QVERIFY2(words.contains("O=Télécom Exemple, CN=SHAKEN 709J signing 2026"), words.constData());
}

void StiRequestTest::holdsTheListOfRfc8226_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("numbers");
    QTest::addColumn<QStringList>("ranges");
    QTest::addColumn<QByteArray>("der");
    QTest::newRow("a code") << QStringLiteral("709J") << QStringList() << QStringList()
                            << QByteArray("3008a00616043730394a");
    QTest::newRow("a number") << QString() << QStringList{QStringLiteral("12155550100")} << QStringList()
                              << QByteArray("300fa20d160b3132313535353530313030");
    QTest::newRow("a range") << QString() << QStringList() << QStringList{QStringLiteral("12155550000+100")}
                             << QByteArray("3014a1123010160b31323135353535303030300201"
                                           "64");
    QTest::newRow("all three") << QStringLiteral("709J") << QStringList{QStringLiteral("12155550100")}
                               << QStringList{QStringLiteral("12155550000+100")}
                               << QByteArray("302ba00616043730394aa1123010160b31323135353535303030300201"
                                             "64a20d160b3132313535353530313030");
}

void StiRequestTest::holdsTheListOfRfc8226()
{
    QFETCH(QString, code);
    QFETCH(QStringList, numbers);
    QFETCH(QStringList, ranges);
    QFETCH(QByteArray, der);
    StiRequest request = usual();
    request.serviceProviderCode = code;
    request.numbers = numbers;
    for (const QString &range : ranges)
        request.ranges.push_back(required(parseNumberRange(range)));
    QCOMPARE(numbersIn(made(request)), der);
}

void StiRequestTest::becomesACertificateThatKeepsTheList()
{
    QTemporaryDir folder;
    const auto key = required(crypto::PrivateKey::generate());
    const SecretBytes pem = required(key.toPem());
    const QString file = folder.filePath(QStringLiteral("key.pem"));
    QFile written(file);
    QVERIFY(written.open(QIODevice::WriteOnly) && written.write(pem.text().data(), qint64(pem.size())) > 0);
    written.close();
    // What a STI-CA does, here with the subject's own key.
    const QByteArray issued = openssl({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-signkey"), file,
                                       QStringLiteral("-copy_extensions"), QStringLiteral("copy")},
                                      required(makeRequest(usual(), key)))
                                  .output;
    const auto certificate = required(crypto::Certificate::fromBytes(bytesOf(issued), QStringLiteral("issued")));
    QVERIFY(certificate.publicKey() == key.publicKey());
    QCOMPARE(certificate.commonName(), QStringLiteral("SHAKEN 709J"));
    QVERIFY(certificate.tnAuthorizationList() && !certificate.tnAuthorizationList()->malformed);
    QCOMPARE(certificate.tnAuthorizationList()->serviceProviderCodes, QStringList{QStringLiteral("709J")});
}

void StiRequestTest::readsRanges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("count");
    QTest::newRow("a hundred") << QStringLiteral("12155550000+100") << qint64(100);
    QTest::newRow("up to the last of its length") << QStringLiteral("12155550000+87844450000") << qint64(87844450000);
    QTest::newRow("beyond it") << QStringLiteral("12155550000+87844450001") << qint64(0);
    QTest::newRow("one alone") << QStringLiteral("12155550000+1") << qint64(0);
    QTest::newRow("no count") << QStringLiteral("12155550000") << qint64(0);
    QTest::newRow("a plus in front") << QStringLiteral("+12155550000+100") << qint64(0);
    QTest::newRow("a star") << QStringLiteral("*12155550000+100") << qint64(0);
    QTest::newRow("words") << QStringLiteral("all+some") << qint64(0);
    QTest::newRow("nothing") << QString() << qint64(0);
}

void StiRequestTest::readsRanges()
{
    QFETCH(QString, text);
    QFETCH(qint64, count);
    const auto range = parseNumberRange(text);
    QCOMPARE(range.has_value(), count != 0);
    if (range)
        QCOMPARE(range->count, count);
    else
        QCOMPARE(range.error().code, ErrorCode::InvalidArgument);
}

void StiRequestTest::refusesWhatNoAuthorityTakes_data()
{
    QTest::addColumn<StiRequest>("request");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *field, const std::function<void(StiRequest &)> &change) {
        StiRequest request = usual();
        change(request);
        QTest::newRow(name) << request << QString::fromLatin1(field);
    };
    row("no code", "spc", [](StiRequest &r) { r.serviceProviderCode.clear(); });
    row("a code with a blank", "spc", [](StiRequest &r) { r.serviceProviderCode = QStringLiteral("70 J"); });
    row("a code in small letters", "spc", [](StiRequest &r) { r.serviceProviderCode = QStringLiteral("709j"); });
    row("no organization", "org", [](StiRequest &r) { r.organization = QStringLiteral(" "); });
    row("a long organization", "org", [](StiRequest &r) { r.organization = QString(65, u'x'); });
    row("a line break", "org", [](StiRequest &r) { r.organization = QStringLiteral("a\nb"); });
    row("no country", "country", [](StiRequest &r) { r.country.clear(); });
    row("a country's name", "country", [](StiRequest &r) { r.country = QStringLiteral("USA"); });
    row("a long name", "common-name", [](StiRequest &r) { r.commonName = QString(65, u'x'); });
    row("a number with a plus", "tn", [](StiRequest &r) { r.numbers = {QStringLiteral("+12155550100")}; });
    row("a number of 16 digits", "tn", [](StiRequest &r) { r.numbers = {QString(16, u'1')}; });
}

void StiRequestTest::refusesWhatNoAuthorityTakes()
{
    QFETCH(StiRequest, request);
    QFETCH(QString, field);
    const auto refused = makeRequest(request, required(crypto::PrivateKey::generate()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(refused.error().subject, field);
}

void StiRequestTest::refusesOtherKeys()
{
    const QByteArray p384 = opensslOutput(QStringLiteral("ecparam -name secp384r1 -genkey -noout"));
    const QByteArray rsa = opensslOutput(QStringLiteral("genrsa 2048"));
    const auto key = [](const QByteArray &pem) {
        return required(crypto::PrivateKey::fromPem(bytesOf(pem), nullptr, QStringLiteral("key.pem")));
    };
    QCOMPARE(makeRequest(usual(), key(p384)).error().code, ErrorCode::WrongCurve);
    QCOMPARE(makeRequest(usual(), key(rsa)).error().code, ErrorCode::UnsupportedKey);
}

QTEST_GUILESS_MAIN(StiRequestTest)
#include "sti_request_test.moc"
