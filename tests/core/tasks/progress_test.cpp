// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/progress.h"

#include <QTest>

using stir::tasks::StepState;

class ProgressTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryStateAsTheJsonContractDoes_data();
    void namesEveryStateAsTheJsonContractDoes();
    void aJobWithoutListenerMayReport();
    void aJobWithoutStopSourceIsNeverAskedToStop();
};

void ProgressTest::namesEveryStateAsTheJsonContractDoes_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("name");
    const auto row = [](StepState state, const char *name) {
        QTest::newRow(name) << static_cast<int>(state) << QString::fromLatin1(name);
    };
    row(StepState::Waiting, "waiting");
    row(StepState::Running, "running");
    row(StepState::Done, "done");
    row(StepState::Warned, "warned");
    row(StepState::Failed, "failed");
    row(StepState::Skipped, "skipped");
}

void ProgressTest::namesEveryStateAsTheJsonContractDoes()
{
    QFETCH(int, state);
    QFETCH(QString, name);
    QCOMPARE(stir::tasks::stepStateName(static_cast<StepState>(state)), name);
}

void ProgressTest::aJobWithoutListenerMayReport()
{
    const stir::tasks::JobControl job;
    QVERIFY(job.report != nullptr);
    job.report({QStringLiteral("lock"), StepState::Done, std::chrono::milliseconds(3), {}});
}

void ProgressTest::aJobWithoutStopSourceIsNeverAskedToStop()
{
    const stir::tasks::JobControl job;
    QVERIFY(!job.stop.stop_possible());
    QVERIFY(!job.stop.stop_requested());
}

QTEST_GUILESS_MAIN(ProgressTest)
#include "progress_test.moc"
