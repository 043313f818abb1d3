// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/key_check.h"

#include "tests/core/crypto/openssl_tool.h"
#include "tests/core/crypto/test_certificates.h"

#include <QTest>

using namespace stir;
using namespace stir::credentials;
using stir::testing::opensslOutput;

namespace {

const QString subject = QStringLiteral("key.pem");

crypto::PrivateKey keyOf(const QByteArray &pem)
{
    return testing::required(crypto::PrivateKey::fromPem(bytesOf(pem), nullptr, subject));
}

/// A P-256 key by its private number; openssl works out the public point.
QByteArray pemOf(const char *number)
{
    const QByteArray hex = QByteArray(number).rightJustified(64, '0');
    return opensslOutput(QStringLiteral("pkey -inform DER"),
                         QByteArray::fromHex("30310201010420" + hex + "a00a06082a8648ce3d030107"));
}

} // namespace

class KeyCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrongWithAKey_data();
    void saysWhatIsWrongWithAKey();
    void knowsPublishedKeysByTheirCertificatesToo();
    void refusesOnlyWhatCanBeGuessed();
    void namesWhereElseAKeyIsKept();
};

void KeyCheckTest::saysWhatIsWrongWithAKey_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const QByteArray &pem, const char *rule, const char *value) {
        QTest::newRow(name) << pem << QString::fromLatin1(rule) << QString::fromLatin1(value);
    };
    row("fresh", opensslOutput(QStringLiteral("ecparam -name prime256v1 -genkey -noout")), "", "P-256");
    row("P-384", opensslOutput(QStringLiteral("ecparam -name secp384r1 -genkey -noout")), "wrong_curve", "P-384");
    row("RSA", opensslOutput(QStringLiteral("genrsa 2048")), "other_kind", "RSA 2048");
    row("Ed25519", opensslOutput(QStringLiteral("genpkey -algorithm ed25519")), "other_kind", "ED25519");
    row("1", pemOf("1"), "guessable", "");
    row("RFC 7515", testing::dataFile(QStringLiteral("rfc7515/private-key.pem")), "published", "RFC 7515 A.3");
    row("RFC 8225", testing::dataFile(QStringLiteral("rfc8225/private-key.pem")), "published", "RFC 8225 A.1");
    row("RFC 8946", testing::dataFile(QStringLiteral("rfc8946/private-key.pem")), "published", "RFC 8946 A");
    row("RFC 6979", pemOf("c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721"), "published",
        "RFC 6979 A.2.5");
}

void KeyCheckTest::saysWhatIsWrongWithAKey()
{
    QFETCH(QByteArray, pem);
    QFETCH(QString, rule);
    QFETCH(QString, value);
    QVERIFY(!pem.isEmpty());
    const Findings found = healthOf(keyOf(pem));
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found.front().check, QStringLiteral("key"));
    QCOMPARE(found.front().rule, rule);
    QCOMPARE(found.front().result, rule.isEmpty() ? Judgement::Pass : Judgement::Fail);
    QCOMPARE(found.front().values.isEmpty() ? QString() : found.front().values.first(), value);
}

void KeyCheckTest::knowsPublishedKeysByTheirCertificatesToo()
{
    const QByteArray pem = testing::dataFile(QStringLiteral("rfc8225/public-a2.pem"));
    const auto key = testing::required(crypto::PublicKey::fromBytes(bytesOf(pem), subject));
    QCOMPARE(healthOf(key).front().rule, QStringLiteral("published"));
}

void KeyCheckTest::refusesOnlyWhatCanBeGuessed()
{
    QCOMPARE(requireSecret(keyOf(pemOf("2")), subject).error().code, ErrorCode::WeakKey);
    QVERIFY(requireSecret(keyOf(testing::dataFile(QStringLiteral("rfc8946/private-key.pem"))), subject));
}

void KeyCheckTest::namesWhereElseAKeyIsKept()
{
    QVERIFY(!duplicateFinding({}));
    const auto found = duplicateFinding({QStringLiteral("east"), QStringLiteral("west")});
    QCOMPARE(found->result, Judgement::Warn);
    QCOMPARE(found->values.value(QStringLiteral("names")), QStringLiteral("east, west"));
}

QTEST_GUILESS_MAIN(KeyCheckTest)
#include "key_check_test.moc"
