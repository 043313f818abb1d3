// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keeps the messages that a layer of a packet capture hands on.

#include "core/capture/message_sink.h"

namespace stir::testing {

struct CollectingSink final : capture::MessageSink
{
    struct Message
    {
        QByteArray bytes;
        qint64 frame = 0;
        qint64 time = 0;
        bool cutShort = false;
        bool headLost = false;
    };

    void take(const capture::FoundMessage &message) override
    {
        messages.push_back(
            {message.bytes.toByteArray(), message.stamp.frame, message.stamp.time, message.cutShort, message.headLost});
    }

    std::vector<QByteArray> bytes() const
    {
        std::vector<QByteArray> all;
        for (const Message &message : messages)
            all.push_back(message.bytes);
        return all;
    }

    std::vector<qint64> frames() const
    {
        std::vector<qint64> all;
        for (const Message &message : messages)
            all.push_back(message.frame);
        return all;
    }

    std::vector<Message> messages;
};

} // namespace stir::testing
