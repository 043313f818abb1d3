// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/digests.h"

#include <QTest>

using namespace stir;
using namespace stir::crypto;

namespace {

SecretBytes secret(const char *text)
{
    return SecretBytes::fromText(text);
}

QByteArray plainOf(const SecretBytes &bytes)
{
    return QByteArray(bytes.text().data(), static_cast<qsizetype>(bytes.size()));
}

} // namespace

class DigestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashesAsFips180Says();
    void derivesTheKeyOfRfc7914();
    void derivesWithTheCostOfAVault();
    void refusesCostThatOnlyExhaustsMemory();
    void opensCiphertextOfTheGcmSpecification();
    void opensWhatItSealed();
    void sealsTheSameBytesDifferentlyEachTime();
    void opensNothingThatWasChanged_data();
    void opensNothingThatWasChanged();
    void refusesKeyOfAnotherLength();
};

void DigestsTest::hashesAsFips180Says()
{
    QCOMPARE(sha256Hex(bytesOf(QByteArray("abc"))),
             QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(sha256Hex({}), QStringLiteral("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
}

void DigestsTest::derivesTheKeyOfRfc7914()
{
    // RFC 7914 12, third vector.
    const auto key = deriveKey(secret("pleaseletmein"), bytesOf(QByteArray("SodiumChloride")), {16384, 8, 1}, 64);
    QVERIFY(key);
    QCOMPARE(plainOf(*key).toHex(), QByteArray("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                                               "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"));
}

void DigestsTest::derivesWithTheCostOfAVault()
{
    const auto key = deriveKey(secret("passphrase"), bytesOf(QByteArray("0123456789abcdef")), ScryptCost{}, 32);
    QVERIFY2(key, key ? "" : qPrintable(key.error().detail));
    QCOMPARE(key->size(), std::size_t{32});
}

void DigestsTest::refusesCostThatOnlyExhaustsMemory()
{
    for (const ScryptCost cost : {ScryptCost{1ULL << 40U, 8, 1}, ScryptCost{1U << 17U, 1U << 20U, 1},
                                  ScryptCost{1000, 8, 1}, ScryptCost{0, 8, 1}, ScryptCost{1U << 17U, 8, 0}})
        QVERIFY(!deriveKey(secret("x"), bytesOf(QByteArray("0123456789abcdef")), cost, 32));
}

void DigestsTest::opensCiphertextOfTheGcmSpecification()
{
    // McGrew and Viega, "The Galois/Counter Mode of Operation", test case 16.
    const QByteArray key = QByteArray::fromHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
    const QByteArray sealed = QByteArray::fromHex("cafebabefacedbaddecaf888"
                                                  "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                                                  "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                                                  "76fc6ece0f4e1768cddf8853bb2d551b");
    const QByteArray context = QByteArray::fromHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    const auto plain = unseal(SecretBytes(bytesOf(key)), bytesOf(sealed), bytesOf(context));
    QVERIFY(plain);
    QCOMPARE(plainOf(*plain).toHex(), QByteArray("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                                                 "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"));
}

void DigestsTest::opensWhatItSealed()
{
    const SecretBytes key = randomSecret(32);
    for (const QByteArray &text : {QByteArray(), QByteArray("a"), QByteArray(100000, 'x')}) {
        const auto sealed = seal(key, bytesOf(text), bytesOf(QByteArray("name")));
        QVERIFY(sealed);
        QCOMPARE(sealed->size(), text.size() + 28);
        const auto plain = unseal(key, bytesOf(*sealed), bytesOf(QByteArray("name")));
        QVERIFY(plain);
        QCOMPARE(plainOf(*plain), text);
    }
}

void DigestsTest::sealsTheSameBytesDifferentlyEachTime()
{
    const SecretBytes key = randomSecret(32);
    const QByteArray text("the same");
    QVERIFY(*seal(key, bytesOf(text), {}) != *seal(key, bytesOf(text), {}));
}

void DigestsTest::opensNothingThatWasChanged_data()
{
    QTest::addColumn<int>("changedByte");
    QTest::addColumn<QByteArray>("context");
    QTest::addRow("nonce") << 0 << QByteArray("name");
    QTest::addRow("ciphertext") << 12 << QByteArray("name");
    QTest::addRow("tag") << 12 + 6 + 15 << QByteArray("name");
    QTest::addRow("another context") << -1 << QByteArray("other");
}

void DigestsTest::opensNothingThatWasChanged()
{
    QFETCH(int, changedByte);
    QFETCH(QByteArray, context);
    const SecretBytes key = randomSecret(32);
    auto sealed = seal(key, bytesOf(QByteArray("secret")), bytesOf(QByteArray("name")));
    QVERIFY(sealed);
    if (changedByte >= 0)
        (*sealed)[changedByte] = static_cast<char>((*sealed)[changedByte] ^ 1);
    const auto plain = unseal(key, bytesOf(*sealed), bytesOf(context));
    QVERIFY(!plain);
    QCOMPARE(plain.error().code, ErrorCode::WrongPassphrase);
}

void DigestsTest::refusesKeyOfAnotherLength()
{
    QCOMPARE(seal(randomSecret(16), {}, {}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(unseal(randomSecret(32), bytesOf(QByteArray(27, 'x')), {}).error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(DigestsTest)
#include "digests_test.moc"
