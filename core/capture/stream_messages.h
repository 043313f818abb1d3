// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SIP messages in one direction of a byte stream: plain SIP framed by Content-Length (RFC 3261 18.3), SIP over
// WebSocket (RFC 7118), HEP 3. What the stream carries is found out from its bytes; a stream that carries something
// else, TLS for example, is left alone at once. Untrusted bytes: what is held back is bounded. One thread at a time.

#include "core/capture/message_sink.h"
#include "core/capture/websocket_frames.h"

namespace stir::capture {

class StreamMessages
{
public:
    /// Of a message that claims to be longer, the headers are handed out.
    static constexpr qsizetype messageLimit = 256 * 1024;
    static constexpr qsizetype headerLimit = 64 * 1024;
    /// How much that is no SIP is searched for the next start line.
    static constexpr qsizetype searchLimit = 64 * 1024;

    enum class Begin
    {
        Seen,    ///< the first bytes are the first of the connection
        Unknown, ///< the capture began later: they may lie inside a message
    };
    explicit StreamMessages(Begin begin) : m_begin(begin) {}

    /// The next bytes of the stream, and the packet that brought them.
    void take(QByteArrayView bytes, const PacketStamp &stamp, MessageSink &sink);

    /// The next bytes were lost, or there are none. What is there of a message is handed out.
    void interrupt(MessageSink &sink);

    /// Nothing will come of this stream any more.
    bool isForeign() const { return m_protocol == Protocol::Foreign; }

    /// Bytes that wait for more.
    qsizetype held() const { return m_held.capacity() + m_frames.held(); }

private:
    enum class Protocol
    {
        Text, ///< SIP, or not yet known
        Handshake,
        WebSocket,
        Hep,
        Foreign
    };
    struct Arrival
    {
        PacketStamp stamp;
        MessageSink &sink;
    };

    qsizetype consume(QByteArrayView bytes, const Arrival &arrival);
    /// How many bytes it could use, perhaps more than there are; 0: not without at least m_needed bytes.
    qint64 step(QByteArrayView bytes, const Arrival &arrival);
    qint64 text(QByteArrayView bytes, const Arrival &arrival);
    qint64 binary(QByteArrayView bytes, const Arrival &arrival);
    qint64 message(QByteArrayView bytes, const Arrival &arrival);
    qint64 handshake(QByteArrayView bytes);
    qint64 frame(QByteArrayView bytes, const Arrival &arrival);
    qint64 hep(QByteArrayView bytes, const Arrival &arrival);
    qint64 search(qsizetype skipped);
    qint64 foreign();
    qint64 waitFor(qint64 size);
    qint64 waitForHeaders(qsizetype have);

    Begin m_begin;
    Protocol m_protocol = Protocol::Text;
    QByteArray m_held;        ///< from the beginning of a message on
    PacketStamp m_last;       ///< of the last bytes
    qint64 m_needed = 0;      ///< m_held must have grown to this before it is looked at again
    qsizetype m_searched = 0; ///< of a message's headers, for their end
    qint64 m_skip = 0;        ///< bytes to come that nobody wants
    qsizetype m_strange = 0;  ///< bytes looked through without SIP since the last message
    WebSocketFrames m_frames;
};

} // namespace stir::capture
