// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Text as messages: bare values, header lines, SIP messages, logs, exports. next() only cuts, at gigabytes a second.
// Threads as CaptureReader.

#include "core/capture/capture_reader.h"

namespace stir::capture {

class TextReader final : public CaptureReader
{
public:
    /// What of the text a chunk has before and behind its own. A message, an Identity value or the trace of a call that
    /// goes on for longer behind the cut is cut.
    static constexpr qsizetype behind = 2 * 1024;
    static constexpr qsizetype ahead = 64 * 1024;

    TextReader(std::unique_ptr<ByteSource> source, const ReadOptions &options)
        : m_source(std::move(source)), m_own(options.pieceSize), m_clock(options.clock)
    {
    }

    CaptureFormat format() const override { return CaptureFormat::Text; }
    Result<bool> next(CapturePiece &piece) override;
    void messagesIn(CapturePiece &piece, MessageBatch &batch) const override;
    qint64 position() const override { return m_following.offset; }
    std::optional<qint64> size() const override { return m_source->size(); }

private:
    void fill(QByteArray &bytes, qsizetype wanted);

    std::unique_ptr<ByteSource> m_source;
    qsizetype m_own;
    LogClock m_clock;
    TextChunk m_following;          ///< the beginning of the next chunk
    std::optional<Error> m_failure; ///< told when all that came before it was given
    bool m_sourceEnded = false;
};

} // namespace stir::capture
