// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/recently_used.h"

#include <QString>
#include <QTest>

using stir::verification::RecentlyUsed;

class RecentlyUsedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forgetsWhatWasNotUsedForTheLongest()
    {
        RecentlyUsed<int, QString> map(2);
        map.at(1) = QStringLiteral("one");
        map.at(2) = QStringLiteral("two");
        QVERIFY(map.find(1));
        map.at(3) = QStringLiteral("three");
        QCOMPARE(map.size(), std::size_t(2));
        QVERIFY(!map.find(2));
        QCOMPARE(*map.find(1), QStringLiteral("one"));
    }

    void countsLookingAsUseOnlyWhenAskedTo()
    {
        RecentlyUsed<int, int> map(2);
        map.at(1) = 10;
        map.at(2) = 20;
        QCOMPARE(*map.peek(1), 10);
        map.at(3) = 30;
        QVERIFY(!map.peek(1));
        QVERIFY(map.peek(2));
    }

    void erasesOneEntry()
    {
        RecentlyUsed<int, int> map(2);
        map.at(1) = 10;
        map.erase(1);
        map.erase(2);
        QCOMPARE(map.size(), std::size_t(0));
        QVERIFY(map.begin() == map.end());
    }
};

QTEST_GUILESS_MAIN(RecentlyUsedTest)
#include "recently_used_test.moc"
