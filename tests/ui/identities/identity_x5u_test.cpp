// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/identities/x5u_world.h"
#include "tests/ui/shown_widgets.h"
#include "ui/common/message_banner.h"
#include "ui/common/path_field.h"
#include "ui/common/report_lists.h"
#include "ui/common/table_view.h"
#include "ui/identities/identities_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

} // namespace

/// The page with a real web server and a real sshd, driven by its object names.
class IdentityX5uTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString failed = m_world.start();
        QVERIFY2(failed.isEmpty(), qPrintable(failed));
        auto server = m_world.server();
        QVERIFY(m_world.test.workspace.inventory().addIdentity(m_world.identityAt(u"/published.pem"_s)));
        server.identity = u"main"_s;
        QVERIFY(m_world.test.workspace.inventory().addServer(server));
        m_page = std::make_unique<IdentitiesPage>(m_world.test.workspace);
        m_page->resize(1736, 1000);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isSettled(), patience);
    }

    void listSaysTheHealthInWords()
    {
        QCOMPARE(cell(KeyColumn), u"no key"_s);
        QCOMPARE(cell(ChainColumn), u"in order"_s);
        // Its port is none of those that verifiers expect; that is seen without asking.
        QCOMPARE(cell(X5uColumn), u"look"_s);
        QVERIFY(find<QLabel>("identities.x5u.when")->text().startsWith(u"Not asked"_s));
    }

    void checkAsksFromHereAndFromTheServerThatSignsWithIt()
    {
        click("identities.x5u.lab");
        find<QCheckBox>("identities.x5u.allowPrivate")->click();
        find<PathField>("identities.x5u.authorities")->setText(m_world.web.authorityFile());
        click("identities.x5u.check");
        QVERIFY(find<QPushButton>("identities.x5u.cancel")->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isSettled(), patience);
        // Nothing is served yet.
        QCOMPARE(find<StatusBadge>("identities.x5u.0.verdict")->status(), Status::Broken);
        QCOMPARE(find<StatusBadge>("identities.x5u.1.verdict")->status(), Status::Unknown);
        QCOMPARE(cell(X5uColumn), u"broken"_s);
        QVERIFY(find<QWidget>("identities.x5u.login")->isVisible());
        click("identities.x5u.login.accept");
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isSettled(), patience);
        QVERIFY(!find<QWidget>("identities.x5u.login")->isVisible());
        QCOMPARE(find<StatusBadge>("identities.x5u.1.verdict")->status(), Status::Broken);
    }

    void pathThatIsNoneIsSaidAtItsField()
    {
        auto *path = find<QLineEdit>("identities.publish.path");
        QTest::keyClicks(path, u"pages/published.pem"_s);
        QTest::keyClick(path, Qt::Key_Return);
        QVERIFY(find<QLabel>("identities.publish.path.note")->text().contains(u"whole path"_s));
        QVERIFY(m_page->findChild<QPushButton *>(u"identities.publish.banner.confirm"_s) == nullptr);
        path->clear();
    }

    void publishingAsksShowsItsStepsAndProvesIt()
    {
        auto *path = find<QLineEdit>("identities.publish.path");
        QTest::keyClicks(path, u"/pages/published.pem"_s);
        click("identities.publish.start");
        click("identities.publish.banner.keep");
        QVERIFY(m_page->findChild<QPushButton *>(u"identities.publish.banner.confirm"_s) == nullptr ||
                !find<QWidget>("identities.publish.banner")->isVisible());
        click("identities.publish.start");
        click("identities.publish.banner.confirm");
        // The key that was accepted for the check holds here too.
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isSettled(), patience);
        auto *result = find<MessageBanner>("identities.published.banner");
        QTRY_VERIFY2_WITH_TIMEOUT(result->sentence().contains(u"serves it"_s), qPrintable(result->sentence()),
                                  patience);
        QCOMPARE(find<StepList>("identities.publish.steps")->stateOf(u"proof"_s), tasks::StepState::Done);
        QCOMPARE(m_world.files.read(m_world.web.folder() + u"/pages/published.pem"_s), crypto::toPem(m_world.chain));
        // And it is asked for again by itself.
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isSettled(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(find<StatusBadge>("identities.x5u.0.verdict")->status(), Status::Attention, patience);
        QCOMPARE(m_world.test.workspace.inventory().history()->front().server, u"web-1"_s);
    }

    void whatCannotBePublishedIsTakenBackAndSaid()
    {
        auto *path = find<QLineEdit>("identities.publish.path");
        path->setText(u"/pages/elsewhere.pem"_s);
        m_world.web.setBody(u"/published.pem"_s, "nothing");
        click("identities.publish.start");
        click("identities.publish.banner.confirm");
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isSettled(), patience);
        auto *result = find<MessageBanner>("identities.published.banner");
        QTRY_VERIFY_WITH_TIMEOUT(!result->sentence().isEmpty(), patience);
        QVERIFY(!result->sentence().contains(u"serves it"_s));
        QVERIFY(!QFile::exists(m_world.web.folder() + u"/pages/elsewhere.pem"_s));
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
    QString cell(int column) const
    {
        return find<TableView>("identities.table")->model()->index(0, column).data().toString();
    }

    X5uWorld m_world;
    std::unique_ptr<IdentitiesPage> m_page;
};

QTEST_MAIN(IdentityX5uTest)
#include "identity_x5u_test.moc"
