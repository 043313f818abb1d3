// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/result.h"
#include "core/foundation/secret_bytes.h"
#include "core/tasks/when_finished.h"

#include <QPromise>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <memory>

using namespace stir;

class WhenFinishedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversTheResultOnTheGuardsThread();
    void deliversAFutureThatHadFinishedBefore();
    void deliversOnce();
    void carriesMoveOnlyResults();
    void carriesFailures();
    void dropsTheResultWhenTheGuardDiedFirst();
    void dropsTheResultWhenTheGuardDiesBetweenFinishAndDelivery();
    void doesNotCallTheHandlerForACanceledJob();
    void leavesNothingBehindAtTheGuard();
};

void WhenFinishedTest::deliversTheResultOnTheGuardsThread()
{
    QObject guard;
    QThread *worker = nullptr;
    QThread *delivered = nullptr;
    int result = 0;
    tasks::whenFinished(QtConcurrent::run([&worker] {
                            worker = QThread::currentThread();
                            return 42;
                        }),
                        &guard, [&](int value) {
                            delivered = QThread::currentThread();
                            result = value;
                        });
    QTRY_COMPARE(result, 42);
    QCOMPARE(delivered, guard.thread());
    QVERIFY(worker != delivered);
}

void WhenFinishedTest::deliversAFutureThatHadFinishedBefore()
{
    QObject guard;
    QPromise<QString> promise;
    promise.start();
    promise.addResult(QStringLiteral("early"));
    promise.finish();
    QString result;
    tasks::whenFinished(promise.future(), &guard, [&](QString value) { result = std::move(value); });
    QVERIFY2(result.isEmpty(), "the handler must not run inside whenFinished itself");
    QTRY_COMPARE(result, QStringLiteral("early"));
}

void WhenFinishedTest::deliversOnce()
{
    QObject guard;
    int calls = 0;
    tasks::whenFinished(QtConcurrent::run([] { return 1; }), &guard, [&](int) { ++calls; });
    QTRY_COMPARE(calls, 1);
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(calls, 1);
}

void WhenFinishedTest::carriesMoveOnlyResults()
{
    QObject guard;
    SecretBytes received;
    // The handler itself may own something that cannot be copied, too.
    auto owned = std::make_unique<int>(7);
    int seen = 0;
    tasks::whenFinished(QtConcurrent::run([] { return SecretBytes::fromText("passphrase"); }), &guard,
                        [&, owned = std::move(owned)](SecretBytes secret) {
                            received = std::move(secret);
                            seen = *owned;
                        });
    QTRY_COMPARE(seen, 7);
    QVERIFY(received.text() == "passphrase");
}

void WhenFinishedTest::carriesFailures()
{
    QObject guard;
    std::optional<Result<std::unique_ptr<int>>> received;
    tasks::whenFinished(QtConcurrent::run([]() -> Result<std::unique_ptr<int>> {
                            return failure(ErrorCode::TimedOut, QStringLiteral("host"), QStringLiteral("15 s"));
                        }),
                        &guard, [&](Result<std::unique_ptr<int>> result) { received = std::move(result); });
    QTRY_VERIFY(received.has_value());
    QVERIFY(!received->has_value());
    QCOMPARE(received->error().code, ErrorCode::TimedOut);
    QCOMPARE(received->error().detail, QStringLiteral("15 s"));
}

void WhenFinishedTest::dropsTheResultWhenTheGuardDiedFirst()
{
    auto guard = std::make_unique<QObject>();
    auto alive = std::make_shared<int>(0);
    QSemaphore mayEnd;
    bool called = false;
    auto job = QtConcurrent::run([&mayEnd] {
        mayEnd.acquire();
        return 1;
    });
    tasks::whenFinished(job, guard.get(), [&called, alive](int) { called = true; });
    QCOMPARE(alive.use_count(), 2);
    guard.reset();
    QCOMPARE(alive.use_count(), 1); // what the handler held goes with the guard, not with the job
    mayEnd.release();
    job.waitForFinished();
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void WhenFinishedTest::dropsTheResultWhenTheGuardDiesBetweenFinishAndDelivery()
{
    auto guard = std::make_unique<QObject>();
    bool called = false;
    auto job = QtConcurrent::run([] { return std::make_unique<int>(1); });
    tasks::whenFinished(job, guard.get(), [&called](std::unique_ptr<int>) { called = true; });
    job.waitForFinished(); // the news is in the queue now, and nobody has looked at it yet
    guard.reset();
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void WhenFinishedTest::doesNotCallTheHandlerForACanceledJob()
{
    QObject guard;
    bool called = false;
    QPromise<int> promise;
    promise.start();
    tasks::whenFinished(promise.future(), &guard, [&called](int) { called = true; });
    promise.future().cancel();
    promise.finish();
    QTRY_VERIFY(guard.children().isEmpty());
    QVERIFY(!called);
}

void WhenFinishedTest::leavesNothingBehindAtTheGuard()
{
    QObject guard;
    bool called = false;
    tasks::whenFinished(QtConcurrent::run([] { return 1; }), &guard, [&called](int) { called = true; });
    QCOMPARE(guard.children().size(), 1);
    QTRY_VERIFY(called);
    QTRY_VERIFY(guard.children().isEmpty());
}

QTEST_GUILESS_MAIN(WhenFinishedTest)
#include "when_finished_test.moc"
