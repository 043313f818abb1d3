// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/vault.h"
#include "core/foundation/files.h"
#include "tests/workflows/practice_world.h"
#include "ui/common/message_banner.h"
#include "ui/common/theme.h"
#include "ui/common/workspace.h"
#include "ui/deployment/deployment_page.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace stir;
using State = ui::DeploymentRow::State;

/// The page on the real practice server, driven by its object names.
class DeploymentPageTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int patience = 60'000;
    const QString m_server = QLatin1String(tests::PracticeWorld::server);
    tests::PracticeWorld m_world;
    SystemClock m_clock;
    tasks::WorkerPools m_pools;
    std::unique_ptr<ui::Workspace> m_workspace;
    std::unique_ptr<ui::DeploymentPage> m_page;

    template <typename Widget>
    Widget *find(const char *name) const
    {
        auto *widget = m_page->findChild<Widget *>(QLatin1String(name));
        Q_ASSERT_X(widget, "find", name);
        return widget;
    }
    void click(const char *name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    State state() const { return m_page->controller().servers().rowOf(m_server)->state; }

private Q_SLOTS:
    void initTestCase()
    {
        ui::applyTheme(*qApp, ui::Appearance::Light);
        const QString failed = m_world.start();
        QVERIFY2(failed.isEmpty(), qPrintable(failed));
        auto vault = credentials::Vault::open(m_world.dataFolder());
        QVERIFY(vault);
        QVERIFY(vault->create(SecretBytes::fromText("correct horse")));
        QVERIFY(vault->store(credentials::keyEntryName(QStringLiteral("main")), m_world.key()));
    }

    void init()
    {
        m_workspace = std::make_unique<ui::Workspace>(
            ui::WorkspaceFolders{.data = m_world.dataFolder(), .program = QStringLiteral(STIR_BIN_DIR)}, m_clock,
            m_pools, m_world.inventory());
        m_page = std::make_unique<ui::DeploymentPage>(*m_workspace);
        m_page->resize(1096, 772);
        m_page->show();
    }
    void cleanup()
    {
        m_page.reset();
        m_workspace.reset();
    }

    void keepsASoundModelOfServers()
    {
        QAbstractItemModelTester tester(&m_page->controller().servers(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_workspace->announceInventoryChange();
        QCOMPARE(m_page->controller().servers().rowCount(), 1);
    }

    void asksAPersonAboutTheHostKeyOfAFirstConnection()
    {
        QVERIFY(!find<QPushButton>("deployment.push")->isEnabled());
        click("deployment.unplanned.empty.action");
        QVERIFY(find<QPushButton>("deployment.looking.empty.action")->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("deployment.login")->isVisible(), patience);
        QCOMPARE(state(), State::Unreachable);
        click("deployment.login.accept");
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::Changes, patience);
        QVERIFY(!find<QWidget>("deployment.login")->isVisible());
        QVERIFY(find<QPlainTextEdit>("deployment.diff")->toPlainText().contains(QStringLiteral("WITH_STIRSHAKEN")));
    }

    void tellsOthersWhatTheServerTrustsBesides()
    {
        QVERIFY(
            m_world.onServer("d=$(ls -d etc/pki/ca-trust/source/anchors usr/local/share/ca-certificates 2>/dev/null | "
                             "head -1); echo nothing > $d/stranger.pem"));
        const QSignalSpy seen(&m_page->controller(), &ui::DeploymentController::anchorsSeen);
        m_page->showSubject(m_server);
        QTRY_COMPARE_WITH_TIMEOUT(seen.count(), 1, patience);
        const auto anchors = seen.front().front().value<ui::SeenAnchors>();
        QCOMPARE(anchors.server, m_server);
        QCOMPARE(anchors.findings.size(), std::size_t(1));
        QVERIFY(anchors.findings.front().values.value(QStringLiteral("path")).endsWith(QStringLiteral("stranger.pem")));
        QVERIFY(m_world.onServer("rm $(find . -name stranger.pem)"));
    }

    void enterOnAServerPlansItAndSaysSo()
    {
        auto *servers = find<QAbstractItemView>("deployment.servers");
        servers->setFocus();
        QTest::keyClick(servers, Qt::Key_Return);
        QVERIFY(!find<QPushButton>("deployment.plan")->isEnabled());
        QVERIFY(find<QPushButton>("deployment.looking.empty.action")->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::Changes, patience);
        QVERIFY(!find<QPushButton>("deployment.looking.empty.action")->isVisible());
    }

    void asksBeforeItPushesAndLetsThePersonThinkAgain()
    {
        m_page->showSubject(m_server);
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::Changes, patience);
        click("deployment.push");
        QVERIFY(find<QPushButton>("deployment.confirm")->text().contains(QStringLiteral("restart Kamailio")));
        QTest::keyClick(find<QPushButton>("deployment.notNow"), Qt::Key_Return);
        QVERIFY(!find<QPushButton>("deployment.confirm")->isVisible());
        QCOMPARE(state(), State::Changes);
    }

    void opensTheVaultPushesWithLiveStepsAndThenPlansNothing()
    {
        m_page->showSubject(m_server);
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::Changes, patience);
        click("deployment.push");
        click("deployment.confirm");
        auto *passphrase = find<QLineEdit>("deployment.vault.passphrase");
        QVERIFY(passphrase->isVisible());
        QTest::keyClicks(passphrase, QStringLiteral("correct horse"));
        QTest::keyClick(passphrase, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(state() == State::Pushing || state() == State::Pushed, patience);
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::Pushed, patience);
        QVERIFY(m_page->banner()->sentence().contains(m_server));
        QCOMPARE(*m_workspace->inventory().firstBrokenEntry(), std::nullopt);

        click("deployment.plan");
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::AsIntended, patience);
        QVERIFY(!find<QPushButton>("deployment.push")->isEnabled());
    }

    void showsTheIdentityHeaderOfATestCall()
    {
        m_page->showSubject(m_server);
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::AsIntended, patience);
        click("deployment.call.place");
        auto *identity = find<QPlainTextEdit>("deployment.call.identity");
        QTRY_VERIFY_WITH_TIMEOUT(!identity->toPlainText().isEmpty(), patience);
        QVERIFY(identity->toPlainText().contains(QLatin1String(tests::PracticeWorld::x5u)));
        QVERIFY(m_page->controller().takesTestCalls(m_server));
    }

    void undoesTheLastPush()
    {
        m_page->showSubject(m_server);
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::AsIntended, patience);
        click("deployment.undo");
        click("deployment.confirm");
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::Pushed, patience);
        click("deployment.plan");
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::Changes, patience);
    }

    void asksForThePassphraseOfAKeyThatStaysInItsFile()
    {
        const auto key = crypto::PrivateKey::fromPem(m_world.key().view(), nullptr, {});
        const auto encrypted = key->toEncryptedPem(SecretBytes::fromText("open sesame"));
        const QString file = m_world.dataFolder() + QStringLiteral("/stays.pem");
        QVERIFY(saveFileAtomically(file, encrypted->view(), FileVisibility::OwnerOnly));
        auto &inventory = m_workspace->inventory();
        auto server = *inventory.server(m_server);
        auto identity = *inventory.identity(server.identity);
        server.identity.clear();
        QVERIFY(inventory.updateServer(m_server, server));
        QVERIFY(inventory.removeIdentity(identity.name));
        identity.keyPlace = file;
        QVERIFY(inventory.addIdentity(identity));
        server.identity = identity.name;
        QVERIFY(inventory.updateServer(m_server, server));
        m_page->showSubject(m_server);
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::Changes, patience);
        click("deployment.push");
        click("deployment.confirm");
        auto *passphrase = find<QLineEdit>("deployment.key.passphrase");
        QTRY_VERIFY_WITH_TIMEOUT(passphrase->isVisible(), patience);
        QVERIFY(!find<QLineEdit>("deployment.vault.passphrase")->isVisible());
        QTest::keyClicks(passphrase, QStringLiteral("open barley"));
        QTest::keyClick(passphrase, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(passphrase->property("invalid").toBool(), patience);
        QTest::keyClicks(passphrase, QStringLiteral("open sesame"));
        QTest::keyClick(passphrase, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::Pushed, patience);
        QVERIFY(!passphrase->isVisible());
        click("deployment.undo");
        click("deployment.confirm");
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->controller().isBusy(), patience);
    }

    void survivesBeingClosedInTheMiddleOfAPlan()
    {
        m_page->showSubject(m_server);
        QVERIFY(m_page->controller().isBusy());
        m_page.reset();
        m_pools.remote().waitForDone();
    }

    void letsThePersonPointAtALineItCannotFind()
    {
        QVERIFY(m_world.onServer("sed -i 's/# Enable.Disable stirshaken.*/# (comment lost)/; "
                                 "s/WITH_STIRSHAKEN/SIGN_OUT/' etc/kamailio/kamailio.cfg"));
        m_page->showSubject(m_server);
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::NeedsAnswer, patience);
        QVERIFY(find<QWidget>("deployment.unresolved")->isVisible());
        QVERIFY(!find<QPushButton>("deployment.push")->isEnabled());
        auto *lines = find<QComboBox>("deployment.unresolved.lines");
        const int place = lines->findText(QStringLiteral("!define SIGN_OUT"), Qt::MatchContains);
        QVERIFY(place >= 0);
        lines->setCurrentIndex(place);
        click("deployment.unresolved.point");
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::Changes, patience);
        QVERIFY(find<QPlainTextEdit>("deployment.diff")->toPlainText().contains(QStringLiteral("#!define SIGN_OUT")));
    }

    void saysThatAServerIsDown()
    {
        (void)practice::PracticeServer(m_world.dataFolder(), QStringLiteral(STIR_BIN_DIR)).stop();
        m_page->showSubject(m_server);
        QTRY_COMPARE_WITH_TIMEOUT(state(), State::Unreachable, patience);
        QVERIFY(!m_page->banner()->sentence().isEmpty());
    }
};

QTEST_MAIN(DeploymentPageTest)
#include "deployment_page_test.moc"
