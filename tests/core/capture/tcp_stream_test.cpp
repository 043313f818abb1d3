// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/tcp_stream.h"
#include "tests/core/capture/collecting_sink.h"
#include "tests/support/packet_bytes.h"

#include <QTest>

using namespace stir;
using namespace stir::testing;
using capture::TcpSegment;
using capture::TcpStream;

namespace {

constexpr quint32 firstSequence = 0xffffff00u; // so that numbers go round

struct Feed
{
    void operator()(const TcpSegment &segment, qint64 milliseconds = 10)
    {
        time += milliseconds;
        stream.take(segment, {++frame, time, 0}, sink);
    }

    void syn(quint32 sequence = firstSequence - 1)
    {
        TcpSegment segment;
        segment.sequence = sequence;
        segment.syn = true;
        (*this)(segment);
    }

    /// Bytes of a stream whose first byte has the number `firstSequence`.
    void part(const QByteArray &whole, qsizetype begin, qsizetype end, qint64 milliseconds = 10)
    {
        TcpSegment segment;
        segment.sequence = firstSequence + static_cast<quint32>(begin);
        segment.bytes = QByteArrayView(whole).sliced(begin, end - begin);
        (*this)(segment, milliseconds);
    }

    TcpStream stream;
    CollectingSink sink;
    qint64 frame = 0;
    qint64 time = firstSecond * 1000;
};

QByteArray calls(int count)
{
    QByteArray stream;
    for (int i = 0; i < count; ++i)
        stream += invite("call-" + QByteArray::number(i));
    return stream;
}

TcpSegment ending(quint32 sequence, bool byReset)
{
    TcpSegment segment;
    segment.sequence = sequence;
    segment.fin = !byReset;
    segment.rst = byReset;
    return segment;
}

} // namespace

class TcpStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsSegmentsInOrder_data();
    void putsSegmentsInOrder();
    void keepsTheByteThatCameFirst();
    void beginsInTheMiddle();
    void skipsAHoleThatIsNotFilled();
    void skipsAHoleBehindWhichTooMuchWaits();
    void knowsANewConnectionOfTheSamePorts();
    void handsOutTheRestWhenTheConnectionEnds_data();
    void handsOutTheRestWhenTheConnectionEnds();
    void marksMessagesOfWhichOnlyAPartWasKept();
    void holdsNothingOfForeignStreams();
};

void TcpStreamTest::putsSegmentsInOrder_data()
{
    using Parts = QList<QPair<int, int>>;
    QTest::addColumn<Parts>("parts");
    QTest::newRow("as sent") << Parts{{0, 500}, {500, 1000}, {1000, -1}};
    QTest::newRow("swapped") << Parts{{0, 500}, {1000, -1}, {500, 1000}};
    QTest::newRow("backwards") << Parts{{1000, -1}, {500, 1000}, {0, 500}};
    QTest::newRow("sent again") << Parts{{0, 500}, {0, 500}, {500, 1000}, {200, 700}, {1000, -1}, {0, -1}};
    QTest::newRow("overlapping") << Parts{{0, 500}, {900, 1200}, {700, 1000}, {1100, -1}, {400, 800}};
    QTest::newRow("sent again in one") << Parts{{600, 700}, {200, 300}, {650, 660}, {100, -1}, {0, 150}};
    QTest::newRow("keep-alive of TCP") << Parts{{0, 500}, {499, 500}, {500, -1}};
}

void TcpStreamTest::putsSegmentsInOrder()
{
    using Parts = QList<QPair<int, int>>;
    QFETCH(Parts, parts);
    const QByteArray stream = calls(4);
    Feed feed;
    feed.syn();
    feed.syn();
    for (const auto &[begin, end] : parts)
        feed.part(stream, begin, end < 0 ? stream.size() : end);
    QByteArray joined;
    for (const QByteArray &message : feed.sink.bytes())
        joined += message;
    QCOMPARE(joined, stream);
    QCOMPARE(feed.stream.held(), 0);
}

void TcpStreamTest::keepsTheByteThatCameFirst()
{
    const QByteArray stream = calls(1);
    QByteArray forged = stream;
    forged.replace("Max-Forwards", "Max-Backward");
    const qsizetype at = stream.indexOf("Max-Forwards");
    Feed waiting;
    waiting.syn();
    waiting.part(stream, at, at + 20); // behind a hole
    waiting.part(forged, at - 10, at + 30);
    waiting.part(forged, 0, forged.size());
    QCOMPARE(waiting.sink.messages.size(), std::size_t(1));
    QVERIFY(waiting.sink.messages[0].bytes.contains("Max-Forwards"));

    Feed delivered;
    delivered.syn();
    delivered.part(stream, 0, at + 20);
    delivered.part(forged, at - 10, forged.size());
    QCOMPARE(delivered.sink.bytes(), std::vector<QByteArray>{stream});
}

void TcpStreamTest::beginsInTheMiddle()
{
    const QByteArray stream = calls(3);
    Feed feed;
    feed.part(stream, 100, 700);
    feed.part(stream, 700, stream.size());
    QCOMPARE(feed.sink.bytes(), (std::vector<QByteArray>{invite("call-1"), invite("call-2")}));
}

void TcpStreamTest::skipsAHoleThatIsNotFilled()
{
    const QByteArray stream = calls(4);
    const qsizetype size = stream.size() / 4;
    Feed feed;
    feed.syn();
    feed.part(stream, 0, size + 50);
    feed.part(stream, size + 150, 2 * size + 10);
    feed.part(stream, 2 * size + 10, 3 * size);
    QCOMPARE(feed.sink.messages.size(), std::size_t(1));
    feed.part(stream, 3 * size, 4 * size, TcpStream::patience + 1);
    QCOMPARE(feed.sink.bytes(),
             (std::vector<QByteArray>{invite("call-0"), stream.sliced(size, 50), invite("call-2"), invite("call-3")}));
    QVERIFY(feed.sink.messages[1].cutShort);
    QCOMPARE(feed.sink.frames(), (std::vector<qint64>{2, 2, 4, 5}));
}

void TcpStreamTest::skipsAHoleBehindWhichTooMuchWaits()
{
    const QByteArray stream = calls(3000);
    Feed feed;
    feed.syn();
    for (qsizetype at = 1; at < stream.size() - 1000; at += 1000) {
        feed.part(stream, at, at + 1000, 0);
        QVERIFY(feed.stream.held() <= TcpStream::mostWaitingBytes + 64 * 1024);
    }
    QVERIFY(feed.sink.messages.size() > 2000);
    for (qsizetype at = 0; at < 1000; ++at)
        feed.part(stream, stream.size() - 2 * at - 2, stream.size() - 2 * at - 1, 0); // many tiny ones
    QVERIFY(feed.stream.held() <= TcpStream::mostWaitingBytes);
}

void TcpStreamTest::knowsANewConnectionOfTheSamePorts()
{
    Feed feed;
    feed.syn();
    feed.part(calls(1), 0, 100);
    feed.syn(77);
    TcpSegment segment;
    segment.sequence = 78;
    const QByteArray second = invite("second");
    segment.bytes = second;
    feed(segment);
    QCOMPARE(feed.sink.bytes(), (std::vector<QByteArray>{calls(1).first(100), second}));

    segment.sequence = 0x40000000; // its SYN was not captured
    const QByteArray third = invite("third");
    segment.bytes = third;
    feed(segment);
    QCOMPARE(feed.sink.messages.back().bytes, third);
}

void TcpStreamTest::handsOutTheRestWhenTheConnectionEnds_data()
{
    QTest::addColumn<bool>("byReset");
    QTest::newRow("FIN") << false;
    QTest::newRow("RST") << true;
}

void TcpStreamTest::handsOutTheRestWhenTheConnectionEnds()
{
    QFETCH(bool, byReset);
    const QByteArray stream = calls(1);
    Feed feed;
    feed.syn();
    feed.part(stream, 0, 300);
    feed(ending(firstSequence + 300, byReset));
    QCOMPARE(feed.sink.bytes(), std::vector<QByteArray>{stream.first(300)});
    QVERIFY(feed.sink.messages[0].cutShort);
    feed.part(stream, 0, 300); // sent again although nobody listens
    feed(ending(firstSequence + 300, byReset));
    QCOMPARE(feed.sink.messages.size(), std::size_t(1));
}

void TcpStreamTest::marksMessagesOfWhichOnlyAPartWasKept()
{
    const QByteArray stream = calls(3);
    const qsizetype size = stream.size() / 3;
    Feed feed;
    feed.syn();
    for (qsizetype at = 0; at < stream.size(); at += size) {
        TcpSegment segment;
        segment.sequence = firstSequence + static_cast<quint32>(at);
        segment.bytes = QByteArrayView(stream).sliced(at, 200);
        segment.missing = size - 200;
        feed(segment);
    }
    QCOMPARE(feed.sink.messages.size(), std::size_t(3));
    QCOMPARE(feed.sink.messages[2].bytes, invite("call-2").first(200));
    QVERIFY(feed.sink.messages[2].cutShort);
}

void TcpStreamTest::holdsNothingOfForeignStreams()
{
    const QByteArray tls = QByteArray::fromHex("16030100c8010000c4") + QByteArray(100'000, 'x');
    Feed feed;
    feed.syn();
    feed.part(tls, 50'000, 60'000);
    feed.part(tls, 0, 20'000);
    feed.part(tls, 70'000, 80'000);
    QCOMPARE(feed.stream.held(), 0);
}

QTEST_GUILESS_MAIN(TcpStreamTest)
#include "tcp_stream_test.moc"
