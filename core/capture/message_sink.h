// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How the layers of a packet capture hand on the SIP messages they find. One thread at a time.

#include "core/capture/captured_message.h"

namespace stir::capture {

/// Which packet, and when it was seen.
struct PacketStamp
{
    qint64 frame = 0; ///< from 1, as Wireshark counts
    qint64 time = CapturedMessage::noTime;
    qint64 record = 0; ///< where its record begins in the file
};

struct FoundMessage
{
    QByteArrayView bytes; ///< valid during the call only; may end within the start line of an INVITE when cut short
    PacketStamp stamp;    ///< of the packet that completed it
    bool cutShort = false;
    /// Its beginning was never captured, and an Identity header is seen in the rest. `bytes` are empty.
    bool headLost = false;
};

class MessageSink
{
public:
    virtual ~MessageSink() = default;
    virtual void take(const FoundMessage &message) = 0;
};

} // namespace stir::capture
