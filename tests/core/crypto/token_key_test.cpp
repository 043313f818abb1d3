// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/token_key.h"

#include "core/crypto/certificate_request.h"
#include "tests/core/crypto/credential_files.h"
#include "tests/support/soft_token.h"

#include <QTest>

using namespace stir;
using namespace stir::crypto;

namespace {

Result<PrivateKey> open(const QString &address, const char *pin = test::SoftToken::pin)
{
    const SecretBytes secret = SecretBytes::fromText(pin);
    return openTokenKey(address, &secret);
}

} // namespace

/// With a key that is in SoftHSM2 and in a file, so that both can be compared.
class TokenKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesAWrongPin();
    void signsAsTheSameKeyInAFile();
    void keepsTheKeyInTheToken();
    void asksForACertificate();
    void opensAgainAndAgain();
    void asksForThePin();
    void saysWhatIsNotThere_data();
    void saysWhatIsNotThere();
    void refusesAnAddressWithAPinInIt();

private:
    test::SoftToken m_token;
    testing::CredentialFiles m_files;
};

void TokenKeyTest::initTestCase()
{
    if (!m_token.isThere())
        QSKIP("softhsm2 or libengine-pkcs11-openssl is not installed");
    QVERIFY(m_token.import(m_files.write("import.pem", m_files.key), QStringLiteral("signer")));
}

void TokenKeyTest::signsAsTheSameKeyInAFile()
{
    const auto key = open(m_token.address(QStringLiteral("signer")));
    QVERIFY2(key, key ? "" : qPrintable(key.error().detail));
    QVERIFY(key->publicKey() == m_files.authority.leafKey.publicKey());
    QVERIFY(key->requireP256({}));
    QVERIFY(!key->isGuessable());
    const QByteArray message("twelve hundred calls");
    const auto signature = key->signEs256(bytesOf(message));
    QVERIFY2(signature, signature ? "" : qPrintable(signature.error().detail));
    QVERIFY(m_files.authority.leafKey.publicKey().verifiesEs256(bytesOf(message), bytesOf(*signature)));
}

void TokenKeyTest::keepsTheKeyInTheToken()
{
    const auto key = testing::required(open(m_token.address(QStringLiteral("signer"))));
    QVERIFY(key.isInToken());
    QVERIFY(!m_files.authority.leafKey.isInToken());
    QCOMPARE(key.toPem().error().code, ErrorCode::KeyStaysInToken);
    QCOMPARE(key.toEncryptedPem(SecretBytes::fromText("hunter2")).error().code, ErrorCode::KeyStaysInToken);
}

void TokenKeyTest::asksForACertificate()
{
    const auto key = testing::required(open(m_token.address(QStringLiteral("signer"))));
    TnAuthorizationList numbers;
    numbers.serviceProviderCodes = {QStringLiteral("709J")};
    const RequestContents contents{QStringLiteral("SHAKEN 709J"), QStringLiteral("Example"), QStringLiteral("US"),
                                   numbers};
    const QByteArray request = testing::required(requestFor(contents, key));
    const auto verified =
        testing::openssl({QStringLiteral("req"), QStringLiteral("-verify"), QStringLiteral("-noout")}, request);
    QCOMPARE(verified.exitCode, 0);
    QCOMPARE(testing::opensslOutput(QStringLiteral("req -noout -pubkey"), request), key.publicKey().toPem());
}

void TokenKeyTest::opensAgainAndAgain()
{
    for (int i = 0; i < 5; ++i) {
        const auto first = open(m_token.address(QStringLiteral("signer")));
        const auto second = open(m_token.address(QStringLiteral("signer")));
        QVERIFY(first && second);
        QVERIFY(first->signEs256({}) && second->signEs256({}));
    }
}

/// First of all: a token that was opened stays open.
void TokenKeyTest::refusesAWrongPin()
{
    QCOMPARE(open(m_token.address(QStringLiteral("signer")), "4321").error().code, ErrorCode::WrongPassphrase);
}

void TokenKeyTest::asksForThePin()
{
    QCOMPARE(openTokenKey(m_token.address(QStringLiteral("signer")), nullptr).error().code,
             ErrorCode::PassphraseNeeded);
}

void TokenKeyTest::saysWhatIsNotThere_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("another key") << m_token.address(QStringLiteral("nobody"));
    QTest::newRow("another token")
        << m_token.address(QStringLiteral("signer")).replace(QStringLiteral("=stir"), QStringLiteral("=other"));
    QTest::newRow("another library") << QStringLiteral("pkcs11:token=stir;object=signer?module-path=/nowhere/none.so");
    QTest::newRow("no address") << QStringLiteral("pkcs11:what is this");
}

void TokenKeyTest::saysWhatIsNotThere()
{
    QFETCH(QString, address);
    const auto key = open(address);
    QVERIFY(!key);
    QCOMPARE(key.error().code, ErrorCode::TokenUnavailable);
    QCOMPARE(key.error().subject, address);
    QVERIFY(!key.error().detail.isEmpty());
}

void TokenKeyTest::refusesAnAddressWithAPinInIt()
{
    const auto key = open(QStringLiteral("pkcs11:token=stir;object=signer?pin-value=1234"));
    QCOMPARE(key.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!key.error().subject.contains(QLatin1String("1234")));
    QVERIFY(isTokenAddress(QStringLiteral("pkcs11:token=stir")));
    QVERIFY(!isTokenAddress(QStringLiteral("key.pem")));
}

QTEST_GUILESS_MAIN(TokenKeyTest)
#include "token_key_test.moc"
