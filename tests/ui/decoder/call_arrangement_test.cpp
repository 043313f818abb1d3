// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_arrangement.h"

#include "tests/ui/decoder/synthetic_calls.h"

#include <QTest>

#include <numeric>

using namespace stir;
using namespace stir::ui;

namespace {

constexpr quint32 some = 1000;

CallSnapshot someCalls()
{
    SyntheticCalls calls;
    calls.append(some);
    return calls.snapshot();
}

CallArrangement arranged(const CallFilter &filter, CallSort sort = {})
{
    return arrange(someCalls(), filter, sort, {}).value();
}

/// What the model compares by, spelt out with texts.
QByteArray textOf(const CallSnapshot &calls, const CallRow &row, CallColumn column)
{
    switch (column) {
    case CallColumn::Time:
        return QByteArray::number(row.time).rightJustified(20, '0');
    case CallColumn::Caller:
        return row.caller.text(calls.words);
    case CallColumn::Called:
        return row.called.text(calls.words);
    case CallColumn::Attestation:
        return QByteArray::number(static_cast<int>(row.attestation));
    case CallColumn::Verdict:
        return QByteArray::number(static_cast<int>(row.group));
    case CallColumn::Type:
        return calls.word(row.ppt);
    case CallColumn::X5u:
        return calls.word(row.x5u);
    case CallColumn::Server:
        return calls.word(row.server);
    case CallColumn::Input:
        return {};
    }
    return {};
}

template <std::size_t Size>
quint32 sum(const std::array<quint32, Size> &counts)
{
    return std::accumulate(counts.begin(), counts.end(), 0U);
}

} // namespace

class CallArrangementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutFilterAndOrderThereIsNothingToStore()
    {
        const CallArrangement all = arranged({});
        QVERIFY(all.rows == nullptr);
        QCOMPARE(all.shown(), some);
        QCOMPARE(all.counts.total, some);
        QCOMPARE(all.counts.shown, some);
        QCOMPARE(sum(all.counts.groups), some);
        QCOMPARE(sum(all.counts.attestations), some);
        QCOMPARE(all.counts.groups[static_cast<std::size_t>(CallGroup::Missing)], 10U);
    }

    void sortsByEveryColumnBothWays_data()
    {
        QTest::addColumn<int>("column");
        for (int column = 0; column < static_cast<int>(CallColumn::Input); ++column)
            QTest::addRow("column %d", column) << column;
    }
    void sortsByEveryColumnBothWays()
    {
        QFETCH(const int, column);
        for (const bool descending : {false, true}) {
            const auto by = static_cast<CallColumn>(column);
            const CallArrangement sorted = arranged({}, {by, descending});
            QCOMPARE(sorted.shown(), some);
            for (quint32 place = 1; place < some; ++place) {
                const quint32 a = sorted.rowAt(place - 1);
                const quint32 b = sorted.rowAt(place);
                const int order = textOf(sorted.calls, sorted.calls.row(a), by)
                                      .compare(textOf(sorted.calls, sorted.calls.row(b), by));
                QVERIFY(descending ? order >= 0 : order <= 0);
                // Equal ones stay in the order of the input.
                QVERIFY(order != 0 || a < b || by == CallColumn::Verdict);
            }
        }
    }

    void filtersByGroup()
    {
        const CallArrangement invalid = arranged({.groups = 1U << static_cast<unsigned>(CallGroup::Invalid)});
        QVERIFY(invalid.shown() > 0);
        for (quint32 place = 0; place < invalid.shown(); ++place)
            QCOMPARE(invalid.calls.row(invalid.rowAt(place)).group, CallGroup::Invalid);
        // The counts say what choosing another group would give.
        QCOMPARE(sum(invalid.counts.groups), some);
        QCOMPARE(sum(invalid.counts.attestations), invalid.shown());
    }

    void filtersByWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("findsSome");
        const auto row = [](const char *text, bool finds) {
            QTest::newRow(text) << QString::fromLatin1(text) << finds;
        };
        row("1202555", true);
        row("+1202555", true);
        row("certs2.example.net", true);
        row("CERTS2", true);
        row("div", true);
        row("signature", true);
        row("made by another", true);
        row("nosuchword", false);
        row("1202555 certs1", true);
        row("99999999", false);
    }
    void filtersByWords()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, findsSome);
        CallFilter filter{.text = text};
        filter.checkTitles.insert("signature", QStringLiteral("made by another key"));
        const CallArrangement found = arranged(filter);
        QCOMPARE(found.shown() > 0, findsSome);
        QVERIFY(found.shown() < some || text.contains(QLatin1String("1202555")));
    }

    void filtersByNames()
    {
        const QByteArray url = "https://certs1.example.net/a.pem";
        const CallArrangement byUrl = arranged({.x5u = {url}});
        QVERIFY(byUrl.shown() > 0);
        for (quint32 place = 0; place < byUrl.shown(); ++place)
            QCOMPARE(byUrl.calls.word(byUrl.calls.row(byUrl.rowAt(place)).x5u), url);
        QCOMPARE(byUrl.counts.x5u.size(), 4);

        const CallArrangement byCheck = arranged({.checks = {"x5u"}});
        QVERIFY(byCheck.shown() > 0);
        for (quint32 place = 0; place < byCheck.shown(); ++place)
            QCOMPARE(byCheck.calls.row(byCheck.rowAt(place)).group, CallGroup::Warned);

        const QByteArray number = byUrl.counts.numbers.first().name;
        const CallArrangement byNumber = arranged({.numbers = {number}});
        QVERIFY(byNumber.shown() >= byUrl.counts.numbers.first().count);
        for (quint32 place = 0; place < byNumber.shown(); ++place) {
            const CallRow &row = byNumber.calls.row(byNumber.rowAt(place));
            QVERIFY(row.caller.text(byNumber.calls.words) == number || row.called.text(byNumber.calls.words) == number);
        }
    }

    void everyCountIsWhatChoosingItGives()
    {
        const CallFilter filter{.text = QStringLiteral("certs"), .attestations = 1};
        const CallCounts counts = arranged(filter).counts;
        for (const NameCount &type : counts.types) {
            CallFilter chosen = filter;
            chosen.types = {type.name};
            QCOMPARE(arranged(chosen).shown(), type.count);
        }
        for (const NameCount &check : counts.checks) {
            CallFilter chosen = filter;
            chosen.checks = {check.name};
            QCOMPARE(arranged(chosen).shown(), check.count);
        }
        for (std::size_t level = 0; level < attestationLevels; ++level) {
            CallFilter chosen = filter;
            chosen.attestations = static_cast<quint8>(1U << level);
            QCOMPARE(arranged(chosen).shown(), counts.attestations[level]);
        }
    }

    void nothingOfAnEmptyListIsAsked()
    {
        const auto none = arrange({}, {.text = QStringLiteral("a")}, {CallColumn::X5u, true}, {});
        QVERIFY(none);
        QCOMPARE(none->shown(), 0U);
    }

    void stopsWhenItIsAskedTo()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = arrange(someCalls(), {}, {CallColumn::Time, true}, stop.get_token());
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(CallArrangementTest)
#include "call_arrangement_test.moc"
