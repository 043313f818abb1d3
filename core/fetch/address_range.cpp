// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/address_range.h"

#include <algorithm>
#include <array>

namespace stir::fetch {

namespace {

struct V4Range
{
    quint32 network;
    int bits;
    const char *name;
};

constexpr quint32 v4(quint32 a, quint32 b = 0, quint32 c = 0, quint32 d = 0)
{
    return (a << 24U) | (b << 16U) | (c << 8U) | d;
}

// https://www.iana.org/assignments/iana-ipv4-special-registry, and multicast (RFC 5771).
constexpr V4Range v4Ranges[] = {
    {v4(0), 8, "this network"},
    {v4(10), 8, "private network"},
    {v4(100, 64), 10, "carrier-grade NAT"},
    {v4(127), 8, "loopback"},
    {v4(169, 254), 16, "link-local"},
    {v4(172, 16), 12, "private network"},
    {v4(192, 0, 0), 24, "protocol assignments"},
    {v4(192, 0, 2), 24, "documentation"},
    {v4(192, 88, 99), 24, "6to4 relay"},
    {v4(192, 168), 16, "private network"},
    {v4(198, 18), 15, "benchmarking"},
    {v4(198, 51, 100), 24, "documentation"},
    {v4(203, 0, 113), 24, "documentation"},
    {v4(224), 4, "multicast"},
    {v4(240), 4, "reserved"},
};

using V6Bytes = std::array<quint8, 16>;

struct V6Range
{
    V6Bytes network;
    int bits;
    const char *name;
};

// https://www.iana.org/assignments/iana-ipv6-special-registry, multicast (RFC 4291) and site-local (RFC 3879).
constexpr V6Range v6Ranges[] = {
    {{}, 96, "this network"}, // ::, ::1 and the deprecated IPv4-compatible addresses
    {{0x00, 0x64, 0xFF, 0x9B, 0x00, 0x01}, 48, "local NAT64"},
    {{0x01, 0x00}, 64, "discard"},
    {{0x20, 0x01, 0x00}, 23, "protocol assignments"}, // Teredo, benchmarking and ORCHID among them
    {{0x20, 0x01, 0x0D, 0xB8}, 32, "documentation"},
    {{0x3F, 0xFF}, 20, "documentation"},
    {{0x5F, 0x00}, 16, "segment routing"},
    {{0xFC, 0x00}, 7, "private network"},
    {{0xFE, 0x80}, 10, "link-local"},
    {{0xFE, 0xC0}, 10, "site-local"},
    {{0xFF, 0x00}, 8, "multicast"},
};

bool shareBits(const V6Bytes &a, const V6Bytes &b, int bits)
{
    const auto whole = static_cast<std::size_t>(bits / 8);
    if (!std::equal(a.begin(), a.begin() + bits / 8, b.begin()))
        return false;
    const int rest = bits % 8;
    return rest == 0 || (a[whole] >> (8 - rest)) == (b[whole] >> (8 - rest));
}

std::optional<QString> rangeOfV4(quint32 address)
{
    for (const V4Range &range : v4Ranges) {
        const int shift = 32 - range.bits;
        if ((address >> shift) == (range.network >> shift))
            return QString::fromLatin1(range.name);
    }
    return std::nullopt;
}

quint32 v4At(const V6Bytes &bytes, std::size_t offset)
{
    return v4(bytes[offset], bytes[offset + 1], bytes[offset + 2], bytes[offset + 3]);
}

/// The IPv4 address that an IPv6 one leads to.
std::optional<quint32> carriedV4(const V6Bytes &bytes)
{
    constexpr V6Bytes mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
    constexpr V6Bytes nat64{0x00, 0x64, 0xFF, 0x9B};
    constexpr V6Bytes sixToFour{0x20, 0x02};
    if (shareBits(bytes, mapped, 96) || shareBits(bytes, nat64, 96))
        return v4At(bytes, 12);
    if (shareBits(bytes, sixToFour, 16))
        return v4At(bytes, 2);
    return std::nullopt;
}

} // namespace

std::optional<QString> specialRangeOf(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return rangeOfV4(address.toIPv4Address());
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return QStringLiteral("no address");
    // An interface is named: only a neighbour is reached that way.
    if (!address.scopeId().isEmpty())
        return QStringLiteral("link-local");
    V6Bytes bytes{};
    const Q_IPV6ADDR raw = address.toIPv6Address();
    std::copy(std::begin(raw.c), std::end(raw.c), bytes.begin());
    if (const auto carried = carriedV4(bytes))
        return rangeOfV4(*carried);
    if (address == QHostAddress(QHostAddress::LocalHostIPv6))
        return QStringLiteral("loopback");
    for (const V6Range &range : v6Ranges)
        if (shareBits(bytes, range.network, range.bits))
            return QString::fromLatin1(range.name);
    return std::nullopt;
}

} // namespace stir::fetch
