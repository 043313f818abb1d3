// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_detail.h"

#include "core/foundation/files.h"
#include "tests/support/packet_bytes.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::ui;
using namespace stir::testing;
using namespace Qt::StringLiterals;

namespace {

class NoonClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC); }
};

const NoonClock noon;

LoadState loaded(const CallInput &input)
{
    const LoadJob job{.input = input, .setup = {.clock = &noon}, .alertTexts = {}, .report = [](const LoadState &) {}};
    return loadCalls(job, {}).value();
}

Result<CallDetail> detailOf(const CallInput &input, const LoadState &state, quint32 number)
{
    return readDetail({.input = input, .stamp = state.stamp, .row = state.calls.row(number), .setup = state.setup}, {});
}

/// What the list says of a call and what its details say is the same.
bool agrees(const CallDetail &detail, const CallSnapshot &calls)
{
    const CallRow &row = detail.row;
    const QString caller = detail.report.token.origNumber().value_or(detail.context.caller.value_or(QString()));
    const bool isMissing = row.group == CallGroup::Missing;
    return QString::fromUtf8(row.caller.text(calls.words)) == caller && detail.hasIdentity() != isMissing &&
           (isMissing || QString::fromUtf8(calls.word(row.ppt)) == detail.report.token.type()) &&
           (!row.captureTime || detail.context.capturedAt->toMSecsSinceEpoch() == row.time);
}

} // namespace

class CallDetailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallOpensAsItIsListed_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &folder : {u"text-captures"_s, u"voipnow-guide"_s})
            for (const QFileInfo &file : QDir(QStringLiteral(STIR_TEST_DATA "/") + folder).entryInfoList({u"*.txt"_s}))
                QTest::newRow(qPrintable(file.fileName())) << file.filePath();
    }
    void everyCallOpensAsItIsListed()
    {
        QFETCH(const QString, file);
        const CallInput input{file, {}};
        const LoadState state = loaded(input);
        QVERIFY(state.calls.count > 0);
        for (quint32 number = 0; number < state.calls.count; ++number) {
            const auto detail = detailOf(input, state, number);
            QVERIFY2(detail, qPrintable(QString::number(number)));
            QVERIFY2(agrees(*detail, state.calls), qPrintable(QString::number(number)));
        }
    }

    void callsOfPacketsOpenAsTheyAreListed()
    {
        const QByteArray fragmented = udp(invite("fragmented", 1400));
        const QByteArray streamed = invite("streamed", 600);
        const QByteArray whole = ip4(17, udp(invite("whole")));
        const QByteArray capture = pcapFile({
            {ethernet(whole)},
            {ethernet(ip4(17, fragmented.first(1200), {.identification = 7, .moreFollow = true})), 10},
            {ethernet(ip4(17, fragmented.sliced(1200), {.identification = 7, .offset = 1200})), 20},
            {ethernet(ip4(6, tcp({.sequence = 100}, streamed.first(300)))), 30},
            {ethernet(ip4(6, tcp({.sequence = 400}, streamed.sliced(300)))), 40},
        });
        QTemporaryDir folder;
        const CallInput input{folder.filePath(u"calls.pcap"_s), {}};
        QVERIFY(saveFileAtomically(input.file, bytesOf(capture), FileVisibility::OwnerOnly));
        const LoadState state = loaded(input);
        QCOMPARE(state.calls.count, 3U);
        QStringList callIds;
        for (quint32 number = 0; number < state.calls.count; ++number) {
            const auto detail = detailOf(input, state, number);
            QVERIFY(detail);
            QVERIFY(agrees(*detail, state.calls));
            QVERIFY(detail->row.fromPackets);
            callIds.append(detail->context.callId);
        }
        QCOMPARE(callIds, (QStringList{u"whole"_s, u"fragmented"_s, u"streamed"_s}));
        QVERIFY(state.calls.row(0).contiguous);
        QVERIFY(!state.calls.row(1).contiguous);
    }

    void serverOfALogStandsBesideTheCall()
    {
        const CallInput input{QStringLiteral(STIR_TEST_DATA "/voipnow-guide/asterisk-console.txt"), {}};
        const LoadState state = loaded(input);
        const auto detail = detailOf(input, state, 0);
        QVERIFY(detail);
        QCOMPARE(detail->server.action, u"PASS"_s);
        QCOMPARE(detail->server.prefix, u"(Verified)"_s);
        QCOMPARE(state.calls.word(state.calls.row(0).server), QByteArray("PASS"));
    }

    void pastedTextIsItsOwnInput()
    {
        const CallInput input{{}, readFile(QStringLiteral(STIR_TEST_DATA "/voipnow-guide/identity.txt")).value()};
        const LoadState state = loaded(input);
        QVERIFY(detailOf(input, state, 0)->hasIdentity());
        const auto other = detailOf({{}, "something shorter"}, state, 0);
        QVERIFY(!other || !other->hasIdentity() || other->report.verdict != passport::Verdict::Valid);
    }
};

QTEST_GUILESS_MAIN(CallDetailTest)
#include "call_detail_test.moc"
