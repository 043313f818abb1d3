// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/value_table_model.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace stir::ui;
using namespace Qt::StringLiterals;

namespace {

struct Server
{
    QString name;
    int calls;
};

ValueTableModel<Server> makeModel()
{
    return {{{u"Server"_s, [](const Server &server) { return Cell{.text = server.name, .status = Status::Good}; }},
             {u"Calls"_s,
              [](const Server &server) { return Cell{.text = QString::number(server.calls), .sort = server.calls}; },
              Qt::AlignRight}},
            [](const Server &server) { return server.name; }};
}

QStringList names(const ValueTableModel<Server> &model)
{
    QStringList all;
    for (const Server &server : model.rows())
        all.append(server.name);
    return all;
}

} // namespace

class ValueTableModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheRulesOfModelsThroughEveryChange_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        QTest::newRow("filled") << QStringList() << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("emptied") << QStringList{u"a"_s, u"b"_s} << QStringList();
        QTest::newRow("inserted between") << QStringList{u"a"_s, u"c"_s} << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("turned round") << QStringList{u"a"_s, u"b"_s, u"c"_s} << QStringList{u"c"_s, u"b"_s, u"a"_s};
        QTest::newRow("all at once") << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}
                                     << QStringList{u"d"_s, u"x"_s, u"b"_s};
        QTest::newRow("same key twice") << QStringList{u"a"_s} << QStringList{u"a"_s, u"a"_s};
    }
    void keepsTheRulesOfModelsThroughEveryChange()
    {
        QFETCH(QStringList, before);
        QFETCH(QStringList, after);
        auto model = makeModel();
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const QStringList &state : {before, after}) {
            std::vector<Server> rows;
            for (const QString &name : state)
                rows.push_back({name, 1});
            model.setRows(std::move(rows));
            QCOMPARE(names(model), state);
        }
    }

    void rowKeepsItsIndexWhenOthersComeAndGo()
    {
        auto model = makeModel();
        model.setRows({{u"a"_s, 1}, {u"b"_s, 2}, {u"c"_s, 3}});
        const QPersistentModelIndex kept(model.index(1, 0));
        model.setRows({{u"new"_s, 0}, {u"c"_s, 3}, {u"b"_s, 20}});
        QCOMPARE(kept.row(), 2);
        QCOMPARE(model.index(kept.row(), 1).data().toString(), u"20"_s);
    }

    void cellSaysTextStatusKeyAndSortValue()
    {
        auto model = makeModel();
        model.setRows({{u"a"_s, 12}});
        QCOMPARE(model.index(0, 0).data(KeyRole).toString(), u"a"_s);
        QCOMPARE(model.index(0, 0).data(StatusRole).toInt(), static_cast<int>(Status::Good));
        QVERIFY(!model.index(0, 1).data(StatusRole).isValid());
        QCOMPARE(model.index(0, 1).data(SortRole).toInt(), 12);
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Calls"_s);
    }

    void aCellIsMadeOnceForEachRow()
    {
        int made = 0;
        ValueTableModel<Server> model({{u"Server"_s,
                                        [&made](const Server &server) {
                                            ++made;
                                            return Cell{.text = server.name};
                                        }}},
                                      [](const Server &server) { return server.name; });
        model.setRows({{u"a"_s, 1}, {u"b"_s, 2}});
        for (int look = 0; look < 3; ++look)
            QCOMPARE(model.index(1, 0).data().toString(), u"b"_s);
        QCOMPARE(made, 2);
    }

    void rowsPreparedElsewhereAreTakenOver()
    {
        auto model = makeModel();
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({{u"b"_s, 1}});
        model.setRows(model.shape()->prepared({{u"a"_s, 12}, {u"b"_s, 3}}));
        QCOMPARE(names(model), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(model.index(1, 1).data().toString(), u"3"_s);
        QCOMPARE(model.lineAt(0).ranks, (std::vector<quint32>{0, 1}));
    }

    void manyRowsAreResetAtOnce()
    {
        auto model = makeModel();
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setRows(std::vector<Server>(manyRows + 1, Server{u"x"_s, 1}));
        QCOMPARE(reset.count(), 1);
    }
};

QTEST_GUILESS_MAIN(ValueTableModelTest)
#include "value_table_model_test.moc"
