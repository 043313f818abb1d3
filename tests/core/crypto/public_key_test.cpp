// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/public_key.h"

#include "core/crypto/private_key.h"
#include "tests/core/crypto/openssl_tool.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace stir;
using namespace stir::crypto;
using stir::testing::dataFile;
using stir::testing::opensslOutput;
using stir::testing::tokenFrom;

namespace {

PublicKey keyOf(const QString &origin)
{
    return *PublicKey::fromBytes(bytesOf(dataFile(origin + QStringLiteral("/public-key.pem"))));
}

} // namespace

class PublicKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsTheMd5FigureOfTheGuide();
    void printsWhatTheGuidesPipelinesPrint();
    void readsPemAndDerAlike();
    void verifiesTokensOfOthers_data();
    void verifiesTokensOfOthers();
    void rejectsTokensNotSignedWithTheKey_data();
    void rejectsTokensNotSignedWithTheKey();
    void rejectsSignatureOfAnotherLength();
    void rejectsEveryFlippedBitOfASignature();
    void rejectsZeroAndFullHalves();
    void verifiesOnManyThreadsAtOnce();
    void namesItsAlgorithm_data();
    void namesItsAlgorithm();
    void holdsCompressedPointForTheSameKey();
    void refusesWhatIsNoPublicKey_data();
    void refusesWhatIsNoPublicKey();
};

void PublicKeyTest::printsTheMd5FigureOfTheGuide()
{
    QCOMPARE(keyOf(QStringLiteral("voipnow-guide")).md5Figure(), QStringLiteral("66d166c47e045425e1dcc4eb05aff896"));
}

void PublicKeyTest::printsWhatTheGuidesPipelinesPrint()
{
    const QByteArray pem = opensslOutput(QStringLiteral("ecparam -name prime256v1 -genkey"));
    const auto key = PrivateKey::fromPem(bytesOf(pem), nullptr, {});
    QVERIFY(key);
    const QByteArray line = opensslOutput(QStringLiteral("md5"), opensslOutput(QStringLiteral("ec -pubout"), pem));
    QVERIFY(!line.isEmpty());
    QVERIFY2(line.trimmed().endsWith(key->publicKey().md5Figure().toLatin1()), line.constData());
}

void PublicKeyTest::readsPemAndDerAlike()
{
    const PublicKey key = keyOf(QStringLiteral("rfc8946"));
    const auto again = PublicKey::fromBytes(bytesOf(key.toDer()));
    QVERIFY(again);
    QVERIFY(*again == key);
    QCOMPARE(again->toPem(), dataFile(QStringLiteral("rfc8946/public-key.pem")));
    QVERIFY(!(key == keyOf(QStringLiteral("rfc8225"))));
    QCOMPARE(key.sha256().size(), 64);
}

void PublicKeyTest::verifiesTokensOfOthers_data()
{
    QTest::addColumn<QString>("origin");
    QTest::addColumn<int>("line");
    QTest::addRow("RFC 7515 A.3") << QStringLiteral("rfc7515") << 0;
    QTest::addRow("RFC 8946 div") << QStringLiteral("rfc8946") << 0;
    QTest::addRow("RFC 8946 inner") << QStringLiteral("rfc8946") << 1;
    QTest::addRow("RFC 8946 div-o") << QStringLiteral("rfc8946") << 2;
    QTest::addRow("RFC 8224 4.1.1") << QStringLiteral("rfc8225") << 0;
    QTest::addRow("VoipNow guide 1") << QStringLiteral("voipnow-guide") << 0;
    QTest::addRow("VoipNow guide 2") << QStringLiteral("voipnow-guide") << 1;
}

void PublicKeyTest::verifiesTokensOfOthers()
{
    QFETCH(QString, origin);
    QFETCH(int, line);
    const auto token = tokenFrom(origin, line);
    QCOMPARE(token.signature.size(), 64);
    QVERIFY(keyOf(origin).verifiesEs256(bytesOf(token.message), bytesOf(token.signature)));
}

void PublicKeyTest::rejectsTokensNotSignedWithTheKey_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<int>("line");
    QTest::addRow("RFC 8225 App. A with A.2") << QStringLiteral("rfc8225") << QStringLiteral("rfc8225") << 1;
    QTest::addRow("RFC 8946 with the guide's key") << QStringLiteral("voipnow-guide") << QStringLiteral("rfc8946") << 1;
    QTest::addRow("guide with RFC 8946's key") << QStringLiteral("rfc8946") << QStringLiteral("voipnow-guide") << 0;
}

void PublicKeyTest::rejectsTokensNotSignedWithTheKey()
{
    QFETCH(QString, key);
    QFETCH(QString, origin);
    QFETCH(int, line);
    const auto token = tokenFrom(origin, line);
    QCOMPARE(token.signature.size(), 64);
    QVERIFY(!keyOf(key).verifiesEs256(bytesOf(token.message), bytesOf(token.signature)));
}

void PublicKeyTest::rejectsSignatureOfAnotherLength()
{
    const auto token = tokenFrom(QStringLiteral("rfc7515"), 0);
    const PublicKey key = keyOf(QStringLiteral("rfc7515"));
    for (const QByteArray &signature :
         {QByteArray(), token.signature.first(63), token.signature + '\0', token.signature + token.signature})
        QVERIFY(!key.verifiesEs256(bytesOf(token.message), bytesOf(signature)));
}

void PublicKeyTest::rejectsEveryFlippedBitOfASignature()
{
    const auto token = tokenFrom(QStringLiteral("rfc8946"), 1);
    const PublicKey key = keyOf(QStringLiteral("rfc8946"));
    for (int bit = 0; bit < 512; ++bit) {
        QByteArray changed = token.signature;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY2(!key.verifiesEs256(bytesOf(token.message), bytesOf(changed)), qPrintable(QString::number(bit)));
    }
}

void PublicKeyTest::rejectsZeroAndFullHalves()
{
    const PublicKey key = keyOf(QStringLiteral("rfc8946"));
    for (const QByteArray &signature : {QByteArray(64, '\0'), QByteArray(64, '\xff'), QByteArray(63, '\0') + '\1',
                                        QByteArray(32, '\xff') + QByteArray(32, '\0')})
        QVERIFY(!key.verifiesEs256(bytesOf(QByteArray("message")), bytesOf(signature)));
}

void PublicKeyTest::verifiesOnManyThreadsAtOnce()
{
    const auto token = tokenFrom(QStringLiteral("rfc8946"), 1);
    const PublicKey key = keyOf(QStringLiteral("rfc8946"));
    std::atomic<int> verified = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&token, &verified, key] {
                for (int n = 0; n < 50; ++n)
                    verified += key.verifiesEs256(bytesOf(token.message), bytesOf(token.signature)) ? 1 : 0;
            });
    }
    QCOMPARE(verified.load(), 200);
}

void PublicKeyTest::namesItsAlgorithm_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("name");
    QTest::addRow("P-256") << QStringLiteral("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256")
                           << QStringLiteral("P-256");
    QTest::addRow("P-384") << QStringLiteral("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384")
                           << QStringLiteral("P-384");
    QTest::addRow("secp256k1") << QStringLiteral("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:secp256k1")
                               << QStringLiteral("secp256k1");
    QTest::addRow("RSA") << QStringLiteral("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048")
                         << QStringLiteral("RSA 2048");
    QTest::addRow("Ed25519") << QStringLiteral("genpkey -algorithm ED25519") << QStringLiteral("ED25519");
}

void PublicKeyTest::namesItsAlgorithm()
{
    QFETCH(QString, command);
    QFETCH(QString, name);
    const auto key =
        PublicKey::fromBytes(bytesOf(opensslOutput(QStringLiteral("pkey -pubout"), opensslOutput(command))));
    QVERIFY(key);
    QCOMPARE(key->algorithmName(), name);
    QCOMPARE(key->isP256(), name == QLatin1String("P-256"));
    QVERIFY(!key->verifiesEs256(bytesOf(QByteArray("x")), bytesOf(QByteArray(64, '\1'))));
}

void PublicKeyTest::holdsCompressedPointForTheSameKey()
{
    const PublicKey key = keyOf(QStringLiteral("rfc8946"));
    const QByteArray pem = opensslOutput(QStringLiteral("ec -pubin -conv_form compressed"), key.toPem());
    const auto compressed = PublicKey::fromBytes(bytesOf(pem));
    QVERIFY(compressed);
    QVERIFY(compressed->toPem() != key.toPem());
    QVERIFY(*compressed == key);
}

void PublicKeyTest::refusesWhatIsNoPublicKey_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("detail");
    const QByteArray key = opensslOutput(QStringLiteral("ecparam -name prime256v1 -genkey -noout"));
    QTest::addRow("empty") << QByteArray() << QString();
    QTest::addRow("garbage") << QByteArray("hello") << QString();
    QTest::addRow("zeros") << QByteArray(1000, '\0') << QString();
    QTest::addRow("private key") << key << QStringLiteral("a private key");
    QTest::addRow("certificate") << opensslOutput(
                                        QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes "
                                                       "-keyout /dev/null -subj /CN=x"))
                                 << QStringLiteral("a certificate");
    const QByteArray pem = dataFile(QStringLiteral("rfc8946/public-key.pem"));
    QTest::addRow("cut short") << pem.first(100) << QString();
    QTest::addRow("one byte more") << keyOf(QStringLiteral("rfc8946")).toDer() + '\0' << QString();
}

void PublicKeyTest::refusesWhatIsNoPublicKey()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, detail);
    const auto key = PublicKey::fromBytes(bytesOf(bytes), QStringLiteral("file.pem"));
    QVERIFY(!key);
    QCOMPARE(key.error().code, ErrorCode::NotAPublicKey);
    QCOMPARE(key.error().subject, QStringLiteral("file.pem"));
    if (!detail.isEmpty())
        QCOMPARE(key.error().detail, detail);
}

QTEST_GUILESS_MAIN(PublicKeyTest)
#include "public_key_test.moc"
