// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/times.h"

#include <QTest>

using namespace stir::ui;
using namespace Qt::StringLiterals;

class TimesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowFarAwayATimeIs_data()
    {
        QTest::addColumn<qint64>("secondsAgo");
        QTest::addColumn<QString>("words");
        QTest::newRow("now") << qint64{20} << u"just now"_s;
        QTest::newRow("minutes") << qint64{5 * 60 + 10} << u"5 min ago"_s;
        QTest::newRow("hours") << qint64{26 * 3600} << u"26 h ago"_s;
        QTest::newRow("days") << qint64{9 * 86400 + 5} << u"9 days ago"_s;
        QTest::newRow("ahead") << qint64{-9 * 86400} << u"in 9 days"_s;
        QTest::newRow("a minute ahead") << qint64{-90} << u"in 1 min"_s;
    }
    void saysHowFarAwayATimeIs()
    {
        QFETCH(qint64, secondsAgo);
        const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
        QTEST(relativeTime(now.addSecs(-secondsAgo), now), "words");
    }

    void longAgoIsADate()
    {
        const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
        QVERIFY(relativeTime(now.addDays(-200), now).contains(u"2025"_s));
    }

    void noTimeIsNoWord()
    {
        QVERIFY(relativeTime({}, QDateTime::currentDateTimeUtc()).isEmpty());
        QVERIFY(exactTime({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TimesTest)
#include "times_test.moc"
