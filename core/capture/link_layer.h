// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What stands before the IP packet in a captured frame. Pure functions over untrusted bytes; any thread.

#include <QByteArrayView>

#include <optional>

namespace stir::capture {

enum class LinkLayer
{
    Ethernet,     ///< with VLAN tags (802.1Q, 802.1ad) and PPPoE sessions (RFC 2516)
    LinuxCooked,  ///< tcpdump -i any, until libpcap 1.10
    LinuxCooked2, ///< and since
    RawIp,
    Loopback ///< BSD: four bytes of address family
};

/// `type` is one of libpcap's DLT_ numbers; no value for a link that cannot carry SIP or is not read.
std::optional<LinkLayer> linkLayerOf(int type);

/// The IP packet inside a frame, of either version; empty when it carries something else.
QByteArrayView ipPacketIn(LinkLayer link, QByteArrayView frame);

} // namespace stir::capture
