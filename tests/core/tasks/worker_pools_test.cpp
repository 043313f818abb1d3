// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/worker_pools.h"

#include <QSemaphore>
#include <QtConcurrentRun>
#include <QTest>

#include <atomic>

using namespace stir;

class WorkerPoolsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsForItsJobsWhenItDies();
    void slowServersDoNotHoldUpLocalWork();
    void manyServersAreTalkedToAtOnce();
};

void WorkerPoolsTest::waitsForItsJobsWhenItDies()
{
    std::atomic<int> ended = 0;
    {
        tasks::WorkerPools pools;
        for (QThreadPool *pool : {&pools.local(), &pools.remote()}) {
            pool->start([&ended] {
                QThread::yieldCurrentThread();
                ++ended;
            });
        }
    }
    QCOMPARE(ended.load(), 2);
}

void WorkerPoolsTest::slowServersDoNotHoldUpLocalWork()
{
    QSemaphore serversAnswer;
    tasks::WorkerPools pools;
    for (int job = 0; job < 2 * pools.remote().maxThreadCount(); ++job)
        pools.remote().start([&serversAnswer] { serversAnswer.acquire(); });
    auto local = QtConcurrent::run(&pools.local(), [] { return 5; });
    QTRY_VERIFY(local.isFinished());
    QCOMPARE(local.result(), 5);
    serversAnswer.release(2 * pools.remote().maxThreadCount());
}

void WorkerPoolsTest::manyServersAreTalkedToAtOnce()
{
    // Eight jobs that can only end together, on any machine: fewer threads than that would never get there.
    constexpr int servers = 8;
    std::atomic<int> arrived = 0;
    QSemaphore allArrived;
    tasks::WorkerPools pools;
    std::vector<QFuture<bool>> jobs;
    for (int server = 0; server < servers; ++server) {
        jobs.push_back(QtConcurrent::run(&pools.remote(), [&] {
            if (++arrived == servers)
                allArrived.release(servers);
            return allArrived.tryAcquire(1, 20'000);
        }));
    }
    for (auto &job : jobs)
        QVERIFY(job.result());
}

QTEST_GUILESS_MAIN(WorkerPoolsTest)
#include "worker_pools_test.moc"
