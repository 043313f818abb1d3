// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_page.h"

#include "tests/ui/history/recorded_history.h"
#include "ui/common/diff_view.h"
#include "ui/common/report_lists.h"
#include "ui/common/table_view.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

template <typename Widget>
Widget *find(const QWidget &page, const QString &name)
{
    auto *widget = page.findChild<Widget *>(name);
    if (widget == nullptr)
        qFatal("no %s", qPrintable(name));
    return widget;
}

QString verdict(const QWidget &page)
{
    return find<QLabel>(page, u"history.verdict"_s)->text();
}

} // namespace

class HistoryPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyPageTeaches()
    {
        TestWorkspace test;
        HistoryPage page(test.workspace);
        QTRY_VERIFY(page.isSettled());
        const QSignalSpy requested(&test.workspace, &Workspace::pageRequested);
        find<QPushButton>(page, u"history.empty.action"_s)->click();
        QCOMPARE(requested.front().front().toString(), u"servers"_s);
        QCOMPARE(page.badge(), 0);
    }

    void pushShowsStepsAndDiffAndLeadsToItsUndo()
    {
        TestWorkspace test;
        record(test, u"push"_s, u"west"_s, u"done"_s, pushDetail(u"b1"_s));
        HistoryPage page(test.workspace);
        QTRY_VERIFY(page.isSettled());
        QVERIFY(verdict(page).contains(u"west"_s));
        QCOMPARE(find<StepList>(page, u"history.steps"_s)->stateOf(u"swap"_s), tasks::StepState::Done);
        QVERIFY(find<DiffView>(page, u"history.diff"_s)->toPlainText().contains(u"WITH_STIR"_s));
        const QSignalSpy requested(&test.workspace, &Workspace::pageRequested);
        find<QPushButton>(page, u"history.undo"_s)->click();
        QCOMPARE(requested.front(), (QVariantList{u"deployment"_s, u"west"_s}));
    }

    void coveredPushLeadsToWhatCoversIt()
    {
        TestWorkspace test;
        const QString first = record(test, u"push"_s, u"west"_s, u"done"_s, pushDetail(u"b1"_s));
        record(test, u"rollback"_s, u"west"_s, u"done"_s, pushDetail(u"b2"_s));
        HistoryPage page(test.workspace);
        page.showSubject(first);
        QTRY_VERIFY(page.isSettled());
        QVERIFY(!find<QPushButton>(page, u"history.undo"_s)->isVisibleTo(&page));
        find<QPushButton>(page, u"history.covering"_s)->click();
        QVERIFY2(verdict(page).contains(u"undone"_s), qPrintable(verdict(page)));
        QVERIFY(find<QPushButton>(page, u"history.undo"_s)->isVisibleTo(&page));
    }

    void failureShowsTheErrorInWords()
    {
        TestWorkspace test;
        record(test, u"push"_s, u"west"_s, u"rolled_back"_s,
               {{u"error"_s, u"check_refused"_s}, {u"subject"_s, u"west"_s}, {u"words"_s, u"parse error in line 7"_s}});
        HistoryPage page(test.workspace);
        QTRY_VERIFY(page.isSettled());
        QVERIFY(find<QLabel>(page, u"history.error"_s)->isVisibleTo(&page));
        QVERIFY(!find<QLabel>(page, u"history.error"_s)->text().contains(u"check_refused"_s));
        QVERIFY(!find<QPushButton>(page, u"history.undo"_s)->isVisibleTo(&page));
    }

    void brokenChainIsSaidOnTheBanner()
    {
        TestWorkspace test;
        const QString first = record(test, u"push"_s, u"west"_s);
        record(test, u"push"_s, u"east"_s);
        tamper(test, u"UPDATE history SET result = 'failed' WHERE number = %1"_s.arg(first));
        HistoryPage page(test.workspace);
        QTRY_VERIFY(page.isSettled());
        QVERIFY(page.banner()->sentence().contains(u"entry 1"_s));
        QCOMPARE(page.badge(), 1);
        find<QPushButton>(page, u"history.banner.show"_s)->click();
        QCOMPARE(find<TableView>(page, u"history.table"_s)->currentKey(), first);
    }

    void typingInTheListFiltersAndArrowsChoose()
    {
        TestWorkspace test;
        record(test, u"push"_s, u"west"_s);
        record(test, u"push"_s, u"east"_s);
        HistoryPage page(test.workspace);
        QTRY_VERIFY(page.isSettled());
        auto *table = find<TableView>(page, u"history.table"_s);
        QVERIFY(verdict(page).contains(u"east"_s));
        QTest::keyClick(table, Qt::Key_Down);
        QVERIFY(verdict(page).contains(u"west"_s));
        QTest::keyClick(table, 'e');
        QTest::keyClicks(find<QLineEdit>(page, u"history.filter"_s), u"ast"_s);
        QCOMPARE(table->visibleRows(), 1);
    }

    void newEntryLeavesTheChosenOneChosen()
    {
        TestWorkspace test;
        const QString first = record(test, u"push"_s, u"west"_s);
        record(test, u"push"_s, u"east"_s);
        HistoryPage page(test.workspace);
        page.showSubject(first);
        QTRY_VERIFY(page.isSettled());
        auto *table = find<TableView>(page, u"history.table"_s);
        QCOMPARE(table->currentKey(), first);
        record(test, u"push"_s, u"south"_s);
        test.workspace.announceInventoryChange();
        QTRY_COMPARE(table->visibleRows(), 3);
        QCOMPARE(table->currentKey(), first);
        QVERIFY(verdict(page).contains(u"west"_s));
    }

    void tenThousandEntriesStaySmooth()
    {
        TestWorkspace test;
        addMany(test, 10000);
        HistoryPage page(test.workspace);
        page.resize(1048, 700);
        page.show();
        auto *table = find<TableView>(page, u"history.table"_s);
        // The longest time the window did not answer.
        QElapsedTimer turn;
        qint64 longest = 0;
        for (QDeadlineTimer limit(30000); !page.isSettled() && !limit.hasExpired();) {
            turn.start();
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
            longest = std::max(longest, turn.elapsed());
        }
        QCOMPARE(table->visibleRows(), 10000);
        turn.start();
        QTest::keyClicks(find<QLineEdit>(page, u"history.filter"_s), u"proxy-7"_s);
        const qint64 perKey = turn.elapsed() / 7;
        QCOMPARE(table->visibleRows(), 250);
        qInfo() << "loading held the window for" << longest << "ms, a key of the filter takes" << perKey << "ms";
        QVERIFY2(longest < 1000, qPrintable(QString::number(longest)));
        QVERIFY2(perKey < 300, qPrintable(QString::number(perKey)));
    }

    void everyInteractiveWidgetHasItsNames()
    {
        TestWorkspace test;
        record(test, u"push"_s, u"west"_s, u"done"_s, pushDetail(u"b1"_s));
        HistoryPage page(test.workspace);
        QTRY_VERIFY(page.isSettled());
        for (const auto *button : page.findChildren<QPushButton *>())
            QVERIFY2(!button->objectName().isEmpty() &&
                         (!button->accessibleName().isEmpty() || !button->isVisibleTo(&page)),
                     qPrintable(button->objectName()));
        for (const auto *edit : page.findChildren<QLineEdit *>())
            QVERIFY(!edit->objectName().isEmpty() && !edit->accessibleName().isEmpty());
    }
};

QTEST_MAIN(HistoryPageTest)
#include "history_page_test.moc"
