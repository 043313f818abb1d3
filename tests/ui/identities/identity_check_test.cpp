// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/identity_check.h"

#include "tests/ui/identities/identity_files.h"

#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

const QString url = u"https://certs.example.com/shaken.pem"_s;

IdentityInput inputFor(const QString &key, const QString &chain, const QString &x5u = url)
{
    IdentityInput input;
    input.keyFile = key;
    input.keySubject = key;
    input.chainFile = chain;
    input.x5u = x5u;
    input.now = QDateTime::currentDateTimeUtc();
    return input;
}

} // namespace

class IdentityCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyAndItsCertificateMatchWithOpensslsFigure()
    {
        const IdentityFiles files;
        const QString key = files.key(u"key.pem"_s);
        const IdentityCheck check = checkIdentity(inputFor(key, files.certificate(u"cert.pem"_s, key)));
        QVERIFY(check.matches().value_or(false));
        QVERIFY(!check.refusal);
        QVERIFY(check.keyPem != nullptr);
        QCOMPARE(check.publicKey->md5Figure(), files.md5OfKey(key));
        QCOMPARE(check.chain.front().publicKey().md5Figure(), files.md5OfKey(key));
    }

    void refusesAnotherKey()
    {
        const IdentityFiles files;
        const QString certificate = files.certificate(u"cert.pem"_s, files.key(u"key.pem"_s));
        const IdentityCheck check = checkIdentity(inputFor(files.key(u"other.pem"_s), certificate));
        QCOMPARE(check.matches(), std::optional(false));
        QCOMPARE(check.refusal->code, ErrorCode::KeyMismatch);
    }

    void asksForThePassphraseAndTakesTheRightOne()
    {
        const IdentityFiles files;
        const QString key = files.key(u"key.pem"_s);
        IdentityInput input = inputFor(files.encryptedKey(key, u"open sesame"_s), files.certificate(u"c.pem"_s, key));
        QVERIFY(checkIdentity(input).needsPassphrase());
        input.passphrase = std::make_shared<const SecretBytes>(SecretBytes::fromText("open barley"));
        QCOMPARE(checkIdentity(input).keyError->code, ErrorCode::WrongPassphrase);
        input.passphrase = std::make_shared<const SecretBytes>(SecretBytes::fromText("open sesame"));
        QVERIFY(checkIdentity(input).matches().value_or(false));
    }

    void saysWhatIsWrongWithTheFiles()
    {
        const IdentityFiles files;
        const QString key = files.key(u"key.pem"_s);
        const QString certificate = files.certificate(u"cert.pem"_s, key);
        const IdentityCheck swapped = checkIdentity(inputFor(certificate, key));
        QCOMPARE(swapped.keyError->code, ErrorCode::NotAPrivateKey);
        QCOMPARE(swapped.chainError->code, ErrorCode::NotACertificate);
        QCOMPARE(checkIdentity(inputFor(u"/nowhere"_s, {})).keyError->code, ErrorCode::FileNotFound);
        const QString wide = files.key(u"p384.pem"_s, u"secp384r1"_s);
        const IdentityCheck curve = checkIdentity(inputFor(wide, files.certificate(u"c384.pem"_s, wide)));
        QCOMPARE(curve.refusal->code, ErrorCode::WrongCurve);
        QCOMPARE(curve.refusal->subject, wide);
    }

    void judgesTheUrlAlone()
    {
        const IdentityCheck http = checkIdentity(inputFor({}, {}, u"http://example.com/c.pem"_s));
        QCOMPARE(http.x5uFindings.front().result, Judgement::Fail);
        QVERIFY(checkIdentity(inputFor({}, {}, {})).x5uFindings.empty());
    }
};

QTEST_GUILESS_MAIN(IdentityCheckTest)
#include "identity_check_test.moc"
