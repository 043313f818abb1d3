// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/new_identity_controller.h"

#include "tests/ui/identities/identity_files.h"
#include "tests/ui/test_workspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

const QString url = u"https://certs.example.com/shaken.pem"_s;

struct Fixture
{
    Fixture() { test.clock.time = QDateTime::currentDateTimeUtc(); }

    bool openVault()
    {
        bool opened = false;
        test.workspace.createVault(SecretBytes::fromText("vault words"), &controller,
                                   [&opened](const Done &done) { opened = done.has_value(); });
        return QTest::qWaitFor([&opened] { return opened; }, 20000);
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return !controller.isBusy(); }, 20000);
    }

    TestWorkspace test;
    IdentityFiles files;
    NewIdentityController controller{test.workspace};
};

} // namespace

class NewIdentityControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyGoesIntoTheVaultAndTheIdentityIntoTheInventory()
    {
        Fixture f;
        QVERIFY(f.openVault());
        const QString key = f.files.key(u"key.pem"_s);
        f.controller.setName(u"carrier"_s);
        f.controller.setKeyFile(key);
        f.controller.setChainFiles({f.files.certificate(u"cert.pem"_s, key)});
        f.controller.setX5u(url);
        QSignalSpy saved(&f.controller, &NewIdentityController::saved);
        f.controller.save();
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(f.test.workspace.inventory().identity(u"carrier"_s)->x5u, url);
        const auto secret = f.test.workspace.loadSecret(credentials::keyEntryName(u"carrier"_s));
        QVERIFY(secret.has_value());
        const auto stored = crypto::PrivateKey::fromPem(secret->view(), nullptr, {});
        QCOMPARE(stored->publicKey().md5Figure(), f.files.md5OfKey(key));
        QVERIFY(f.controller.waitingKeys().isEmpty());
        QCOMPARE(f.test.workspace.inventory().history()->front().action, u"identity.add"_s);
    }

    void mismatchIsRefusedBesideTheKeyAndNothingIsStored()
    {
        Fixture f;
        QVERIFY(f.openVault());
        f.controller.setName(u"carrier"_s);
        f.controller.setKeyFile(f.files.key(u"other.pem"_s));
        f.controller.setChainFiles({f.files.certificate(u"cert.pem"_s, f.files.key(u"key.pem"_s))});
        f.controller.setX5u(url);
        IdentityProblems problems;
        connect(&f.controller, &NewIdentityController::refused, this,
                [&](const IdentityProblems &found) { problems = found; });
        f.controller.save();
        QTRY_COMPARE(problems.keys(), QList<IdentityField>{IdentityField::Key});
        QVERIFY(f.test.workspace.inventory().identities()->empty());
        QVERIFY(f.controller.waitingKeys().isEmpty());
    }

    void emptyFormNamesEveryFieldOnlyWhenSaved()
    {
        Fixture f;
        QVERIFY(f.controller.faults().isEmpty());
        const auto fields = f.controller.problems().keys();
        QCOMPARE(fields, (QList<IdentityField>{IdentityField::Name, IdentityField::Key, IdentityField::Chain,
                                               IdentityField::X5u}));
    }

    void lockedVaultStoresNothing()
    {
        Fixture f;
        const QString key = f.files.key(u"key.pem"_s);
        f.controller.setName(u"carrier"_s);
        f.controller.setKeyFile(key);
        f.controller.setChainFiles({f.files.certificate(u"cert.pem"_s, key)});
        f.controller.setX5u(url);
        ErrorCode code = ErrorCode::InternalFault;
        connect(&f.controller, &NewIdentityController::failed, this, [&](const Error &error) { code = error.code; });
        f.controller.save();
        QTRY_COMPARE(code, ErrorCode::VaultMissing);
        QVERIFY(f.test.workspace.inventory().identities()->empty());
    }

    void newKeyWaitsInTheVaultForItsCertificate()
    {
        Fixture f;
        QVERIFY(f.openVault());
        f.controller.setName(u"fresh"_s);
        QSignalSpy made(&f.controller, &NewIdentityController::keyMade);
        f.controller.makeKey();
        QTRY_COMPARE(made.count(), 1);
        QVERIFY(f.settle());
        QCOMPARE(f.controller.waitingKeys(), QStringList{u"fresh"_s});
        QVERIFY(f.controller.check().publicKey->isP256());

        // The certificate comes back; the administrator calls the identity by another name.
        const auto pem = f.test.workspace.loadSecret(credentials::keyEntryName(u"fresh"_s));
        QFile file(f.files.path(u"fresh.pem"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pem->text().data(), static_cast<qint64>(pem->size()));
        file.close();
        f.controller.setName(u"carrier"_s);
        f.controller.setChainFiles({f.files.certificate(u"cert.pem"_s, file.fileName())});
        f.controller.setX5u(url);
        QSignalSpy saved(&f.controller, &NewIdentityController::saved);
        f.controller.save();
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(f.controller.waitingKeys().isEmpty());
        QVERIFY(!f.test.workspace.loadSecret(credentials::keyEntryName(u"fresh"_s)));
        QVERIFY(f.test.workspace.loadSecret(credentials::keyEntryName(u"carrier"_s)).has_value());
    }

    void waitingKeyIsNeverOverwritten()
    {
        Fixture f;
        QVERIFY(f.openVault());
        QVERIFY(f.test.workspace.storeSecret(credentials::keyEntryName(u"fresh"_s), SecretBytes::fromText("kept")));
        f.controller.setName(u"fresh"_s);
        QVERIFY(f.controller.nameProblem().has_value());
        QSignalSpy refused(&f.controller, &NewIdentityController::refused);
        f.controller.makeKey();
        QCOMPARE(refused.count(), 1);
        QCOMPARE(f.test.workspace.loadSecret(credentials::keyEntryName(u"fresh"_s))->text(), std::string_view("kept"));
    }

    void answerOfAnAuthorityFindsItsKeyInTheVault()
    {
        Fixture f;
        QVERIFY(f.openVault());
        const QString key = f.files.key(u"key.pem"_s);
        QVERIFY(f.test.workspace.storeSecret(credentials::keyEntryName(u"ordered"_s),
                                             SecretBytes::fromText(f.files.read(key).constData())));
        f.controller.setName(u"carrier"_s);
        f.controller.setChainFiles({f.files.write(u"answer.pem"_s, f.files.chainFor(key))});
        f.controller.setX5u(url);
        QVERIFY(f.settle());
        QVERIFY2(f.controller.problems().isEmpty(), qPrintable(f.controller.problems().values().join(u' ')));
        QSignalSpy saved(&f.controller, &NewIdentityController::saved);
        f.controller.save();
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(f.controller.waitingKeys().isEmpty());
        QVERIFY(f.test.workspace.loadSecret(credentials::keyEntryName(u"carrier"_s)).has_value());
    }

    void lockedVaultIsNoProblemUntilItIsOpened()
    {
        Fixture f;
        QVERIFY(f.openVault());
        const QString key = f.files.key(u"key.pem"_s);
        QVERIFY(f.test.workspace.storeSecret(credentials::keyEntryName(u"ordered"_s),
                                             SecretBytes::fromText(f.files.read(key).constData())));
        f.test.workspace.lockVault();
        f.controller.setName(u"carrier"_s);
        f.controller.setChainFiles({f.files.write(u"answer.pem"_s, f.files.chainFor(key))});
        f.controller.setX5u(url);
        QVERIFY(f.settle());
        QVERIFY(f.controller.mayWaitInVault());
        QVERIFY(f.controller.problems().isEmpty());
    }

    void keyThatStaysInItsFileNeedsNoVault()
    {
        Fixture f;
        const QString key = f.files.key(u"key.pem"_s);
        const QString encrypted = f.files.encryptedKey(key, u"open sesame"_s);
        f.controller.setName(u"carrier"_s);
        f.controller.setKeyStays(true);
        f.controller.setKeyFile(encrypted);
        f.controller.givePassphrase(SecretBytes::fromText("open sesame"));
        f.controller.setChainFiles({f.files.write(u"chain.pem"_s, f.files.chainFor(key))});
        f.controller.setX5u(url);
        QVERIFY(!f.controller.needsVault());
        QSignalSpy saved(&f.controller, &NewIdentityController::saved);
        f.controller.save();
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, 20000);
        QCOMPARE(f.test.workspace.inventory().identity(u"carrier"_s)->keyPlace, encrypted);
        QCOMPARE(f.test.workspace.vaultState(), VaultState::Missing);
    }

    void latestFileWins()
    {
        Fixture f;
        const QString first = f.files.key(u"first.pem"_s);
        const QString second = f.files.key(u"second.pem"_s);
        f.controller.setKeyFile(first);
        f.controller.setKeyFile(second);
        QVERIFY(f.settle());
        QCOMPARE(f.controller.check().publicKey->md5Figure(), f.files.md5OfKey(second));
    }
};

QTEST_GUILESS_MAIN(NewIdentityControllerTest)
#include "new_identity_controller_test.moc"
