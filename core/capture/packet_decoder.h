// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SIP messages out of captured packets: link layer, IPv4 and IPv6 with fragments and tunnels (IP in IP, GRE, ERSPAN),
// UDP, TCP, HEP. Untrusted bytes: what is held back is bounded by the parts. One thread at a time.

#include "core/capture/ip_reassembly.h"
#include "core/capture/link_layer.h"
#include "core/capture/tcp_connections.h"

namespace stir::capture {

class PacketDecoder
{
public:
    static constexpr int deepestTunnel = 8;

    /// `sink` outlives the decoder and gets the messages in the order in which they were completed. Those that never
    /// are, come when they are given up.
    PacketDecoder(LinkLayer link, MessageSink &sink);
    PacketDecoder(const PacketDecoder &) = delete;
    PacketDecoder &operator=(const PacketDecoder &) = delete;

    void take(QByteArrayView frame, const PacketStamp &stamp);
    /// At the end of the capture: hands out some of what was held back, which is too much to be taken at once. False
    /// when nothing is left.
    bool finishNext();

private:
    void takeIp(QByteArrayView bytes, const PacketStamp &stamp);
    void takePayload(const IpPacket &packet, const PacketStamp &stamp);
    void takeRest(QByteArrayView rest, const PacketStamp &stamp);
    void takeUdp(QByteArrayView datagram, const PacketStamp &stamp, bool cutShort);

    LinkLayer m_link;
    MessageSink &m_sink;
    IpReassembly m_fragments;
    TcpConnections m_connections;
    int m_depth = 0;
};

} // namespace stir::capture
