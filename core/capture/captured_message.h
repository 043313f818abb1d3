// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One thing of a capture that is judged by itself: a SIP message, an Identity value found in a text, or a call that a
// server's log tells of. Borrows its bytes from the batch it stands in, so that millions of them cost nothing. Any
// thread.

#include <QByteArray>

#include <limits>
#include <vector>

namespace stir::capture {

/// What the server that wrote a log made of the call, as its dialplan said it. Empty: not seen.
struct ServerVerdict
{
    QByteArrayView action; ///< "PASS", "STOP", "ALERT"
    QByteArrayView prefix; ///< callerid_prefix, "(Verified)"
    QByteArrayView suffix;
    QByteArrayView state; ///< SECURITY_CHECK, "AVAILABLE_PASS"
};

struct CapturedMessage
{
    enum class Kind : quint8
    {
        SipMessage,
        IdentityValue,
        LoggedCall
    };
    static constexpr qint64 noTime = std::numeric_limits<qint64>::min();

    Kind kind = Kind::SipMessage;
    /// Whether zone or year of `time` had to be assumed: logs often lack both, and nobody gave the zone.
    bool timeAssumed = false;
    /// Whether `length` bytes of the file from `offset` on are this message; false when it was put together from
    /// several packets or lines.
    bool contiguous = true;
    /// Whether its end (or its beginning, in a lost fragment) was never captured: packets were kept only in part, lost,
    /// or the file ends too early.
    bool cutShort = false;
    /// Whether that end lies among its headers, so that an absent one may have been there; `bytes` end with a whole
    /// header, and are empty when not even the start line of an INVITE is whole.
    bool headersCutShort = false;
    /// Whether it lies in an Identity header, of which `bytes` have nothing.
    bool identityCutShort = false;
    QByteArrayView bytes;  ///< the message; the Identity value; for a logged call its value, empty without one
    qint64 offset = 0;     ///< in the file: of the first byte, or of the record of the packet that completed it
    qint64 length = 0;     ///< in the file, from `offset` on
    qint64 line = 0;       ///< from 1; 0 in a packet capture
    qint64 frame = 0;      ///< the packet that completed it, from 1 as Wireshark counts; 0 in a text
    qint64 time = noTime;  ///< milliseconds since 1970, UTC
    QByteArrayView caller; ///< a logged call's arguments
    QByteArrayView called;
    ServerVerdict server;
};

/// Some messages in the order of the capture, with the bytes that they borrow.
struct MessageBatch
{
    QByteArray bytes;
    std::vector<CapturedMessage> messages;
};

} // namespace stir::capture
