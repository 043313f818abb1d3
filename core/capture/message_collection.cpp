// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/message_collection.h"

#include "core/capture/sip_recognition.h"

#include <functional>

namespace stir::capture {

namespace {

/// Room for the last message, which may go beyond the size at which a batch is handed out.
constexpr qsizetype lastMessageRoom = 64 * 1024;

/// Whether `part` lies in the memory of `whole`.
bool isInside(QByteArrayView part, QByteArrayView whole)
{
    return std::greater_equal<>()(part.begin(), whole.begin()) && std::less_equal<>()(part.end(), whole.end());
}

/// Where the header begins in which a message breaks off; its size when it breaks off between two.
qsizetype brokenHeaderStart(QByteArrayView bytes)
{
    const auto isFolded = [&bytes](qsizetype line) {
        return line < bytes.size() && (bytes[line] == ' ' || bytes[line] == '\t');
    };
    qsizetype line = bytes.lastIndexOf('\n') + 1;
    while (line > 0 && isFolded(line))
        line = bytes.first(line - 1).lastIndexOf('\n') + 1;
    return line;
}

} // namespace

void MessageCollection::begin(MessageBatch &&old, qsizetype expectedSize)
{
    m_batch = std::move(old);
    m_batch.messages.clear();
    m_batch.bytes.resize(0);
    m_batch.bytes.reserve(expectedSize + lastMessageRoom);
}

void MessageCollection::setPacket(QByteArrayView packet, qint64 offset)
{
    m_packet = packet;
    m_packetOffset = offset;
}

void MessageCollection::take(const FoundMessage &message)
{
    if (!message.headLost && !isWorthJudging(message.bytes))
        return;
    CapturedMessage captured;
    captured.cutShort = message.cutShort;
    captured.headersCutShort = message.cutShort && !bodyStart(message.bytes);
    captured.bytes = message.bytes;
    captured.identityCutShort = message.headLost;
    if (captured.headersCutShort && !message.headLost) {
        // Half of an Identity header would look like a damaged one.
        const qsizetype whole = brokenHeaderStart(message.bytes);
        captured.identityCutShort = isIdentityLine(message.bytes.sliced(whole));
        captured.bytes = message.bytes.first(whole);
    }
    // Who reads a message again in its place would not know that it was cut.
    captured.contiguous = !captured.headersCutShort && isInside(captured.bytes, m_packet);
    captured.frame = message.stamp.frame;
    captured.time = message.stamp.time;
    captured.offset =
        captured.contiguous ? m_packetOffset + (captured.bytes.begin() - m_packet.begin()) : message.stamp.record;
    captured.length = captured.contiguous ? captured.bytes.size() : 0;
    m_batch.bytes.append(captured.bytes);
    // The memory may still move: of the view only the length holds, until the batch is finished.
    m_batch.messages.push_back(captured);
}

MessageBatch MessageCollection::finished()
{
    QByteArrayView rest = m_batch.bytes;
    for (CapturedMessage &message : m_batch.messages) {
        message.bytes = rest.first(message.bytes.size());
        rest = rest.sliced(message.bytes.size());
    }
    return std::exchange(m_batch, {});
}

} // namespace stir::capture
