// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Copies the SIP messages of a packet capture into a MessageBatch and says where in the file they stand. Nothing is
// allocated for a message while the batch has room. One thread at a time.

#include "core/capture/message_sink.h"

namespace stir::capture {

/// Where a packet stands in the file.
struct FilePlace
{
    qint64 record = 0; ///< of the record or block that holds the packet
    qint64 data = 0;   ///< of the packet's first byte
};

class MessageCollection final : public MessageSink
{
public:
    /// Begins an empty batch in the memory of an old one.
    void begin(MessageBatch &&old, qsizetype expectedSize);

    /// The packet that the next messages come from.
    void setPacket(QByteArrayView packet, const FilePlace &place);

    /// Leaves out what is not worth judging.
    void take(const FoundMessage &message) override;

    qsizetype size() const { return m_batch.bytes.size(); }
    MessageBatch finished();

private:
    MessageBatch m_batch;
    QByteArrayView m_packet;
    FilePlace m_place;
};

} // namespace stir::capture
