// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/packet_bytes.h"

#include <QtEndian>

namespace stir::testing {

namespace {

template <typename Number>
QByteArray bigEndian(Number value)
{
    QByteArray bytes(sizeof(Number), Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

/// pcap headers are in the byte order of the machine that wrote them.
QByteArray littleEndian32(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

quint16 size16(qsizetype size)
{
    return static_cast<quint16>(size);
}

} // namespace

QByteArray number16(quint16 value)
{
    return bigEndian(value);
}

QByteArray number32(quint32 value)
{
    return bigEndian(value);
}

QByteArray udp(const QByteArray &payload, const Ports &ports)
{
    return number16(ports.source) + number16(ports.destination) + number16(size16(payload.size() + 8)) + number16(0) +
           payload;
}

QByteArray tcp(const TcpFields &fields, const QByteArray &payload)
{
    const int flags = (fields.fin ? 1 : 0) | (fields.syn ? 2 : 0) | (fields.rst ? 4 : 0) | 16;
    return number16(fields.ports.source) + number16(fields.ports.destination) + number32(fields.sequence) +
           number32(1) + number16(static_cast<quint16>(0x5000 | flags)) + number16(64240) + number32(0) + payload;
}

QByteArray ip4(quint8 protocol, const QByteArray &payload, const IpFields &fields)
{
    const auto field = static_cast<quint16>((fields.moreFollow ? 0x2000 : 0) | (fields.offset / 8));
    return QByteArray("\x45\0", 2) + number16(size16(payload.size() + 20)) +
           number16(static_cast<quint16>(fields.identification)) + number16(field) + '\x40' +
           static_cast<char>(protocol) + number16(0) +
           (fields.isAnswer ? QByteArray::fromHex("c0000202c0000201") : QByteArray::fromHex("c0000201c0000202")) +
           payload;
}

QByteArray ip6(quint8 nextHeader, const QByteArray &payload)
{
    const QByteArray prefix = QByteArray::fromHex("20010db80000000000000000000000");
    return QByteArray("\x60\0\0\0", 4) + number16(size16(payload.size())) + static_cast<char>(nextHeader) + '\x40' +
           prefix + '\1' + prefix + '\2' + payload;
}

QByteArray fragment6(quint8 nextHeader, const QByteArray &payload, const IpFields &fragment)
{
    return QByteArray(1, static_cast<char>(nextHeader)) + '\0' +
           number16(static_cast<quint16>(fragment.offset | (fragment.moreFollow ? 1 : 0))) +
           number32(fragment.identification) + payload;
}

QByteArray ethernet(const QByteArray &payload, quint16 etherType)
{
    return QByteArray::fromHex("020000000002020000000001") + number16(etherType) + payload;
}

QByteArray pcapFile(const std::vector<CapturedBytes> &packets, quint32 link)
{
    QByteArray file =
        QByteArray::fromHex("d4c3b2a1020004000000000000000000") + littleEndian32(262144) + littleEndian32(link);
    for (const CapturedBytes &packet : packets) {
        const auto size = static_cast<quint32>(packet.bytes.size());
        file += littleEndian32(static_cast<quint32>(firstSecond + packet.milliseconds / 1000)) +
                littleEndian32(static_cast<quint32>(packet.milliseconds % 1000 * 1000)) + littleEndian32(size) +
                littleEndian32(std::max(size, packet.sentSize)) + packet.bytes;
    }
    return file;
}

QByteArray invite(const QByteArray &callId, qsizetype identitySize)
{
    const QByteArray body = "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\n"
                            "m=audio 40000 RTP/AVP 0\r\n";
    return "INVITE sip:+12155551213@192.0.2.2 SIP/2.0\r\n"
           "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK" +
           callId +
           "\r\n"
           "From: <sip:+12155551212@192.0.2.1>;tag=1\r\nTo: <sip:+12155551213@192.0.2.2>\r\n"
           "Call-ID: " +
           callId +
           "\r\nCSeq: 1 INVITE\r\nMax-Forwards: 70\r\n"
           "Identity: " +
           QByteArray(identitySize, 'x') + "." + callId +
           ";info=<https://a.example/c.pem>\r\n"
           "Content-Type: application/sdp\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace stir::testing
