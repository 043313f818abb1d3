// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Text as messages: bare values, header lines, SIP messages, Asterisk console lines. Threads as CaptureReader.

#include "core/capture/capture_reader.h"

namespace stir::capture {

class PlainTextReader final : public CaptureReader
{
public:
    PlainTextReader(std::unique_ptr<ByteSource> source, const ReadOptions &options)
        : m_source(std::move(source)), m_pieceSize(options.pieceSize)
    {
    }

    CaptureFormat format() const override { return CaptureFormat::Text; }
    Result<bool> next(CapturePiece &piece) override;
    void messagesIn(CapturePiece &piece, MessageBatch &batch) const override;
    qint64 position() const override { return m_offset; }
    std::optional<qint64> size() const override { return m_source->size(); }

private:
    std::unique_ptr<ByteSource> m_source;
    qsizetype m_pieceSize;
    QByteArray m_left; ///< read, but behind the last cut
    qint64 m_offset = 0;
    qint64 m_line = 1;
};

} // namespace stir::capture
