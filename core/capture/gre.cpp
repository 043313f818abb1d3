// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/gre.h"

#include "core/capture/link_layer.h"
#include "core/capture/network_order.h"

namespace stir::capture {

namespace {

constexpr quint16 checksumBit = 0x8000;
constexpr quint16 routingBit = 0x4000;
constexpr quint16 keyBit = 0x2000;
constexpr quint16 sequenceBit = 0x1000;
constexpr quint16 versionMask = 0x0007;

enum Carried : quint16
{
    Ip4 = 0x0800,
    Ip6 = 0x86dd,
    Ethernet = 0x6558,
    Erspan = 0x88be, ///< type I without a sequence number, type II with one
    Erspan3 = 0x22eb,
};

QByteArrayView from(QByteArrayView bytes, qsizetype at)
{
    return bytes.size() > at ? bytes.sliced(at) : QByteArrayView();
}

/// ERSPAN type III: 12 bytes, and 8 more when the last bit says so.
QByteArrayView insideErspan3(QByteArrayView bytes)
{
    if (bytes.size() < 12)
        return {};
    return from(bytes, (byteAt(bytes, 11) & 1) != 0 ? 20 : 12);
}

} // namespace

QByteArrayView ipPacketInGre(QByteArrayView gre)
{
    if (gre.size() < 4)
        return {};
    const quint16 flags = number16At(gre, 0);
    if ((flags & (routingBit | versionMask)) != 0)
        return {};
    const auto optional = [flags](quint16 bit) { return (flags & bit) != 0 ? 4 : 0; };
    const QByteArrayView carried = from(gre, 4 + optional(checksumBit) + optional(keyBit) + optional(sequenceBit));
    switch (number16At(gre, 2)) {
    case Carried::Ip4:
    case Carried::Ip6:
        return carried;
    case Carried::Ethernet:
        return ipPacketIn(LinkLayer::Ethernet, carried);
    case Carried::Erspan:
        return ipPacketIn(LinkLayer::Ethernet, from(carried, (flags & sequenceBit) != 0 ? 8 : 0));
    case Carried::Erspan3:
        return ipPacketIn(LinkLayer::Ethernet, insideErspan3(carried));
    default:
        return {};
    }
}

} // namespace stir::capture
