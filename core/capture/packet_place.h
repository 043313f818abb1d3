// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where in a capture file the packet stands that libpcap just gave: libpcap does not say. One thread at a time.

#include "core/capture/source_stream.h"

namespace stir::capture {

struct FilePlace
{
    qint64 record = 0; ///< of the record or block that holds the packet
    qint64 data = 0;   ///< of the packet's first byte
};

class PacketPlace
{
public:
    /// Made when libpcap has read the head of the file, and has said whether its numbers are in the other byte order.
    PacketPlace(const SourceStream &stream, bool isSwapped);

    /// Asked once for every packet, directly after it was read.
    FilePlace next(qsizetype capturedSize);

private:
    const SourceStream &m_stream;
    bool m_isSwapped;
    bool m_hasBlocks;      ///< pcapng
    qint64 m_recordHeader; ///< of a record of pcap
    qint64 m_end;          ///< of the packet before
};

} // namespace stir::capture
