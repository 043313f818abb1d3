// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Copies the SIP messages of a packet capture into a MessageBatch and says where in the file they stand. Nothing is
// allocated for a message while the batch has room. One thread at a time.

#include "core/capture/message_sink.h"

namespace stir::capture {

class MessageCollection final : public MessageSink
{
public:
    /// Begins an empty batch in the memory of an old one.
    void begin(MessageBatch &&old, qsizetype expectedSize);

    /// The packet that is decoded now, and where its first byte stands in the file: a message that lies in it whole can
    /// be read there again.
    void setPacket(QByteArrayView packet, qint64 offset);

    /// Leaves out what is not worth judging.
    void take(const FoundMessage &message) override;

    /// What the batch takes of memory, about: messages without end may be next to nothing each.
    qsizetype size() const
    {
        return m_batch.bytes.size() + static_cast<qsizetype>(m_batch.messages.size() * sizeof(CapturedMessage));
    }
    MessageBatch finished();

private:
    MessageBatch m_batch;
    QByteArrayView m_packet;
    qint64 m_packetOffset = 0;
};

} // namespace stir::capture
