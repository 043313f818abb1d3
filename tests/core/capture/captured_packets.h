// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads a whole packet capture for a test, as copies that outlive the batches.

#include "core/capture/packet_reader.h"

namespace stir::test {

struct ReadMessage
{
    QByteArray bytes;
    capture::CapturedMessage place; ///< its views are dead
};

struct ReadCapture
{
    std::vector<ReadMessage> messages;
    std::optional<Error> error;
};

inline ReadCapture readAll(std::unique_ptr<capture::ByteSource> source)
{
    ReadCapture all;
    const auto reader = capture::PacketReader::open(std::move(source), QStringLiteral("test.pcap"));
    if (!reader) {
        all.error = reader.error();
        return all;
    }
    capture::MessageBatch batch;
    while (true) {
        const auto more = (*reader)->read(batch);
        if (!more)
            all.error = more.error();
        if (!more || !*more)
            return all;
        for (const capture::CapturedMessage &message : batch.messages)
            all.messages.push_back({message.bytes.toByteArray(), message});
    }
}

inline ReadCapture readBytes(const QByteArray &file)
{
    return readAll(capture::sourceOf(file));
}

} // namespace stir::test
