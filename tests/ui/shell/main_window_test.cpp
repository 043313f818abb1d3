// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "tests/ui/test_workspace.h"
#include "ui/common/navigation_page.h"
#include "ui/common/theme.h"
#include "ui/shell/navigation_rail.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

struct Page : NavigationPage
{
    QString subject;
    int added = 0;

    explicit Page(const QString &id) : NavigationPage({id, id, id, u"What it is for."_s})
    {
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        auto *list = new QListWidget;
        auto *field = new QLineEdit;
        field->setObjectName(u"field"_s);
        column->addWidget(list);
        column->addWidget(field);
        setFirstKeys(list);
        setContent(content);
        connect(addPrimaryAction(u"add"_s, u"Add to "_s + id), &QPushButton::clicked, this, [this] { ++added; });
    }
    void showSubject(const QString &name) override
    {
        subject = name;
        if (name == newSubject)
            findChild<QLineEdit *>(u"field"_s)->setFocus();
    }
    using NavigationPage::setBadge;
    using NavigationPage::setStatusLine;
};

struct Window
{
    TestWorkspace test;
    Page *decoder = new Page(u"decoder"_s);
    Page *servers = new Page(u"servers"_s);
    Page *overview = new Page(u"overview"_s);
    MainWindow window{test.workspace, {decoder, servers, overview}};
};

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesStandInTheOrderOfTheWork()
    {
        Window w;
        QStringList ids;
        for (const NavigationPage *page : w.window.pages())
            ids.append(page->id());
        QCOMPARE(ids, (QStringList{u"overview"_s, u"servers"_s, u"decoder"_s}));
        QCOMPARE(w.window.currentPage()->id(), u"overview"_s);
    }

    void pageThatIsNotThereHasNoEntry()
    {
        Window w;
        QVERIFY(w.window.findChild<RailButton *>(u"rail.servers"_s) != nullptr);
        QVERIFY(w.window.findChild<RailButton *>(u"rail.policy"_s) == nullptr);
        QVERIFY(!w.window.showPage(u"policy"_s));
        QCOMPARE(w.window.currentPage()->id(), u"overview"_s);
    }

    void railAndShortcutsLeadToPages()
    {
        Window w;
        w.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        w.window.findChild<RailButton *>(u"rail.servers"_s)->click();
        QCOMPARE(w.window.currentPage(), w.servers);
        QTest::keyClick(&w.window, Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(w.window.currentPage(), w.decoder);
        QVERIFY(w.window.findChild<RailButton *>(u"rail.decoder"_s)->isChecked());
    }

    void anotherPageLeadsToOneThing()
    {
        Window w;
        w.test.workspace.requestPage(u"servers"_s, u"proxy-west"_s);
        QCOMPARE(w.window.currentPage(), w.servers);
        QCOMPARE(w.servers->subject, u"proxy-west"_s);
    }

    void railHoldsItsLongestWordWhileThatIsChosen()
    {
        const QString word = u"Signieridentitäten und mehr"_s;
        Page page(word);
        NavigationRail rail;
        rail.setPages({{&page}}, nullptr);
        rail.show();
        rail.setCurrent(word);
        const auto *button = rail.findChild<RailButton *>();
        QFont bold = button->font();
        bold.setBold(true);
        const int iconAndMargins = button->iconSize().width() + 2 * gridUnit;
        QVERIFY(QFontMetrics(bold).horizontalAdvance(word) <= button->width() - iconAndMargins);
    }

    void badgeIsCountedAndSaid()
    {
        Window w;
        w.servers->setBadge(2);
        const auto *button = w.window.findChild<RailButton *>(u"rail.servers"_s);
        QCOMPARE(button->badge(), 2);
        QVERIFY(button->accessibleDescription().contains(u'2'));
    }

    void statusLineIsThatOfTheShownPage()
    {
        Window w;
        const auto *line = w.window.findChild<QLabel *>(u"statusBar.page"_s);
        w.servers->setStatusLine(u"3 servers"_s);
        QVERIFY(line->text().isEmpty());
        w.window.showPage(u"servers"_s);
        QCOMPARE(line->text(), u"3 servers"_s);
    }

    void paletteFindsAButtonAndPressesIt()
    {
        Window w;
        w.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        QTest::keyClick(&w.window, Qt::Key_K, Qt::ControlModifier);
        auto *text = w.window.findChild<QLineEdit *>(u"shell.palette.text"_s);
        QVERIFY(text->isVisible());
        QTest::keyClicks(text, u"add ser"_s);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(w.servers->added, 1);
        QCOMPARE(w.window.currentPage(), w.servers);
        QVERIFY(!text->isVisible());
    }

    void paletteFindsServersByName()
    {
        Window w;
        inventory::ManagedServer server;
        server.name = u"proxy-west"_s;
        server.host = u"192.0.2.1"_s;
        server.user = u"root"_s;
        QVERIFY(w.test.workspace.inventory().addServer(server));
        w.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        QTest::keyClick(&w.window, Qt::Key_K, Qt::ControlModifier);
        auto *text = w.window.findChild<QLineEdit *>(u"shell.palette.text"_s);
        QTest::keyClicks(text, u"west"_s);
        QCOMPARE(w.window.findChild<QListWidget *>(u"shell.palette.list"_s)->count(), 1);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(w.servers->subject, u"proxy-west"_s);
    }

    void escapeClosesThePalette()
    {
        Window w;
        w.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        QTest::keyClick(&w.window, Qt::Key_K, Qt::ControlModifier);
        auto *text = w.window.findChild<QLineEdit *>(u"shell.palette.text"_s);
        QTest::keyClick(text, Qt::Key_Escape);
        QVERIFY(!text->isVisible());
    }

    void closedPaletteGivesTheKeysBack()
    {
        Window w;
        w.window.showPage(u"servers"_s);
        w.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        auto *button = w.servers->findChild<QPushButton *>(u"servers.add"_s);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_K, Qt::ControlModifier);
        auto *text = w.window.findChild<QLineEdit *>(u"shell.palette.text"_s);
        QCOMPARE(w.window.focusWidget(), text);
        // Asked for once more, it stays what is closed.
        QTest::keyClick(text, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(text, Qt::Key_Escape);
        QCOMPARE(w.window.focusWidget(), button);
    }

    void pageBeginsInItsListOrInWhatIsToBeFilledIn()
    {
        Window w;
        w.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        w.window.showPage(u"servers"_s);
        QCOMPARE(w.window.focusWidget(), w.servers->findChild<QListWidget *>());
        w.window.showPage(u"decoder"_s);
        w.window.showPage(u"servers"_s, newSubject);
        QCOMPARE(w.window.focusWidget(), w.servers->findChild<QLineEdit *>(u"field"_s));
        w.window.findChild<RailButton *>(u"rail.servers"_s)->setFocus();
        w.window.showPage(u"decoder"_s);
        QVERIFY(w.window.focusWidget()->inherits("stir::ui::RailButton"));
    }

    void escapeClosesTheMessageOfAPage()
    {
        Window w;
        w.window.showPage(u"servers"_s);
        w.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        w.servers->banner()->show(BannerKind::Error, {u"192.0.2.1 cannot be reached."_s});
        QTest::keyClick(w.servers->findChild<QPushButton *>(u"servers.add"_s), Qt::Key_Escape);
        QVERIFY(w.servers->banner()->isHidden());
    }

    void placeIsRememberedInTheDataFolder()
    {
        TestWorkspace test;
        {
            MainWindow window(test.workspace, {new Page(u"overview"_s)});
            window.resize(1000, 700);
            window.show();
            window.close();
        }
        MainWindow window(test.workspace, {new Page(u"overview"_s)});
        window.restorePlace();
        QCOMPARE(window.size(), QSize(1000, 700));
    }

    void vaultIsLockedFromTheStatusBar()
    {
        Window w;
        auto *lock = w.window.findChild<QPushButton *>(u"statusBar.lock"_s);
        QVERIFY(lock->isHidden());
        bool isDone = false;
        w.test.workspace.createVault(SecretBytes::fromText("horse"), this, [&](const Done &) { isDone = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isDone, 20000);
        QVERIFY(!lock->isHidden());
        lock->click();
        QCOMPARE(w.test.workspace.vaultState(), VaultState::Locked);
        QVERIFY(lock->isHidden());
    }
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
