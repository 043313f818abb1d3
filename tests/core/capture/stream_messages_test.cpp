// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/stream_messages.h"
#include "tests/core/capture/collecting_sink.h"
#include "tests/support/packet_bytes.h"

#include <QTest>

using namespace stir;
using namespace stir::testing;
using capture::PacketStamp;
using capture::StreamMessages;
using Begin = StreamMessages::Begin;

namespace {

const QByteArray register_ = "REGISTER sip:b SIP/2.0\r\nCall-ID: r\r\nContent-Length: 0\r\n\r\n";

/// Feeds a stream piece by piece; each piece is a packet.
struct Feed
{
    explicit Feed(Begin begin = Begin::Seen) : stream(begin) {}

    void operator()(const QByteArray &bytes) { stream.take(bytes, {++frame, 1000 * frame, 0}, sink); }

    StreamMessages stream;
    CollectingSink sink;
    qint64 frame = 0;
};

QByteArray withLength(qint64 length, const QByteArray &body)
{
    return "INFO sip:b SIP/2.0\r\nl : " + QByteArray::number(length) + "\r\n\r\n" + body;
}

} // namespace

class StreamMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsMessagesApart_data();
    void cutsMessagesApart();
    void saysWhichPacketCompletedAMessage();
    void findsTheNextStartLineInTheMiddle_data();
    void findsTheNextStartLineInTheMiddle();
    void leavesOtherProtocolsAlone_data();
    void leavesOtherProtocolsAlone();
    void handsOutWhatIsThereWhenBytesAreLost();
    void goesOnAfterALoss();
    void handsOutTheHeadersOfAnEndlessMessage();
    void holdsBackNoMoreThanItsLimits_data();
    void holdsBackNoMoreThanItsLimits();
    void givesUpOnFramesInsideFrames();
};

void StreamMessagesTest::cutsMessagesApart_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<int>("count");
    QTest::newRow("one") << invite("1") << 1;
    QTest::newRow("three") << invite("1") + register_ + invite("2") << 3;
    QTest::newRow("keep-alives between") << "\r\n\r\n" + invite("1") + "\r\n\r\n\r\n" + register_ + "\r\n" << 2;
    QTest::newRow("no Content-Length") << QByteArray("BYE sip:b SIP/2.0\r\nCall-ID: 1\r\n\r\n") + invite("1") << 2;
    QTest::newRow("bare line feeds") << QByteArray("BYE sip:b SIP/2.0\nl:2\n\nabBYE sip:b SIP/2.0\n\n") << 2;
    QTest::newRow("body that looks like a message") << withLength(register_.size(), register_) + invite("1") << 2;
    QTest::newRow("responses") << QByteArray("SIP/2.0 200 OK\r\nIdentity: x\r\nContent-Length: 0\r\n\r\n") + register_
                               << 2;
    QTest::newRow("PROXY line in front") << "PROXY TCP4 192.0.2.1 192.0.2.2 40000 5060\r\n" + register_ << 1;
    QTest::newRow("unusable length") << QByteArray("INFO sip:b SIP/2.0\r\nContent-Length: -5\r\n\r\n") + register_ << 2;
}

void StreamMessagesTest::cutsMessagesApart()
{
    QFETCH(QByteArray, stream);
    QFETCH(int, count);
    Feed whole;
    whole(stream);
    QCOMPARE(int(whole.sink.messages.size()), count);
    for (const CollectingSink::Message &message : whole.sink.messages)
        QVERIFY(!message.cutShort && stream.contains(message.bytes));
    QCOMPARE(whole.stream.held(), 0);

    for (const qsizetype step : {1, 7, 100}) {
        Feed pieces;
        for (qsizetype at = 0; at < stream.size(); at += step)
            pieces(stream.mid(at, step));
        QCOMPARE(pieces.sink.bytes(), whole.sink.bytes());
        QCOMPARE(pieces.stream.held(), 0);
    }
}

void StreamMessagesTest::saysWhichPacketCompletedAMessage()
{
    const QByteArray first = invite("1");
    const QByteArray second = invite("2");
    Feed feed;
    feed(first.first(100));
    feed(first.sliced(100) + second.first(10));
    feed(second.sliced(10, 300));
    feed(second.sliced(310));
    QCOMPARE(feed.sink.frames(), (std::vector<qint64>{2, 4}));
    QCOMPARE(feed.sink.messages[1].time, 4000);
}

void StreamMessagesTest::findsTheNextStartLineInTheMiddle_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("inside a header line") << QByteArray("ent-Type: application/sdp\r\nX: y\r\n\r\nv=0\r\n");
    QTest::newRow("inside a word with capitals") << QByteArray("ID: 1\r\n\r\n");
    QTest::newRow("inside a body") << QByteArray("v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\n");
    QTest::newRow("inside a binary body") << QByteArray::fromHex("0001ffee81") + "\n";
    QTest::newRow("end of line") << QByteArray("\n");
    QTest::newRow("long lines") << QByteArray(20000, 'A') + "\r\n";
}

void StreamMessagesTest::findsTheNextStartLineInTheMiddle()
{
    QFETCH(QByteArray, before);
    const QByteArray stream = before + invite("1") + register_;
    for (const qsizetype step : {qsizetype(1), qsizetype(50), stream.size()}) {
        Feed feed(Begin::Unknown);
        for (qsizetype at = 0; at < stream.size(); at += step)
            feed(stream.mid(at, step));
        QCOMPARE(feed.sink.bytes(), (std::vector<QByteArray>{invite("1"), register_}));
    }
}

void StreamMessagesTest::leavesOtherProtocolsAlone_data()
{
    QTest::addColumn<QByteArray>("front");
    QTest::addColumn<bool>("alsoInTheMiddle");
    QTest::newRow("TLS hello") << QByteArray::fromHex("16030100c8010000c4") << true;
    QTest::newRow("TLS data") << QByteArray::fromHex("1703030020") << true;
    QTest::newRow("SSH") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << false;
    QTest::newRow("HTTP request") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n\r\n") << true;
    QTest::newRow("other HTTP request") << QByteArray("POST /x HTTP/1.1\r\n") << false;
    QTest::newRow("HTTP response") << QByteArray("HTTP/1.1 200 OK\r\n") << false;
    QTest::newRow("binary") << QByteArray::fromHex("00000001deadbeef") << false;
    QTest::newRow("damaged HEP") << QByteArray("HEP3\0\1", 6) << true;
}

void StreamMessagesTest::leavesOtherProtocolsAlone()
{
    QFETCH(QByteArray, front);
    QFETCH(bool, alsoInTheMiddle);
    Feed fromTheBeginning;
    fromTheBeginning(front);
    QVERIFY(fromTheBeginning.stream.isForeign());
    QCOMPARE(fromTheBeginning.stream.held(), 0);

    Feed fromTheMiddle(Begin::Unknown);
    fromTheMiddle(front);
    QCOMPARE(fromTheMiddle.stream.isForeign(), alsoInTheMiddle);
    for (int i = 0; i < 2000 && !fromTheMiddle.stream.isForeign(); ++i)
        fromTheMiddle(QByteArray(100, 'x') + '\n');
    QVERIFY(fromTheMiddle.stream.isForeign());
    fromTheMiddle(invite("1"));
    QVERIFY(fromTheMiddle.sink.messages.empty());
}

void StreamMessagesTest::handsOutWhatIsThereWhenBytesAreLost()
{
    Feed feed;
    feed(register_ + invite("1").first(300));
    QCOMPARE(feed.sink.messages.size(), std::size_t(1));
    feed.stream.interrupt(feed.sink);
    QCOMPARE(feed.sink.bytes(), (std::vector<QByteArray>{register_, invite("1").first(300)}));
    QVERIFY(!feed.sink.messages[0].cutShort);
    QVERIFY(feed.sink.messages[1].cutShort);
    QCOMPARE(feed.sink.frames(), (std::vector<qint64>{1, 1}));
    feed.stream.interrupt(feed.sink);
    QCOMPARE(feed.sink.messages.size(), std::size_t(2));
}

void StreamMessagesTest::goesOnAfterALoss()
{
    Feed feed;
    feed(invite("1").first(300));
    feed.stream.interrupt(feed.sink);
    feed("o=- 1 1 IN IP4 192.0.2.1\r\n" + invite("2"));
    QCOMPARE(feed.sink.bytes(), (std::vector<QByteArray>{invite("1").first(300), invite("2")}));
}

void StreamMessagesTest::handsOutTheHeadersOfAnEndlessMessage()
{
    const QByteArray headers = withLength(1'000'000'000, {});
    Feed feed;
    feed(headers + "body");
    QCOMPARE(feed.sink.bytes(), std::vector<QByteArray>{headers});
    QVERIFY(feed.sink.messages[0].cutShort);
    for (int i = 0; i < 100; ++i)
        feed(QByteArray(10000, 'x') + invite("1"));
    QCOMPARE(feed.sink.messages.size(), std::size_t(1)); // they are inside the body
    QCOMPARE(feed.stream.held(), 0);

    Feed other;
    const QByteArray large =
        withLength(StreamMessages::messageLimit + 5, QByteArray(StreamMessages::messageLimit + 5, 'x'));
    other(large + register_);
    QCOMPARE(other.sink.messages.size(), std::size_t(2));
    QCOMPARE(other.sink.messages[1].bytes, register_);
}

void StreamMessagesTest::holdsBackNoMoreThanItsLimits_data()
{
    QTest::addColumn<QByteArray>("front");
    QTest::addColumn<QByteArray>("more");
    QTest::newRow("line without an end") << QByteArray() << QByteArray(1000, 'A');
    QTest::newRow("headers without an end")
        << QByteArray("INVITE sip:b SIP/2.0\r\n") << "X: " + QByteArray(1000, 'y') + "\r\n";
    QTest::newRow("handshake without an end")
        << QByteArray("GET / HTTP/1.1\r\n") << "X: " + QByteArray(1000, 'y') + "\r\n";
    QTest::newRow("long body") << withLength(StreamMessages::messageLimit - 100, {}) << QByteArray(1000, 'x');
}

void StreamMessagesTest::holdsBackNoMoreThanItsLimits()
{
    QFETCH(QByteArray, front);
    QFETCH(QByteArray, more);
    for (const Begin begin : {Begin::Seen, Begin::Unknown}) {
        Feed feed(begin);
        if (!front.isEmpty())
            feed(front);
        for (int i = 0; i < 1000; ++i) {
            feed(more);
            QVERIFY(feed.stream.held() <= 2 * StreamMessages::messageLimit);
        }
    }
}

/// A few bytes each, and each claims all that follows: to look through every one would take the square of the stream.
void StreamMessagesTest::givesUpOnFramesInsideFrames()
{
    constexpr qsizetype size = 60'000;
    QByteArray stream;
    while (stream.size() + 9 < size) {
        const auto claimed = static_cast<quint16>(size - stream.size() - 8);
        stream += "\x82\xfe" + number16(claimed) + "mask\n";
    }
    stream.resize(size, '\n');
    Feed feed(Begin::Unknown);
    feed(stream);
    QVERIFY(feed.stream.isForeign());
}

QTEST_GUILESS_MAIN(StreamMessagesTest)
#include "stream_messages_test.moc"
