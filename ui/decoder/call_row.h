// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the list keeps of a call: enough to show, sort, filter and count it, and where the rest of it is found. A
// million of them must fit, so texts are words of a table and numbers are packed. Plain values: any thread.

#include "core/capture/captured_message.h"
#include "ui/decoder/packed_number.h"

#include <limits>

namespace stir::ui {

/// Which of the counts a call belongs to.
enum class CallGroup : quint8
{
    Valid,
    Warned, ///< valid, yet some verifiers would reject it
    Invalid,
    Unverified,
    Missing
};
inline constexpr std::size_t callGroups = 5;

enum class AttestationLevel : quint8
{
    A,
    B,
    C,
    Other, ///< a text that is no level
    None
};
inline constexpr std::size_t attestationLevels = 5;

/// A check by its place in CallSnapshot::checks.
using CheckPlace = quint8;
/// Bits of a check mask.
inline constexpr qsizetype checkLimit = 32;

struct CallRow
{
    static constexpr qint64 noTime = std::numeric_limits<qint64>::min();
    static constexpr CheckPlace noCheck = 0xFF;

    qint64 time = noTime;     ///< milliseconds since 1970: of the capture, else the Date header, else iat
    qint64 issuedAt = noTime; ///< seconds since 1970
    qint64 offset = 0;        ///< where the message stands in the input
    PackedNumber caller;
    PackedNumber called;
    quint32 length = 0;
    quint32 message = 0; ///< which message of the input, from 0
    quint32 place = 0;   ///< its line or packet, from 1
    quint32 failed = 0;  ///< a bit for each check that fails
    quint32 warned = 0;
    WordId x5u = noWord;
    WordId ppt = noWord;    ///< the token's type, "base" for one without ppt
    WordId server = noWord; ///< what the server that wrote the log made of the call
    quint16 header = 0;     ///< which Identity header of its message, from 0
    CheckPlace firstFailed = noCheck;
    CallGroup group = CallGroup::Unverified;
    AttestationLevel attestation = AttestationLevel::None;
    capture::CapturedMessage::Kind kind = capture::CapturedMessage::Kind::SipMessage;
    bool contiguous = true;    ///< `length` bytes from `offset` on are the message
    bool fromPackets = false;  ///< `place` is a packet
    bool timeIsOfCall = false; ///< `time` is that of the capture or the Date header, not just iat
    bool captureTime = false;  ///< `time` is that of the capture
    bool timeAssumed = false;  ///< as CapturedMessage has it
};

static_assert(sizeof(CallRow) <= 88);

} // namespace stir::ui
