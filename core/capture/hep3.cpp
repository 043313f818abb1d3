// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/hep3.h"

#include "core/capture/network_order.h"

#include <algorithm>

namespace stir::capture {

namespace {

constexpr qsizetype chunkHeaderSize = 6;
constexpr quint16 genericVendor = 0;
constexpr quint8 protocolSip = 1;

enum ChunkType : quint16
{
    Seconds = 0x0009,
    Microseconds = 0x000a,
    ProtocolType = 0x000b,
    Payload = 0x000f,
};

struct Chunks
{
    HepPacket packet;
    std::optional<quint32> seconds;
    quint32 microseconds = 0;
    bool isSip = true;
};

void readChunk(quint16 type, QByteArrayView value, Chunks &chunks)
{
    if (type == Seconds && value.size() == 4)
        chunks.seconds = number32At(value, 0);
    else if (type == Microseconds && value.size() == 4)
        chunks.microseconds = number32At(value, 0);
    else if (type == ProtocolType && value.size() == 1)
        chunks.isSip = byteAt(value, 0) == protocolSip;
    else if (type == Payload)
        chunks.packet.payload = value;
}

} // namespace

std::optional<qsizetype> hepSize(QByteArrayView bytes)
{
    if (bytes.size() < hepHeaderSize || !bytes.startsWith("HEP3"))
        return std::nullopt;
    const qsizetype size = number16At(bytes, 4);
    if (size <= hepHeaderSize)
        return std::nullopt;
    return size;
}

std::optional<HepPacket> parseHep(QByteArrayView bytes)
{
    const auto size = hepSize(bytes);
    return size && *size <= bytes.size() ? parseCutHep(bytes) : std::nullopt;
}

std::optional<HepPacket> parseCutHep(QByteArrayView bytes)
{
    const auto size = hepSize(bytes);
    if (!size)
        return std::nullopt;
    const qsizetype missing = std::max<qsizetype>(0, *size - bytes.size());
    QByteArrayView rest = bytes.first(*size - missing).sliced(hepHeaderSize);
    Chunks chunks;
    while (rest.size() >= chunkHeaderSize) {
        const qsizetype said = number16At(rest, 4);
        const qsizetype length = std::min(said, rest.size());
        if (said < chunkHeaderSize || said - length > missing)
            return std::nullopt;
        if (number16At(rest, 0) == genericVendor)
            readChunk(number16At(rest, 2), rest.sliced(chunkHeaderSize, length - chunkHeaderSize), chunks);
        rest = rest.sliced(length);
    }
    if (!chunks.isSip || chunks.packet.payload.isEmpty())
        return std::nullopt;
    if (chunks.seconds)
        chunks.packet.milliseconds = static_cast<qint64>(*chunks.seconds) * 1000 + chunks.microseconds / 1000;
    return chunks.packet;
}

} // namespace stir::capture
