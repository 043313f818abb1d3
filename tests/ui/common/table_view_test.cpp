// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_view.h"

#include "ui/common/value_table_model.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

using Row = std::pair<QString, int>;

struct Window : QWidget
{
    ValueTableModel<Row> model{
        {{u"Name"_s, [](const Row &row) { return Cell{.text = row.first}; }},
         {u"Calls"_s, [](const Row &row) { return Cell{.text = QString::number(row.second), .sort = row.second}; }}},
        [](const Row &row) { return row.first; }};
    FilterField *filter = new FilterField(u"filter"_s, u"Filter"_s);
    TableView *table = new TableView(u"table"_s, u"Rows"_s);

    Window()
    {
        auto *column = new QVBoxLayout(this);
        column->addWidget(filter);
        column->addWidget(table);
        table->setSource(&model);
        table->setFilterField(filter);
        model.setRows({{u"proxy-west"_s, 9}, {u"proxy-east"_s, 100}, {u"pbx-1"_s, 20}});
        show();
        table->setFocus();
    }
};

std::vector<Row> edges(int count)
{
    std::vector<Row> rows;
    for (int i = 0; i < count; ++i)
        rows.emplace_back(u"edge-%1"_s.arg(i, 5, 10, QChar(u'0')), (i * 37) % count);
    return rows;
}

} // namespace

class TableViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingInTheTableFilters()
    {
        Window window;
        QTest::keyClicks(window.table, u"p"_s);
        QTest::keyClicks(window.filter, u"roxy eas"_s);
        QCOMPARE(window.filter->text(), u"proxy eas"_s);
        QCOMPARE(window.table->visibleRows(), 1);
        QTest::keyClick(window.filter, Qt::Key_Escape);
        QCOMPARE(window.table->visibleRows(), 3);
    }

    void manyRowsAreFilteredAtOnce()
    {
        Window window;
        window.model.setRows(edges(manyRows + 1));
        const QAbstractItemModelTester tester(window.table->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy reset(window.table->model(), &QAbstractItemModel::modelReset);
        const QSignalSpy removed(window.table->model(), &QAbstractItemModel::rowsRemoved);
        window.table->sortByColumn(1, Qt::DescendingOrder);
        window.filter->setText(u"EDGE -0012"_s);
        QCOMPARE(window.table->visibleRows(), 10);
        QVERIFY(!reset.isEmpty());
        QVERIFY(removed.isEmpty());
        for (int row = 1; row < 10; ++row)
            QVERIFY2(window.table->model()->index(row - 1, 1).data().toInt() >
                         window.table->model()->index(row, 1).data().toInt(),
                     "they stay sorted");
        window.filter->clear();
        QCOMPARE(window.table->visibleRows(), manyRows + 1);
    }

    void selectionStaysWithItsRowAmongMany()
    {
        Window window;
        window.model.setRows(edges(manyRows + 1));
        QVERIFY(window.table->selectKey(u"edge-00123"_s));
        window.table->sortByColumn(1, Qt::AscendingOrder);
        QCOMPARE(window.table->currentKey(), u"edge-00123"_s);
        window.filter->setText(u"0012"_s);
        QCOMPARE(window.table->selectedKeys(), QStringList{u"edge-00123"_s});
        window.filter->clear();
        window.model.setRows(edges(manyRows + 5));
        QCOMPARE(window.table->currentKey(), u"edge-00123"_s);
        QCOMPARE(window.table->selectedKeys(), QStringList{u"edge-00123"_s});
    }

    void anotherRowIsCurrentWhenTheFilterTakesItAway()
    {
        Window window;
        window.model.setRows(edges(manyRows + 1));
        window.table->selectKey(u"edge-00123"_s);
        QSignalSpy current(window.table, &TableView::currentKeyChanged);
        window.filter->setText(u"edge-00007"_s);
        QCOMPARE(window.table->currentKey(), u"edge-00007"_s);
        window.filter->setText(u"nothing has this"_s);
        QCOMPARE(window.table->currentKey(), QString());
        QCOMPARE(current.back().front().toString(), QString());
    }

    void enterOpensTheCurrentRow()
    {
        Window window;
        const QSignalSpy opened(window.table, &TableView::opened);
        QVERIFY(window.table->selectKey(u"proxy-east"_s));
        QTest::keyClick(window.table, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.front().front().toString(), u"proxy-east"_s);
    }

    void selectionStaysWithItsRowWhenOthersComeFirst()
    {
        Window window;
        window.table->selectKey(u"pbx-1"_s);
        window.model.setRows({{u"new"_s, 1}, {u"proxy-west"_s, 9}, {u"pbx-1"_s, 21}});
        QCOMPARE(window.table->currentKey(), u"pbx-1"_s);
        QCOMPARE(window.table->selectedKeys(), QStringList{u"pbx-1"_s});
    }

    void figuresSortByValueNotByText()
    {
        Window window;
        window.table->sortByColumn(1, Qt::AscendingOrder);
        QCOMPARE(window.table->model()->index(0, 0).data().toString(), u"proxy-west"_s);
        QCOMPARE(window.table->model()->index(2, 0).data().toString(), u"proxy-east"_s);
    }

    void conditionHidesRowsByKey()
    {
        Window window;
        window.table->setRowCondition([](const QString &key) { return key.startsWith(u"proxy"_s); });
        QCOMPARE(window.table->visibleRows(), 2);
        window.table->setRowCondition({});
        QCOMPARE(window.table->visibleRows(), 3);
    }

    void downLeavesTheFilterForTheFirstRow()
    {
        Window window;
        window.filter->setFocus();
        QTest::keyClick(window.filter, Qt::Key_Down);
        QCOMPARE(window.table->currentKey(), u"proxy-west"_s);
    }

    void columnsFitTheTable()
    {
        Window window;
        window.table->setStretchColumn(0);
        const auto widths = [&] { return std::pair(window.table->columnWidth(0), window.table->columnWidth(1)); };
        const auto fits = [&] { return widths().first + widths().second == window.table->viewport()->width(); };
        window.resize(600, 300);
        QTRY_VERIFY(fits());
        QVERIFY(widths().first > widths().second);
        const int figures = widths().second;
        window.model.setRows({{QString(400, u'x'), 9}});
        QTRY_VERIFY(fits());
        QVERIFY2(widths().second == figures, "what is short stays whole");
    }

    void enterGoesIntoTheDetailsAndEscapeBack()
    {
        Window window;
        auto *details = new QWidget(&window);
        details->setFocusPolicy(Qt::StrongFocus);
        auto *inside = new QPushButton(details);
        window.layout()->addWidget(details);
        details->show();
        window.table->setDetails(details);
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.table->selectRow(1);
        QTest::keyClick(window.table, Qt::Key_Return);
        QVERIFY(details->hasFocus());
        inside->setFocus();
        QTest::keyClick(inside, Qt::Key_Escape);
        QVERIFY(window.table->hasFocus());
        QCOMPARE(window.table->currentIndex().row(), 1);
    }

    void homeAndEndGoToTheEndsOfTheList()
    {
        Window window;
        window.table->selectRow(1);
        QTest::keyClick(window.table, Qt::Key_End);
        QCOMPARE(window.table->currentKey(), u"pbx-1"_s);
        QTest::keyClick(window.table, Qt::Key_Home);
        QCOMPARE(window.table->currentKey(), u"proxy-west"_s);
    }
};

QTEST_MAIN(TableViewTest)
#include "table_view_test.moc"
