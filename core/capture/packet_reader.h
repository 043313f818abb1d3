// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SIP messages out of a packet capture: pcap in either byte order, in micro- and nanoseconds, and pcapng, as libpcap
// reads them. From a file, a pipe or memory, once, from the front, in constant memory. One thread at a time.

#include "core/capture/byte_source.h"
#include "core/capture/captured_message.h"

namespace stir::capture {

class PacketReader
{
public:
    static constexpr qsizetype usualBatchSize = 1024 * 1024;

    /// Whether the first bytes of a file (four suffice) say that it is a packet capture.
    static bool isPacketCapture(QByteArrayView firstBytes);

    /// Fails as ByteSource::read; with FileEmpty, with CaptureUnsupported for a link layer or a version that is not
    /// read, with CaptureDamaged when not even the beginning of the file is sound. `subject` names it in errors. A
    /// batch takes `batchSize` bytes of memory before it is handed out; the last message may go beyond.
    static Result<std::unique_ptr<PacketReader>> open(std::unique_ptr<ByteSource> source, const QString &subject,
                                                      qsizetype batchSize = usualBatchSize);

    PacketReader(const PacketReader &) = delete;
    PacketReader &operator=(const PacketReader &) = delete;
    virtual ~PacketReader() = default;

    /// Fills `batch` (its memory is used again) with the next messages: every SIP request, and responses with an
    /// Identity header. False at the end, with an empty batch. Where the capture breaks off, what stands before it is
    /// handed out first; the next call fails with CaptureDamaged and says after which packet.
    virtual Result<bool> read(MessageBatch &batch) = 0;

    /// How many bytes of the capture were read so far, and how many there are, for a progress bar.
    virtual qint64 position() const = 0;
    virtual std::optional<qint64> size() const = 0;

protected:
    PacketReader() = default;
};

} // namespace stir::capture
