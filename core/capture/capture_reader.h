// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Any capture as one stream of messages: what kind it is, is found out from its first bytes. Reading is two steps, so
// that two cores can share it: next() cuts pieces off the input, one after the other; messagesIn() turns one piece into
// messages, on any thread. runCapture() (capture_run.h) puts both together.

#include "core/capture/byte_source.h"
#include "core/capture/captured_message.h"
#include "core/capture/log_time.h"
#include "core/capture/text_chunk.h"

namespace stir::capture {

enum class CaptureFormat
{
    Text, ///< a value, a header line, SIP messages, logs, exports
    Pcap,
    PcapNg,
    Compressed ///< any of these, and not read
};

/// By the first bytes of the input; four suffice.
CaptureFormat formatOf(QByteArrayView firstBytes);

/// A part of the input that next() cut off: about as large as ReadOptions::pieceSize. Reused, so that memory stays
/// constant.
struct CapturePiece
{
    TextChunk text;
    MessageBatch messages; ///< of packets: they are complete already
};

struct ReadOptions
{
    qsizetype pieceSize = 1024 * 1024;
    LogClock clock = {}; ///< of a text
};

class CaptureReader
{
public:
    virtual ~CaptureReader() = default;

    virtual CaptureFormat format() const = 0;
    /// False at the end. Fails as ByteSource::read, or with what the format of the file says; what came before holds.
    /// One thread at a time.
    virtual Result<bool> next(CapturePiece &piece) = 0;
    /// The messages of a piece, which borrow from `piece` and `batch`. Any thread.
    virtual void messagesIn(CapturePiece &piece, MessageBatch &batch) const = 0;
    /// How many bytes of the input next() took so far, for a progress bar. The thread of next().
    virtual qint64 position() const = 0;
    /// How many there are; no value for a pipe.
    virtual std::optional<qint64> size() const = 0;
};

/// Looks at the first bytes and takes the reader for them. Fails as ByteSource::read; with FileEmpty when there is
/// nothing at all, and with CaptureUnsupported when it is compressed.
Result<std::unique_ptr<CaptureReader>> readerFor(std::unique_ptr<ByteSource> source, const QString &subject,
                                                 const ReadOptions &options = {});

/// The reader of a file, or of standard input for "-".
Result<std::unique_ptr<CaptureReader>> openCapture(const QString &path, const ReadOptions &options = {},
                                                   std::stop_token stop = {});

} // namespace stir::capture
