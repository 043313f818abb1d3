// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/identities/x5u_world.h"
#include "tests/ui/shown_widgets.h"
#include "ui/common/message_banner.h"
#include "ui/common/path_field.h"
#include "ui/common/table_view.h"
#include "ui/identities/identities_page.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;
using credentials::RotationStage;

namespace {

constexpr int patience = 30'000;

} // namespace

/// A change of key on the page with a real web server, driven by its object names; the servers' part of it is told in
/// tests/workflows.
class RotationPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString failed = m_world.start();
        QVERIFY2(failed.isEmpty(), qPrintable(failed));
        Workspace &workspace = m_world.test.workspace;
        QVERIFY(workspace.inventory().addIdentity(m_world.identityAt(u"/good.pem"_s)));
        bool isOpen = false;
        workspace.createVault(SecretBytes::fromText("correct horse"), this,
                              [&](const Done &done) { isOpen = done.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(isOpen, patience);
        QFile key(m_world.files.path(u"key.pem"_s));
        QVERIFY(key.open(QIODevice::ReadOnly));
        QVERIFY(workspace.storeSecret(credentials::keyEntryName(u"main"_s), SecretBytes(bytesOf(key.readAll()))));
        m_page = std::make_unique<IdentitiesPage>(workspace);
        m_page->resize(1736, 1000);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        settle();
        click("identities.rotate");
    }

    void showsTheFirstStepAlone()
    {
        QVERIFY(find<QWidget>("identities.rotation")->isVisible());
        QVERIFY(find<QPushButton>("identities.rotation.order")->isVisible());
        QVERIFY(find<QLineEdit>("identities.rotation.code")->hasFocus());
        for (const char *later :
             {"identities.rotation.take", "identities.rotation.reach.check", "identities.rotation.switch",
              "identities.rotation.retire", "identities.rotation.abandon"})
            QVERIFY2(!find<QPushButton>(later)->isVisible(), later);
    }

    void saysAnUnusableFieldBesideIt()
    {
        find<QLineEdit>("identities.rotation.country")->setText(u"usa"_s);
        click("identities.rotation.order");
        settle();
        QVERIFY(find<QLabel>("identities.rotation.country.note")->text().contains(u"two capital letters"_s));
        QVERIFY(!rotation());
    }

    void ordersWithAKeyInTheVault()
    {
        find<QLineEdit>("identities.rotation.code")->setText(u"123A"_s);
        find<QLineEdit>("identities.rotation.organization")->setText(u"Example"_s);
        find<QLineEdit>("identities.rotation.country")->setText(u"US"_s);
        click("identities.rotation.order");
        settle();
        QVERIFY(rotation());
        click("identities.rotation.copy");
        QCOMPARE(QGuiApplication::clipboard()->text().toLatin1(), rotation()->request);
        QVERIFY(find<QPushButton>("identities.rotation.take")->isVisible());
    }

    void refusesAnswersThatAreNone()
    {
        click("identities.rotation.take");
        QVERIFY(find<QLabel>("identities.rotation.answer.note")->text().contains(u"Choose"_s));
        give(m_world.files.path(u"key.pem"_s), m_world.web.url(u"/published.pem"_s));
        QVERIFY(!find<QLabel>("identities.rotation.answer.note")->text().isEmpty());
        QCOMPARE(rotation()->stage, RotationStage::Ordered);
        give(m_world.files.path(u"other.pem"_s), m_world.web.url(u"/published.pem"_s));
        QCOMPARE(rotation()->stage, RotationStage::Ordered);
        give(answer(), m_world.web.url(u"/good.pem"_s));
        QVERIFY(find<QLabel>("identities.rotation.x5u.note")->text().contains(u"another certificate"_s));
        QCOMPARE(rotation()->stage, RotationStage::Ordered);
    }

    void takesNoAnswerThatTheSwitchWouldRefuse()
    {
        m_world.test.clock.time = QDateTime::currentDateTimeUtc().addSecs(60);
        give(m_world.files.certificate(u"bare.pem"_s, nextKey()), m_world.web.url(u"/published.pem"_s));
        QVERIFY(find<QLabel>("identities.rotation.answer.note")->text().contains(u"Nothing was changed"_s));
        QVERIFY(!find<QWidget>("identities.rotation.findings")->findChildren<QLabel *>().isEmpty());
        QCOMPARE(rotation()->stage, RotationStage::Ordered);
        QVERIFY(find<QPushButton>("identities.rotation.take")->isVisible());
    }

    void namesTheButtonAndNoCommandWhenAStepIsOutOfTurn()
    {
        // Another window gave up meanwhile.
        Workspace &workspace = m_world.test.workspace;
        const credentials::Rotation saved = *rotation();
        QVERIFY(workspace.inventory().dropRotation(u"main"_s));
        give(answer(), m_world.web.url(u"/published.pem"_s));
        const QString hint = find<MessageBanner>("identities.rotation.banner")->accessibleDescription();
        QVERIFY2(hint.contains(u"Make key and request"_s), qPrintable(hint));
        QVERIFY(!hint.contains(u"stirctl"_s));
        QVERIFY(workspace.inventory().saveRotation(saved));
        workspace.announceInventoryChange();
        settle();
    }

    void takesTheAnswerAndLeadsToItsAddress()
    {
        m_world.test.clock.time = QDateTime::currentDateTimeUtc().addSecs(60); // the answer is from just now
        give(answer(), m_world.web.url(u"/published.pem"_s));
        QCOMPARE(rotation()->stage, RotationStage::Certified);
        for (const char *next :
             {"identities.rotation.reach.check", "identities.rotation.publish.start", "identities.rotation.switch"})
            QVERIFY2(find<QPushButton>(next)->isVisible(), next);
    }

    void switchesNothingBeforeTheCertificateIsThere()
    {
        click("identities.rotation.reach.lab");
        find<QCheckBox>("identities.rotation.reach.allowPrivate")->click();
        find<PathField>("identities.rotation.reach.authorities")->setText(m_world.web.authorityFile());
        switchNow();
        QVERIFY(!find<MessageBanner>("identities.rotation.banner")->sentence().isEmpty());
        QCOMPARE(rotation()->stage, RotationStage::Certified);
    }

    void goesOnWhereItWasAfterItWasLeft()
    {
        find<QWidget>("identities.rotation.close")->setFocus();
        QTest::keyClick(find<QWidget>("identities.rotation.close"), Qt::Key_Escape);
        QVERIFY(!find<QWidget>("identities.rotation")->isVisible());
        click("identities.rotate");
        QVERIFY(find<QPushButton>("identities.rotation.switch")->isVisible());
        QVERIFY(!find<QPushButton>("identities.rotation.order")->isVisible());
    }

    void becomesTheNewIdentityAndKeepsTheOldCertificate()
    {
        m_world.web.setBody(u"/published.pem"_s, crypto::toPem(rotation()->chain));
        const QString newKey = rotation()->keySha256;
        switchNow();
        QVERIFY2(!rotation(), qPrintable(find<MessageBanner>("identities.rotation.banner")->sentence()));
        QVERIFY(find<MessageBanner>("identities.rotation.result.banner")->sentence().contains(u"new key"_s));
        const auto identity = m_world.test.workspace.inventory().identity(u"main"_s);
        QVERIFY(identity);
        QCOMPARE(identity->x5u, m_world.web.url(u"/published.pem"_s));
        QCOMPARE(identity->chain.front().publicKey().sha256(), newKey);
        QVERIFY(m_world.test.workspace.loadKeyOf(*identity));
        QCOMPARE(m_world.test.workspace.inventory().keptCertificates()->size(), std::size_t(1));
        QVERIFY(!find<QPushButton>("identities.rotation.retire")->isVisible());
    }

    void removesTheOldKeyOnceItsCertificateHasExpired()
    {
        m_world.test.clock.time = m_world.chain.front().notAfter().addDays(1);
        m_world.test.workspace.announceInventoryChange();
        click("identities.rotation.retire");
        settle();
        QVERIFY(m_world.test.workspace.inventory().keptCertificates()->empty());
        const auto names = credentials::Vault::open(m_world.test.workspace.dataFolder())->entryNames();
        QCOMPARE(names, QStringList{credentials::keyEntryName(u"main"_s)});
    }

    void cleanupTestCase()
    {
        m_page.reset();
        m_world.test.pools.remote().waitForDone();
    }

private:
    template <typename T>
    T *find(const char *name) const
    {
        return shownWidget<T>(*m_page, name);
    }
    void click(const char *name) const { find<QPushButton>(name)->click(); }
    void settle() const { QTRY_VERIFY_WITH_TIMEOUT(m_page->isSettled(), patience); }
    std::optional<credentials::Rotation> rotation() { return *m_world.test.workspace.inventory().rotation(u"main"_s); }
    void give(const QString &file, const QString &url) const
    {
        find<PathField>("identities.rotation.answer")->setText(file);
        find<QLineEdit>("identities.rotation.x5u")->setText(url);
        click("identities.rotation.take");
        settle();
    }
    void switchNow() const
    {
        click("identities.rotation.switch");
        click("identities.rotation.question.banner.confirm");
        settle();
    }
    /// What an authority would make of the request.
    QString answer() const { return m_world.files.write(u"next.pem"_s, m_world.files.chainFor(nextKey())); }
    QString nextKey() const
    {
        const auto pem = m_world.test.workspace.loadSecret(credentials::keyEntryName(u"main (next)"_s));
        return m_world.files.write(u"next.key"_s, QByteArray(pem->text().data(), qsizetype(pem->size())));
    }

    mutable X5uWorld m_world;
    std::unique_ptr<IdentitiesPage> m_page;
};

QTEST_MAIN(RotationPanelTest)
#include "rotation_panel_test.moc"
