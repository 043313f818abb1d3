// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/tcp_connections.h"

#include "core/capture/network_order.h"

#include <QHashFunctions>
#include <QHashSeed>

namespace stir::capture {

namespace {

constexpr qsizetype smallestHeader = 20;
constexpr quint8 finBit = 0x01;
constexpr quint8 synBit = 0x02;
constexpr quint8 rstBit = 0x04;

std::optional<TcpSegment> parseTcp(const IpPacket &packet)
{
    const QByteArrayView bytes = packet.payload;
    if (bytes.size() < smallestHeader)
        return std::nullopt;
    const qsizetype headerSize = (byteAt(bytes, 12) >> 4) * 4;
    if (headerSize < smallestHeader || headerSize > bytes.size())
        return std::nullopt;
    const quint8 flags = byteAt(bytes, 13);
    TcpSegment segment;
    segment.sequence = number32At(bytes, 4);
    segment.syn = (flags & synBit) != 0;
    segment.fin = (flags & finBit) != 0;
    segment.rst = (flags & rstBit) != 0;
    segment.bytes = bytes.sliced(headerSize);
    segment.missing = packet.missing;
    return segment;
}

/// An acknowledgement alone: half of all packets.
bool saysNothing(const TcpSegment &segment)
{
    return segment.bytes.isEmpty() && segment.missing == 0 && !segment.syn && !segment.fin && !segment.rst;
}

} // namespace

std::size_t TcpConnections::KeyHash::operator()(const Key &key) const
{
    // Seeded: who makes the packets must not choose their places in the table.
    static_assert(std::has_unique_object_representations_v<Key>);
    return qHashBits(&key, sizeof(Key), QHashSeed::globalSeed());
}

TcpConnections::Entry &TcpConnections::entryOf(const Key &key)
{
    const auto found = m_index.find(key);
    if (found != m_index.end()) {
        m_streams.splice(m_streams.end(), m_streams, found->second);
        return *found->second;
    }
    while (m_streams.size() >= mostStreams)
        endOldest();
    m_streams.push_back({key, {}, CapturedMessage::noTime});
    m_index.emplace(key, std::prev(m_streams.end()));
    return m_streams.back();
}

void TcpConnections::take(const IpPacket &packet, const PacketStamp &stamp)
{
    const auto segment = parseTcp(packet);
    if (!segment || saysNothing(*segment))
        return;
    endSilent(stamp.time);
    Entry &entry = entryOf({packet.endpoints, number32At(packet.payload, 0)});
    entry.lastTime = stamp.time;
    const qsizetype before = entry.stream.held();
    entry.stream.take(*segment, stamp, m_sink);
    m_held += entry.stream.held() - before;
}

void TcpConnections::endSilent(qint64 now)
{
    const auto mustEnd = [this, now](const Entry &oldest) {
        return m_held > mostBytes || (now != CapturedMessage::noTime && oldest.lastTime < now - idleTime);
    };
    while (!m_streams.empty() && mustEnd(m_streams.front()))
        endOldest();
}

void TcpConnections::endOldest()
{
    Entry &oldest = m_streams.front();
    m_held -= oldest.stream.held();
    oldest.stream.finish(m_sink);
    m_index.erase(oldest.key);
    m_streams.pop_front();
}

bool TcpConnections::finishNext()
{
    if (m_streams.empty())
        return false;
    endOldest();
    return true;
}

} // namespace stir::capture
