// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The header of one IP packet (RFC 791, RFC 8200), as far as it leads to what the packet carries. Pure functions over
// untrusted bytes; any thread.

#include <QByteArrayView>

#include <array>
#include <optional>

namespace stir::capture {

/// Sender and receiver, IPv4 as IPv6 writes it (RFC 4291 2.5.5.2).
struct IpEndpoints
{
    std::array<char, 16> source{};
    std::array<char, 16> destination{};

    bool operator==(const IpEndpoints &) const = default;
};

struct IpFragment
{
    /// The same for all fragments of one packet between two endpoints; for IPv4 the protocol is part of it (RFC
    /// 791 3.2).
    quint32 identification = 0;
    qsizetype offset = 0;
    bool moreFollow = false;
};

struct IpPacket
{
    IpEndpoints endpoints;
    quint8 protocol = 0;    ///< of the payload, as IANA numbers it
    QByteArrayView payload; ///< without the padding of the link
    qsizetype missing = 0;  ///< how many bytes of the payload were sent but not captured
    std::optional<IpFragment> fragment;
};

namespace ip_protocol {
inline constexpr quint8 hopByHopOptions = 0;
inline constexpr quint8 ip4 = 4;
inline constexpr quint8 tcp = 6;
inline constexpr quint8 udp = 17;
inline constexpr quint8 ip6 = 41;
inline constexpr quint8 routingHeader = 43;
inline constexpr quint8 fragmentHeader = 44;
inline constexpr quint8 gre = 47;
inline constexpr quint8 authenticationHeader = 51;
inline constexpr quint8 destinationOptions = 60;
inline constexpr quint8 mobilityHeader = 135;
} // namespace ip_protocol

/// No value for what is no IP packet or was not captured as far as its header goes. The payload of an IPv6 fragment
/// begins behind its fragment header; extension headers elsewhere are skipped.
std::optional<IpPacket> parseIpPacket(QByteArrayView bytes);

/// Skips extension headers in front of the payload, as they come to light when fragments were joined. False when one of
/// them is not whole.
bool skipExtensionHeaders(IpPacket &packet);

} // namespace stir::capture
