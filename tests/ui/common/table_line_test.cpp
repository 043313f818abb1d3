// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_line.h"

#include <QDateTime>
#include <QTest>

using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

std::vector<TableLine> linesOf(std::vector<Cell> column)
{
    std::vector<TableLine> lines;
    for (Cell &cell : column)
        lines.push_back({.key = cell.text, .cells = {std::move(cell)}, .ranks = {}, .words = {}});
    rankLines(lines);
    return lines;
}

} // namespace

class TableLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rankIsThePlaceInTheOrderOfTheColumn_data()
    {
        const QDateTime day(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
        QTest::addColumn<std::vector<Cell>>("column");
        QTest::addColumn<std::vector<quint32>>("ranks");
        QTest::newRow("texts") << std::vector<Cell>{{u"west"_s}, {u"east"_s}, {u"north"_s}}
                               << std::vector<quint32>{2, 0, 1};
        QTest::newRow("case does not matter")
            << std::vector<Cell>{{u"b"_s}, {u"A"_s}, {u"a"_s}, {u"C"_s}} << std::vector<quint32>{1, 0, 0, 2};
        QTest::newRow("figures by value") << std::vector<Cell>{{.text = u"100"_s, .sort = 100},
                                                               {.text = u"9"_s, .sort = 9},
                                                               {.text = u"nine"_s, .sort = 9}}
                                          << std::vector<quint32>{1, 0, 0};
        QTest::newRow("times") << std::vector<Cell>{{.text = u"late"_s, .sort = day.addDays(3)},
                                                    {.text = u"tomorrow"_s, .sort = day}}
                               << std::vector<quint32>{1, 0};
        QTest::newRow("values before texts")
            << std::vector<Cell>{{.text = u"none"_s}, {.text = u"7"_s, .sort = 7}} << std::vector<quint32>{1, 0};
    }
    void rankIsThePlaceInTheOrderOfTheColumn()
    {
        QFETCH(std::vector<Cell>, column);
        QFETCH(std::vector<quint32>, ranks);
        const auto lines = linesOf(column);
        for (std::size_t place = 0; place < lines.size(); ++place)
            QCOMPARE(lines[place].ranks, std::vector<quint32>{ranks[place]});
    }

    void everyWordIsLookedForInEveryCell_data()
    {
        QTest::addColumn<QStringList>("folded");
        QTest::addColumn<bool>("has");
        QTest::newRow("no word") << QStringList() << true;
        QTest::newRow("of two cells") << QStringList{u"edge"_s, u"192"_s} << true;
        QTest::newRow("one is missing") << QStringList{u"edge"_s, u"193"_s} << false;
        QTest::newRow("not across cells") << QStringList{u"1192"_s} << false;
    }
    void everyWordIsLookedForInEveryCell()
    {
        QFETCH(QStringList, folded);
        QFETCH(bool, has);
        std::vector<TableLine> lines{{.key = {}, .cells = {{u"Edge-1"_s}, {u"192.0.2.1"_s}}, .ranks = {}, .words = {}}};
        rankLines(lines);
        QCOMPARE(lines.front().hasWords(folded), has);
    }
};

QTEST_GUILESS_MAIN(TableLineTest)
#include "table_line_test.moc"
