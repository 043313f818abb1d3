// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_summary.h"

#include "tests/ui/decoder/synthetic_calls.h"

#include <QTest>

#include <numeric>

using namespace stir;
using namespace stir::ui;

namespace {

CallSummary summaryOf(const CallSnapshot &calls, const CallFilter &filter = {})
{
    return summarize(arrange(calls, filter, {}, {}).value(), {}).value();
}

template <std::size_t Size>
quint32 sum(const std::array<quint32, Size> &counts)
{
    return std::accumulate(counts.begin(), counts.end(), 0U);
}

} // namespace

class CallSummaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallIsCountedOnce()
    {
        SyntheticCalls calls;
        calls.append(1000);
        const CallSummary summary = summaryOf(calls.snapshot());
        QCOMPARE(summary.calls, 1000U);
        QCOMPARE(sum(summary.groups), 1000U);
        // Ten calls have no token.
        QCOMPARE(sum(summary.attestations), 990U);
        QCOMPARE(summary.agesKnown, 990U);
        QCOMPARE(sum(summary.ages), 990U);
        QCOMPARE(summary.lastTime - summary.firstTime, 999'000);
    }

    void failingUrlsStandMostFirst()
    {
        SyntheticCalls calls;
        calls.append(1000);
        const CallSummary summary = summaryOf(calls.snapshot());
        QCOMPARE(summary.failingX5u.size(), 4);
        quint32 failed = 0;
        for (qsizetype place = 0; place < summary.failingX5u.size(); ++place) {
            const FailingName &url = summary.failingX5u[place];
            failed += url.failed;
            QVERIFY(url.failed <= url.total);
            QVERIFY(place == 0 || url.failed <= summary.failingX5u[place - 1].failed);
        }
        QCOMPARE(failed, summary.groups[static_cast<std::size_t>(CallGroup::Invalid)]);
        QCOMPARE(summary.failingChecks.size(), 1);
        QCOMPARE(summary.failingChecks.first().name, QByteArray("signature"));
        QCOMPARE(summary.failingChecks.first().count, failed);
    }

    void onlyWhatIsShownIsCounted()
    {
        SyntheticCalls calls;
        calls.append(1000);
        const CallSummary summary =
            summaryOf(calls.snapshot(), {.groups = 1U << static_cast<unsigned>(CallGroup::Missing)});
        QCOMPARE(summary.calls, 10U);
        QCOMPARE(sum(summary.attestations), 0U);
    }
};

QTEST_GUILESS_MAIN(CallSummaryTest)
#include "call_summary_test.moc"
