// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/packet_decoder.h"

#include "core/capture/ip_packet.h"
#include "core/capture/network_order.h"
#include "core/capture/sip_recognition.h"

#include <algorithm>

namespace stir::capture {

namespace {

constexpr int deepestTunnel = 4;
constexpr qsizetype udpHeaderSize = 8;

} // namespace

void PacketDecoder::take(QByteArrayView frame, const PacketStamp &stamp)
{
    takeIp(ipPacketIn(m_link, frame), stamp, 0);
}

void PacketDecoder::takeIp(QByteArrayView bytes, const PacketStamp &stamp, int depth)
{
    const auto packet = parseIpPacket(bytes);
    if (!packet || packet->fragment || depth > deepestTunnel)
        return;
    switch (packet->protocol) {
    case ip_protocol::udp:
        takeUdp(packet->payload, stamp, packet->missing > 0);
        return;
    case ip_protocol::ip4:
    case ip_protocol::ip6:
        takeIp(packet->payload, stamp, depth + 1);
        return;
    default:
        return;
    }
}

void PacketDecoder::takeUdp(QByteArrayView datagram, const PacketStamp &stamp, bool cutShort)
{
    if (datagram.size() <= udpHeaderSize)
        return;
    const qsizetype length = number16At(datagram, 4);
    if (length >= udpHeaderSize)
        datagram = datagram.first(std::min(datagram.size(), length));
    const QByteArrayView payload = withoutLeadingLineEnds(datagram.sliced(udpHeaderSize));
    if (beginsWithStartLine(payload))
        m_sink.take({payload, stamp, cutShort});
}

} // namespace stir::capture
