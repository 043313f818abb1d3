// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/packet_place.h"

#include <algorithm>
#include <QtEndian>
#include <string_view>

namespace stir::capture {

namespace {

bool isOneOf(const std::array<char, 4> &magic, std::string_view one, std::string_view other)
{
    const std::string_view text(magic.data(), magic.size());
    return text == one || text == other;
}

} // namespace

PacketPlace::PacketPlace(const SourceStream &stream, bool isSwapped)
    : m_stream(stream), m_isSwapped(isSwapped),
      m_hasBlocks(isOneOf(stream.firstBytes(), "\x0a\x0d\x0d\x0a", "\x0a\x0d\x0d\x0a")), m_end(stream.position())
{
    // Kuznetzov's libpcap wrote larger records under a magic number of its own.
    const bool isModified = isOneOf(stream.firstBytes(), "\xa1\xb2\xcd\x34", "\x34\xcd\xb2\xa1");
    m_recordHeader = isModified ? 24 : 16;
}

FilePlace PacketPlace::next(qsizetype capturedSize)
{
    FilePlace place{m_end, m_end + m_recordHeader};
    m_end = m_stream.position();
    if (!m_hasBlocks)
        return place;
    // Other blocks may stand between two packets, but each block ends with its length.
    const auto bytes = m_stream.lastBytes();
    const quint32 asRead = qFromUnaligned<quint32>(bytes.data());
    const qint64 blockSize = m_isSwapped ? qbswap(asRead) : asRead;
    constexpr qint64 simpleHeader = 12;
    constexpr qint64 enhancedHeader = 28;
    constexpr qint64 trailer = 4;
    const qint64 paddedSize = (capturedSize + 3) / 4 * 4;
    place.record = std::max<qint64>(0, m_end - blockSize);
    place.data = place.record + (blockSize == simpleHeader + paddedSize + trailer ? simpleHeader : enhancedHeader);
    return place;
}

} // namespace stir::capture
