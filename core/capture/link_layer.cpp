// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/link_layer.h"

#include "core/capture/network_order.h"

#include <pcap/dlt.h>

namespace stir::capture {

namespace {

constexpr quint16 etherTypeIp4 = 0x0800;
constexpr quint16 etherTypeIp6 = 0x86dd;
constexpr quint16 etherTypeVlan = 0x8100;
constexpr quint16 etherTypeServiceVlan = 0x88a8;
constexpr quint16 etherTypeOldQinQ = 0x9100;
constexpr quint16 etherTypePppoeSession = 0x8864;
constexpr quint16 pppIp4 = 0x0021;
constexpr quint16 pppIp6 = 0x0057;
constexpr int mostVlanTags = 8;

bool isVlanTag(quint16 type)
{
    return type == etherTypeVlan || type == etherTypeServiceVlan || type == etherTypeOldQinQ;
}

QByteArrayView from(QByteArrayView bytes, qsizetype at)
{
    return bytes.size() > at ? bytes.sliced(at) : QByteArrayView();
}

/// RFC 2516 4: version and type, code, session, length; then the number of the PPP protocol.
QByteArrayView insidePppoe(QByteArrayView session)
{
    constexpr qsizetype headerSize = 6;
    if (session.size() < headerSize + 2)
        return {};
    const quint16 protocol = number16At(session, headerSize);
    return protocol == pppIp4 || protocol == pppIp6 ? from(session, headerSize + 2) : QByteArrayView();
}

/// `rest` is what follows the EtherType.
QByteArrayView afterEtherType(quint16 type, QByteArrayView rest)
{
    for (int tags = 0; tags < mostVlanTags && isVlanTag(type) && rest.size() >= 4; ++tags) {
        type = number16At(rest, 2);
        rest = rest.sliced(4);
    }
    switch (type) {
    case etherTypeIp4:
    case etherTypeIp6:
        return rest;
    case etherTypePppoeSession:
        return insidePppoe(rest);
    default:
        return {};
    }
}

/// A header of `size` bytes with an EtherType at `typeAt`.
QByteArrayView afterHeader(QByteArrayView frame, qsizetype size, qsizetype typeAt)
{
    return frame.size() > size ? afterEtherType(number16At(frame, typeAt), frame.sliced(size)) : QByteArrayView();
}

} // namespace

std::optional<LinkLayer> linkLayerOf(int type)
{
    switch (type) {
    case DLT_EN10MB:
        return LinkLayer::Ethernet;
    case DLT_LINUX_SLL:
        return LinkLayer::LinuxCooked;
    case DLT_LINUX_SLL2:
        return LinkLayer::LinuxCooked2;
    case DLT_RAW:
    case DLT_IPV4:
    case DLT_IPV6:
        return LinkLayer::RawIp;
    case DLT_NULL:
    case DLT_LOOP:
        return LinkLayer::Loopback;
    default:
        return std::nullopt;
    }
}

QByteArrayView ipPacketIn(LinkLayer link, QByteArrayView frame)
{
    switch (link) {
    case LinkLayer::Ethernet:
        return afterHeader(frame, 14, 12);
    case LinkLayer::LinuxCooked:
        return afterHeader(frame, 16, 14);
    case LinkLayer::LinuxCooked2:
        return afterHeader(frame, 20, 0);
    case LinkLayer::RawIp:
        return frame;
    case LinkLayer::Loopback:
        // The family's byte order and its number for IPv6 depend on the machine; the packet says its version itself.
        return from(frame, 4);
    }
    return {};
}

} // namespace stir::capture
