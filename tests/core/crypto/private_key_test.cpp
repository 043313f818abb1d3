// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/private_key.h"

#include "tests/core/crypto/openssl_tool.h"

#include <QTemporaryFile>
#include <QTest>

using namespace stir;
using namespace stir::crypto;
using stir::testing::dataFile;
using stir::testing::openssl;
using stir::testing::opensslOutput;
using stir::testing::tokenFrom;

namespace {

const QString subject = QStringLiteral("priv-key.pem");

Result<PrivateKey> read(const QByteArray &pem, const char *passphrase = nullptr)
{
    const SecretBytes secret = SecretBytes::fromText(passphrase != nullptr ? passphrase : "");
    return PrivateKey::fromPem(bytesOf(pem), passphrase != nullptr ? &secret : nullptr, subject);
}

QByteArray textOf(const SecretBytes &secret)
{
    return QByteArray(secret.text().data(), static_cast<qsizetype>(secret.size()));
}

QByteArray certificate()
{
    return opensslOutput(
        QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout /dev/null "
                       "-subj /CN=x"));
}

QByteArray rfcKey()
{
    return dataFile(QStringLiteral("rfc8946/private-key.pem"));
}

QByteArray encryptedPem(const QByteArray &der)
{
    return "-----BEGIN ENCRYPTED PRIVATE KEY-----\n" + der.toBase64() + "\n-----END ENCRYPTED PRIVATE KEY-----\n";
}

QByteArray withCarriageReturns(QByteArray text)
{
    return text.replace("\n", "\r\n");
}

} // namespace

class PrivateKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheGuidesFormOf302Bytes();
    void readsEveryFormOfOneKey_data();
    void readsEveryFormOfOneKey();
    void asksForThePassphrase_data();
    void asksForThePassphrase();
    void refusesManyWrongPassphrases();
    void refusesWhatIsNoPrivateKey_data();
    void refusesWhatIsNoPrivateKey();
    void saysThatACertificateIsNoKey();
    void refusesPublicPointOfAnotherKey();
    void namesTheWrongCurve();
    void refusesRsaForSigning();
    void saysThatAnEncryptionIsNotSupported();
    void readsAnEncryptionThatIsOutOfUse();
    void refusesAPassphraseThatCostsHours_data();
    void refusesAPassphraseThatCostsHours();
    void saysWhichKeysCanBeGuessed_data();
    void saysWhichKeysCanBeGuessed();
    void writesWhatOpensslReads();
    void encryptsForOpensslToRead();
    void encryptsTheSameKeyDifferentlyEachTime();
    void refusesToEncryptUnderNothing();
    void signsWhatItsPublicKeyVerifies();
    void signsWhatOpensslVerifies();
    void doesNotPairTheKeysOfRfc8225();
    void makesADifferentKeyEachTime();
};

void PrivateKeyTest::readsTheGuidesFormOf302Bytes()
{
    const QByteArray pem = opensslOutput(QStringLiteral("ecparam -name prime256v1 -genkey"));
    QCOMPARE(pem.size(), 302);
    QVERIFY(pem.startsWith("-----BEGIN EC PARAMETERS-----"));
    const auto key = read(pem);
    QVERIFY(key);
    QVERIFY(key->requireP256(subject));
    QCOMPARE(key->publicKey().toPem(), opensslOutput(QStringLiteral("ec -pubout"), pem));
}

void PrivateKeyTest::readsEveryFormOfOneKey_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QByteArray>("passphrase");
    const QByteArray sec1 = rfcKey();
    const QByteArray pkcs8 = opensslOutput(QStringLiteral("pkcs8 -topk8 -nocrypt"), sec1);
    const QByteArray none;
    const QByteArray words("hunter2");
    QTest::addRow("SEC1") << sec1 << none;
    QTest::addRow("PKCS#8") << pkcs8 << none;
    QTest::addRow("parameters in front") << opensslOutput(QStringLiteral("ecparam -name prime256v1")) + sec1 << none;
    QTest::addRow("without public point") << opensslOutput(QStringLiteral("ec -no_public"), sec1) << none;
    QTest::addRow("compressed point") << opensslOutput(QStringLiteral("ec -conv_form compressed"), sec1) << none;
    QTest::addRow("CRLF") << withCarriageReturns(sec1) << none;
    QTest::addRow("byte order mark") << "\xEF\xBB\xBF" + sec1 << none;
    QTest::addRow("text around") << "Bag Attributes\n  friendlyName: x\n" + pkcs8 + "\nend\n" << none;
    QTest::addRow("after a certificate") << certificate() + pkcs8 << none;
    QTest::addRow("encrypted PKCS#8") << opensslOutput(QStringLiteral("pkcs8 -topk8 -passout pass:hunter2"), sec1)
                                      << words;
    QTest::addRow("encrypted with scrypt")
        << opensslOutput(QStringLiteral("pkcs8 -topk8 -scrypt -passout pass:hunter2"), sec1) << words;
    QTest::addRow("encrypted SEC1") << opensslOutput(QStringLiteral("ec -aes256 -passout pass:hunter2"), sec1) << words;
    QTest::addRow("encrypted SEC1, CRLF")
        << withCarriageReturns(opensslOutput(QStringLiteral("ec -aes128 -passout pass:hunter2"), sec1)) << words;
}

void PrivateKeyTest::readsEveryFormOfOneKey()
{
    QFETCH(QByteArray, pem);
    QFETCH(QByteArray, passphrase);
    QVERIFY(!pem.isEmpty());
    const auto key = read(pem, passphrase.isEmpty() ? nullptr : passphrase.constData());
    QVERIFY2(key, key ? "" : qPrintable(errorName(key.error().code) + key.error().detail));
    const auto expected = PublicKey::fromBytes(bytesOf(dataFile(QStringLiteral("rfc8946/public-key.pem"))));
    QVERIFY(key->publicKey() == *expected);
    // One form for all of them, so that comparing files tells whether keys differ.
    const auto written = key->toPem();
    QVERIFY(written);
    QCOMPARE(textOf(*written), textOf(*read(rfcKey())->toPem()));
    QVERIFY(textOf(*written).startsWith("-----BEGIN PRIVATE KEY-----\n"));
}

void PrivateKeyTest::asksForThePassphrase_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addRow("PKCS#8") << opensslOutput(QStringLiteral("pkcs8 -topk8 -passout pass:hunter2"), rfcKey());
    QTest::addRow("SEC1") << opensslOutput(QStringLiteral("ec -aes256 -passout pass:hunter2"), rfcKey());
}

void PrivateKeyTest::asksForThePassphrase()
{
    QFETCH(QByteArray, pem);
    const auto without = read(pem);
    QVERIFY(!without);
    QCOMPARE(without.error().code, ErrorCode::PassphraseNeeded);
    QCOMPARE(without.error().subject, subject);
    QCOMPARE(read(pem, "wrong").error().code, ErrorCode::WrongPassphrase);
    QCOMPARE(read(pem, "").error().code, ErrorCode::WrongPassphrase);
    QCOMPARE(read(pem, QByteArray(5000, 'x').constData()).error().code, ErrorCode::WrongPassphrase);
    QVERIFY(read(pem, "hunter2"));
}

void PrivateKeyTest::refusesManyWrongPassphrases()
{
    // One in 256 decrypts to a good padding: then the key inside is noise, and it is still the passphrase.
    const QByteArray pem = opensslOutput(QStringLiteral("ec -aes256 -passout pass:hunter2"), rfcKey());
    for (int i = 0; i < 1500; ++i) {
        const auto key = read(pem, QByteArray::number(i).constData());
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::WrongPassphrase);
    }
}

void PrivateKeyTest::refusesWhatIsNoPrivateKey_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray key = rfcKey();
    QTest::addRow("empty") << QByteArray();
    QTest::addRow("garbage") << QByteArray("not a key\n");
    QTest::addRow("zeros") << QByteArray(4096, '\0');
    QTest::addRow("cut short") << key.first(key.size() / 2);
    QTest::addRow("end line missing") << key.first(key.indexOf("-----END"));
    QTest::addRow("characters lost") << QByteArray(key).remove(60, 9);
    QTest::addRow("noise inside") << QByteArray(
        "-----BEGIN PRIVATE KEY-----\nAAAAAAAAAAAA\n-----END PRIVATE KEY-----\n");
    QTest::addRow("noise encrypted") << QByteArray(
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAAAAAAAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n");
    QTest::addRow("only parameters") << opensslOutput(QStringLiteral("ecparam -name prime256v1"));
    QTest::addRow("public key") << dataFile(QStringLiteral("rfc8946/public-key.pem"));
}

void PrivateKeyTest::refusesWhatIsNoPrivateKey()
{
    QFETCH(QByteArray, bytes);
    const auto key = read(bytes, "passphrase");
    QVERIFY(!key);
    QCOMPARE(key.error().code, ErrorCode::NotAPrivateKey);
    QCOMPARE(key.error().subject, subject);
}

void PrivateKeyTest::saysThatACertificateIsNoKey()
{
    const auto key = read(certificate());
    QVERIFY(!key);
    QCOMPARE(key.error().code, ErrorCode::NotAPrivateKey);
    QCOMPARE(key.error().detail, QStringLiteral("a certificate"));
}

void PrivateKeyTest::refusesPublicPointOfAnotherKey()
{
    // SEC1 holds both halves: those of two keys are put together.
    QByteArray mine = opensslOutput(QStringLiteral("ec -outform DER"), rfcKey());
    const QByteArray other =
        opensslOutput(QStringLiteral("ec -outform DER"), dataFile(QStringLiteral("rfc7515/private-key.pem")));
    QCOMPARE(mine.size(), 121);
    QCOMPARE(other.size(), 121);
    mine.replace(121 - 64, 64, other.last(64));
    const auto key = read("-----BEGIN EC PRIVATE KEY-----\n" + mine.toBase64() + "\n-----END EC PRIVATE KEY-----\n");
    QVERIFY(!key);
    QCOMPARE(key.error().code, ErrorCode::NotAPrivateKey);
}

void PrivateKeyTest::namesTheWrongCurve()
{
    const auto key = read(opensslOutput(QStringLiteral("ecparam -name secp384r1 -genkey")));
    QVERIFY(key);
    const Done usable = key->requireP256(subject);
    QVERIFY(!usable);
    QCOMPARE(usable.error().code, ErrorCode::WrongCurve);
    QCOMPARE(usable.error().subject, subject);
    QCOMPARE(usable.error().detail, QStringLiteral("P-384"));
    QCOMPARE(key->signEs256(bytesOf(QByteArray("x"))).error().code, ErrorCode::WrongCurve);
}

void PrivateKeyTest::refusesRsaForSigning()
{
    for (const QByteArray &pem : {opensslOutput(QStringLiteral("genrsa -traditional 2048")),
                                  opensslOutput(QStringLiteral("genpkey -algorithm RSA"))}) {
        const auto key = read(pem);
        QVERIFY(key);
        const Done usable = key->requireP256(subject);
        QVERIFY(!usable);
        QCOMPARE(usable.error().code, ErrorCode::UnsupportedKey);
        QCOMPARE(usable.error().detail, QStringLiteral("RSA 2048"));
        QVERIFY(!key->signEs256(bytesOf(QByteArray("x"))));
    }
}

void PrivateKeyTest::saysThatAnEncryptionIsNotSupported()
{
    // An object identifier one off that of scrypt, 1.3.6.1.4.1.11591.4.11.
    const QByteArray der =
        opensslOutput(QStringLiteral("pkcs8 -topk8 -scrypt -passout pass:hunter2 -outform DER"), rfcKey())
            .replace(QByteArray::fromHex("2b06010401da47040b"), QByteArray::fromHex("2b06010401da47040c"));
    QCOMPARE(read(encryptedPem(der), "hunter2").error().code, ErrorCode::UnsupportedEncryption);
}

void PrivateKeyTest::readsAnEncryptionThatIsOutOfUse()
{
    // Old DES by name; OpenSSL 3 has it only in its legacy provider.
    const QByteArray old = opensslOutput(
        QStringLiteral("pkcs8 -topk8 -v1 PBE-MD5-DES -passout pass:hunter2 -provider legacy -provider default"),
        rfcKey());
    QVERIFY(!old.isEmpty());
    QVERIFY(read(old, "hunter2"));
    QCOMPARE(read(old, "hunter3").error().code, ErrorCode::WrongPassphrase);
}

void PrivateKeyTest::refusesAPassphraseThatCostsHours_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QByteArray>("cheap");
    QTest::addColumn<QByteArray>("costly");
    QTest::newRow("rounds of PBKDF2") << QStringLiteral("-iter 65536") << QByteArray("0203010000")
                                      << QByteArray("02037fffff");
    QTest::newRow("r and p of scrypt") << QStringLiteral("-scrypt") << QByteArray("020108020101")
                                       << QByteArray("02017f02017f");
}

void PrivateKeyTest::refusesAPassphraseThatCostsHours()
{
    QFETCH(QString, form);
    QFETCH(QByteArray, cheap);
    QFETCH(QByteArray, costly);
    QByteArray der = opensslOutput(QStringLiteral("pkcs8 -topk8 -passout pass:hunter2 -outform DER ") + form, rfcKey());
    QVERIFY(read(encryptedPem(der), "hunter2"));
    der.replace(QByteArray::fromHex(cheap), QByteArray::fromHex(costly));
    const auto refused = read(encryptedPem(der), "hunter2");
    QCOMPARE(refused.error().code, ErrorCode::UnsupportedEncryption);
    QCOMPARE(refused.error().detail, QStringLiteral("too many rounds"));
}

void PrivateKeyTest::saysWhichKeysCanBeGuessed_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<bool>("guessable");
    const auto row = [](const char *name, const char *hex, bool guessable) {
        QTest::newRow(name) << QByteArray(hex).rightJustified(64, '0') << guessable;
    };
    row("1", "1", true);
    row("small", "1234567890abcdef", true);
    row("close to the order", "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550", true);
    row("one byte", "1111111111111111111111111111111111111111111111111111111111111111", true);
    row("letters", "6b65796b65796b65796b65796b65796b65796b65796b65796b65796b65796b65", true);
    row("the key of RFC 7515", "8e9b109e719098bf980487df1f5d77e9cb29606ebed2263b5f57c213df84f4b2", false);
}

void PrivateKeyTest::saysWhichKeysCanBeGuessed()
{
    QFETCH(QByteArray, number);
    QFETCH(bool, guessable);
    // SEC1 without the public point: openssl works it out.
    const QByteArray der = QByteArray::fromHex("30310201010420" + number + "a00a06082a8648ce3d030107");
    const QByteArray pem = opensslOutput(QStringLiteral("pkey -inform DER"), der);
    QVERIFY(!pem.isEmpty());
    QCOMPARE(read(pem)->isGuessable(), guessable);
}

void PrivateKeyTest::writesWhatOpensslReads()
{
    const auto key = PrivateKey::generate();
    QVERIFY(key);
    const auto pem = key->toPem();
    QVERIFY(pem);
    QCOMPARE(textOf(*pem).size(), 241);
    const auto answer =
        openssl({QStringLiteral("pkey"), QStringLiteral("-check"), QStringLiteral("-pubout")}, textOf(*pem));
    QCOMPARE(answer.exitCode, 0);
    QVERIFY(answer.output.contains("Key is valid"));
    QVERIFY(answer.output.contains(key->publicKey().toPem()));
    QCOMPARE(textOf(*key->toPem()), textOf(*pem));
}

void PrivateKeyTest::encryptsForOpensslToRead()
{
    const auto key = PrivateKey::generate();
    const auto pem = key->toEncryptedPem(SecretBytes::fromText("hunter2"));
    QVERIFY(pem);
    QVERIFY(textOf(*pem).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"));
    QCOMPARE(opensslOutput(QStringLiteral("pkey -passin pass:hunter2 -pubout"), textOf(*pem)),
             key->publicKey().toPem());
    QVERIFY(openssl({QStringLiteral("pkey"), QStringLiteral("-passin"), QStringLiteral("pass:wrong")}, textOf(*pem))
                .exitCode != 0);
    const QByteArray structure = opensslOutput(QStringLiteral("asn1parse"), textOf(*pem));
    QVERIFY(structure.contains("scrypt") || structure.contains("1.3.6.1.4.1.11591.4.11"));
    QVERIFY(structure.contains("aes-256-cbc"));
    const auto again = read(textOf(*pem), "hunter2");
    QVERIFY(again);
    QCOMPARE(textOf(*again->toPem()), textOf(*key->toPem()));
}

void PrivateKeyTest::encryptsTheSameKeyDifferentlyEachTime()
{
    const auto key = read(rfcKey());
    const SecretBytes passphrase = SecretBytes::fromText("hunter2");
    QVERIFY(textOf(*key->toEncryptedPem(passphrase)) != textOf(*key->toEncryptedPem(passphrase)));
}

void PrivateKeyTest::refusesToEncryptUnderNothing()
{
    QCOMPARE(read(rfcKey())->toEncryptedPem(SecretBytes()).error().code, ErrorCode::InvalidArgument);
}

void PrivateKeyTest::signsWhatItsPublicKeyVerifies()
{
    const auto key = read(rfcKey());
    const QByteArray message("header.payload");
    for (int i = 0; i < 300; ++i) { // short r or s come up: one in 256 each
        const auto signature = key->signEs256(bytesOf(message));
        QVERIFY(signature);
        QCOMPARE(signature->size(), 64);
        QVERIFY(key->publicKey().verifiesEs256(bytesOf(message), bytesOf(*signature)));
        QVERIFY(!key->publicKey().verifiesEs256(bytesOf(message + '.'), bytesOf(*signature)));
    }
}

void PrivateKeyTest::signsWhatOpensslVerifies()
{
    const auto key = read(rfcKey());
    const QByteArray message("eyJhbGciOiJFUzI1NiJ9.e30");
    const QByteArray halves = *key->signEs256(bytesOf(message));
    // The openssl program wants DER: it makes that itself out of two hexadecimal numbers.
    QTemporaryFile numbers;
    QTemporaryFile signature;
    QVERIFY(numbers.open() && signature.open());
    numbers.write("asn1=SEQUENCE:s\n[s]\nr=INTEGER:0x" + halves.first(32).toHex() + "\ns=INTEGER:0x" +
                  halves.last(32).toHex() + "\n");
    numbers.flush();
    QCOMPARE(openssl({QStringLiteral("asn1parse"), QStringLiteral("-noout"), QStringLiteral("-genconf"),
                      numbers.fileName(), QStringLiteral("-out"), signature.fileName()})
                 .exitCode,
             0);
    const auto answer = openssl({QStringLiteral("dgst"), QStringLiteral("-sha256"), QStringLiteral("-verify"),
                                 QStringLiteral(STIR_TEST_DATA "/rfc8946/public-key.pem"), QStringLiteral("-signature"),
                                 signature.fileName()},
                                message);
    QVERIFY2(answer.exitCode == 0, (answer.output + answer.errors).constData());
}

void PrivateKeyTest::doesNotPairTheKeysOfRfc8225()
{
    const auto key = read(dataFile(QStringLiteral("rfc8225/private-key.pem")));
    const auto published = PublicKey::fromBytes(bytesOf(dataFile(QStringLiteral("rfc8225/public-key.pem"))));
    QVERIFY(key && published);
    QVERIFY(!(key->publicKey() == *published));
    const auto token = tokenFrom(QStringLiteral("rfc8225"), 1);
    QVERIFY(!key->publicKey().verifiesEs256(bytesOf(token.message), bytesOf(token.signature)));
}

void PrivateKeyTest::makesADifferentKeyEachTime()
{
    const auto one = PrivateKey::generate();
    const auto other = PrivateKey::generate();
    QVERIFY(one && other);
    QVERIFY(one->requireP256(subject));
    QVERIFY(!(one->publicKey() == other->publicKey()));
}

QTEST_GUILESS_MAIN(PrivateKeyTest)
#include "private_key_test.moc"
