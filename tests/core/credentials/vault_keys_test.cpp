// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/vault_keys.h"

#include "core/foundation/files.h"
#include "tests/core/crypto/test_certificates.h"

#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::credentials;
using testing::required;

class VaultKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAKeyByItsPublicHalf()
    {
        const QTemporaryDir folder;
        Vault vault = required(Vault::open(folder.path()));
        QVERIFY(vault.create(SecretBytes::fromText("correct horse")));
        const auto one = required(crypto::PrivateKey::generate());
        const auto other = required(crypto::PrivateKey::generate());
        const SecretBytes pem = required(one.toPem());
        QVERIFY(vault.store(keyEntryName(QStringLiteral("west")), pem));
        QVERIFY(vault.store(keyEntryName(QStringLiteral("east")), pem));
        QVERIFY(vault.store(QStringLiteral("password/edge"), pem));
        QVERIFY(vault.store(keyEntryName(QStringLiteral("noise")), SecretBytes::fromText("no key")));
        QCOMPARE(*namesOfKey(vault, one.publicKey()), (QStringList{QStringLiteral("east"), QStringLiteral("west")}));
        QVERIFY(namesOfKey(vault, other.publicKey())->isEmpty());
        QVERIFY(keyNamed(vault, QStringLiteral("east"))->publicKey() == one.publicKey());
        QCOMPARE(keyNamed(vault, QStringLiteral("north")).error().code, ErrorCode::VaultEntryMissing);
        vault.lock();
        QCOMPARE(namesOfKey(vault, one.publicKey()).error().code, ErrorCode::VaultLocked);
    }

    void findsTheKeyOfAnIdentityWhateverItsNameIs()
    {
        const QTemporaryDir folder;
        Vault vault = required(Vault::open(folder.path()));
        QVERIFY(vault.create(SecretBytes::fromText("correct horse")));
        testing::Authority authority;
        const SigningIdentity identity{QStringLiteral("west"), {authority.leaf}, {}, {}};
        QCOMPARE(keyOfIdentity(vault, identity).error().code, ErrorCode::KeyNotInVault);
        const SecretBytes other = required(required(crypto::PrivateKey::generate()).toPem());
        QVERIFY(vault.store(keyEntryName(QStringLiteral("west")), other));
        QCOMPARE(keyOfIdentity(vault, identity).error().code, ErrorCode::KeyNotInVault);
        const SecretBytes pem = required(authority.leafKey.toPem());
        QVERIFY(vault.store(keyEntryName(QStringLiteral("west (next)")), pem));
        QCOMPARE(required(keyOfIdentity(vault, identity)).text(), pem.text());
        QVERIFY(vault.store(keyEntryName(QStringLiteral("west")), pem));
        QCOMPARE(required(keyOfIdentity(vault, identity)).text(), pem.text());
        vault.lock();
        QCOMPARE(keyOfIdentity(vault, identity).error().code, ErrorCode::VaultLocked);
    }

    void readsAKeyThatStaysOutside()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("key.pem"));
        const auto key = required(crypto::PrivateKey::generate());
        const SecretBytes passphrase = SecretBytes::fromText("correct horse");
        const SecretBytes closed = required(key.toEncryptedPem(passphrase));
        QVERIFY(saveFileAtomically(file, closed.view(), FileVisibility::OwnerOnly));
        QCOMPARE(outsideKey(file, nullptr).error().code, ErrorCode::PassphraseNeeded);
        QVERIFY(required(outsideKey(file, &passphrase)).text() == required(key.toPem()).text());
        // The disk is not mounted.
        QCOMPARE(outsideKey(file + QStringLiteral(".none"), &passphrase).error().code, ErrorCode::FileNotFound);
        QCOMPARE(outsideKey(QStringLiteral("pkcs11:token=stir;object=signer"), &passphrase).error().code,
                 ErrorCode::KeyStaysInToken);
    }
};

QTEST_GUILESS_MAIN(VaultKeysTest)
#include "vault_keys_test.moc"
