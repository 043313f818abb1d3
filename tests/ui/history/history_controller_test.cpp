// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_controller.h"

#include "tests/ui/history/recorded_history.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

class HistoryControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsNewestFirstAndFollowsChanges()
    {
        TestWorkspace test;
        record(test, u"server.add"_s, u"west"_s);
        HistoryController controller(test.workspace);
        const QAbstractItemModelTester tester(&controller.entries(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(controller.isBusy());
        QTRY_COMPARE(controller.entries().rowCount(), 1);
        const QString id = record(test, u"push"_s, u"west"_s, u"done"_s, pushDetail(u"b1"_s));
        test.workspace.announceInventoryChange();
        QTRY_COMPARE(controller.entries().rowCount(), 2);
        QCOMPARE(controller.entries().rows().front().id, id);
        QVERIFY(controller.entries().rows().front().hasBackup);
        QVERIFY(controller.brokenEntry().isEmpty());
        QVERIFY(controller.entry(id)->detail.contains("changes"_L1));
    }

    void changeWhileItLoadsIsNotLost()
    {
        TestWorkspace test;
        HistoryController controller(test.workspace);
        for (int round = 1; round <= 5; ++round) {
            record(test, u"push"_s, u"west"_s);
            test.workspace.announceInventoryChange();
        }
        QTRY_VERIFY(!controller.isBusy());
        QCOMPARE(controller.entries().rowCount(), 5);
    }

    void namesTheEntryThatWasAltered()
    {
        TestWorkspace test;
        record(test, u"server.add"_s, u"west"_s);
        const QString id = record(test, u"push"_s, u"west"_s);
        record(test, u"push"_s, u"west"_s);
        tamper(test, u"UPDATE history SET who = 'nobody' WHERE number = %1"_s.arg(id));
        HistoryController controller(test.workspace);
        QTRY_COMPARE(controller.brokenEntry(), id);
    }

    void onlyTheLastPushWithABackupCanBeUndone()
    {
        TestWorkspace test;
        const QString first = record(test, u"push"_s, u"west"_s, u"done"_s, pushDetail(u"b1"_s));
        const QString other = record(test, u"push"_s, u"east"_s, u"done"_s, pushDetail(u"b2"_s));
        const QString last = record(test, u"push"_s, u"west"_s, u"done"_s, pushDetail(u"b3"_s));
        const QString nothing = record(test, u"push"_s, u"west"_s, u"unchanged"_s);
        HistoryController controller(test.workspace);
        QTRY_COMPARE(controller.entries().rowCount(), 4);
        QCOMPARE(controller.undoOf(first).state, Undo::State::Covered);
        QCOMPARE(controller.undoOf(first).coveredBy, last);
        QCOMPARE(controller.undoOf(other).state, Undo::State::Possible);
        QCOMPARE(controller.undoOf(last).state, Undo::State::Possible);
        QCOMPARE(controller.undoOf(nothing).state, Undo::State::Impossible);
        QCOMPARE(controller.undoOf(u"99"_s).state, Undo::State::Impossible);
    }

    void damagedInventoryIsAnError()
    {
        TestWorkspace test;
        tamper(test, u"PRAGMA user_version = 99"_s); // a newer program's file
        HistoryController controller(test.workspace);
        QSignalSpy failed(&controller, &HistoryController::failed);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.front().front().value<Error>().code, ErrorCode::InventoryDamaged);
    }

    void mayDieWhileItLoads()
    {
        TestWorkspace test;
        record(test, u"push"_s, u"west"_s);
        {
            HistoryController controller(test.workspace);
        }
        test.pools.local().waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(test.pools.local().activeThreadCount(), 0);
    }
};

QTEST_MAIN(HistoryControllerTest)
#include "history_controller_test.moc"
