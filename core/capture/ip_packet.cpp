// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/ip_packet.h"

#include "core/capture/network_order.h"

#include <algorithm>

namespace stir::capture {

namespace {

constexpr qsizetype smallestIp4Header = 20;
constexpr qsizetype ip6HeaderSize = 40;
constexpr qsizetype fragmentUnit = 8;
constexpr int mostExtensionHeaders = 16;

void setPayload(IpPacket &packet, QByteArrayView captured, qsizetype sent)
{
    packet.payload = captured.first(std::min(captured.size(), sent));
    packet.missing = sent - packet.payload.size();
}

std::array<char, 16> address4At(QByteArrayView bytes, qsizetype at)
{
    std::array<char, 16> address{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '\xff', '\xff'};
    std::copy_n(bytes.begin() + at, 4, address.begin() + 12);
    return address;
}

std::array<char, 16> address6At(QByteArrayView bytes, qsizetype at)
{
    std::array<char, 16> address{};
    std::copy_n(bytes.begin() + at, 16, address.begin());
    return address;
}

std::optional<IpFragment> fragment4(QByteArrayView bytes)
{
    const quint16 field = number16At(bytes, 6);
    const quint32 identification = number16At(bytes, 4) | static_cast<quint32>(byteAt(bytes, 9)) << 16;
    const IpFragment fragment{identification, (field & 0x1fff) * fragmentUnit, (field & 0x2000) != 0};
    if (fragment.offset == 0 && !fragment.moreFollow)
        return std::nullopt;
    return fragment;
}

std::optional<IpPacket> parseIp4(QByteArrayView bytes)
{
    if (bytes.size() < smallestIp4Header)
        return std::nullopt;
    const qsizetype headerSize = (byteAt(bytes, 0) & 0x0f) * 4;
    qsizetype total = number16At(bytes, 2);
    // A network card that cuts segments itself shows packets to the capture before it has filled in their length.
    if (total == 0)
        total = bytes.size();
    if (headerSize < smallestIp4Header || bytes.size() < headerSize || total < headerSize)
        return std::nullopt;
    IpPacket packet;
    packet.endpoints = {address4At(bytes, 12), address4At(bytes, 16)};
    packet.protocol = byteAt(bytes, 9);
    packet.fragment = fragment4(bytes);
    setPayload(packet, bytes.sliced(headerSize), total - headerSize);
    if (!packet.fragment && !skipExtensionHeaders(packet))
        return std::nullopt;
    return packet;
}

std::optional<IpPacket> parseIp6(QByteArrayView bytes)
{
    if (bytes.size() < ip6HeaderSize)
        return std::nullopt;
    const QByteArrayView behind = bytes.sliced(ip6HeaderSize);
    const qsizetype sent = number16At(bytes, 4);
    IpPacket packet;
    packet.endpoints = {address6At(bytes, 8), address6At(bytes, 24)};
    packet.protocol = byteAt(bytes, 6);
    setPayload(packet, behind, sent == 0 ? behind.size() : sent);
    if (!skipExtensionHeaders(packet))
        return std::nullopt;
    return packet;
}

/// RFC 8200 4.5. A "fragment" that is the whole packet is none (RFC 6946).
bool readFragmentHeader(IpPacket &packet)
{
    constexpr qsizetype size = 8;
    if (packet.payload.size() < size)
        return false;
    const quint16 field = number16At(packet.payload, 2);
    const IpFragment fragment{number32At(packet.payload, 4), field & 0xfff8, (field & 1) != 0};
    if (fragment.offset != 0 || fragment.moreFollow)
        packet.fragment = fragment;
    packet.protocol = byteAt(packet.payload, 0);
    packet.payload = packet.payload.sliced(size);
    return true;
}

bool skipHeader(IpPacket &packet, qsizetype unit, qsizetype extraUnits)
{
    if (packet.payload.size() < 2)
        return false;
    const qsizetype size = (byteAt(packet.payload, 1) + extraUnits) * unit;
    if (packet.payload.size() < size)
        return false;
    packet.protocol = byteAt(packet.payload, 0);
    packet.payload = packet.payload.sliced(size);
    return true;
}

} // namespace

bool skipExtensionHeaders(IpPacket &packet)
{
    for (int headers = 0; headers < mostExtensionHeaders && !packet.fragment; ++headers) {
        bool whole = true;
        switch (packet.protocol) {
        case ip_protocol::hopByHopOptions:
        case ip_protocol::routingHeader:
        case ip_protocol::destinationOptions:
        case ip_protocol::mobilityHeader:
            whole = skipHeader(packet, 8, 1);
            break;
        case ip_protocol::authenticationHeader:
            whole = skipHeader(packet, 4, 2);
            break;
        case ip_protocol::fragmentHeader:
            whole = readFragmentHeader(packet);
            break;
        default:
            return true;
        }
        if (!whole)
            return false;
    }
    return true;
}

std::optional<IpPacket> parseIpPacket(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return std::nullopt;
    switch (byteAt(bytes, 0) >> 4) {
    case 4:
        return parseIp4(bytes);
    case 6:
        return parseIp6(bytes);
    default:
        return std::nullopt;
    }
}

} // namespace stir::capture
