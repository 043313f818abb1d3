// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/column_widths.h"

#include <QTest>

using namespace stir::ui;

class ColumnWidthsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharesTheRoom_data()
    {
        QTest::addColumn<std::vector<int>>("wishes");
        QTest::addColumn<std::vector<int>>("stretching");
        QTest::addColumn<int>("room");
        QTest::addColumn<std::vector<int>>("widths");
        using Numbers = std::vector<int>;
        QTest::newRow("nothing to share") << Numbers{} << Numbers{} << 300 << Numbers{};
        QTest::newRow("just enough") << Numbers{100, 50} << Numbers{} << 150 << Numbers{100, 50};
        QTest::newRow("spare room nobody wants") << Numbers{100, 50} << Numbers{} << 400 << Numbers{100, 50};
        QTest::newRow("spare room goes to who stretches") << Numbers{100, 50} << Numbers{1} << 400 << Numbers{100, 300};
        QTest::newRow("in even parts") << Numbers{100, 50, 10} << Numbers{0, 2} << 201 << Numbers{120, 50, 31};
        QTest::newRow("the widest gives first") << Numbers{100, 50, 300} << Numbers{} << 250 << Numbers{100, 50, 100};
        QTest::newRow("then the next") << Numbers{100, 50, 300} << Numbers{} << 150 << Numbers{50, 50, 50};
        QTest::newRow("no pixel is lost") << Numbers{100, 100} << Numbers{1} << 151 << Numbers{75, 76};
        QTest::newRow("no room at all") << Numbers{100, 50} << Numbers{0} << -5 << Numbers{0, 0};
    }
    void sharesTheRoom()
    {
        QFETCH(std::vector<int>, wishes);
        QFETCH(std::vector<int>, stretching);
        QFETCH(int, room);
        std::vector<ColumnWish> columns;
        for (const int width : wishes)
            columns.push_back({.width = width});
        for (const int column : stretching)
            columns[static_cast<std::size_t>(column)].stretches = true;
        QTEST(shareWidth(columns, room), "widths");
    }
};

QTEST_GUILESS_MAIN(ColumnWidthsTest)
#include "column_widths_test.moc"
