// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/identity_check.h"

#include "tests/support/soft_token.h"
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
    if (!chain.isEmpty())
        input.chainFiles = {chain};
    input.x5u = x5u;
    input.now = QDateTime::currentDateTimeUtc();
    return input;
}

SharedSecret secret(const char *text)
{
    return std::make_shared<const SecretBytes>(SecretBytes::fromText(text));
}

QStringList rulesOf(const Findings &findings)
{
    QStringList rules;
    for (const Finding &finding : findings)
        rules.append(finding.check + u'.' + finding.rule);
    return rules;
}

VaultKeys vaultWith(const QString &name, const QByteArray &pem)
{
    std::vector<credentials::VaultEntry> entries;
    entries.push_back({credentials::keyEntryName(name), SecretBytes::fromText(pem.constData())});
    return std::make_shared<const std::vector<credentials::VaultEntry>>(std::move(entries));
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
        input.keyPassphrase = std::make_shared<const SecretBytes>(SecretBytes::fromText("open barley"));
        QCOMPARE(checkIdentity(input).keyError->code, ErrorCode::WrongPassphrase);
        input.keyPassphrase = std::make_shared<const SecretBytes>(SecretBytes::fromText("open sesame"));
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

    void readsKeyAndCertificatesInEveryForm_data()
    {
        QTest::addColumn<QStringList>("keyCommand");
        QTest::addColumn<QStringList>("chainCommand");
        const QStringList pemKey{u"ec"_s, u"-in"_s, u"KEY"_s};
        const QStringList pemChain{u"crl2pkcs7"_s, u"-nocrl"_s, u"-certfile"_s, u"CHAIN"_s};
        QTest::newRow("SEC1 and PKCS#7 in PEM") << pemKey << pemChain;
        QTest::newRow("SEC1 and PKCS#7 in DER")
            << pemKey + QStringList{u"-outform"_s, u"DER"_s} << pemChain + QStringList{u"-outform"_s, u"DER"_s};
        QTest::newRow("PKCS#8 and a DER certificate")
            << QStringList{u"pkcs8"_s, u"-topk8"_s, u"-nocrypt"_s, u"-in"_s, u"KEY"_s}
            << QStringList{u"x509"_s, u"-in"_s, u"CHAIN"_s, u"-outform"_s, u"DER"_s};
        QTest::newRow("PKCS#8 in DER and PKCS#12 without a passphrase")
            << QStringList{u"pkcs8"_s, u"-topk8"_s, u"-nocrypt"_s, u"-in"_s, u"KEY"_s, u"-outform"_s, u"DER"_s}
            << QStringList{u"pkcs12"_s, u"-export"_s, u"-nokeys"_s, u"-in"_s, u"CHAIN"_s, u"-passout"_s, u"pass:"_s};
    }
    void readsKeyAndCertificatesInEveryForm()
    {
        const IdentityFiles files;
        const QString key = files.key(u"key.pem"_s);
        const QString chain = files.write(u"chain.pem"_s, files.chainFor(key));
        const auto made = [&](const char *column) {
            QStringList command = *static_cast<QStringList *>(QTest::qData(column, qMetaTypeId<QStringList>()));
            command.replaceInStrings(u"KEY"_s, key).replaceInStrings(u"CHAIN"_s, chain);
            return files.write(QString::fromLatin1(column), IdentityFiles::openssl(command));
        };
        const IdentityCheck check = checkIdentity(inputFor(made("keyCommand"), made("chainCommand")));
        QVERIFY2(check.matches().value_or(false), qPrintable(check.chainError ? check.chainError->detail : QString()));
        QVERIFY(!check.refusal);
    }

    void oneBundleHasBoth()
    {
        const IdentityFiles files;
        const QString key = files.key(u"key.pem"_s);
        const QString chain = files.write(u"chain.pem"_s, files.chainFor(key));
        const QString bundle = files.write(u"bundle.pem"_s, files.read(chain) + files.read(key));
        for (const IdentityInput &input : {inputFor(bundle, {}), inputFor({}, bundle), inputFor(bundle, bundle)}) {
            const IdentityCheck check = checkIdentity(input);
            QVERIFY(check.matches().value_or(false));
            QVERIFY(check.keyPem != nullptr);
            QCOMPARE(check.chain.size(), 2u);
        }
    }

    void pkcs12AsksItsPassphraseOnceWhereverItStands()
    {
        const IdentityFiles files;
        const QString key = files.key(u"key.pem"_s);
        const QString bundle =
            files.pkcs12(u"b.p12"_s, key, files.write(u"chain.pem"_s, files.chainFor(key)), u"open sesame"_s);
        IdentityInput both = inputFor(bundle, bundle);
        QVERIFY(checkIdentity(both).needsPassphrase());
        QVERIFY(!checkIdentity(both).chainError);
        both.keyPassphrase = secret("open sesame");
        QVERIFY(checkIdentity(both).matches().value_or(false));

        IdentityInput certificates = inputFor({}, bundle);
        QVERIFY(checkIdentity(certificates).needsChainPassphrase());
        certificates.chainPassphrase = secret("open barley");
        QCOMPARE(checkIdentity(certificates).chainError->code, ErrorCode::WrongPassphrase);
        certificates.chainPassphrase = secret("open sesame");
        QVERIFY(checkIdentity(certificates).matches().value_or(false));
    }

    void chainIsPutInOrderAndWhatIsMissingIsNamed()
    {
        const IdentityFiles files;
        const QString key = files.key(u"key.pem"_s);
        crypto::CertificateChain chain = files.chainFor(key);
        std::swap(chain[0], chain[1]);
        const IdentityCheck turned = checkIdentity(inputFor({}, files.write(u"turned.pem"_s, chain)));
        QCOMPARE(turned.chain.front(), chain[1]);
        QCOMPARE(rulesOf(turned.findings), (QStringList{u"chain.reordered"_s, u"chain.ends_below"_s}));
        const IdentityCheck alone = checkIdentity(inputFor(key, files.write(u"leaf.pem"_s, {chain[1]})));
        QCOMPARE(rulesOf(alone.findings), QStringList{u"chain.issuer_missing"_s});
        QVERIFY(alone.findings.front().values.value(u"issuer"_s) == chain[0].subjectName());
    }

    void severalFilesMakeOneChain()
    {
        const IdentityFiles files;
        const QString key = files.key(u"key.pem"_s);
        const crypto::CertificateChain chain = files.chainFor(key);
        IdentityInput input = inputFor(key, {});
        input.chainFiles = {files.write(u"above.pem"_s, {chain[1]}), files.write(u"leaf.pem"_s, {chain[0]})};
        QVERIFY(checkIdentity(input).chain == chain);
    }

    void keyThatWaitsInTheVaultIsFoundByItsCertificate()
    {
        const IdentityFiles files;
        const QString key = files.key(u"key.pem"_s);
        IdentityInput input = inputFor({}, files.write(u"chain.pem"_s, files.chainFor(key)));
        QVERIFY(!checkIdentity(input).publicKey);
        input.vaultKeys = vaultWith(u"fresh"_s, files.read(key));
        const IdentityCheck check = checkIdentity(input);
        QCOMPARE(check.vaultName, u"fresh"_s);
        QVERIFY(check.matches().value_or(false));
        input.vaultKeys = vaultWith(u"fresh"_s, files.read(files.key(u"other.pem"_s)));
        QCOMPARE(checkIdentity(input).keyError->code, ErrorCode::KeyNotInVault);
    }

    void keyThatTheVaultHasUnderAnotherNameIsSaid()
    {
        const IdentityFiles files;
        const QString key = files.key(u"key.pem"_s);
        IdentityInput input = inputFor(key, {});
        input.vaultKeys = vaultWith(u"old"_s, files.read(key));
        QVERIFY(rulesOf(checkIdentity(input).findings).contains(u"key.kept_twice"_s));
    }

    void tokenIsAskedOnceWithAPin()
    {
        const test::SoftToken token;
        if (!token.isThere())
            QSKIP("softhsm2 or libengine-pkcs11-openssl is not installed");
        const IdentityFiles files;
        const QString key = files.key(u"key.pem"_s);
        const QString pkcs8 = files.write(
            u"import.pem"_s, IdentityFiles::openssl({u"pkcs8"_s, u"-topk8"_s, u"-nocrypt"_s, u"-in"_s, key}));
        QVERIFY(token.import(pkcs8, u"signer"_s));
        IdentityInput input = inputFor({}, files.write(u"chain.pem"_s, files.chainFor(key)));
        const auto with = [&](const char *pin) {
            input.token = std::make_shared<TokenAccess>(token.address(u"signer"_s), pin ? secret(pin) : nullptr);
            return checkIdentity(input);
        };
        QVERIFY(with(nullptr).needsPassphrase());
        QCOMPARE(with("9999").keyError->code, ErrorCode::WrongPassphrase);
        // The same access does not ask again.
        QCOMPARE(checkIdentity(input).keyError->code, ErrorCode::WrongPassphrase);
        const IdentityCheck check = with(test::SoftToken::pin);
        QVERIFY(check.matches().value_or(false));
        QVERIFY(check.keyPem == nullptr);
        QVERIFY(!check.refusal);
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
