// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/latest_run.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace stir;

namespace {

/// Remembers the thread it was destroyed on.
struct Traced
{
    explicit Traced(std::atomic<QThread *> &where) : place(&where) {}
    Traced(Traced &&other) noexcept : place(std::exchange(other.place, nullptr)) {}
    Traced &operator=(Traced &&) = delete;
    ~Traced()
    {
        if (place != nullptr)
            *place = QThread::currentThread();
    }
    std::atomic<QThread *> *place;
};

} // namespace

class LatestRunTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsTheAnswerToTheGuardsThread()
    {
        QThreadPool pool;
        QObject guard;
        QThread *worker = nullptr;
        QList<int> answers;
        tasks::LatestRun<int> run(pool, &guard, [&](int answer) {
            QCOMPARE(QThread::currentThread(), guard.thread());
            answers.append(answer);
        });
        run.start([&worker] {
            worker = QThread::currentThread();
            return 7;
        });
        QVERIFY(run.isBusy());
        QTRY_COMPARE(answers, QList{7});
        QVERIFY(!run.isBusy());
        QVERIFY(worker != guard.thread());
    }

    void dropsAnAnswerThatSomebodyAskedAgainFor()
    {
        QThreadPool pool;
        QObject guard;
        QSemaphore mayEnd;
        QList<int> answers;
        std::atomic<int> runs = 0;
        tasks::LatestRun<int> run(pool, &guard, [&](int answer) { answers.append(answer); });
        for (int number = 1; number <= 4; ++number)
            run.start([&mayEnd, &runs, number] {
                mayEnd.acquire();
                ++runs;
                return number;
            });
        mayEnd.release(4);
        QTRY_COMPARE(answers, QList{4});
        QVERIFY(!run.isBusy());
        QCOMPARE(runs.load(), 2); // those between were never begun
    }

    void isFreeWhenItsAnswerIsHandedOut()
    {
        QThreadPool pool;
        QObject guard;
        QList<int> answers;
        tasks::LatestRun<int> *again = nullptr;
        tasks::LatestRun<int> run(pool, &guard, [&](int answer) {
            QVERIFY(!again->isBusy());
            answers.append(answer);
            if (answer == 1)
                again->start([] { return 2; });
        });
        again = &run;
        run.start([] { return 1; });
        QTRY_COMPARE(answers, (QList{1, 2}));
    }

    void staysSilentOnceTheGuardIsGone()
    {
        QThreadPool pool;
        auto guard = std::make_unique<QObject>();
        bool isCalled = false;
        tasks::LatestRun<int> run(pool, guard.get(), [&](int) { isCalled = true; });
        run.start([] { return 1; });
        pool.waitForDone();
        guard.reset();
        QCoreApplication::processEvents();
        QVERIFY(!isCalled);
    }

    void destroysADroppedAnswerOnThePool()
    {
        QThreadPool pool;
        QObject guard;
        std::atomic<QThread *> first = nullptr;
        std::atomic<QThread *> second = nullptr;
        bool isAnswered = false;
        tasks::LatestRun<std::unique_ptr<Traced>> run(pool, &guard,
                                                      [&](const std::unique_ptr<Traced> &) { isAnswered = true; });
        run.start([&first] { return std::make_unique<Traced>(first); });
        run.start([&second] { return std::make_unique<Traced>(second); });
        QTRY_VERIFY(isAnswered);
        QTRY_VERIFY(first != nullptr);
        QVERIFY(first != guard.thread());
    }
};

QTEST_GUILESS_MAIN(LatestRunTest)
#include "latest_run_test.moc"
