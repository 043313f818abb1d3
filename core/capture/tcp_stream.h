// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One direction of a TCP connection: its segments in the order in which they were sent, and the SIP messages in them.
// Where segments overlap, the byte that came first wins, as in ip_reassembly.h. A hole that is not filled in time is
// skipped, for captures lose packets. Untrusted bytes: what waits is bounded. One thread at a time.

#include "core/capture/stream_messages.h"

#include <map>

namespace stir::capture {

struct TcpSegment
{
    quint32 sequence = 0;
    bool syn = false;
    bool fin = false;
    bool rst = false;
    QByteArrayView bytes;
    qsizetype missing = 0; ///< bytes at the end that were sent but not captured
};

class TcpStream
{
public:
    static constexpr qsizetype mostWaitingBytes = 256 * 1024;
    static constexpr std::size_t mostWaitingSegments = 128;
    static constexpr qint64 patience = 10 * 1000; ///< milliseconds of the capture's time that a hole may last
    /// A sequence number further away belongs to another connection between the same ports.
    static constexpr qint64 window = 4 * 1024 * 1024;

    void take(const TcpSegment &segment, const PacketStamp &stamp, MessageSink &sink);

    /// Hands out what is there of a message, and what waits behind holes.
    void finish(MessageSink &sink);

    /// Bytes that wait for others.
    qsizetype held() const
    {
        return m_waitingBytes + static_cast<qsizetype>(m_waiting.size()) * segmentCost + m_messages.held();
    }

private:
    /// What the smallest waiting segment takes of memory, about.
    static constexpr qsizetype segmentCost = 256;

    struct Waiting
    {
        QByteArray bytes;
        qsizetype missing = 0;
        PacketStamp stamp;

        qint64 size() const { return bytes.size() + missing; }
    };
    struct Piece
    {
        QByteArrayView bytes;
        qsizetype missing = 0;
    };

    qint64 positionOf(quint32 sequence) const;
    void restart(quint32 sequence, StreamMessages::Begin begin, MessageSink &sink);
    void takeAt(qint64 position, const Piece &piece, const PacketStamp &stamp, MessageSink &sink);
    void wait(qint64 position, const Piece &piece, const PacketStamp &stamp);
    void deliver(const Piece &piece, const PacketStamp &stamp, MessageSink &sink);
    void deliverWaiting(const PacketStamp *arrival, MessageSink &sink);
    void skipHole(MessageSink &sink);
    bool mustSkipHole(const PacketStamp &now) const;

    /// Positions count the bytes of the stream; their low 32 bits are the sequence number.
    std::optional<qint64> m_next;
    std::optional<quint32> m_firstSequence; ///< when the beginning was seen
    std::map<qint64, Waiting> m_waiting;    ///< behind a hole, without overlaps
    qsizetype m_waitingBytes = 0;
    StreamMessages m_messages{StreamMessages::Begin::Unknown};
};

} // namespace stir::capture
