// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/credential_bundle.h"

#include "tests/core/crypto/credential_files.h"

#include <QTest>

using namespace stir;
using namespace stir::crypto;

namespace {

const QString subject = QStringLiteral("import.p12");

Result<CredentialBundle> read(const QByteArray &bytes, const char *passphrase = "hunter2")
{
    const SecretBytes secret = SecretBytes::fromText(passphrase);
    return readCredentials(bytesOf(bytes), {Wanted::Both, &secret}, subject);
}

} // namespace

/// Files that are cut off, changed, too large or made to cost hours.
class CredentialDamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsDamageFromAWrongPassphrase();
    void saysThatAFileBreaksOff_data();
    void saysThatAFileBreaksOff();
    void refusesAPkcs12ThatCostsHours();
    void refusesWhatIsTooLarge();
    void refusesNothing();
    void refusesMoreThanItReads();
    void takesNoCertificateOfAChainThatBreaksOff();

private:
    QByteArray pkcs12(const char *options) const
    {
        return m_files.made(
            (QByteArray("pkcs12 -export -inkey DIR/key.pem -in DIR/leaf.pem -passout pass:hunter2 ") + options)
                .constData());
    }

    testing::CredentialFiles m_files;
};

void CredentialDamageTest::tellsDamageFromAWrongPassphrase()
{
    const QByteArray file = pkcs12("-iter 1");
    QVERIFY(read(file));
    int damaged = 0;
    for (qsizetype at = 40; at < file.size(); at += 7) {
        QByteArray changed = file;
        changed[at] = static_cast<char>(changed[at] ^ 0x10);
        const auto bundle = read(changed);
        QVERIFY2(!bundle || bundle->keys.size() <= 1, qPrintable(QString::number(at)));
        if (!bundle && bundle.error().code == ErrorCode::CredentialsDamaged)
            ++damaged;
        const auto wrong = read(changed, "hunter3");
        QVERIFY2(!wrong, qPrintable(QString::number(at)));
    }
    // What was changed in the algorithms themselves cannot be told apart.
    QVERIFY2(damaged > file.size() / 7 * 3 / 4, qPrintable(QString::number(damaged)));
}

void CredentialDamageTest::saysThatAFileBreaksOff_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("PKCS#12") << pkcs12("-iter 1");
    QTest::newRow("a certificate") << m_files.made("x509 -in DIR/leaf.pem -outform DER");
    QTest::newRow("a key") << m_files.made("ec -in DIR/key.pem -outform DER");
    QTest::newRow("PKCS#7") << m_files.made("crl2pkcs7 -nocrl -certfile DIR/chain.pem -outform DER");
}

void CredentialDamageTest::saysThatAFileBreaksOff()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(read(bytes));
    for (const qsizetype size : {bytes.size() - 1, bytes.size() / 2, qsizetype(40)})
        QCOMPARE(read(bytes.first(size)).error().code, ErrorCode::CredentialsDamaged);
}

void CredentialDamageTest::refusesAPkcs12ThatCostsHours()
{
    // 65536 rounds, for the checksum and for the parts, become 8 million.
    for (const char *options : {"-iter 65536 -noiter", "-iter 65536 -nomaciter", "-legacy -iter 65536 -nomaciter"}) {
        QByteArray file = pkcs12(options);
        QVERIFY(read(file));
        file.replace(QByteArray::fromHex("0203010000"), QByteArray::fromHex("02037fffff"));
        const auto refused = read(file);
        QCOMPARE(refused.error().code, ErrorCode::UnsupportedEncryption);
        QCOMPARE(refused.error().detail, QStringLiteral("too many rounds"));
    }
}

void CredentialDamageTest::refusesWhatIsTooLarge()
{
    QCOMPARE(read(QByteArray(static_cast<qsizetype>(credentialSizeLimit) + 1, 'x')).error().code,
             ErrorCode::FileTooLarge);
    QCOMPARE(read(QByteArray(static_cast<qsizetype>(credentialSizeLimit), 'x')).error().code,
             ErrorCode::NotAPrivateKey);
}

void CredentialDamageTest::refusesNothing()
{
    QCOMPARE(read({}).error().code, ErrorCode::FileEmpty);
}

void CredentialDamageTest::refusesMoreThanItReads()
{
    QByteArray keys;
    for (std::size_t i = 0; i <= keyLimit; ++i) {
        const SecretBytes pem = testing::required(testing::required(PrivateKey::generate()).toPem());
        keys += QByteArray(pem.text().data(), static_cast<qsizetype>(pem.size()));
    }
    QCOMPARE(read(keys).error().code, ErrorCode::FileTooLarge);
    QByteArray blocks;
    for (std::size_t i = 0; i <= credentialLimit; ++i)
        blocks += "-----BEGIN NOTE-----\nAAAA\n-----END NOTE-----\n";
    QCOMPARE(read(blocks).error().code, ErrorCode::FileTooLarge);
}

void CredentialDamageTest::takesNoCertificateOfAChainThatBreaksOff()
{
    const SecretBytes none;
    const QByteArray cut = m_files.chain.chopped(40);
    const auto bundle = readCredentials(bytesOf(cut), {Wanted::Certificates, &none}, subject);
    QVERIFY(!bundle);
    QCOMPARE(bundle.error().code, ErrorCode::NotACertificate);
    QVERIFY(!bundle.error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(CredentialDamageTest)
#include "credential_damage_test.moc"
