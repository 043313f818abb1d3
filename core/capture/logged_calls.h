// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an Asterisk log tells of a call behind its VerifyIdentity line: the steps of the dialplan on the same channel,
// between those of others. One thread at a time.

#include "core/capture/captured_message.h"

namespace stir::capture {

class LoggedCalls
{
public:
    /// A call begins: the message with this index is told what follows on the channel.
    void open(QByteArrayView channel, std::size_t message);

    /// Whether there is a call that waits for its steps.
    bool isEmpty() const { return m_open.empty(); }

    /// Any line of the log.
    void follow(QByteArrayView line, std::vector<CapturedMessage> &messages);

private:
    struct Call
    {
        QByteArrayView channel;
        std::size_t message = 0;
        qint64 lastLine = 0; ///< for which it is kept
    };

    /// The channel serves another call from here on.
    void close(QByteArrayView channel);

    std::vector<Call> m_open;
    qint64 m_line = 0;
};

} // namespace stir::capture
