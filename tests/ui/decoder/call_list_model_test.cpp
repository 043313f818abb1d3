// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_list_model.h"

#include "tests/ui/decoder/synthetic_calls.h"
#include "ui/common/status.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace stir;
using namespace stir::ui;

namespace {

CallArrangement arranged(const CallSnapshot &calls, const CallFilter &filter, CallSort sort)
{
    return arrange(calls, filter, sort, {}).value();
}

/// The model under the tester of Qt, with calls to show.
struct TestedModel
{
    SyntheticCalls calls;
    CallListModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class CallListModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsInBoundedSteps()
    {
        TestedModel test;
        test.calls.append(3 * CallListModel::rowsAtOnce);
        QSignalSpy inserted(&test.model, &QAbstractItemModel::rowsInserted);
        test.model.extend(test.calls.snapshot());
        QCOMPARE(test.model.rowCount(), static_cast<int>(CallListModel::rowsAtOnce));
        QTRY_COMPARE(test.model.rowCount(), static_cast<int>(3 * CallListModel::rowsAtOnce));
        QCOMPARE(inserted.count(), 3);
    }

    void sortingMovesTheCurrentRowAlong()
    {
        TestedModel test;
        test.calls.append(500);
        const CallSnapshot calls = test.calls.snapshot();
        test.model.extend(calls);
        const QPersistentModelIndex index = test.model.index(123, 1);
        const QString caller = index.data().toString();
        QSignalSpy resets(&test.model, &QAbstractItemModel::modelReset);
        test.model.show(arranged(calls, {}, {CallColumn::Caller, true}));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(index.data().toString(), caller);
        QCOMPARE(test.model.numberAt(index.row()), 123U);
        QCOMPARE(test.model.placeOf(123), index.row());
    }

    void filteringKeepsWhatPasses()
    {
        TestedModel test;
        test.calls.append(500);
        const CallSnapshot calls = test.calls.snapshot();
        test.model.extend(calls);
        test.model.show(arranged(calls, {.groups = 1U << static_cast<unsigned>(CallGroup::Missing)}, {}));
        QCOMPARE(test.model.rowCount(), 5);
        QCOMPARE(test.model.numberAt(0), 99U);
        QVERIFY(!test.model.placeOf(0));
        const QModelIndex verdict = test.model.index(0, static_cast<int>(CallColumn::Verdict));
        QCOMPARE(verdict.data(StatusRole).toInt(), static_cast<int>(Status::Unknown));
        test.model.show(arranged(calls, {}, {}));
        QCOMPARE(test.model.rowCount(), 500);
    }

    void countsOfAnOlderArrangementTakeNoRowsAway()
    {
        TestedModel test;
        test.calls.append(100);
        const CallSnapshot early = test.calls.snapshot();
        test.calls.append(100);
        test.model.extend(test.calls.snapshot());
        test.model.show(arranged(early, {}, {}));
        QCOMPARE(test.model.rowCount(), 200);
        test.model.show(arranged(test.calls.snapshot(), {}, {}));
        QCOMPARE(test.model.rowCount(), 200);
        QCOMPARE(test.model.counts().total, 200U);
    }

    void anotherInputReplacesTheList()
    {
        TestedModel test;
        test.calls.append(100);
        test.model.extend(test.calls.snapshot());
        SyntheticCalls other;
        other.append(7);
        test.model.extend(other.snapshot());
        QCOMPARE(test.model.rowCount(), 7);
        test.model.clear();
        QCOMPARE(test.model.rowCount(), 0);
    }

    void marksTheSortedColumn()
    {
        TestedModel test;
        test.model.showSort({CallColumn::Caller, true});
        const QString title = test.model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString();
        QVERIFY(title.endsWith(QChar(0x2193)));
        test.model.showSort({});
        QCOMPARE(test.model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("From"));
    }
};

QTEST_MAIN(CallListModelTest)
#include "call_list_model_test.moc"
