// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overview_page.h"

#include "tests/ui/test_workspace.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int practiceTime = 60000;

QPushButton *button(const QWidget &page, const QString &name)
{
    return page.findChild<QPushButton *>(name);
}

} // namespace

class OverviewPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstRunOffersTwoWaysToBegin()
    {
        TestWorkspace test;
        OverviewPage page(test.workspace);
        QTRY_VERIFY(page.isSettled());
        QVERIFY(button(page, u"overview.startPractice"_s)->isVisibleTo(&page));
        QVERIFY(button(page, u"overview.startPractice"_s)->isEnabled());
        const QSignalSpy requested(&test.workspace, &Workspace::pageRequested);
        button(page, u"overview.addServer"_s)->click();
        QCOMPARE(requested.front(), (QVariantList{u"servers"_s, newSubject}));
        QCOMPARE(page.badge(), 0);
    }

    void serverInTheInventoryTurnsItIntoFiguresAndAttention()
    {
        TestWorkspace test;
        OverviewPage page(test.workspace);
        inventory::ManagedServer server;
        server.name = u"west"_s;
        server.host = u"192.0.2.1"_s;
        server.user = u"root"_s;
        QVERIFY(test.workspace.inventory().addServer(server));
        test.workspace.announceInventoryChange();
        QTRY_VERIFY(page.badge() > 0);
        QVERIFY(!button(page, u"overview.addServer"_s)->isVisibleTo(&page));
        const QSignalSpy requested(&test.workspace, &Workspace::pageRequested);
        button(page, u"overview.attention.server.identity.west"_s)->click();
        QCOMPARE(requested.front(), (QVariantList{u"servers"_s, u"west"_s}));
    }

    void saysNothingBeforeItHasRead()
    {
        TestWorkspace test;
        const OverviewPage page(test.workspace);
        QVERIFY(!page.isSettled());
        QVERIFY(!button(page, u"overview.addServer"_s)->isVisibleTo(&page));
        QTRY_VERIFY(button(page, u"overview.addServer"_s)->isVisibleTo(&page));
    }

    void oneLineStandsForAllThatAreTooMany()
    {
        TestWorkspace test;
        inventory::ManagedServer server;
        server.host = u"192.0.2.1"_s;
        for (int number = 0; number < 42; ++number) {
            server.name = u"edge-%1"_s.arg(number);
            QVERIFY(test.workspace.inventory().addServer(server));
        }
        const OverviewPage page(test.workspace);
        QTRY_VERIFY(page.badge() > 42);
        const auto *attention = page.findChild<QWidget *>(u"overview.attention"_s);
        QCOMPARE(attention->findChildren<QPushButton *>().size(), 30);
        const auto labels = attention->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->text() == u"And %1 more."_s.arg(page.badge() - 30); }));
    }

    void practiceServerIsStartedAddedAndStopped()
    {
        TestWorkspace test;
        OverviewPage page(test.workspace);
        QTRY_VERIFY(page.isSettled());
        const QSignalSpy requested(&test.workspace, &Workspace::pageRequested);
        button(page, u"overview.startPractice"_s)->click();
        QVERIFY(button(page, u"overview.cancelPractice"_s)->isVisibleTo(&page));
        QTRY_VERIFY_WITH_TIMEOUT(page.isSettled(), practiceTime);
        QVERIFY2(page.banner()->sentence().isEmpty(), qPrintable(page.banner()->sentence()));
        QCOMPARE(requested.front(), (QVariantList{u"servers"_s, u"practice"_s}));
        const auto server = test.workspace.inventory().server(u"practice"_s);
        QVERIFY(server);
        QCOMPARE(server->host, u"127.0.0.1"_s);
        QVERIFY(server->sipPort > 0);
        QVERIFY(QFile::exists(QDir(test.folder.path()).filePath(u"known_hosts"_s)));
        button(page, u"overview.stopPractice"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(button(page, u"overview.startPractice"_s)->isVisibleTo(&page) &&
                                     button(page, u"overview.startPractice"_s)->isEnabled(),
                                 practiceTime);
        QVERIFY(!QFile::exists(server->sshKeyFile));
    }

    void cancelledStartLeavesNothing()
    {
        TestWorkspace test;
        OverviewPage page(test.workspace);
        QTRY_VERIFY(page.isSettled());
        button(page, u"overview.startPractice"_s)->click();
        button(page, u"overview.cancelPractice"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(page.isSettled(), practiceTime);
        QVERIFY2(page.banner()->sentence().isEmpty(), qPrintable(page.banner()->sentence()));
        QVERIFY(!test.workspace.inventory().server(u"practice"_s));
    }
};

QTEST_MAIN(OverviewPageTest)
#include "overview_page_test.moc"
