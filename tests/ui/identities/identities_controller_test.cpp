// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/identities_controller.h"

#include "core/crypto/chain_verifier.h"
#include "tests/ui/test_workspace.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

struct Fixture
{
    bool openVault()
    {
        bool opened = false;
        test.workspace.createVault(SecretBytes::fromText("vault words"), &controller,
                                   [&opened](const Done &done) { opened = done.has_value(); });
        return QTest::qWaitFor([&opened] { return opened; }, 20000);
    }
    bool makePractice()
    {
        QSignalSpy made(&controller, &IdentitiesController::practiceMade);
        controller.makePractice();
        return made.wait(20000) && settle();
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return !controller.isBusy(); }, 20000);
    }
    /// Time goes on while nobody looks at the clock.
    bool refreshAfterDays(int days)
    {
        test.clock.time = test.clock.time.addDays(days);
        controller.refresh();
        return settle();
    }
    void addServer(const QString &name, const QString &identity, const QString &platform = u"voipnow"_s)
    {
        inventory::ManagedServer server;
        server.name = name;
        server.host = u"192.0.2.1"_s;
        server.identity = identity;
        server.platform = platform;
        QVERIFY(test.workspace.inventory().addServer(server));
        test.workspace.announceInventoryChange();
        QVERIFY(settle());
    }

    TestWorkspace test;
    IdentitiesController controller{test.workspace};
};

} // namespace

class IdentitiesControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void practiceIdentityIsWholeAndItsRootIsTrusted()
    {
        Fixture f;
        const QAbstractItemModelTester tester(&f.controller.identities(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(f.openVault());
        QVERIFY(f.makePractice());
        QCOMPARE(f.controller.count(), 1);
        const IdentityRow &row = f.controller.identities().rows().front();
        const auto anchors = f.test.workspace.inventory().anchors();
        QCOMPARE(anchors->front().company, u"Practice STI-CA"_s);
        const auto verdict =
            crypto::ChainVerifier::verify(row.identity.chain, {anchors->front().certificate}, f.test.clock.now());
        QCOMPARE(verdict.fault, crypto::ChainFault::None);
        const auto pem = f.test.workspace.loadSecret(credentials::keyEntryName(row.identity.name));
        const auto key = crypto::PrivateKey::fromPem(pem->view(), nullptr, {});
        QVERIFY(credentials::requireUsable(*key, row.identity.chain, row.identity.x5u).has_value());

        QVERIFY(f.makePractice());
        QCOMPARE(f.controller.count(), 2);
        QVERIFY(f.controller.identity(u"practice-signer-2"_s) != nullptr);
    }

    void lockedVaultLeavesNoHalfIdentity()
    {
        Fixture f;
        QSignalSpy failed(&f.controller, &IdentitiesController::failed);
        f.controller.makePractice();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(f.controller.count(), 0);
        QVERIFY(f.test.workspace.inventory().anchors()->empty());
    }

    void usedIdentityStays()
    {
        Fixture f;
        QVERIFY(f.openVault());
        QVERIFY(f.makePractice());
        f.addServer(u"west"_s, u"practice-signer"_s);
        QCOMPARE(f.controller.identity(u"practice-signer"_s)->servers, QStringList{u"west"_s});
        ErrorCode code = ErrorCode::InternalFault;
        connect(&f.controller, &IdentitiesController::failed, this, [&](const Error &error) { code = error.code; });
        f.controller.remove(u"practice-signer"_s);
        QCOMPARE(code, ErrorCode::InUse);
        QVERIFY(f.test.workspace.loadSecret(credentials::keyEntryName(u"practice-signer"_s)).has_value());
    }

    void removingTakesTheKeyOutOfTheVault()
    {
        Fixture f;
        QVERIFY(f.openVault());
        QVERIFY(f.makePractice());
        f.controller.remove(u"practice-signer"_s);
        QTRY_COMPARE(f.controller.count(), 0);
        QCOMPARE(f.test.workspace.loadSecret(credentials::keyEntryName(u"practice-signer"_s)).error().code,
                 ErrorCode::VaultEntryMissing);
    }

    void practiceServerIsKnownAndGetsTheIdentity()
    {
        Fixture f;
        QVERIFY(f.controller.practiceServer().isEmpty());
        f.addServer(u"practice"_s, {}, u"practice"_s);
        QCOMPARE(f.controller.practiceServer(), u"practice"_s);
        QVERIFY(f.openVault());
        QVERIFY(f.makePractice());
        f.controller.useForPractice(u"practice-signer"_s);
        QCOMPARE(f.test.workspace.inventory().server(u"practice"_s)->identity, u"practice-signer"_s);
    }

    void expiryCountsAsNeedingAttention()
    {
        Fixture f;
        QVERIFY(f.openVault());
        QVERIFY(f.makePractice());
        QCOMPARE(f.controller.needingAttention(), 0);
        QVERIFY(f.refreshAfterDays(80));
        QCOMPARE(f.controller.needingAttention(), 1);
        const QModelIndex validity = f.controller.identities().index(0, 3);
        QCOMPARE(validity.data(StatusRole).toInt(), static_cast<int>(Status::Attention));
        QVERIFY(f.refreshAfterDays(20));
        QCOMPARE(f.controller.identities().index(0, 3).data(StatusRole).toInt(), static_cast<int>(Status::Broken));
    }

    void thresholdsThatAreSetCount()
    {
        Fixture f;
        QVERIFY(f.openVault());
        QVERIFY(f.makePractice());
        QVERIFY(f.refreshAfterDays(10));
        QCOMPARE(f.controller.needingAttention(), 0);
        const auto early = credentials::ExpiryThresholds::fromTexts({u"99%"_s, u"98%"_s, u"97%"_s});
        QVERIFY(f.test.workspace.inventory().setExpiryThresholds(*early));
        f.controller.refresh();
        QTRY_COMPARE(f.controller.needingAttention(), 1);
    }

    void anIdentityOfTheSameNameIsJudgedAnew()
    {
        Fixture f;
        QVERIFY(f.openVault());
        QVERIFY(f.makePractice());
        auto &inventory = f.test.workspace.inventory();
        auto identity = *inventory.identity(u"practice-signer"_s);
        QVERIFY(inventory.removeIdentity(identity.name));
        identity.x5u = u"http://certs.example.net/a.pem"_s;
        QVERIFY(inventory.addIdentity(identity));
        f.controller.refresh();
        QVERIFY(f.settle());
        QCOMPARE(f.controller.identity(identity.name)->identity.x5u, identity.x5u);
        QVERIFY(anyFails(f.controller.identity(identity.name)->health));
    }

    void knowsTheKeysOfTheOpenVault()
    {
        Fixture f;
        QVERIFY(f.openVault());
        QVERIFY(f.makePractice());
        QTRY_COMPARE(f.controller.identity(u"practice-signer"_s)->key, KeyMatch::Matches);
        QVERIFY(f.test.workspace.removeSecret(credentials::keyEntryName(u"practice-signer"_s)));
        f.controller.refresh();
        QTRY_COMPARE(f.controller.identity(u"practice-signer"_s)->key, KeyMatch::Missing);
    }

    void knowsWhetherItHasRead()
    {
        Fixture f;
        QVERIFY(!f.controller.wasRead());
        QVERIFY(f.controller.isReading());
        QTRY_VERIFY(f.controller.wasRead());
        QVERIFY(!f.controller.isReading());
    }
};

QTEST_GUILESS_MAIN(IdentitiesControllerTest)
#include "identities_controller_test.moc"
