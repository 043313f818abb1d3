// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// IP packets put together from their fragments (RFC 791 3.2, RFC 8200 4.5). Where fragments overlap, the byte that came
// first wins, as in tcp_stream.h: what a sender repeats differently cannot replace what was seen. Untrusted bytes:
// what waits is bounded. One thread at a time.

#include "core/capture/ip_packet.h"
#include "core/capture/message_sink.h"

#include <array>
#include <functional>
#include <list>
#include <unordered_map>

namespace stir::capture {

class IpReassembly
{
public:
    static constexpr std::size_t mostDatagrams = 1024;
    static constexpr qsizetype mostBytes = 4 * 1024 * 1024;
    static constexpr std::size_t mostHoles = 64;       ///< in one datagram
    static constexpr std::size_t mostRemembered = 256; ///< of those that were whole
    static constexpr qint64 patience = 30 * 1000;      ///< milliseconds of the capture's time (RFC 8200 4.5 gives 60 s)

    /// Gets a whole datagram with the stamp of the fragment that completed it. Gets also what stands at the beginning
    /// of one that is given up, with `missing` > 0 and the stamp of its last fragment: a capture filtered by port
    /// holds first fragments only, and these have the headers of the call.
    using Deliver = std::function<void(const IpPacket &, const PacketStamp &)>;

    /// Gets what stands behind the missing beginning of a datagram that is given up, with the stamp of its last
    /// fragment. Not the second copy of a fragment whose datagram was whole: who captures on all interfaces sees
    /// packets twice.
    using DeliverRest = std::function<void(QByteArrayView, const PacketStamp &)>;

    explicit IpReassembly(Deliver deliver, DeliverRest deliverRest)
        : m_deliver(std::move(deliver)), m_deliverRest(std::move(deliverRest))
    {
    }

    void take(const IpPacket &fragment, const PacketStamp &stamp);
    /// Gives up the oldest that waits, at the end of the capture; false when nothing does.
    bool finishNext();

    /// How much waits.
    std::size_t datagrams() const { return m_waiting.size(); }
    qsizetype bytes() const { return m_bytes; }

private:
    struct Key
    {
        IpEndpoints endpoints;
        quint32 identification = 0;

        bool operator==(const Key &) const = default;
    };
    struct KeyHash
    {
        std::size_t operator()(const Key &key) const;
    };
    struct Range
    {
        qsizetype begin = 0;
        qsizetype end = 0;
    };
    struct Datagram
    {
        Key key;
        quint8 protocol = 0;     ///< of the first fragment
        bool isRepeated = false; ///< began after the same datagram was whole
        QByteArray bytes;
        std::vector<Range> present; ///< sorted; between two of them is a hole
        std::optional<qsizetype> size;
        qint64 begun = 0;
        PacketStamp last;
    };
    using Waiting = std::list<Datagram>;

    static bool fits(const Datagram &datagram, const IpPacket &fragment);
    static void insert(Datagram &datagram, qsizetype begin, QByteArrayView bytes);
    static QByteArrayView firstPart(const Datagram &datagram);
    static bool isWhole(const Datagram &datagram);

    Datagram &datagramOf(const IpPacket &fragment, const PacketStamp &stamp);
    Datagram removed(Waiting::iterator datagram);
    void handOver(Waiting::iterator datagram);
    void handOverOldest(qint64 now);

    Deliver m_deliver;
    DeliverRest m_deliverRest;
    Waiting m_waiting; ///< the oldest first
    std::unordered_map<Key, Waiting::iterator, KeyHash> m_index;
    std::array<Key, mostRemembered> m_whole{}; ///< a ring
    std::size_t m_nextWhole = 0;
    qsizetype m_bytes = 0;
};

} // namespace stir::capture
