// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads an input as a capture and keeps what it held, with what must hold of every message.

#include "core/capture/capture_reader.h"
#include "core/capture/captured_header.h"
#include "tests/fuzz/fuzz_target.h"

#include <numeric>

namespace stir::fuzz {

/// A message with bytes of its own.
struct KeptMessage
{
    capture::CapturedMessage::Kind kind{};
    QByteArray bytes;
    QByteArray caller;
    QByteArray called;
    qint64 offset = 0;
    qint64 line = 0;
    qint64 frame = 0;
    qint64 time = 0;
    QByteArray server;

    friend bool operator==(const KeptMessage &, const KeptMessage &) = default;
};

inline KeptMessage kept(const capture::CapturedMessage &message)
{
    const capture::ServerVerdict &server = message.server;
    return {message.kind,
            message.bytes.toByteArray(),
            message.caller.toByteArray(),
            message.called.toByteArray(),
            message.offset,
            message.line,
            message.frame,
            message.time,
            server.action.toByteArray() + '|' + server.prefix.toByteArray() + '|' + server.suffix.toByteArray() + '|' +
                server.state.toByteArray()};
}

inline void requireMessage(const capture::CapturedMessage &message, QByteArrayView input)
{
    require(message.offset >= 0 && message.length >= 0 && message.offset + message.length <= input.size(),
            "a message lies inside its file");
    require(!message.contiguous || message.bytes == input.sliced(message.offset, message.length),
            "what is contiguous are those bytes of the file");
    require((message.line > 0) != (message.frame > 0), "a message has a line or a frame");
    for (const capture::CapturedHeader &header : capture::headersOf(message))
        require(!header.identity || header.identity->value.size() <= message.bytes.size(),
                "a value is no longer than its message");
}

/// All messages, and where pieces begin.
struct CapturedInput
{
    std::vector<KeptMessage> messages;
    std::vector<qint64> cuts;
    std::optional<Error> error;
};

inline CapturedInput captured(QByteArrayView input, qsizetype pieceSize)
{
    CapturedInput all;
    const auto reader =
        capture::readerFor(capture::sourceOf(input.toByteArray()), QStringLiteral("input"), {.pieceSize = pieceSize});
    if (!reader) {
        all.error = reader.error();
        return all;
    }
    capture::CapturePiece piece;
    capture::MessageBatch batch;
    while (true) {
        const auto more = (*reader)->next(piece);
        if (!more)
            all.error = more.error();
        if (!more.value_or(false))
            return all;
        all.cuts.push_back(piece.text.offset);
        (*reader)->messagesIn(piece, batch);
        for (const capture::CapturedMessage &message : batch.messages) {
            requireMessage(message, input);
            all.messages.push_back(kept(message));
        }
    }
}

} // namespace stir::fuzz
