// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/servers/servers_page.h"

#include "tests/support/silent_listener.h"
#include "tests/support/temporary_ssh_server.h"
#include "tests/ui/test_workspace.h"
#include "tests/ui/unread_page.h"
#include "ui/common/message_banner.h"
#include "ui/common/table_view.h"
#include "ui/servers/server_details.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

struct Fixture
{
    Fixture() { page.resize(1100, 760); }

    template <typename T>
    T *find(const QString &name)
    {
        T *widget = page.findChild<T *>(name);
        if (widget == nullptr)
            qFatal("no %s", qPrintable(name));
        return widget;
    }
    void click(const QString &name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    void type(const QString &name, const QString &text)
    {
        auto *edit = find<QLineEdit>(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    QString note(const QString &field) { return find<QLabel>(field + u".note"_s)->text(); }
    void show()
    {
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTRY_VERIFY(page.isSettled());
    }
    void add(const QString &name, const QString &group = {})
    {
        inventory::ManagedServer server;
        server.name = name;
        server.host = name + u".example.net"_s;
        server.user = u"root"_s;
        server.group = group;
        QVERIFY(test.workspace.inventory().addServer(server));
        test.workspace.announceInventoryChange();
    }

    TestWorkspace test;
    ServersPage page{test.workspace};
};

} // namespace

class ServersPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsAreAColumnOnceThereIsOne()
    {
        Fixture f;
        f.add(u"west"_s);
        f.show();
        const auto *table = f.find<TableView>(u"servers.table"_s);
        constexpr int groupColumn = 3;
        QTRY_COMPARE(table->visibleRows(), 1);
        QVERIFY(table->isColumnHidden(groupColumn));
        f.add(u"east"_s, u"lab"_s);
        QTRY_COMPARE(table->visibleRows(), 2);
        QVERIFY(!table->isColumnHidden(groupColumn));
    }

    void emptyPageLeadsToThePracticeServer()
    {
        Fixture f;
        f.show();
        QSignalSpy lead(&f.test.workspace, &Workspace::pageRequested);
        f.click(u"servers.empty.action"_s);
        QCOMPARE(lead.count(), 1);
        QCOMPARE(lead.front().front().toString(), u"overview"_s);
    }

    void addsAServerByKeyboard()
    {
        Fixture f;
        f.show();
        f.click(u"servers.add"_s);
        f.type(u"servers.edit.name"_s, u"proxy-west"_s);
        f.type(u"servers.edit.host"_s, u"192.0.2.10"_s);
        f.type(u"servers.edit.port"_s, u"2222"_s);
        QTest::keyClick(f.find<QLineEdit>(u"servers.edit.host"_s), Qt::Key_Return);
        auto *table = f.find<TableView>(u"servers.table"_s);
        QTRY_COMPARE(table->visibleRows(), 1);
        QCOMPARE(table->currentKey(), u"proxy-west"_s);
        QCOMPARE(f.test.workspace.inventory().server(u"proxy-west"_s)->port, 2222);
        QVERIFY(!f.find<QPushButton>(u"servers.save"_s)->isVisible());
    }

    void errorsStandBesideTheFieldsAndGoWhenMended()
    {
        Fixture f;
        f.show();
        f.click(u"servers.add"_s);
        f.type(u"servers.edit.port"_s, u"99999"_s);
        f.click(u"servers.save"_s);
        QVERIFY(!f.note(u"servers.edit.name"_s).isEmpty());
        QVERIFY(!f.note(u"servers.edit.host"_s).isEmpty());
        QVERIFY(!f.note(u"servers.edit.port"_s).isEmpty());
        QVERIFY(f.note(u"servers.edit.user"_s).isEmpty());
        QVERIFY(f.find<QLineEdit>(u"servers.edit.name"_s)->hasFocus());
        f.type(u"servers.edit.port"_s, u"22"_s);
        QVERIFY(f.note(u"servers.edit.port"_s).isEmpty());
        QVERIFY(f.find<QLineEdit>(u"servers.edit.port"_s)->hasFocus());
    }

    void editsSurviveALookAtAnotherServer()
    {
        Fixture f;
        f.add(u"east"_s);
        f.add(u"west"_s);
        f.show();
        auto *table = f.find<TableView>(u"servers.table"_s);
        QVERIFY(table->selectKey(u"east"_s));
        f.type(u"servers.edit.host"_s, u"10.0.0.1"_s);
        QVERIFY(f.find<QPushButton>(u"servers.save"_s)->isVisible());
        QVERIFY(table->selectKey(u"west"_s));
        QCOMPARE(f.find<QLineEdit>(u"servers.edit.host"_s)->text(), u"west.example.net"_s);
        QVERIFY(!f.find<QPushButton>(u"servers.save"_s)->isVisible());
        QVERIFY(table->selectKey(u"east"_s));
        QCOMPARE(f.find<QLineEdit>(u"servers.edit.host"_s)->text(), u"10.0.0.1"_s);
        f.click(u"servers.cancel"_s);
        QCOMPARE(f.find<QLineEdit>(u"servers.edit.host"_s)->text(), u"east.example.net"_s);
    }

    void changeFromOutsideIsShownInAnUntouchedForm()
    {
        Fixture f;
        f.add(u"east"_s);
        f.show();
        auto server = f.test.workspace.inventory().server(u"east"_s);
        server->host = u"10.9.9.9"_s;
        QVERIFY(f.test.workspace.inventory().updateServer(u"east"_s, *server));
        f.test.workspace.announceInventoryChange();
        QTRY_COMPARE(f.find<QLineEdit>(u"servers.edit.host"_s)->text(), u"10.9.9.9"_s);
        QVERIFY(!f.find<QPushButton>(u"servers.save"_s)->isVisible());
    }

    void removalAsksFirst()
    {
        Fixture f;
        f.add(u"east"_s);
        f.show();
        f.click(u"servers.remove"_s);
        f.click(u"servers.removal.banner.keep"_s);
        QVERIFY(f.test.workspace.inventory().server(u"east"_s));
        f.click(u"servers.remove"_s);
        f.click(u"servers.removal.banner.confirm"_s);
        QVERIFY(!f.test.workspace.inventory().server(u"east"_s));
        QTRY_COMPARE(f.find<TableView>(u"servers.table"_s)->visibleRows(), 0);
    }

    void saysNothingAboutServersBeforeItHasRead()
    {
        requireNothingSaidBeforeRead<ServersPage>(u"servers.empty.action"_s);
    }

    void remembersWhatToShowUntilItHasRead()
    {
        Fixture f;
        f.add(u"east"_s);
        f.add(u"west"_s);
        f.page.showSubject(u"west"_s);
        QVERIFY(!f.page.isSettled());
        QTRY_COMPARE(f.find<TableView>(u"servers.table"_s)->currentKey(), u"west"_s);
        QCOMPARE(f.find<QLineEdit>(u"servers.edit.name"_s)->text(), u"west"_s);
    }

    void planLeadsToTheDeploymentPage()
    {
        Fixture f;
        f.add(u"east"_s);
        f.show();
        QSignalSpy lead(&f.test.workspace, &Workspace::pageRequested);
        f.click(u"servers.plan"_s);
        QCOMPARE(lead.front(), (QList<QVariant>{u"deployment"_s, u"east"_s}));
    }

    void filterFindsByGroupAndSubjectIsSelected()
    {
        Fixture f;
        f.add(u"east"_s, u"core"_s);
        f.add(u"west"_s, u"edge"_s);
        f.show();
        auto *table = f.find<TableView>(u"servers.table"_s);
        f.type(u"servers.filter"_s, u"edge"_s);
        QCOMPARE(table->visibleRows(), 1);
        f.page.showSubject(u"east"_s);
        QCOMPARE(table->currentKey(), u"east"_s);
        QCOMPARE(table->visibleRows(), 2);
    }

    void connectionTestIsLedThroughTheHostKeyByMouse()
    {
        stir::testing::TemporarySshServer sshd;
        QVERIFY2(sshd.start(), qPrintable(sshd.errorText()));
        Fixture f;
        f.show();
        f.click(u"servers.add"_s);
        f.type(u"servers.edit.host"_s, sshd.target().host);
        f.type(u"servers.edit.port"_s, QString::number(sshd.port()));
        f.type(u"servers.edit.user"_s, sshd.target().user);
        f.type(u"servers.edit.keyFile"_s, sshd.clientKeyFile());
        f.click(u"servers.test"_s);
        QVERIFY(!f.page.isSettled());
        QTRY_VERIFY_WITH_TIMEOUT(f.page.isSettled(), 20000);
        QVERIFY(f.find<QWidget>(u"servers.hostKey"_s)->isVisible());
        QCOMPARE(f.find<QLabel>(u"servers.hostKey.fingerprint"_s)->text(), sshd.hostKeyFingerprint());
        auto *accept = f.find<QPushButton>(u"servers.hostKey.accept"_s);
        // The question came up below the fold and was scrolled to.
        QTRY_COMPARE(accept->visibleRegion(), QRegion(accept->rect()));
        QTest::keyClick(accept, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(f.page.isSettled(), 20000);
        QVERIFY(!f.find<QWidget>(u"servers.hostKey"_s)->isVisible());
        QVERIFY(f.find<QWidget>(u"servers.test.report"_s)->isVisible());
    }

    void tenThousandServersStaySmooth()
    {
        Fixture f;
        f.add(u"first"_s);
        f.show();
        std::vector<ServerRow> rows;
        for (int number = 0; number < 10000; ++number) {
            inventory::ManagedServer server;
            server.name = u"server-%1"_s.arg(number, 5, 10, QChar(u'0'));
            server.host = u"10.0.%1.%2"_s.arg(number / 250).arg(number % 250);
            rows.push_back({server, u"VoipNow 5.6"_s, {}});
        }
        auto *table = f.find<TableView>(u"servers.table"_s);
        // Straight into the model: ten thousand synced writes would take longer than all tests together.
        auto *proxy = qobject_cast<QSortFilterProxyModel *>(table->model());
        auto *model = dynamic_cast<ValueTableModel<ServerRow> *>(proxy->sourceModel());
        QElapsedTimer timer;
        timer.start();
        model->setRows(std::move(rows));
        QCOMPARE(table->visibleRows(), 10000);
        table->sortByColumn(1, Qt::DescendingOrder);
        f.type(u"servers.filter"_s, u"server-09"_s);
        QCOMPARE(table->visibleRows(), 1000);
        table->setFocus();
        for (int step = 0; step < 20; ++step)
            QTest::keyClick(table, Qt::Key_Down);
        // The rows put in and sorted, nine keystrokes of filtering, twenty servers shown in full.
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }

    void everyInteractiveWidgetHasItsNames()
    {
        Fixture f;
        f.add(u"east"_s);
        f.show();
        f.click(u"servers.remove"_s);
        QList<QWidget *> widgets;
        for (auto *button : f.page.findChildren<QAbstractButton *>())
            widgets.append(button);
        for (auto *box : f.page.findChildren<QComboBox *>())
            widgets.append(box);
        for (auto *edit : f.page.findChildren<QLineEdit *>())
            widgets.append(edit);
        QVERIFY(widgets.size() > 15);
        for (const QWidget *widget : widgets) {
            const QString inner = QString::fromLatin1(widget->parentWidget()->metaObject()->className());
            if (inner == "QComboBox"_L1 || inner.endsWith("LineEdit"_L1) || inner.endsWith("Field"_L1) ||
                inner == "QTableView"_L1 || inner.endsWith("TableView"_L1))
                continue;
            QVERIFY2(!widget->objectName().isEmpty() && !widget->accessibleName().isEmpty(),
                     qPrintable(inner + u' ' + widget->objectName()));
        }
    }

    void enterGoesIntoAServerAndEscapeBackToTheList()
    {
        Fixture f;
        f.add(u"west"_s);
        f.show();
        auto *table = f.find<TableView>(u"servers.table"_s);
        QTRY_COMPARE(table->visibleRows(), 1);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        auto *name = f.find<QLineEdit>(u"servers.edit.name"_s);
        QCOMPARE(f.page.focusWidget(), name);
        QTest::keyClicks(name, u"west-2"_s);
        QTest::keyClick(name, Qt::Key_Escape);
        QCOMPARE(f.page.focusWidget(), table);
        QCOMPARE(name->text(), u"west-2"_s);
    }

    void testOfASilentServerIsCancelledWithEscape()
    {
        const testing::SilentListener silent;
        silent.listen();
        Fixture f;
        f.add(u"west"_s);
        f.show();
        QVERIFY(QTest::qWaitForWindowActive(&f.page));
        f.type(u"servers.edit.host"_s, u"127.0.0.1"_s);
        f.type(u"servers.edit.port"_s, QString::number(silent.port()));
        auto *test = f.find<QPushButton>(u"servers.test"_s);
        test->setFocus();
        QTest::keyClick(test, Qt::Key_Return);
        auto *cancel = f.find<QPushButton>(u"servers.test.cancel"_s);
        QCOMPARE(f.page.focusWidget(), cancel);
        QTest::keyClick(cancel, Qt::Key_Escape);
        QTRY_VERIFY(!cancel->isVisible());
        QCOMPARE(f.page.focusWidget(), test);
    }
};

QTEST_MAIN(ServersPageTest)
#include "servers_page_test.moc"
