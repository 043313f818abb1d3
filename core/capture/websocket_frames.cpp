// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/websocket_frames.h"

#include "core/capture/network_order.h"

#include <limits>

namespace stir::capture {

namespace {

constexpr quint8 finalBit = 0x80;
constexpr quint8 reservedBits = 0x70;
constexpr quint8 maskBit = 0x80;
constexpr quint8 size16Follows = 126;
constexpr quint8 size64Follows = 127;

std::optional<WebSocketFrame::Kind> kindOf(quint8 opcode)
{
    if (opcode <= 2)
        return static_cast<WebSocketFrame::Kind>(opcode);
    if (opcode >= 8 && opcode <= 10)
        return WebSocketFrame::Kind::Control;
    return std::nullopt;
}

qsizetype headerSizeOf(quint8 size, bool isMasked)
{
    return 2 + (size == size64Follows ? 8 : size == size16Follows ? 2 : 0) + (isMasked ? 4 : 0);
}

quint64 payloadSizeOf(QByteArrayView bytes, quint8 size)
{
    switch (size) {
    case size16Follows:
        return number16At(bytes, 2);
    case size64Follows:
        return static_cast<quint64>(number32At(bytes, 2)) << 32 | number32At(bytes, 6);
    default:
        return size;
    }
}

void appendUnmasked(QByteArray &message, QByteArrayView payload, quint32 mask)
{
    const qsizetype begin = message.size();
    message.append(payload);
    const auto *key = reinterpret_cast<const char *>(&mask);
    char *bytes = message.data() + begin;
    for (qsizetype i = 0; i < payload.size(); ++i)
        bytes[i] = static_cast<char>(bytes[i] ^ key[i % 4]);
}

} // namespace

WebSocketFrames::Header WebSocketFrames::parseHeader(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return {std::nullopt, FrameError::TooShort};
    const quint8 first = byteAt(bytes, 0);
    const quint8 size = byteAt(bytes, 1) & 0x7f;
    const bool isMasked = (byteAt(bytes, 1) & maskBit) != 0;
    const auto kind = kindOf(first & 0x0f);
    if (!kind || (first & reservedBits) != 0)
        return {std::nullopt, FrameError::NotSip};
    WebSocketFrame frame;
    frame.kind = *kind;
    frame.isFinal = (first & finalBit) != 0;
    frame.headerSize = headerSizeOf(size, isMasked);
    if (bytes.size() < frame.headerSize)
        return {std::nullopt, FrameError::TooShort};
    const quint64 payloadSize = payloadSizeOf(bytes, size);
    if (payloadSize > std::numeric_limits<quint32>::max())
        return {std::nullopt, FrameError::NotSip};
    frame.payloadSize = static_cast<qint64>(payloadSize);
    if (isMasked)
        frame.mask = qFromUnaligned<quint32>(bytes.sliced(frame.headerSize - 4, 4).data());
    return {frame, {}};
}

std::optional<QByteArrayView> WebSocketFrames::take(const WebSocketFrame &frame, QByteArrayView payload)
{
    if (frame.kind == WebSocketFrame::Kind::Control)
        return std::nullopt;
    const bool isFirst = frame.kind != WebSocketFrame::Kind::Continuation;
    if (isFirst && frame.isFinal && !frame.mask) {
        m_isOpen = false;
        return payload;
    }
    if (isFirst)
        m_message = {};
    m_isOpen = (isFirst || m_isOpen) && m_message.size() + payload.size() <= messageLimit;
    if (!m_isOpen) {
        m_message = {};
        return std::nullopt;
    }
    appendUnmasked(m_message, payload, frame.mask.value_or(0));
    if (!frame.isFinal)
        return std::nullopt;
    m_isOpen = false;
    return m_message;
}

} // namespace stir::capture
