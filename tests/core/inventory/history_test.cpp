// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/inventory.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <set>
#include <thread>

using namespace stir;
using inventory::HistoryEntry;
using inventory::Inventory;

namespace {

HistoryEntry pushOf(const QString &server)
{
    HistoryEntry entry;
    entry.server = server;
    entry.action = QStringLiteral("push");
    entry.result = QStringLiteral("done");
    entry.detail = {{QStringLiteral("diff"), QStringLiteral("-a\n+b\n")},
                    {QStringLiteral("backup"), QStringLiteral("b1")}};
    return entry;
}

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void completesAnEntry()
    {
        const auto entry = open()->record(pushOf(QStringLiteral("edge-1")));
        QVERIFY(entry);
        QCOMPARE(entry->id, QStringLiteral("1"));
        QVERIFY(entry->time.secsTo(QDateTime::currentDateTimeUtc()) < 60);
        QVERIFY(entry->who.contains(QLatin1Char('@')));
        QVERIFY(entry->prev.isEmpty());
        QCOMPARE(entry->hash.size(), 64);
    }

    void listsTheNewestFirst()
    {
        auto inventory = open();
        recordMany(*inventory, 3);
        const auto entries = inventory->history(2);
        QCOMPARE(entries->size(), 2U);
        QCOMPARE(entries->at(0).id, QStringLiteral("3"));
        QCOMPARE(entries->at(0).prev, entries->at(1).hash);
        QCOMPARE(entries->at(1).detail, pushOf({}).detail);
    }

    void findsAnEntryByItsId()
    {
        auto inventory = open();
        recordMany(*inventory, 2);
        QCOMPARE((*inventory->historyEntry(QStringLiteral("2")))->server, QStringLiteral("edge-2"));
        QVERIFY(!inventory->historyEntry(QStringLiteral("9"))->has_value());
        QVERIFY(!inventory->historyEntry(QStringLiteral("2; DROP"))->has_value());
    }

    void holdsWhenNothingWasTouched()
    {
        auto inventory = open();
        QVERIFY(!inventory->firstBrokenEntry()->has_value());
        recordMany(*inventory, 5);
        QVERIFY(!open()->firstBrokenEntry()->has_value());
    }

    void showsWhatWasTamperedWith_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("broken");
        QTest::newRow("result") << QStringLiteral("UPDATE history SET result='failed' WHERE number=3")
                                << QStringLiteral("3");
        QTest::newRow("detail") << QStringLiteral("UPDATE history SET detail='{}' WHERE number=2")
                                << QStringLiteral("2");
        QTest::newRow("time") << QStringLiteral("UPDATE history SET time='2001-01-01T00:00:00.000Z' WHERE number=4")
                              << QStringLiteral("4");
        QTest::newRow("moved between fields")
            << QStringLiteral("UPDATE history SET server=server||'p', action='ush' WHERE number=3")
            << QStringLiteral("3");
        QTest::newRow("one removed") << QStringLiteral("DELETE FROM history WHERE number=3") << QStringLiteral("4");
        QTest::newRow("first removed") << QStringLiteral("DELETE FROM history WHERE number=1") << QStringLiteral("2");
        QTest::newRow("newest removed") << QStringLiteral("DELETE FROM history WHERE number=5") << QStringLiteral("5");
        QTest::newRow("all removed") << QStringLiteral("DELETE FROM history") << QStringLiteral("1");
    }

    void showsWhatWasTamperedWith()
    {
        QFETCH(QString, statement);
        QFETCH(QString, broken);
        {
            auto inventory = open();
            recordMany(*inventory, 5);
        }
        tamper(statement);
        QCOMPARE(*open()->firstBrokenEntry(), std::optional(broken));
    }

    void doesNotForkWhenSeveralWriteAtOnce()
    {
        QVERIFY(open());
        std::vector<std::thread> writers;
        for (int writer = 0; writer < 4; ++writer)
            writers.emplace_back([this] {
                auto inventory = open();
                recordMany(*inventory, 10);
            });
        for (std::thread &writer : writers)
            writer.join();
        const auto inventory = open();
        const auto entries = inventory->history();
        QCOMPARE(entries->size(), 40U);
        std::set<QString> predecessors;
        for (const HistoryEntry &entry : *entries)
            predecessors.insert(entry.prev);
        QCOMPARE(predecessors.size(), 40U);
        QVERIFY(!inventory->firstBrokenEntry()->has_value());
    }

private:
    Result<Inventory> open() const { return Inventory::open(m_folder->path(), m_clock); }

    static void recordMany(Inventory &inventory, int count)
    {
        for (int number = 1; number <= count; ++number)
            QVERIFY(inventory.record(pushOf(QStringLiteral("edge-%1").arg(number))));
    }

    void tamper(const QString &statement) const
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
            database.setDatabaseName(m_folder->filePath(QStringLiteral("inventory.sqlite")));
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(statement));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "history_test.moc"
