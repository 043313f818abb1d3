// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/tcp_stream.h"

#include <algorithm>

namespace stir::capture {

namespace {

/// Without its first `count` bytes.
template <typename Piece>
Piece without(const Piece &piece, qint64 count)
{
    const qint64 present = std::min<qint64>(count, piece.bytes.size());
    return {piece.bytes.sliced(present), static_cast<qsizetype>(piece.missing - (count - present))};
}

} // namespace

qint64 TcpStream::positionOf(quint32 sequence) const
{
    return *m_next + static_cast<qint32>(sequence - static_cast<quint32>(*m_next));
}

void TcpStream::restart(quint32 sequence, StreamMessages::Begin begin, MessageSink &sink)
{
    finish(sink);
    m_messages = StreamMessages(begin);
    // Far from zero, so that bytes before the first one that was seen have a position too.
    m_next = (qint64(1) << 40) + sequence;
}

void TcpStream::take(const TcpSegment &segment, const PacketStamp &stamp, MessageSink &sink)
{
    const quint32 sequence = segment.sequence + (segment.syn ? 1 : 0);
    if (segment.syn && m_firstSequence != sequence) {
        restart(sequence, StreamMessages::Begin::Seen, sink);
        m_firstSequence = sequence;
    }
    const Piece piece{segment.bytes, segment.missing};
    const qint64 size = piece.bytes.size() + piece.missing;
    if (size > 0) {
        if (!m_next || std::abs(positionOf(sequence) - *m_next) > window) {
            restart(sequence, StreamMessages::Begin::Unknown, sink);
            m_firstSequence.reset();
        }
        takeAt(positionOf(sequence), piece, stamp, sink);
    }
    const bool isLast = segment.fin && m_next && positionOf(sequence + static_cast<quint32>(size)) == *m_next;
    if (segment.rst || isLast)
        finish(sink);
}

void TcpStream::takeAt(qint64 position, const Piece &piece, const PacketStamp &stamp, MessageSink &sink)
{
    const qint64 end = position + piece.bytes.size() + piece.missing;
    if (end <= *m_next)
        return;
    if (m_messages.isForeign()) {
        m_waiting.clear();
        m_waitingBytes = 0;
        m_next = end;
        return;
    }
    if (m_waiting.empty() && position <= *m_next) {
        deliver(without(piece, *m_next - position), stamp, sink);
        return;
    }
    const qint64 known = std::max<qint64>(0, *m_next - position);
    wait(position + known, without(piece, known), stamp);
    deliverWaiting(&stamp, sink);
    while (!m_waiting.empty() && mustSkipHole(stamp))
        skipHole(sink);
}

/// Keeps the parts that nothing waiting covers.
void TcpStream::wait(qint64 position, const Piece &piece, const PacketStamp &stamp)
{
    const qint64 end = position + piece.bytes.size() + piece.missing;
    const auto keep = [&](qint64 from, qint64 to) {
        if (from >= to)
            return;
        const Piece rest = without(piece, from - position);
        const qsizetype present = static_cast<qsizetype>(std::min<qint64>(rest.bytes.size(), to - from));
        m_waiting[from] = {rest.bytes.first(present).toByteArray(), static_cast<qsizetype>(to - from - present), stamp};
        m_waitingBytes += present;
    };
    auto next = m_waiting.upper_bound(position);
    qint64 at = position;
    if (next != m_waiting.begin())
        at = std::max(at, std::prev(next)->first + std::prev(next)->second.size());
    for (; next != m_waiting.end() && next->first < end; ++next) {
        keep(at, next->first);
        at = std::max(at, next->first + next->second.size());
    }
    keep(at, end);
}

void TcpStream::deliver(const Piece &piece, const PacketStamp &stamp, MessageSink &sink)
{
    m_messages.take(piece.bytes, stamp, sink);
    if (piece.missing > 0)
        m_messages.interrupt(sink);
    *m_next += piece.bytes.size() + piece.missing;
}

/// As far as there is no hole. The packet that filled the hole completed what stands behind it.
void TcpStream::deliverWaiting(const PacketStamp *arrival, MessageSink &sink)
{
    while (!m_waiting.empty() && m_waiting.begin()->first <= *m_next) {
        const auto node = m_waiting.extract(m_waiting.begin());
        const Waiting &waiting = node.mapped();
        m_waitingBytes -= waiting.bytes.size();
        const qint64 known = *m_next - node.key();
        if (known < waiting.size())
            deliver(without(Piece{waiting.bytes, waiting.missing}, known), arrival ? *arrival : waiting.stamp, sink);
    }
}

bool TcpStream::mustSkipHole(const PacketStamp &now) const
{
    const PacketStamp &oldest = m_waiting.begin()->second.stamp;
    return m_waitingBytes > mostWaitingBytes || m_waiting.size() > mostWaitingSegments ||
           (now.time != CapturedMessage::noTime && oldest.time < now.time - patience);
}

void TcpStream::skipHole(MessageSink &sink)
{
    m_messages.interrupt(sink);
    m_next = m_waiting.begin()->first;
    deliverWaiting(nullptr, sink);
}

void TcpStream::finish(MessageSink &sink)
{
    while (!m_waiting.empty())
        skipHole(sink);
    m_messages.interrupt(sink);
}

} // namespace stir::capture
