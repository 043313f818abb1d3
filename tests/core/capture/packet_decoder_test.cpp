// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/packet_decoder.h"
#include "tests/core/capture/captured_packets.h"
#include "tests/core/capture/collecting_sink.h"
#include "tests/support/capture_programs.h"
#include "tests/support/packet_bytes.h"

#include <QTemporaryDir>
#include <QTest>

using namespace stir;
using namespace stir::testing;
using capture::LinkLayer;
using capture::PacketDecoder;

namespace {

constexpr quint8 ip4Protocol = 4;
constexpr quint8 tcpProtocol = 6;
constexpr quint8 udpProtocol = 17;
constexpr quint8 ip6Protocol = 41;
constexpr quint8 greProtocol = 47;

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

std::vector<QByteArray> messagesIn(const std::vector<QByteArray> &ipPackets)
{
    CollectingSink sink;
    PacketDecoder decoder(LinkLayer::RawIp, sink);
    for (const QByteArray &packet : ipPackets)
        decoder.take(packet, {});
    testing::finishAll(decoder);
    return sink.bytes();
}

struct Tunnel
{
    const char *name;
    QByteArray packet;
    bool tsharkReadsIt = true;
};

std::vector<Tunnel> tunnels()
{
    const QByteArray four = ip4(udpProtocol, udp(invite("1")));
    const QByteArray six = ip6(udpProtocol, udp(invite("1")));
    return {
        {"IPv4 in IPv4", ip4(ip4Protocol, four), true},
        {"IPv6 in IPv4", ip4(ip6Protocol, six), true},
        {"IPv4 in IPv6", ip6(ip4Protocol, four), true},
        {"IPv6 in IPv6 behind headers", ip6(0, hex("3c00010400000000") + hex("2900010400000000") + six), true},
        {"authenticated", ip4(51, hex("1104000000000001 00000001000000000000000000000000") + udp(invite("1"))), true},
        {"GRE", ip4(greProtocol, hex("00000800") + four), true},
        {"GRE with checksum, key and number", ip4(greProtocol, hex("b00086dd000000000000000700000001") + six), true},
        {"GRE with Ethernet", ip4(greProtocol, hex("20006558000000ff") + ethernet(four)), true},
        {"ERSPAN I", ip4(greProtocol, hex("000088be") + ethernet(four)), true},
        {"ERSPAN II", ip4(greProtocol, hex("100088be000000011000000000000000") + ethernet(four)), true},
        {"ERSPAN III", ip4(greProtocol, hex("100022eb00000001200000000000000000000000") + ethernet(four)), true},
        {"ERSPAN III with more",
         ip4(greProtocol, hex("100022eb00000001200000000000000000000001 0000000000000000") + ethernet(four)), false},
    };
}

} // namespace

class PacketDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheCallInEveryTunnel_data();
    void findsTheCallInEveryTunnel();
    void tsharkFindsTheSameCalls();
    void endsTunnelsWithoutAnEnd();
    void findsSipOnAnyPort();
    void leavesTheRestOfTheLinkOut();
    void readsWhatANetworkCardHasNotYetCut();
    void joinsAFragmentedTcpSegment();
    void marksADatagramWhoseRestIsMissing();
    void survivesEveryCutAndEveryWrongByte();
};

void PacketDecoderTest::findsTheCallInEveryTunnel_data()
{
    QTest::addColumn<QByteArray>("packet");
    for (const Tunnel &tunnel : tunnels())
        QTest::newRow(tunnel.name) << tunnel.packet;
}

void PacketDecoderTest::findsTheCallInEveryTunnel()
{
    QFETCH(QByteArray, packet);
    QCOMPARE(messagesIn({packet}), std::vector<QByteArray>{invite("1")});
}

/// Else our own idea of a tunnel would be all that is tested.
void PacketDecoderTest::tsharkFindsTheSameCalls()
{
    std::vector<CapturedBytes> packets;
    for (const Tunnel &tunnel : tunnels())
        if (tunnel.tsharkReadsIt)
            packets.push_back({tunnel.packet});
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("tunnels.pcap"));
    writeFile(path, pcapFile(packets, linkRawIp));
    QCOMPARE(tsharkIdentities(path).value_or(QStringList()).size(), qsizetype(packets.size()));
}

void PacketDecoderTest::endsTunnelsWithoutAnEnd()
{
    QByteArray packet = ip4(udpProtocol, udp(invite("1")));
    for (int depth = 1; depth < PacketDecoder::deepestTunnel; ++depth)
        packet = ip4(ip4Protocol, packet);
    QCOMPARE(messagesIn({packet}).size(), std::size_t(1));
    QVERIFY(messagesIn({ip4(ip4Protocol, packet)}).empty());
    for (int depth = 0; depth < 1000; ++depth)
        packet = ip4(ip4Protocol, packet);
    QVERIFY(messagesIn({packet}).empty());
}

void PacketDecoderTest::findsSipOnAnyPort()
{
    QCOMPARE(messagesIn(
                 {ip4(udpProtocol, udp(invite("1"), {40000, 41000})), ip4(udpProtocol, udp("not SIP", {5060, 5060}))}),
             std::vector<QByteArray>{invite("1")});
}

void PacketDecoderTest::leavesTheRestOfTheLinkOut()
{
    const QByteArray padding(20, '\0');
    QCOMPARE(messagesIn({ip4(udpProtocol, udp(invite("1")) + padding) + padding}),
             std::vector<QByteArray>{invite("1")});
}

void PacketDecoderTest::readsWhatANetworkCardHasNotYetCut()
{
    QByteArray four = ip4(udpProtocol, udp(invite("1")));
    four.replace(2, 2, QByteArray(2, '\0'));
    QByteArray six = ip6(udpProtocol, udp(invite("1")));
    six.replace(4, 2, QByteArray(2, '\0'));
    QCOMPARE(messagesIn({four, six}).size(), std::size_t(2));
}

void PacketDecoderTest::joinsAFragmentedTcpSegment()
{
    const QByteArray segment = tcp({}, invite("1"));
    QCOMPARE(messagesIn({ip4(tcpProtocol, segment.first(400), {3, 0, true}),
                         ip4(tcpProtocol, segment.sliced(400), {3, 400, false})}),
             std::vector<QByteArray>{invite("1")});
}

void PacketDecoderTest::marksADatagramWhoseRestIsMissing()
{
    const QByteArray datagram = udp(invite("1"));
    CollectingSink sink;
    PacketDecoder decoder(LinkLayer::RawIp, sink);
    decoder.take(ip4(udpProtocol, datagram).first(300), {1, 1, 0});
    decoder.take(ip4(udpProtocol, datagram.first(400), {3, 0, true}), {2, 2, 0});
    testing::finishAll(decoder);
    QCOMPARE(sink.bytes(), (std::vector<QByteArray>{invite("1").first(272), invite("1").first(392)}));
    QVERIFY(sink.messages[0].cutShort && sink.messages[1].cutShort);
}

void PacketDecoderTest::survivesEveryCutAndEveryWrongByte()
{
    const QByteArray inner =
        ip6(0, hex("2c00010400000000") + fragment6(udpProtocol, udp("BYE sip:b SIP/2.0\r\n\r\n"), {1, 0, true}));
    const std::vector<QByteArray> packets{
        ip4(greProtocol, hex("b00086dd000000000000000700000001") + inner),
        ip4(udpProtocol, udp("HEP3" + hex("00160000000f0010") + "BYE b SIP/2.0\n")),
        ip6(tcpProtocol, tcp({}, "BYE sip:b SIP/2.0\r\n\r\n")),
    };
    CollectingSink sink;
    PacketDecoder decoder(LinkLayer::RawIp, sink);
    for (const QByteArray &packet : packets) {
        for (qsizetype at = 0; at < packet.size(); ++at) {
            decoder.take(packet.first(at), {1, 1, 0});
            for (const char wrong : {'\0', '\x01', '\x7f', '\xff'}) {
                QByteArray changed = packet;
                changed[at] = wrong;
                decoder.take(changed, {1, 1, 0});
            }
        }
    }
    testing::finishAll(decoder);
    QVERIFY(!sink.messages.empty());
}

QTEST_GUILESS_MAIN(PacketDecoderTest)
#include "packet_decoder_test.moc"
