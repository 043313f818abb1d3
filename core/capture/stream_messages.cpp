// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/stream_messages.h"

#include "core/capture/hep3.h"
#include "core/capture/network_order.h"
#include "core/capture/sip_recognition.h"

#include <algorithm>

namespace stir::capture {

namespace {

constexpr qsizetype handshakeLimit = 16 * 1024;
constexpr qsizetype longestHeaderEnd = 4;

bool isUpper(char character)
{
    return character >= 'A' && character <= 'Z';
}

/// A record of TLS: handshake or data, version 3.x (RFC 8446 5.1).
bool isTls(QByteArrayView bytes)
{
    return bytes.size() >= 2 && byteAt(bytes, 0) >= 0x14 && byteAt(bytes, 0) <= 0x17 && byteAt(bytes, 1) == 3;
}

bool isWebSocketUpgrade(QByteArrayView headers)
{
    return headers.toByteArray().toLower().contains("\nupgrade: websocket");
}

void handOut(QByteArrayView message, const PacketStamp &stamp, MessageSink &sink)
{
    const QByteArrayView sip = withoutLeadingLineEnds(message);
    if (beginsWithStartLine(sip))
        sink.take({sip, stamp, false});
}

} // namespace

void StreamMessages::take(QByteArrayView bytes, const PacketStamp &stamp, MessageSink &sink)
{
    const qint64 skipped = std::min<qint64>(m_skip, bytes.size());
    m_skip -= skipped;
    bytes = bytes.sliced(skipped);
    if (bytes.isEmpty() || isForeign())
        return;
    m_last = stamp;
    const Arrival arrival{stamp, sink};
    if (m_held.isEmpty()) {
        m_held = bytes.sliced(consume(bytes, arrival)).toByteArray();
    } else {
        m_held.append(bytes);
        const qsizetype used = m_held.size() < m_needed ? 0 : consume(m_held, arrival);
        if (used > 0)
            m_held = m_held.sliced(used);
    }
    if (isForeign())
        m_held = {};
}

qsizetype StreamMessages::consume(QByteArrayView bytes, const Arrival &arrival)
{
    qsizetype at = 0;
    while (at < bytes.size() && !isForeign()) {
        const qint64 used = step(bytes.sliced(at), arrival);
        if (used == 0)
            break;
        m_needed = 0;
        m_searched = 0;
        m_begin = Begin::Unknown;
        m_skip = std::max<qint64>(0, at + used - bytes.size());
        at = static_cast<qsizetype>(std::min<qint64>(at + used, bytes.size()));
    }
    return at;
}

qint64 StreamMessages::step(QByteArrayView bytes, const Arrival &arrival)
{
    switch (m_protocol) {
    case Protocol::Text:
        return text(bytes, arrival);
    case Protocol::Handshake:
        return handshake(bytes);
    case Protocol::WebSocket:
        return frame(bytes, arrival);
    case Protocol::Hep:
        return hep(bytes, arrival);
    case Protocol::Foreign:
        return 0;
    }
    return 0;
}

/// Between two messages.
qint64 StreamMessages::text(QByteArrayView bytes, const Arrival &arrival)
{
    const QByteArrayView behindLineEnds = withoutLeadingLineEnds(bytes);
    if (behindLineEnds.size() < bytes.size())
        return bytes.size() - behindLineEnds.size();
    if (bytes.startsWith("HEP3")) {
        m_protocol = Protocol::Hep;
        return hep(bytes, arrival);
    }
    if (!isUpper(bytes[0]))
        return binary(bytes, arrival);
    const qsizetype lineEnd = bytes.first(std::min(bytes.size(), startLineLimit)).indexOf('\n');
    if (lineEnd < 0)
        return bytes.size() < startLineLimit ? waitFor(bytes.size() + 1) : search(startLineLimit);
    if (beginsWithStartLine(bytes))
        return message(bytes, arrival);
    if (!bytes.startsWith("GET ") && !bytes.startsWith("HTTP/1.1 101 ")) {
        // A load balancer may introduce its client first, in one line.
        const bool mayBecomeSip = m_begin == Begin::Unknown || bytes.startsWith("PROXY ");
        return mayBecomeSip ? search(lineEnd + 1) : foreign();
    }
    m_protocol = Protocol::Handshake;
    return handshake(bytes);
}

/// Something that is no text, or a line inside a message whose beginning was not captured.
qint64 StreamMessages::binary(QByteArrayView bytes, const Arrival &arrival)
{
    if (isTls(bytes))
        return foreign();
    const auto header = WebSocketFrames::parseHeader(bytes);
    if (header.frame && header.frame->kind != WebSocketFrame::Kind::Control &&
        header.frame->headerSize + header.frame->payloadSize <= bytes.size()) {
        WebSocketFrames frames;
        const auto sip = frames.take(*header.frame, bytes.sliced(header.frame->headerSize, header.frame->payloadSize));
        if (sip && beginsWithStartLine(*sip)) {
            m_protocol = Protocol::WebSocket;
            return frame(bytes, arrival);
        }
        // Looked through in vain, and the next byte may begin a frame again.
        m_strange += header.frame->payloadSize;
    }
    if (m_begin == Begin::Seen)
        return foreign();
    const qsizetype lineEnd = bytes.indexOf('\n');
    return search(lineEnd < 0 ? bytes.size() : lineEnd + 1);
}

qint64 StreamMessages::message(QByteArrayView bytes, const Arrival &arrival)
{
    const auto body = bodyStart(bytes, m_searched);
    if (!body && bytes.size() > headerLimit)
        return search(bytes.indexOf('\n') + 1);
    if (!body)
        return waitForHeaders(bytes.size());
    const qint64 size = *body + contentLength(bytes.first(*body)).value_or(0);
    const bool isTooLong = size > messageLimit;
    if (!isTooLong && size > bytes.size())
        return waitFor(size);
    m_strange = 0;
    arrival.sink.take({bytes.first(isTooLong ? *body : size), arrival.stamp, isTooLong});
    return size;
}

qint64 StreamMessages::handshake(QByteArrayView bytes)
{
    const auto end = bodyStart(bytes, m_searched);
    if (!end && bytes.size() >= handshakeLimit)
        return foreign();
    if (!end)
        return waitForHeaders(bytes.size());
    if (!isWebSocketUpgrade(bytes.first(*end)))
        return foreign();
    m_protocol = Protocol::WebSocket;
    return *end;
}

qint64 StreamMessages::frame(QByteArrayView bytes, const Arrival &arrival)
{
    const auto header = WebSocketFrames::parseHeader(bytes);
    if (!header.frame)
        return header.error == FrameError::TooShort ? waitFor(bytes.size() + 1) : foreign();
    const qint64 size = header.frame->headerSize + header.frame->payloadSize;
    if (size > messageLimit)
        return size;
    if (size > bytes.size())
        return waitFor(size);
    const auto whole = m_frames.take(*header.frame, bytes.sliced(header.frame->headerSize, header.frame->payloadSize));
    if (whole)
        handOut(*whole, arrival.stamp, arrival.sink);
    return size;
}

qint64 StreamMessages::hep(QByteArrayView bytes, const Arrival &arrival)
{
    if (bytes.size() < hepHeaderSize)
        return waitFor(hepHeaderSize);
    const auto size = hepSize(bytes);
    if (!size)
        return foreign();
    if (*size > bytes.size())
        return waitFor(*size);
    if (const auto packet = parseHep(bytes.first(*size))) {
        PacketStamp seen = arrival.stamp;
        seen.time = packet->milliseconds.value_or(seen.time);
        handOut(packet->payload, seen, arrival.sink);
    }
    return *size;
}

/// Goes on behind bytes that are no SIP, but not for ever.
qint64 StreamMessages::search(qsizetype skipped)
{
    m_strange += skipped;
    return m_strange > searchLimit ? foreign() : skipped;
}

qint64 StreamMessages::foreign()
{
    m_protocol = Protocol::Foreign;
    return 0;
}

qint64 StreamMessages::waitFor(qint64 size)
{
    m_needed = size;
    return 0;
}

/// What was searched for their end needs no second look: who sends byte by byte would cost the square of it.
qint64 StreamMessages::waitForHeaders(qsizetype have)
{
    m_searched = std::max<qsizetype>(0, have - longestHeaderEnd);
    return waitFor(have + 1);
}

void StreamMessages::interrupt(MessageSink &sink)
{
    if (isForeign())
        return;
    if (m_protocol == Protocol::Text && (beginsWithStartLine(m_held) || beginsAsInvite(m_held)))
        sink.take({m_held, m_last, true});
    const qsizetype strange = m_strange;
    *this = StreamMessages(Begin::Unknown);
    m_strange = strange;
}

} // namespace stir::capture
