// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/once_per_key.h"

#include <QTest>

#include <atomic>
#include <latch>
#include <thread>

using stir::tasks::OncePerKey;

class OncePerKeyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAValueOnce();
    void letsOthersWaitForTheSameValue();
    void makesDifferentValuesAtOnce();
    void forgetsTheFirstOfTooMany();
    void forgetsTheFirstOfTooHeavyOnes();
    void keepsTheLastHoweverHeavy();
};

void OncePerKeyTest::makesAValueOnce()
{
    OncePerKey<int> values(8);
    int made = 0;
    const auto make = [&made] { return ++made; };
    QCOMPARE(*values.get(QStringLiteral("a"), make), 1);
    QCOMPARE(*values.get(QStringLiteral("a"), make), 1);
    QCOMPARE(*values.get(QStringLiteral("b"), make), 2);
}

void OncePerKeyTest::letsOthersWaitForTheSameValue()
{
    OncePerKey<int> values(8);
    std::atomic<int> made = 0;
    std::atomic<int> same = 0;
    std::latch began(1);
    std::latch mayEnd(1);
    {
        std::vector<std::jthread> threads;
        threads.emplace_back([&] {
            same += *values.get(QStringLiteral("a"), [&] {
                began.count_down();
                mayEnd.wait();
                return ++made;
            });
        });
        began.wait();
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] { same += *values.get(QStringLiteral("a"), [&] { return ++made; }); });
        mayEnd.count_down();
    }
    QCOMPARE(made.load(), 1);
    QCOMPARE(same.load(), 5);
}

void OncePerKeyTest::makesDifferentValuesAtOnce()
{
    OncePerKey<int> values(8);
    std::latch both(2);
    // Each waits for the other: with one lock around both this would never end.
    const auto make = [&both] {
        both.arrive_and_wait();
        return 1;
    };
    std::jthread other([&] { values.get(QStringLiteral("a"), make); });
    QCOMPARE(*values.get(QStringLiteral("b"), make), 1);
}

void OncePerKeyTest::forgetsTheFirstOfTooMany()
{
    OncePerKey<int> values(2);
    int made = 0;
    const auto make = [&made] { return ++made; };
    for (const char *key : {"a", "b", "c"})
        values.get(QString::fromLatin1(key), make);
    QCOMPARE(*values.get(QStringLiteral("c"), make), 3);
    QCOMPARE(*values.get(QStringLiteral("b"), make), 2);
    QCOMPARE(*values.get(QStringLiteral("a"), make), 4);
}

void OncePerKeyTest::forgetsTheFirstOfTooHeavyOnes()
{
    OncePerKey<int> values(100, 10, [](int weight) { return static_cast<std::size_t>(weight); });
    int made = 0;
    const auto get = [&](const char *key, int weight) {
        values.get(QString::fromLatin1(key), [&] {
            ++made;
            return weight;
        });
    };
    get("a", 4);
    get("b", 4);
    get("c", 2);
    get("a", 4);
    QCOMPARE(made, 3); // ten are allowed
    get("d", 3);       // for which "a" has to go
    get("b", 4);
    get("c", 2);
    QCOMPARE(made, 4);
    get("a", 4);
    QCOMPARE(made, 5);
}

void OncePerKeyTest::keepsTheLastHoweverHeavy()
{
    OncePerKey<int> values(100, 10, [](int weight) { return static_cast<std::size_t>(weight); });
    int made = 0;
    const auto make = [&made] {
        ++made;
        return 1000;
    };
    values.get(QStringLiteral("a"), make);
    values.get(QStringLiteral("a"), make);
    QCOMPARE(made, 1);
    values.get(QStringLiteral("b"), make);
    values.get(QStringLiteral("a"), make);
    QCOMPARE(made, 3);
}

QTEST_GUILESS_MAIN(OncePerKeyTest)
#include "once_per_key_test.moc"
