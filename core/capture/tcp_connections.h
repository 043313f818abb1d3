// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// All TCP connections of a capture, each direction by itself. Untrusted bytes: streams and what they hold back are
// bounded; the one that was silent longest goes first, after handing out what it has. One thread at a time.

#include "core/capture/ip_packet.h"
#include "core/capture/tcp_stream.h"

#include <list>
#include <unordered_map>

namespace stir::capture {

class TcpConnections
{
public:
    static constexpr std::size_t mostStreams = 8 * 1024;
    static constexpr qsizetype mostBytes = 4 * 1024 * 1024;
    static constexpr qint64 idleTime = 10 * 60 * 1000; ///< milliseconds of the capture's time

    explicit TcpConnections(MessageSink &sink) : m_sink(sink) {}

    /// `packet` carries TCP and is no fragment.
    void take(const IpPacket &packet, const PacketStamp &stamp);
    /// Hands out what is there of one connection's messages, at the end of the capture; false when there is none.
    bool finishNext();

    std::size_t streams() const { return m_streams.size(); }
    qsizetype held() const { return m_held; }

private:
    struct Key
    {
        IpEndpoints endpoints;
        quint32 ports = 0;

        bool operator==(const Key &) const = default;
    };
    struct KeyHash
    {
        std::size_t operator()(const Key &key) const;
    };
    struct Entry
    {
        Key key;
        TcpStream stream;
        qint64 lastTime = CapturedMessage::noTime;
    };

    Entry &entryOf(const Key &key);
    void endSilent(qint64 now);
    void endOldest();

    MessageSink &m_sink;
    std::list<Entry> m_streams; ///< the one that was silent longest first
    std::unordered_map<Key, std::list<Entry>::iterator, KeyHash> m_index;
    qsizetype m_held = 0;
};

} // namespace stir::capture
