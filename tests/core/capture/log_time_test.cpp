// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/log_time.h"

#include <QTest>

using namespace stir::capture;

class LogTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheTimeAtTheFront_data();
    void readsTheTimeAtTheFront();
    void assumesAZoneThatNobodyKnows();
    void findsNoTime_data();
    void findsNoTime();
    void takesTheLastYearThatIsNotLater_data();
    void takesTheLastYearThatIsNotLater();
    void knowsNoYearWithoutADate();
    void followsDaylightSaving();
};

void LogTimeTest::readsTheTimeAtTheFront_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("time");
    QTest::addColumn<bool>("assumed");
    const auto row = [](const char *line, const char *time, bool assumed) {
        QTest::newRow(line) << QByteArray(line) << QString::fromLatin1(time) << assumed;
    };
    row("[2022-11-15 15:27:48] VERBOSE[1]", "2022-11-15T14:27:48.000Z", false);
    row("[2022-11-15 15:27:48.120] VERBOSE[1]", "2022-11-15T14:27:48.120Z", false);
    row("[2022-11-15T15:27:48.120+0100] NOTICE", "2022-11-15T14:27:48.120Z", false);
    row("[Nov 15 15:27:48] VERBOSE[1]", "2022-11-15T14:27:48.000Z", true);
    row("Nov  5 05:07:08 host kamailio[1]:", "2022-11-05T04:07:08.000Z", true);
    row("<134>Nov 15 15:27:48 host", "2022-11-15T14:27:48.000Z", true);
    row("<134>1 2022-11-15T15:27:48.123456Z host", "2022-11-15T15:27:48.123Z", false);
    row("2022-11-15T15:27:48.123456+01:00 host", "2022-11-15T14:27:48.123Z", false);
    row("2022-11-15T15:27:48-0530 host", "2022-11-15T20:57:48.000Z", false);
    row("Tue 2022-11-15 15:27:48 UTC host", "2022-11-15T15:27:48.000Z", false);
    row("Tue 2022-11-15 15:27:48 CET host", "2022-11-15T14:27:48.000Z", false);
    row("Tue Nov 15 15:27:48 2022", "2022-11-15T14:27:48.000Z", false);
    row("1668526068.123456 host", "2022-11-15T15:27:48.123Z", false);
    row("2022/11/15 15:27:48.123456 10.0.0.1:5060 -> 10.0.0.2:5060", "2022-11-15T14:27:48.123Z", false);
    row("U 2022/11/15 15:27:48.123456 10.0.0.1:5060 -> 10.0.0.2:5060", "2022-11-15T14:27:48.123Z", false);
    row("proto:UDP 2022-11-15T15:27:48.5Z  10.0.0.1:5060 ---> 10.0.0.2:5060", "2022-11-15T15:27:48.500Z", false);
    row("2022-11-15 15:27:48,123 INFO", "2022-11-15T14:27:48.123Z", false);
    row("  2022-11-15 15:27:48", "2022-11-15T14:27:48.000Z", false);
}

void LogTimeTest::readsTheTimeAtTheFront()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, time);
    QFETCH(bool, assumed);
    LogTimes times({QTimeZone("Europe/Berlin"), QDateTime({2023, 3, 1}, {0, 0}, Qt::UTC)});
    const auto read = times.timeAtFront(line);
    QVERIFY(read.has_value());
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(read->milliseconds, Qt::UTC).toString(Qt::ISODateWithMs), time);
    QCOMPARE(read->assumed, assumed);
}

void LogTimeTest::assumesAZoneThatNobodyKnows()
{
    LogTimes times({{}, QDateTime({2023, 3, 1}, {0, 0}, Qt::UTC)});
    const auto bare = times.timeAtFront("[2022-11-15 15:27:48] VERBOSE[1]");
    QCOMPARE(bare.value().milliseconds, QDateTime({2022, 11, 15}, {15, 27, 48}, Qt::UTC).toMSecsSinceEpoch());
    QVERIFY(bare->assumed);
    QVERIFY(!times.timeAtFront("2022-11-15T15:27:48+01:00 host").value().assumed);
}

void LogTimeTest::findsNoTime_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line :
         {"", "[", "Identity: eyJ", "15:27:48.739512 IP 127.0.0.1", "Nov 15", "Nov 15 25:00:00", "2022-13-15 15:27:48",
          "2022-02-30 15:27:48", "2022-11-15", "Feb 29x", "99999999999999", "1668526068", "proto:", "<",
          "Novel 15 15:27:48", "2022-11-15 15:27", "0000-00-00 00:00:00"})
        QTest::newRow(line) << QByteArray(line);
}

void LogTimeTest::findsNoTime()
{
    QFETCH(QByteArray, line);
    LogTimes times({QTimeZone::utc(), QDateTime({2023, 3, 1}, {0, 0}, Qt::UTC)});
    QVERIFY(!times.timeAtFront(line).has_value());
}

void LogTimeTest::takesTheLastYearThatIsNotLater_data()
{
    QTest::addColumn<QDate>("written");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("year");
    QTest::newRow("this year") << QDate(2023, 1, 2) << QByteArray("Jan  1 00:00:00") << 2023;
    QTest::newRow("last year") << QDate(2023, 1, 2) << QByteArray("Dec 31 23:59:59") << 2022;
    QTest::newRow("a clock ahead") << QDate(2023, 1, 2) << QByteArray("Jan  3 00:00:00") << 2023;
    QTest::newRow("leap day") << QDate(2023, 1, 2) << QByteArray("Feb 29 12:00:00") << 2020;
    QTest::newRow("leap day over 1900") << QDate(1903, 1, 2) << QByteArray("Feb 29 12:00:00") << 1896;
}

void LogTimeTest::takesTheLastYearThatIsNotLater()
{
    QFETCH(QDate, written);
    QFETCH(QByteArray, line);
    QFETCH(int, year);
    LogTimes times({QTimeZone::utc(), QDateTime(written, {12, 0}, Qt::UTC)});
    const auto read = times.timeAtFront(line);
    QVERIFY(read.has_value());
    QVERIFY(read->assumed);
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(read->milliseconds, Qt::UTC).date().year(), year);
}

void LogTimeTest::knowsNoYearWithoutADate()
{
    LogTimes times({});
    QVERIFY(!times.timeAtFront("Nov 15 15:27:48 host").has_value());
    QVERIFY(times.timeAtFront("2022-11-15 15:27:48").has_value());
}

void LogTimeTest::followsDaylightSaving()
{
    LogTimes times({QTimeZone("Europe/Berlin"), {}});
    const auto at = [&](const char *line) { return times.timeAtFront(line).value().milliseconds / 1000; };
    QCOMPARE(at("2022-10-30 01:59:59"), QDateTime({2022, 10, 29}, {23, 59, 59}, Qt::UTC).toSecsSinceEpoch());
    QCOMPARE(at("2022-10-30 03:00:00"), QDateTime({2022, 10, 30}, {2, 0}, Qt::UTC).toSecsSinceEpoch());
    QCOMPARE(at("2022-10-30 01:59:59"), QDateTime({2022, 10, 29}, {23, 59, 59}, Qt::UTC).toSecsSinceEpoch());
}

QTEST_GUILESS_MAIN(LogTimeTest)
#include "log_time_test.moc"
