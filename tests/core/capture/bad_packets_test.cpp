// SPDX-License-Identifier: GPL-3.0-or-later
// Packet captures as they should not be: cut, spoilt, mixed up. None may crash or hang the reader, or make it say where
// something stands that does not stand there.
#include "core/capture/sip_recognition.h"
#include "tests/core/capture/captured_packets.h"
#include "tests/support/byte_mutation.h"
#include "tests/support/packet_bytes.h"

#include <QTest>

using namespace stir;
using namespace stir::testing;

namespace {

constexpr quint8 tcpProtocol = 6;
constexpr quint8 udpProtocol = 17;
constexpr quint8 ip6Protocol = 41;
constexpr quint8 fragmentHeader = 44;
constexpr quint8 greProtocol = 47;
constexpr int mutatedFiles = 4000;
constexpr int mutatedPackets = 4000;

void appendStream(std::vector<QByteArray> &packets, quint16 port, const QByteArray &stream)
{
    packets.push_back(ip4(tcpProtocol, tcp({.sequence = 0, .syn = true, .ports = {port, 5060}}, {})));
    for (qsizetype at = 0; at < stream.size(); at += 300)
        packets.push_back(
            ip4(tcpProtocol, tcp({.sequence = quint32(at + 1), .ports = {port, 5060}}, stream.mid(at, 300))));
    packets.push_back(
        ip4(tcpProtocol, tcp({.sequence = quint32(stream.size() + 1), .fin = true, .ports = {port, 5060}}, {})));
}

/// Every way in which a call can lie in a capture.
std::vector<QByteArray> goodPackets()
{
    const QByteArray datagram = udp(invite("fragmented", 500));
    const QByteArray call = invite("c", 200);
    const QByteArray hep = "HEP3" + number16(quint16(call.size() + 12)) + QByteArray::fromHex("0000000f") +
                           number16(quint16(call.size() + 6)) + call;
    const QByteArray frame = QByteArray::fromHex("817e") + number16(quint16(call.size())) + call;
    std::vector<QByteArray> packets{
        ip4(udpProtocol, udp(call)),
        ip6(0, QByteArray::fromHex("1100010400000000") + udp(call)),
        ip4(ip6Protocol, ip6(udpProtocol, udp(call))),
        ip4(greProtocol,
            QByteArray::fromHex("100088be000000011000000000000000") + ethernet(ip4(udpProtocol, udp(call)))),
        ip4(udpProtocol, udp(hep)),
        ip4(udpProtocol, datagram.sliced(400), {1, 400, false}),
        ip4(udpProtocol, datagram.first(400), {1, 0, true}),
        ip6(fragmentHeader, fragment6(udpProtocol, datagram.first(400), {2, 0, true})),
        ip6(fragmentHeader, fragment6(udpProtocol, datagram.sliced(400), {2, 400, false})),
    };
    appendStream(packets, 1000, call + "\r\n\r\n" + call);
    appendStream(packets, 1001, "GET / HTTP/1.1\r\nUpgrade: websocket\r\n\r\n" + frame + frame);
    appendStream(packets, 1002, hep + hep);
    return packets;
}

QByteArray fileOf(const std::vector<QByteArray> &ipPackets)
{
    std::vector<CapturedBytes> packets;
    for (const QByteArray &packet : ipPackets)
        packets.push_back(
            {ethernet(packet, packet.startsWith('\x60') ? 0x86dd : 0x0800), qint64(packets.size()) * 100});
    return pcapFile(packets);
}

/// How many messages there are; no value when one of them or the error is not as it must be.
std::optional<std::size_t> soundMessages(const QByteArray &file)
{
    const ReadCapture read = readBytes(file);
    if (read.error && read.error->code != ErrorCode::CaptureDamaged &&
        read.error->code != ErrorCode::CaptureUnsupported && read.error->code != ErrorCode::FileEmpty)
        return std::nullopt;
    for (const ReadMessage &message : read.messages) {
        const bool isInPlace =
            !message.place.contiguous || file.mid(message.place.offset, message.place.length) == message.bytes;
        const bool isBroken = message.place.headersCutShort && message.bytes.isEmpty();
        const bool begins = isBroken || capture::beginsWithStartLine(message.bytes);
        if (!isInPlace || !begins || message.place.frame < 1)
            return std::nullopt;
    }
    return read.messages.size();
}

} // namespace

class BadPacketsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheGoodOnes();
    void survivesMutatedFiles();
    void survivesMutatedPackets();
    void staysQuickOnManySmallPieces();
};

void BadPacketsTest::readsTheGoodOnes()
{
    QCOMPARE(soundMessages(fileOf(goodPackets())), std::size_t(13));
}

void BadPacketsTest::survivesMutatedFiles()
{
    const QByteArray good = fileOf(goodPackets());
    ByteMutation mutation(5060);
    std::size_t found = 0;
    for (int round = 0; round < mutatedFiles; ++round) {
        const QByteArray file = mutation.of(good, {good});
        const auto messages = soundMessages(file);
        QVERIFY2(messages, file.toHex().constData());
        found += *messages;
    }
    QVERIFY(found > mutatedFiles);
}

/// The file itself is sound, so that every spoilt packet reaches the layers inside; their order is spoilt as well.
void BadPacketsTest::survivesMutatedPackets()
{
    const std::vector<QByteArray> good = goodPackets();
    ByteMutation mutation(5061);
    std::size_t found = 0;
    for (int round = 0; round < mutatedPackets; ++round) {
        std::vector<QByteArray> packets = good;
        for (int changes = 0; changes < 3; ++changes) {
            QByteArray &packet = packets[std::size_t(mutation.upTo(qsizetype(packets.size()) - 1))];
            packet = mutation.of(packet, good);
            std::swap(packets[std::size_t(mutation.upTo(qsizetype(packets.size()) - 1))],
                      packets[std::size_t(mutation.upTo(qsizetype(packets.size()) - 1))]);
        }
        const QByteArray file = fileOf(packets);
        const auto messages = soundMessages(file);
        QVERIFY2(messages, file.toHex().constData());
        found += *messages;
    }
    QVERIFY(found > 5 * mutatedPackets);
}

/// What grows with the square of the pieces would take minutes here.
void BadPacketsTest::staysQuickOnManySmallPieces()
{
    std::vector<QByteArray> packets;
    const QByteArray longCall = invite("long", 60'000);
    for (qsizetype at = 0; at < longCall.size(); ++at)
        packets.push_back(ip4(tcpProtocol, tcp({.sequence = quint32(at)}, longCall.mid(at, 1))));
    const QByteArray datagram = udp(longCall);
    for (qsizetype at = 0; at < datagram.size(); at += 8)
        packets.push_back(ip4(udpProtocol, datagram.mid(at, 8), {7, at, at + 8 < datagram.size()}));
    const QByteArray stream = longCall.repeated(3);
    for (qsizetype at = stream.size() - 1; at >= 0; --at)
        packets.push_back(ip4(tcpProtocol, tcp({.sequence = quint32(at), .ports = {40001, 5060}}, stream.mid(at, 1))));
    QVERIFY(soundMessages(fileOf(packets)).value_or(0) >= 2);
}

QTEST_GUILESS_MAIN(BadPacketsTest)
#include "bad_packets_test.moc"
