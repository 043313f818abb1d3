// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/step_relay.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <thread>

using namespace stir;
using namespace stir::ui;
using namespace Qt::StringLiterals;

class StepRelayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsArriveInOrderOnTheOwnersThread()
    {
        StepRelay relay;
        QStringList seen;
        connect(&relay, &StepRelay::reported, this, [&](const tasks::StepReport &step) {
            QCOMPARE(QThread::currentThread(), relay.thread());
            seen.append(step.id);
        });
        std::jthread([sink = relay.sink()] {
            sink({u"a"_s, tasks::StepState::Running, {}, {}});
            sink({u"b"_s, tasks::StepState::Done, {}, {}});
        }).join();
        QVERIFY(seen.isEmpty());
        QTRY_COMPARE(seen, (QStringList{u"a"_s, u"b"_s}));
    }

    void sinkMayOutliveItsRelay()
    {
        auto relay = std::make_unique<StepRelay>();
        const tasks::StepSink sink = relay->sink();
        int reports = 0;
        connect(relay.get(), &StepRelay::reported, this, [&] { ++reports; });
        sink({u"posted"_s, tasks::StepState::Done, {}, {}});
        relay.reset();
        sink({u"late"_s, tasks::StepState::Done, {}, {}});
        QCoreApplication::sendPostedEvents();
        QCOMPARE(reports, 0);
    }
};

QTEST_GUILESS_MAIN(StepRelayTest)
#include "step_relay_test.moc"
