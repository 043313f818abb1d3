// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/hep3.h"
#include "tests/core/capture/captured_packets.h"
#include "tests/support/packet_bytes.h"

#include <QTest>

using namespace stir;
using namespace stir::testing;

namespace {

constexpr qint64 agentSeconds = 1'600'000'000;

QByteArray chunk(quint16 type, const QByteArray &value, quint16 vendor = 0)
{
    return number16(vendor) + number16(type) + number16(static_cast<quint16>(value.size() + 6)) + value;
}

QByteArray hep(const QByteArray &chunks)
{
    return "HEP3" + number16(static_cast<quint16>(chunks.size() + 6)) + chunks;
}

/// As heplify and Kamailio's siptrace send it: family, protocol, addresses, ports, time, kind, agent, payload.
QByteArray agentPacket(const QByteArray &payload, quint8 kind = 1)
{
    return hep(chunk(1, "\2") + chunk(2, "\x11") + chunk(3, QByteArray::fromHex("c0000201")) +
               chunk(4, QByteArray::fromHex("c0000202")) + chunk(7, number16(5060)) + chunk(8, number16(5060)) +
               chunk(9, number32(agentSeconds)) + chunk(10, number32(250'999)) +
               chunk(11, QByteArray(1, static_cast<char>(kind))) + chunk(12, number32(7)) +
               chunk(15, QByteArray("of another vendor"), 3) + chunk(15, payload));
}

} // namespace

class Hep3Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPayloadAndTime();
    void toleratesAbsentTime();
    void refusesDamagedPackets_data();
    void refusesDamagedPackets();
    void survivesEveryCut();
    void readsDatagramsOfAnAgent();
    void readsWhatWasKeptOfADatagram();
    void readsAStreamOfHep();
};

void Hep3Test::readsPayloadAndTime()
{
    const QByteArray bytes = agentPacket(invite("1"));
    QCOMPARE(capture::hepSize(bytes), bytes.size());
    const QByteArray withMore = bytes + "behind";
    const auto packet = capture::parseHep(withMore);
    QVERIFY(packet);
    QCOMPARE(packet->payload.toByteArray(), invite("1"));
    QCOMPARE(packet->milliseconds, agentSeconds * 1000 + 250);
}

void Hep3Test::toleratesAbsentTime()
{
    const QByteArray bytes = hep(chunk(15, "INVITE"));
    const auto packet = capture::parseHep(bytes);
    QVERIFY(packet);
    QVERIFY(!packet->milliseconds);
}

void Hep3Test::refusesDamagedPackets_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("HEP 2") << QByteArray("\2\x10\2\x11") + QByteArray(40, '\0');
    QTest::newRow("length of nothing") << QByteArray("HEP3\0\6", 6);
    QTest::newRow("longer than there is") << agentPacket("INVITE").chopped(1);
    QTest::newRow("chunk shorter than its head") << hep(QByteArray("\0\0\0\x0f\0\5x", 7));
    QTest::newRow("chunk that goes beyond the packet") << hep(chunk(15, "INVITE").chopped(1));
    QTest::newRow("RTCP inside") << agentPacket("INVITE", 5);
    QTest::newRow("no payload") << hep(chunk(11, "\1"));
    QTest::newRow("compressed payload") << hep(chunk(16, "INVITE"));
}

void Hep3Test::refusesDamagedPackets()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!capture::parseHep(bytes));
}

void Hep3Test::survivesEveryCut()
{
    const QByteArray bytes = agentPacket(invite("1"));
    for (qsizetype size = 0; size < bytes.size(); ++size)
        QVERIFY(!capture::parseHep(bytes.first(size)));
}

void Hep3Test::readsDatagramsOfAnAgent()
{
    constexpr quint8 udpProtocol = 17;
    const auto packet = [](const QByteArray &hepPacket) {
        return CapturedBytes{ethernet(ip4(udpProtocol, udp(hepPacket, {40000, 9060})))};
    };
    const QByteArray file =
        pcapFile({packet(agentPacket(invite("1"))), packet(agentPacket("RTCP", 5)), packet(agentPacket(invite("2")))});
    const ReadCapture read = readBytes(file);
    QCOMPARE(read.messages.size(), std::size_t(2));
    QCOMPARE(read.messages[1].bytes, invite("2"));
    QCOMPARE(read.messages[1].place.time, agentSeconds * 1000 + 250);
    QVERIFY(read.messages[1].place.contiguous);
    QCOMPARE(file.mid(read.messages[1].place.offset, read.messages[1].place.length), invite("2"));
}

void Hep3Test::readsWhatWasKeptOfADatagram()
{
    constexpr quint8 udpProtocol = 17;
    const QByteArray packet = ip4(udpProtocol, udp(agentPacket(invite("1", 300))));
    const ReadCapture read = readBytes(pcapFile({{packet.chopped(20)}, {packet.chopped(300)}}, linkRawIp));
    QCOMPARE(read.messages.size(), std::size_t(2));
    QCOMPARE(read.messages[0].bytes, invite("1", 300).chopped(20));
    QCOMPARE(read.messages[0].place.time, agentSeconds * 1000 + 250);
    QVERIFY(read.messages[0].place.cutShort && !read.messages[0].place.headersCutShort);
    QVERIFY(read.messages[1].place.headersCutShort);
}

void Hep3Test::readsAStreamOfHep()
{
    constexpr quint8 tcpProtocol = 6;
    const QByteArray stream = agentPacket(invite("1")) + agentPacket("RTCP", 5) + agentPacket(invite("2"));
    std::vector<CapturedBytes> packets;
    for (qsizetype at = 0; at < stream.size(); at += 500)
        packets.push_back({ip4(tcpProtocol, tcp({.sequence = quint32(at)}, stream.mid(at, 500)))});
    const ReadCapture read = readBytes(pcapFile(packets, linkRawIp));
    QCOMPARE(read.messages.size(), std::size_t(2));
    QCOMPARE(read.messages[0].bytes, invite("1"));
    QCOMPARE(read.messages[1].bytes, invite("2"));
    QCOMPARE(read.messages[1].place.time, agentSeconds * 1000 + 250);
}

QTEST_GUILESS_MAIN(Hep3Test)
#include "hep3_test.moc"
