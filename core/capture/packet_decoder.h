// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SIP messages out of captured packets: link layer, IPv4 and IPv6 with tunnels, UDP. Untrusted bytes: what is held back
// is bounded. One thread at a time.

#include "core/capture/link_layer.h"
#include "core/capture/message_sink.h"

namespace stir::capture {

class PacketDecoder
{
public:
    /// `sink` outlives the decoder and gets the messages in the order in which they were completed.
    PacketDecoder(LinkLayer link, MessageSink &sink) : m_link(link), m_sink(sink) {}

    void take(QByteArrayView frame, const PacketStamp &stamp);

private:
    void takeIp(QByteArrayView packet, const PacketStamp &stamp, int depth);
    void takeUdp(QByteArrayView datagram, const PacketStamp &stamp, bool cutShort);

    LinkLayer m_link;
    MessageSink &m_sink;
};

} // namespace stir::capture
