// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/packet_decoder.h"

#include "core/capture/gre.h"
#include "core/capture/hep3.h"
#include "core/capture/network_order.h"
#include "core/capture/sip_recognition.h"

#include <algorithm>

namespace stir::capture {

namespace {

constexpr qsizetype udpHeaderSize = 8;

} // namespace

PacketDecoder::PacketDecoder(LinkLayer link, MessageSink &sink)
    : m_link(link), m_sink(sink),
      m_fragments([this](const IpPacket &packet, const PacketStamp &stamp) { takePayload(packet, stamp); },
                  [this](QByteArrayView rest, const PacketStamp &stamp) { takeRest(rest, stamp); }),
      m_connections(sink)
{
}

void PacketDecoder::take(QByteArrayView frame, const PacketStamp &stamp)
{
    takeIp(ipPacketIn(m_link, frame), stamp);
}

bool PacketDecoder::finishNext()
{
    return m_fragments.finishNext() || m_connections.finishNext();
}

void PacketDecoder::takeIp(QByteArrayView bytes, const PacketStamp &stamp)
{
    const auto packet = parseIpPacket(bytes);
    if (!packet || m_depth >= deepestTunnel)
        return;
    ++m_depth;
    if (packet->fragment)
        m_fragments.take(*packet, stamp);
    else
        takePayload(*packet, stamp);
    --m_depth;
}

void PacketDecoder::takePayload(const IpPacket &packet, const PacketStamp &stamp)
{
    switch (packet.protocol) {
    case ip_protocol::udp:
        takeUdp(packet.payload, stamp, packet.missing > 0);
        return;
    case ip_protocol::tcp:
        m_connections.take(packet, stamp);
        return;
    case ip_protocol::ip4:
    case ip_protocol::ip6:
        takeIp(packet.payload, stamp);
        return;
    case ip_protocol::gre:
        takeIp(ipPacketInGre(packet.payload), stamp);
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
    QByteArrayView payload = datagram.sliced(udpHeaderSize);
    PacketStamp seen = stamp;
    if (const auto hep = cutShort ? parseCutHep(payload) : parseHep(payload)) {
        payload = hep->payload;
        seen.time = hep->milliseconds.value_or(stamp.time);
    }
    payload = withoutLeadingLineEnds(payload);
    if (beginsWithStartLine(payload) || (cutShort && beginsAsInvite(payload)))
        m_sink.take({.bytes = payload, .stamp = seen, .cutShort = cutShort});
}

void PacketDecoder::takeRest(QByteArrayView rest, const PacketStamp &stamp)
{
    if (hasPartOfIdentity(rest))
        m_sink.take({.bytes = {}, .stamp = stamp, .cutShort = true, .headLost = true});
}

} // namespace stir::capture
