// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/tcp_connections.h"
#include "tests/core/capture/captured_packets.h"
#include "tests/core/capture/collecting_sink.h"
#include "tests/support/capture_programs.h"
#include "tests/support/packet_bytes.h"

#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::testing;
using capture::TcpConnections;

namespace {

constexpr quint8 tcpProtocol = 6;

struct Feed
{
    void operator()(const QByteArray &segment, qint64 milliseconds = 1)
    {
        time += milliseconds;
        const QByteArray bytes = ip4(tcpProtocol, segment);
        const auto packet = capture::parseIpPacket(bytes);
        if (packet)
            connections.take(*packet, {++frame, time, 0});
    }

    CollectingSink sink;
    TcpConnections connections{sink};
    qint64 frame = 0;
    qint64 time = firstSecond * 1000;
};

TcpFields at(quint16 port, quint32 sequence)
{
    return {.sequence = sequence, .ports = {port, 5060}};
}

} // namespace

class TcpConnectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsConnectionsApart();
    void remembersNothingOfAcknowledgements();
    void endsTheStreamThatWasSilentLongest();
    void endsStreamsThatAreSilent();
    void holdsBackNoMoreThanItsLimits();
    void refusesDamagedHeaders_data();
    void refusesDamagedHeaders();
    void findsTheSameCallsAsTshark();
};

void TcpConnectionsTest::keepsConnectionsApart()
{
    Feed feed;
    for (qsizetype byte = 0; byte < invite("port-1000").size(); byte += 100)
        for (quint16 port = 1000; port < 1010; ++port)
            feed(tcp(at(port, quint32(port + byte)), invite("port-" + QByteArray::number(port)).mid(byte, 100)));
    QCOMPARE(feed.sink.messages.size(), std::size_t(10));
    QCOMPARE(feed.sink.messages[3].bytes, invite("port-1003"));
    QCOMPARE(feed.connections.streams(), std::size_t(10));
    QCOMPARE(feed.connections.held(), 0);
}

void TcpConnectionsTest::remembersNothingOfAcknowledgements()
{
    Feed feed;
    feed(tcp(at(1000, 1), {}));
    QCOMPARE(feed.connections.streams(), std::size_t(0));
}

void TcpConnectionsTest::endsTheStreamThatWasSilentLongest()
{
    Feed feed;
    feed(tcp(at(1, 0), invite("oldest").first(300)));
    feed(tcp(at(2, 0), invite("second").first(300)));
    for (std::size_t port = 3; port <= TcpConnections::mostStreams; ++port)
        feed(tcp(at(quint16(port), 0), "\r\n"), 0);
    feed(tcp(at(1, 300), invite("oldest").sliced(300, 20)), 0);
    QVERIFY(feed.sink.messages.empty());
    feed(tcp(at(65535, 0), "\r\n"), 0);
    QCOMPARE(feed.connections.streams(), TcpConnections::mostStreams);
    QCOMPARE(feed.sink.bytes(), std::vector<QByteArray>{invite("second").first(300)});
    QVERIFY(feed.sink.messages[0].cutShort);
    testing::finishAll(feed.connections);
    QCOMPARE(feed.sink.messages.back().bytes, invite("oldest").first(320));
    QCOMPARE(feed.connections.streams(), std::size_t(0));
    QCOMPARE(feed.connections.held(), 0);
}

void TcpConnectionsTest::endsStreamsThatAreSilent()
{
    Feed feed;
    feed(tcp(at(1, 0), invite("silent").first(300)));
    feed(tcp(at(2, 0), invite("other")), TcpConnections::idleTime + 1);
    QCOMPARE(feed.connections.streams(), std::size_t(1));
    QCOMPARE(feed.sink.bytes(), (std::vector<QByteArray>{invite("silent").first(300), invite("other")}));
    feed(tcp(at(1, 500), "o=- 1 1 IN IP4 192.0.2.1\r\n" + invite("again"))); // goes on as one that begins in the middle
    QCOMPARE(feed.sink.messages.back().bytes, invite("again"));
}

void TcpConnectionsTest::holdsBackNoMoreThanItsLimits()
{
    const QByteArray line = "INVITE sip:b SIP/2.0\r\nContent-Length: 200000\r\n\r\n";
    Feed feed;
    for (quint16 port = 0; port < 2000; ++port) {
        feed(tcp(at(port, 0), line), 0);
        feed(tcp(at(port, quint32(line.size())), QByteArray(50'000, 'x')), 0);
        for (quint32 hole = 0; hole < 10; ++hole)
            feed(tcp(at(port, 100'000 + 2 * hole), "x"), 0);
        QVERIFY(feed.connections.held() <= TcpConnections::mostBytes + 256 * 1024);
    }
    QVERIFY(feed.connections.streams() < 2000);
    testing::finishAll(feed.connections);
    QCOMPARE(feed.sink.messages.size(), std::size_t(2000));
}

void TcpConnectionsTest::refusesDamagedHeaders_data()
{
    QTest::addColumn<QByteArray>("segment");
    QByteArray shortHeader = tcp(at(1, 0), invite("1"));
    shortHeader[12] = '\x40';
    QByteArray longHeader = tcp(at(1, 0), "INVITE");
    longHeader[12] = '\xf0';
    QTest::newRow("shorter than any header") << tcp(at(1, 0), {}).first(19);
    QTest::newRow("says it is shorter") << shortHeader;
    QTest::newRow("says it is longer than the packet") << longHeader;
}

void TcpConnectionsTest::refusesDamagedHeaders()
{
    QFETCH(QByteArray, segment);
    Feed feed;
    feed(segment);
    QCOMPARE(feed.connections.streams(), std::size_t(0));
}

/// Swapped segments, several messages in one, one in several. (tshark 4.0 loses its way where keep-alives or repeated
/// segments stand between them.)
void TcpConnectionsTest::findsTheSameCallsAsTshark()
{
    QByteArray stream;
    for (int i = 0; i < 40; ++i)
        stream += invite("call-" + QByteArray::number(i), 200 + 61 * i);
    std::vector<CapturedBytes> packets{{ip4(tcpProtocol, tcp({.sequence = 99, .syn = true}, {}))}};
    const auto send = [&](qsizetype begin) {
        packets.push_back({ip4(tcpProtocol, tcp({.sequence = quint32(100 + begin)}, stream.mid(begin, 1400))),
                           qint64(packets.size())});
    };
    for (qsizetype begin = 0; begin < stream.size(); begin += 4200) {
        send(begin);
        send(begin + 2800);
        send(begin + 1400);
    }
    const QByteArray file = pcapFile(packets, linkRawIp);
    const ReadCapture read = readBytes(file);
    QVERIFY(!read.error);
    QCOMPARE(read.messages.size(), std::size_t(40));

    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("stream.pcap"));
    writeFile(path, file);
    QCOMPARE(identityLines(read), tsharkIdentities(path).value_or(QStringList()));
}

QTEST_GUILESS_MAIN(TcpConnectionsTest)
#include "tcp_connections_test.moc"
