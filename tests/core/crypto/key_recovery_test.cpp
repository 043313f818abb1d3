// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/key_recovery.h"

#include "core/crypto/digests.h"
#include "core/crypto/private_key.h"
#include "tests/core/crypto/openssl_tool.h"

#include <QTest>

#include <algorithm>

using namespace stir;
using namespace stir::crypto;
using stir::testing::dataFile;
using stir::testing::tokenFrom;

namespace {

// n of P-256, SEC 2 2.4.2.
const QByteArray order = QByteArray::fromHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");

std::vector<PublicKey> candidatesOf(const QString &origin, int line)
{
    const auto token = tokenFrom(origin, line);
    return recoverEs256Keys(bytesOf(token.message), bytesOf(token.signature));
}

std::vector<PublicKey> common(const std::vector<PublicKey> &some, const std::vector<PublicKey> &others)
{
    std::vector<PublicKey> both;
    std::copy_if(some.begin(), some.end(), std::back_inserter(both),
                 [&](const PublicKey &key) { return std::find(others.begin(), others.end(), key) != others.end(); });
    return both;
}

/// n - s for s in the second half: the same signature, read another way.
QByteArray twinOf(const QByteArray &signature)
{
    QByteArray twin = signature;
    int borrow = 0;
    for (qsizetype i = 31; i >= 0; --i) {
        const int difference =
            static_cast<unsigned char>(order[i]) - static_cast<unsigned char>(signature[32 + i]) - borrow;
        borrow = difference < 0 ? 1 : 0;
        twin[32 + i] = static_cast<char>(difference & 0xff);
    }
    return twin;
}

} // namespace

class KeyRecoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheOneKeyOfTheGuidesTwoTokens();
    void findsTheSignerAmongTheCandidates_data();
    void findsTheSignerAmongTheCandidates();
    void givesOnlyKeysThatVerify();
    void givesTheSameCandidatesForTheTwin();
    void givesOtherCandidatesForChangedBytes();
    void givesNoneForWhatIsNoSignature_data();
    void givesNoneForWhatIsNoSignature();
    void writesEveryKeyInCompressedFormAndBack();
    void refusesPointsOffTheCurve();
};

void KeyRecoveryTest::findsTheOneKeyOfTheGuidesTwoTokens()
{
    const auto both =
        common(candidatesOf(QStringLiteral("voipnow-guide"), 0), candidatesOf(QStringLiteral("voipnow-guide"), 1));
    QCOMPARE(both.size(), std::size_t(1));
    QCOMPARE(both[0].md5Figure(), QStringLiteral("66d166c47e045425e1dcc4eb05aff896"));
    QCOMPARE(both[0].toPem(), dataFile(QStringLiteral("voipnow-guide/public-key.pem")));
}

void KeyRecoveryTest::findsTheSignerAmongTheCandidates_data()
{
    QTest::addColumn<QString>("origin");
    QTest::addColumn<int>("line");
    QTest::addRow("RFC 7515 A.3") << QStringLiteral("rfc7515") << 0;
    QTest::addRow("RFC 8946 div") << QStringLiteral("rfc8946") << 0;
    QTest::addRow("RFC 8946 inner") << QStringLiteral("rfc8946") << 1;
    QTest::addRow("RFC 8946 div-o") << QStringLiteral("rfc8946") << 2;
    QTest::addRow("RFC 8224 4.1.1") << QStringLiteral("rfc8225") << 0;
}

void KeyRecoveryTest::findsTheSignerAmongTheCandidates()
{
    QFETCH(QString, origin);
    QFETCH(int, line);
    const auto key = PublicKey::fromBytes(bytesOf(dataFile(origin + QStringLiteral("/public-key.pem"))));
    const auto candidates = candidatesOf(origin, line);
    QCOMPARE(candidates.size(), std::size_t(2));
    QVERIFY(std::find(candidates.begin(), candidates.end(), *key) != candidates.end());
}

void KeyRecoveryTest::givesOnlyKeysThatVerify()
{
    const auto key = PrivateKey::generate();
    QVERIFY(key);
    for (int i = 0; i < 50; ++i) {
        const QByteArray message = QByteArray::number(i);
        const auto signature = key->signEs256(bytesOf(message));
        QVERIFY(signature);
        const auto candidates = recoverEs256Keys(bytesOf(message), bytesOf(*signature));
        QCOMPARE(candidates.size(), std::size_t(2));
        for (const PublicKey &candidate : candidates)
            QVERIFY(candidate.verifiesEs256(bytesOf(message), bytesOf(*signature)));
        QVERIFY(std::find(candidates.begin(), candidates.end(), key->publicKey()) != candidates.end());
    }
}

void KeyRecoveryTest::givesTheSameCandidatesForTheTwin()
{
    const auto token = tokenFrom(QStringLiteral("voipnow-guide"), 0);
    const auto candidates = recoverEs256Keys(bytesOf(token.message), bytesOf(token.signature));
    const auto ofTwin = recoverEs256Keys(bytesOf(token.message), bytesOf(twinOf(token.signature)));
    QCOMPARE(common(candidates, ofTwin).size(), std::size_t(2));
}

void KeyRecoveryTest::givesOtherCandidatesForChangedBytes()
{
    const auto token = tokenFrom(QStringLiteral("voipnow-guide"), 0);
    QByteArray changed = token.message;
    changed.back() = static_cast<char>(changed.back() ^ 1);
    QVERIFY(common(recoverEs256Keys(bytesOf(token.message), bytesOf(token.signature)),
                   recoverEs256Keys(bytesOf(changed), bytesOf(token.signature)))
                .empty());
}

void KeyRecoveryTest::givesNoneForWhatIsNoSignature_data()
{
    QTest::addColumn<QByteArray>("signature");
    const QByteArray one = QByteArray(31, '\0') + '\1';
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray(63, '\1');
    QTest::newRow("long") << QByteArray(65, '\1');
    QTest::newRow("r is 0") << QByteArray(32, '\0') + one;
    QTest::newRow("s is 0") << one + QByteArray(32, '\0');
    QTest::newRow("r is n") << order + one;
    QTest::newRow("s is n") << one + order;
    QTest::newRow("all ones") << QByteArray(64, '\xff');
}

void KeyRecoveryTest::givesNoneForWhatIsNoSignature()
{
    QFETCH(QByteArray, signature);
    QVERIFY(recoverEs256Keys(bytesOf(QByteArray("message")), bytesOf(signature)).empty());
}

void KeyRecoveryTest::writesEveryKeyInCompressedFormAndBack()
{
    for (int i = 0; i < 20; ++i) {
        const PublicKey key = PrivateKey::generate()->publicKey();
        const auto point = key.toCompressed();
        QVERIFY(point.has_value());
        const auto again = PublicKey::fromCompressed(*point);
        QVERIFY(again.has_value());
        QVERIFY(*again == key);
        QCOMPARE(again->toPem(), key.toPem());
    }
}

void KeyRecoveryTest::refusesPointsOffTheCurve()
{
    CompressedKey point{};
    QVERIFY(!PublicKey::fromCompressed(point));
    point.fill(std::byte{0xff});
    point[0] = std::byte{2};
    QVERIFY(!PublicKey::fromCompressed(point));
}

QTEST_GUILESS_MAIN(KeyRecoveryTest)
#include "key_recovery_test.moc"
