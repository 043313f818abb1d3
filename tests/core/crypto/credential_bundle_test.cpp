// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/credential_bundle.h"

#include "tests/core/crypto/credential_files.h"

#include <QTest>

using namespace stir;
using namespace stir::crypto;

namespace {

const QString subject = QStringLiteral("import.p12");

Result<CredentialBundle> read(const QByteArray &bytes, const char *passphrase = nullptr, Wanted wanted = Wanted::Both)
{
    const SecretBytes secret = SecretBytes::fromText(passphrase != nullptr ? passphrase : "");
    return readCredentials(bytesOf(bytes), {wanted, passphrase != nullptr ? &secret : nullptr}, subject);
}

} // namespace

class CredentialBundleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheKeyOutOfEveryForm_data();
    void readsTheKeyOutOfEveryForm();
    void readsTheCertificatesOutOfEveryForm_data();
    void readsTheCertificatesOutOfEveryForm();
    void readsKeyAndCertificatesOfOnePem();
    void readsPkcs12_data();
    void readsPkcs12();
    void asksForThePassphrase_data();
    void asksForThePassphrase();
    void givesCertificatesWithoutThePassphraseOfTheirKey();
    void takesTheSameKeyTwiceForOne();
    void refusesTwoKeys();
    void saysWhatItIsInstead_data();
    void saysWhatItIsInstead();
    void readsAKeyOfAnotherKindSoThatItCanBeNamed_data();
    void readsAKeyOfAnotherKindSoThatItCanBeNamed();

private:
    testing::CredentialFiles m_files;
};

void CredentialBundleTest::readsTheKeyOutOfEveryForm_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray sec1 = m_files.made("ec -in DIR/key.pem");
    QTest::newRow("PKCS#8, PEM") << m_files.key;
    QTest::newRow("SEC1, PEM") << sec1;
    QTest::newRow("SEC1 behind its parameters") << m_files.made("ecparam -name prime256v1") + sec1;
    QTest::newRow("PKCS#8, DER") << m_files.made("pkcs8 -topk8 -nocrypt -in DIR/key.pem -outform DER");
    QTest::newRow("SEC1, DER") << m_files.made("ec -in DIR/key.pem -outform DER");
    QTest::newRow("encrypted PKCS#8, PEM") << m_files.made("pkcs8 -topk8 -in DIR/key.pem -passout pass:hunter2");
    QTest::newRow("encrypted PKCS#8, DER")
        << m_files.made("pkcs8 -topk8 -in DIR/key.pem -passout pass:hunter2 -outform DER");
    QTest::newRow("scrypt, DER") << m_files.made(
        "pkcs8 -topk8 -scrypt -in DIR/key.pem -passout pass:hunter2 -outform DER");
    QTest::newRow("single DES, DER") << m_files.made(
        "pkcs8 -topk8 -v1 PBE-MD5-DES -in DIR/key.pem -passout pass:hunter2 -outform DER -provider legacy -provider "
        "default");
    QTest::newRow("encrypted SEC1") << m_files.made("ec -in DIR/key.pem -aes128 -passout pass:hunter2");
    QTest::newRow("a byte order mark") << "\xEF\xBB\xBF" + m_files.key;
    QTest::newRow("CRLF") << QByteArray(m_files.key).replace("\n", "\r\n");
    QTest::newRow("a mail around it") << "Dear Ann,\nhere it is:\n\n" + m_files.key + "\n-- \nBob\n";
    QTest::newRow("something cut off behind it") << m_files.key + "-----BEGIN CERTIFICATE-----\nMIIB";
}

void CredentialBundleTest::readsTheKeyOutOfEveryForm()
{
    QFETCH(QByteArray, bytes);
    auto bundle = read(bytes, "hunter2", Wanted::Keys);
    QVERIFY2(bundle, bundle ? "" : qPrintable(bundle.error().detail));
    QVERIFY(bundle->holdsKey);
    const auto key = onlyKeyOf(std::move(*bundle), subject);
    QVERIFY(key);
    QVERIFY(key->publicKey() == m_files.authority.leafKey.publicKey());
    QVERIFY(key->requireP256(subject));
}

void CredentialBundleTest::readsTheCertificatesOutOfEveryForm_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("count");
    QTest::newRow("PEM") << m_files.leaf << 1;
    QTest::newRow("a chain") << m_files.chain << 2;
    QTest::newRow("a chain with words between") << m_files.made("storeutl -certs DIR/chain.pem") << 2;
    QTest::newRow("DER") << m_files.made("x509 -in DIR/leaf.pem -outform DER") << 1;
    QTest::newRow("PKCS#7, PEM") << m_files.made("crl2pkcs7 -nocrl -certfile DIR/chain.pem") << 2;
    QTest::newRow("PKCS#7, DER") << m_files.made("crl2pkcs7 -nocrl -certfile DIR/chain.pem -outform DER") << 2;
    QTest::newRow("PKCS#7 by its name in RFC 2315")
        << m_files.made("crl2pkcs7 -nocrl -certfile DIR/chain.pem").replace("PKCS7", "PKCS #7 SIGNED DATA") << 2;
    QTest::newRow("PKCS#7 from Windows")
        << "\xEF\xBB\xBF" + m_files.made("crl2pkcs7 -nocrl -certfile DIR/chain.pem").replace("\n", "\r\n") << 2;
    QTest::newRow("PKCS#12 without a key")
        << m_files.made("pkcs12 -export -nokeys -in DIR/chain.pem -passout pass:hunter2") << 2;
}

void CredentialBundleTest::readsTheCertificatesOutOfEveryForm()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, count);
    for (const Wanted wanted : {Wanted::Certificates, Wanted::Both}) {
        const auto bundle = read(bytes, "hunter2", wanted);
        QVERIFY2(bundle, bundle ? "" : qPrintable(bundle.error().detail));
        QCOMPARE(bundle->certificates.size(), static_cast<std::size_t>(count));
        QVERIFY(bundle->certificates.front() == m_files.authority.leaf);
        QVERIFY(!bundle->holdsKey);
    }
}

void CredentialBundleTest::readsKeyAndCertificatesOfOnePem()
{
    for (const QByteArray &bytes : {m_files.key + m_files.chain, m_files.chain + "\n" + m_files.key}) {
        const auto bundle = read(bytes);
        QVERIFY(bundle);
        QCOMPARE(bundle->keys.size(), 1U);
        QCOMPARE(bundle->certificates.size(), 2U);
        QVERIFY(!bundle->isEncrypted);
        QVERIFY(bundle->keys.front().publicKey() == bundle->certificates.front().publicKey());
    }
}

void CredentialBundleTest::readsPkcs12_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("passphrase");
    QTest::newRow("as OpenSSL 3 writes it") << QString() << QStringLiteral("hunter2");
    QTest::newRow("as OpenSSL 1 and Windows write it: RC2, 3DES and SHA-1")
        << QStringLiteral("-legacy") << QStringLiteral("hunter2");
    QTest::newRow("3DES") << QStringLiteral("-descert -macalg sha1") << QStringLiteral("hunter2");
    QTest::newRow("no checksum") << QStringLiteral("-nomac") << QStringLiteral("hunter2");
    QTest::newRow("an empty passphrase") << QString() << QString();
    QTest::newRow("an empty passphrase, RC2") << QStringLiteral("-legacy") << QString();
    QTest::newRow("not encrypted") << QStringLiteral("-keypbe NONE -certpbe NONE -nomac") << QString();
    QTest::newRow("letters beyond ASCII") << QString() << QStringLiteral("Schlüssel");
    QTest::newRow("many rounds") << QStringLiteral("-iter 600000") << QStringLiteral("hunter2");
}

void CredentialBundleTest::readsPkcs12()
{
    QFETCH(QString, options);
    QFETCH(QString, passphrase);
    const QString command =
        QStringLiteral("pkcs12 -export -inkey DIR/key.pem -in DIR/leaf.pem -certfile DIR/above.pem -passout pass:") +
        passphrase + (options.isEmpty() ? QString() : u' ' + options);
    const QByteArray file = m_files.made(command.toUtf8().constData());
    const bool isOpen = passphrase.isEmpty();
    const auto bundle = read(file, isOpen ? nullptr : passphrase.toUtf8().constData());
    QVERIFY2(bundle, bundle ? "" : qPrintable(errorName(bundle.error().code) + bundle.error().detail));
    QCOMPARE(bundle->keys.size(), 1U);
    QVERIFY(bundle->keys.front().publicKey() == m_files.authority.leafKey.publicKey());
    QCOMPARE(bundle->certificates.size(), 2U);
    QCOMPARE(bundle->isEncrypted, !isOpen);
    if (!isOpen) {
        QCOMPARE(read(file, "hunter3").error().code, ErrorCode::WrongPassphrase);
        QCOMPARE(read(file, "").error().code, ErrorCode::WrongPassphrase);
        QCOMPARE(read(file).error().code, ErrorCode::PassphraseNeeded);
    }
}

void CredentialBundleTest::asksForThePassphrase_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("PKCS#8, PEM") << m_files.made("pkcs8 -topk8 -in DIR/key.pem -passout pass:hunter2");
    QTest::newRow("PKCS#8, DER") << m_files.made("pkcs8 -topk8 -in DIR/key.pem -passout pass:hunter2 -outform DER");
    QTest::newRow("SEC1") << m_files.made("ec -in DIR/key.pem -aes256 -passout pass:hunter2");
    QTest::newRow("in a bundle") << m_files.chain + m_files.made("ec -in DIR/key.pem -aes256 -passout pass:hunter2");
}

void CredentialBundleTest::asksForThePassphrase()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(read(bytes).error().code, ErrorCode::PassphraseNeeded);
    QCOMPARE(read(bytes, "hunter3").error().code, ErrorCode::WrongPassphrase);
    const auto bundle = read(bytes, "hunter2");
    QVERIFY(bundle);
    QVERIFY(bundle->isEncrypted);
}

void CredentialBundleTest::givesCertificatesWithoutThePassphraseOfTheirKey()
{
    const QByteArray closed = m_files.made("pkcs8 -topk8 -in DIR/key.pem -passout pass:hunter2");
    const auto bundle = read(closed + m_files.chain, nullptr, Wanted::Certificates);
    QVERIFY(bundle);
    QCOMPARE(bundle->certificates.size(), 2U);
    QVERIFY(bundle->keys.empty());
    QVERIFY(bundle->holdsKey);
    QVERIFY(!bundle->isEncrypted);
}

void CredentialBundleTest::takesTheSameKeyTwiceForOne()
{
    const auto bundle = read(m_files.key + m_files.made("ec -in DIR/key.pem"));
    QVERIFY(bundle);
    QCOMPARE(bundle->keys.size(), 1U);
}

void CredentialBundleTest::refusesTwoKeys()
{
    const QByteArray other = m_files.made("ecparam -name prime256v1 -genkey -noout");
    auto bundle = read(m_files.key + other);
    QVERIFY(bundle);
    const auto key = onlyKeyOf(std::move(*bundle), subject);
    QCOMPARE(key.error().code, ErrorCode::SeveralKeys);
    QCOMPARE(key.error().detail, QStringLiteral("2"));
}

void CredentialBundleTest::saysWhatItIsInstead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Wanted>("wanted");
    QTest::addColumn<QString>("words");
    const QByteArray request = m_files.made("req -new -key DIR/key.pem -subj /CN=x");
    QTest::newRow("a certificate, PEM") << m_files.leaf << Wanted::Keys << QStringLiteral("a certificate");
    QTest::newRow("a certificate, DER") << m_files.made("x509 -in DIR/leaf.pem -outform DER") << Wanted::Keys
                                        << QStringLiteral("a certificate");
    QTest::newRow("certificates of PKCS#7")
        << m_files.made("crl2pkcs7 -nocrl -certfile DIR/chain.pem") << Wanted::Keys << QStringLiteral("a certificate");
    QTest::newRow("a PKCS#7 of nothing") << m_files.made("crl2pkcs7 -nocrl") << Wanted::Certificates
                                         << QStringLiteral("a PKCS#7 file");
    QTest::newRow("a key, PEM") << m_files.key << Wanted::Certificates << QStringLiteral("a private key");
    QTest::newRow("a key, DER") << m_files.made("ec -in DIR/key.pem -outform DER") << Wanted::Certificates
                                << QStringLiteral("a private key");
    QTest::newRow("an encrypted key, DER")
        << m_files.made("pkcs8 -topk8 -in DIR/key.pem -passout pass:hunter2 -outform DER") << Wanted::Certificates
        << QStringLiteral("a private key");
    QTest::newRow("a public key") << m_files.made("pkey -in DIR/key.pem -pubout") << Wanted::Both
                                  << QStringLiteral("a public key");
    QTest::newRow("a public key, DER") << m_files.made("pkey -in DIR/key.pem -pubout -outform DER") << Wanted::Both
                                       << QStringLiteral("a public key");
    QTest::newRow("a request") << request << Wanted::Certificates << QStringLiteral("a certificate request");
    QTest::newRow("a request, DER") << m_files.made("req -outform DER", request) << Wanted::Both
                                    << QStringLiteral("a certificate request");
    QTest::newRow("text") << QByteArray("hello\n") << Wanted::Keys << QString();
    QTest::newRow("a web page") << QByteArray("<html><body>404</body></html>") << Wanted::Certificates << QString();
}

void CredentialBundleTest::saysWhatItIsInstead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Wanted, wanted);
    QFETCH(QString, words);
    const auto bundle = read(bytes, nullptr, wanted);
    QVERIFY(!bundle);
    QCOMPARE(bundle.error().code,
             wanted == Wanted::Certificates ? ErrorCode::NotACertificate : ErrorCode::NotAPrivateKey);
    QCOMPARE(bundle.error().detail, words);
    QCOMPARE(bundle.error().subject, subject);
}

void CredentialBundleTest::readsAKeyOfAnotherKindSoThatItCanBeNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    const QByteArray p384 = m_files.made("ecparam -name secp384r1 -genkey -noout");
    const QByteArray rsa = m_files.made("genrsa 2048");
    QTest::newRow("P-384") << p384 << QStringLiteral("P-384");
    QTest::newRow("P-384, DER") << m_files.made("pkey -outform DER", p384) << QStringLiteral("P-384");
    QTest::newRow("secp256k1") << m_files.made("ecparam -name secp256k1 -genkey -noout") << QStringLiteral("secp256k1");
    QTest::newRow("RSA") << rsa << QStringLiteral("RSA 2048");
    QTest::newRow("RSA, DER") << m_files.made("rsa -outform DER", rsa) << QStringLiteral("RSA 2048");
    QTest::newRow("RSA, PKCS#1") << m_files.made("rsa -traditional", rsa) << QStringLiteral("RSA 2048");
    QTest::newRow("Ed25519") << m_files.made("genpkey -algorithm ed25519") << QStringLiteral("ED25519");
}

void CredentialBundleTest::readsAKeyOfAnotherKindSoThatItCanBeNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    const auto bundle = read(bytes, nullptr, Wanted::Keys);
    QVERIFY2(bundle, bundle ? "" : qPrintable(bundle.error().detail));
    const Done usable = bundle->keys.front().requireP256(subject);
    QVERIFY(!usable);
    QCOMPARE(usable.error().detail, name);
}

QTEST_GUILESS_MAIN(CredentialBundleTest)
#include "credential_bundle_test.moc"
