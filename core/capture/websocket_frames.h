// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One direction of a WebSocket connection (RFC 6455 5) that carries SIP (RFC 7118): frames in, messages out. Frames of
// compressed messages (RFC 7692) are not read. Untrusted bytes: a message is at most messageLimit long. One thread at a
// time.

#include <QByteArray>

#include <optional>

namespace stir::capture {

struct WebSocketFrame
{
    enum class Kind : quint8
    {
        Continuation = 0,
        Text = 1,
        Binary = 2,
        Control, ///< close, ping, pong
    };

    Kind kind = Kind::Text;
    bool isFinal = false;
    std::optional<quint32> mask; ///< as its four bytes stand in memory; clients mask what they send
    qsizetype headerSize = 0;
    qint64 payloadSize = 0;
};

enum class FrameError
{
    TooShort, ///< more bytes are needed to tell
    NotSip    ///< compressed, reserved, or no frame at all
};

class WebSocketFrames
{
public:
    static constexpr qsizetype messageLimit = 256 * 1024;
    static constexpr qsizetype largestHeader = 14;

    struct Header
    {
        std::optional<WebSocketFrame> frame;
        FrameError error = FrameError::TooShort; ///< without a frame
    };
    static Header parseHeader(QByteArrayView bytes);

    /// The message that this frame completes; no value when it does not. Borrows from `payload` or from this, until the
    /// next call.
    std::optional<QByteArrayView> take(const WebSocketFrame &frame, QByteArrayView payload);

    /// Bytes that wait for the rest of their message.
    qsizetype held() const { return m_message.capacity(); }

private:
    QByteArray m_message;
    bool m_isOpen = false; ///< a first fragment came, the last did not
};

} // namespace stir::capture
