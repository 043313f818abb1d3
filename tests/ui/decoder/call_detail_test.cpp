// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_detail.h"

#include "core/capture/captured_header.h"
#include "core/foundation/files.h"
#include "core/sip/sip_message.h"
#include "tests/support/capture_programs.h"
#include "tests/support/packet_bytes.h"
#include "tests/ui/decoder/noon_clock.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace stir;
using namespace stir::ui;
using namespace stir::testing;
using namespace Qt::StringLiterals;

namespace {

LoadState loaded(const CallInput &input)
{
    const LoadJob job{.input = input, .setup = {.clock = &noon}, .report = [](const LoadState &) {}};
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

/// The body as it was sent: logs end lines in their own way.
QByteArray bodyOf(QByteArray message)
{
    message.replace("\r\n", "\n");
    const qsizetype end = message.indexOf("\n\n");
    QByteArray body = end < 0 ? QByteArray() : message.sliced(end + 2).trimmed();
    return body.isEmpty() ? body : body.replace("\n", "\r\n") + "\r\n";
}

/// Nothing of the message is missing: its body is as long as it says, and the header that is shown is one of its own.
bool isWhole(const CallDetail &detail)
{
    const auto sip = sip::SipMessage::parse(detail.message);
    if (!sip)
        return false;
    const auto values = sip->values("identity");
    const auto lengths = sip->values("content-length");
    return (lengths.empty() || lengths.front().toLongLong() == bodyOf(detail.message).size()) &&
           (!detail.hasIdentity() ||
            std::find(values.begin(), values.end(), detail.report.identity.value) != values.end());
}

/// What went over the wire, and the packets that it went in.
struct SentCalls
{
    QByteArrayList messages; ///< in the order in which they were complete
    std::vector<CapturedBytes> packets;

    void add(const QByteArray &packet) { packets.push_back({ethernet(packet), qint64(packets.size()) * 10}); }
    void add6(const QByteArray &packet) { packets.push_back({ethernet(packet, 0x86DD), qint64(packets.size()) * 10}); }
    void addDatagram(const QByteArray &message)
    {
        messages.append(message);
        add(ip4(17, udp(message)));
    }
};

constexpr qsizetype fragmentSize = 800;

QByteArray fragmentOf(const QByteArray &datagram, quint32 identification, qsizetype offset)
{
    const QByteArray part = datagram.mid(offset, fragmentSize);
    return ip4(
        17, part,
        {.identification = identification, .offset = offset, .moreFollow = offset + part.size() < datagram.size()});
}

/// Fragments of two calls in turn, the last of each first, with a whole datagram between them.
SentCalls fragmentedCalls()
{
    SentCalls sent;
    const QByteArray one = invite("one", 1400);
    const QByteArray two = invite("two", 1500);
    const QByteArray whole = invite("between");
    for (const qsizetype offset : {2 * fragmentSize, fragmentSize}) {
        sent.add(fragmentOf(udp(one), 1, offset));
        sent.add(fragmentOf(udp(two), 2, offset));
    }
    sent.addDatagram(whole);
    sent.add(fragmentOf(udp(two), 2, 0));
    sent.add(fragmentOf(udp(one), 1, 0));
    sent.messages += {two, one};
    return sent;
}

SentCalls fragmentedCallsOfIp6()
{
    SentCalls sent;
    const QByteArray message = invite("six", 1400);
    const QByteArray datagram = udp(message);
    sent.add6(ip6(44, fragment6(17, datagram.first(fragmentSize), {.identification = 6, .moreFollow = true})));
    sent.add6(ip6(44, fragment6(17, datagram.sliced(fragmentSize), {.identification = 6, .offset = fragmentSize})));
    sent.messages.append(message);
    return sent;
}

/// Two connections in turn; in one the segments come in the wrong order, in the other one segment ends a call and
/// begins the next.
SentCalls segmentedCalls()
{
    SentCalls sent;
    const QByteArray swapped = invite("swapped", 900);
    const QByteArray first = invite("first", 600);
    const QByteArray both = first + invite("second", 700);
    const Ports other{.source = 40001, .destination = 5060};
    sent.add(ip4(6, tcp({.sequence = 99, .syn = true}, {})));
    sent.add(ip4(6, tcp({.sequence = 699, .syn = true, .ports = other}, {})));
    sent.add(ip4(6, tcp({.sequence = 400}, swapped.sliced(300))));
    sent.add(ip4(6, tcp({.sequence = 700, .ports = other}, both.first(500))));
    sent.addDatagram(invite("datagram"));
    sent.add(ip4(6, tcp({.sequence = 100}, swapped.first(300))));
    sent.add(ip4(6, tcp({.sequence = 1200, .ports = other}, both.mid(500, 900))));
    sent.add(ip4(6, tcp({.sequence = 2100, .ports = other}, both.sliced(1400))));
    sent.messages += {swapped, first, both.sliced(first.size())};
    return sent;
}

SentCalls datagrams()
{
    SentCalls sent;
    sent.addDatagram(invite("first"));
    // Is no call, so the calls behind it are other numbers than its messages.
    sent.add(ip4(17, udp("OPTIONS sip:a@b.example SIP/2.0\r\nCall-ID: none\r\nCSeq: 1 OPTIONS\r\n\r\n")));
    sent.addDatagram(invite("second", 900));
    return sent;
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

    /// Reading the text as a whole says of each call in turn what must stand in its details.
    void detailsOfATextAreWhole_data() { everyCallOpensAsItIsListed_data(); }
    void detailsOfATextAreWhole()
    {
        QFETCH(const QString, file);
        const QByteArray text = readFile(file).value();
        const LoadState state = loaded({file, {}});
        const auto expected = capture::headersInText(text, file).value();
        QCOMPARE(std::size_t(state.calls.count), expected.size());
        for (quint32 number = 0; number < state.calls.count; ++number) {
            const auto detail = detailOf({file, {}}, state, number);
            QVERIFY(detail);
            const capture::CapturedHeader &header = expected[number];
            QCOMPARE(detail->report.identity.value, header.identity ? header.identity->value : QByteArray());
            QCOMPARE(detail->context.callId, header.context.callId);
            QCOMPARE(detail->row.place, quint32(header.line));
            if (detail->row.kind == capture::CapturedMessage::Kind::SipMessage)
                QVERIFY2(isWhole(*detail), detail->message.constData());
        }
    }

    void callsOfPacketsOpenAsTheyWereSent_data();
    void callsOfPacketsOpenAsTheyWereSent();
    void callInEachOfManyPiecesOpensAsItWasSent();

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

void CallDetailTest::callsOfPacketsOpenAsTheyWereSent_data()
{
    QTest::addColumn<SentCalls>("sent");
    QTest::addColumn<bool>("contiguous");
    QTest::newRow("one datagram each") << datagrams() << true;
    QTest::newRow("IPv4 fragments") << fragmentedCalls() << false;
    QTest::newRow("IPv6 fragments") << fragmentedCallsOfIp6() << false;
    QTest::newRow("TCP segments") << segmentedCalls() << false;
}

void CallDetailTest::callsOfPacketsOpenAsTheyWereSent()
{
    QFETCH(const SentCalls, sent);
    QFETCH(const bool, contiguous);
    QTemporaryDir folder;
    const QString classic = folder.filePath(u"calls.pcap"_s);
    const QString next = folder.filePath(u"calls.pcapng"_s);
    writeFile(classic, pcapFile(sent.packets));
    QVERIFY(outputOf(u"editcap"_s, {u"-F"_s, u"pcapng"_s, classic, next}));
    for (const QString &file : {classic, next}) {
        const LoadState state = loaded({file, {}});
        QCOMPARE(qsizetype(state.calls.count), sent.messages.size());
        bool allContiguous = true;
        QStringList values;
        for (quint32 number = 0; number < state.calls.count; ++number) {
            const auto detail = detailOf({file, {}}, state, number);
            QVERIFY(detail);
            QVERIFY(agrees(*detail, state.calls));
            QCOMPARE(detail->message, sent.messages[qsizetype(number)]);
            QVERIFY(isWhole(*detail));
            values.append(QStringLiteral("%1\t%2")
                              .arg(detail->row.place)
                              .arg(QString::fromLatin1(detail->report.identity.value)));
            allContiguous = allContiguous && detail->row.contiguous;
        }
        QCOMPARE(allContiguous, contiguous);
        const QStringList seen = tsharkIdentities(file).value_or(QStringList());
        for (const QString &value : values)
            QVERIFY2(seen.contains(value), qPrintable(value + u'\n' + seen.join(u'\n')));
    }
}

/// The list is read by several threads, the details by one: both must count alike.
void CallDetailTest::callInEachOfManyPiecesOpensAsItWasSent()
{
    constexpr quint32 calls = 6000;
    SentCalls sent;
    for (quint32 call = 0; call < calls; ++call) {
        const QByteArray message = invite("call-" + QByteArray::number(call), 1000);
        for (qsizetype offset = 0; offset < udp(message).size(); offset += fragmentSize)
            sent.add(fragmentOf(udp(message), call, offset));
        sent.messages.append(message);
    }
    QTemporaryDir folder;
    const CallInput input{folder.filePath(u"calls.pcap"_s), {}};
    writeFile(input.file, pcapFile(sent.packets));
    const LoadState state = loaded(input);
    QCOMPARE(state.calls.count, calls);
    for (const quint32 number : {0U, 1U, 1999U, 3501U, calls - 1}) {
        const auto detail = detailOf(input, state, number);
        QVERIFY(detail);
        QVERIFY(!detail->row.contiguous);
        QCOMPARE(detail->message, sent.messages[qsizetype(number)]);
    }
}

QTEST_GUILESS_MAIN(CallDetailTest)
#include "call_detail_test.moc"
