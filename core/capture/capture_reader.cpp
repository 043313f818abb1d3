// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/capture_reader.h"

#include "core/capture/packet_reader.h"
#include "core/capture/text_reader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace stir::capture {

namespace {

constexpr qsizetype magicSize = 4;

struct Packing
{
    QByteArrayView magic;
    const char *name;
    const char *unpack;
};

/// How the file was compressed; null when it was not.
const Packing *packingOf(QByteArrayView firstBytes)
{
    static constexpr std::array<Packing, 5> known{{{"\x1f\x8b", "gzip", "gunzip"},
                                                   {"\x28\xb5\x2f\xfd", "zstd", "unzstd"},
                                                   {"\xfd\x37zX", "xz", "unxz"},
                                                   {"BZh", "bzip2", "bunzip2"},
                                                   {"PK\x03\x04", "zip", "unzip"}}};
    const auto *const found = std::find_if(
        known.begin(), known.end(), [&](const Packing &packing) { return firstBytes.startsWith(packing.magic); });
    return found == known.end() ? nullptr : found;
}

/// Packets become messages as they are read: nothing is left for the second step.
class PacketCapture final : public CaptureReader
{
public:
    PacketCapture(CaptureFormat format, std::unique_ptr<PacketReader> packets)
        : m_format(format), m_packets(std::move(packets))
    {
    }

    CaptureFormat format() const override { return m_format; }
    Result<bool> next(CapturePiece &piece) override { return m_packets->read(piece.messages); }
    void messagesIn(CapturePiece &piece, MessageBatch &batch) const override { std::swap(piece.messages, batch); }
    qint64 position() const override { return m_packets->position(); }
    std::optional<qint64> size() const override { return m_packets->size(); }

private:
    CaptureFormat m_format;
    std::unique_ptr<PacketReader> m_packets;
};

} // namespace

CaptureFormat formatOf(QByteArrayView firstBytes)
{
    if (packingOf(firstBytes) != nullptr)
        return CaptureFormat::Compressed;
    if (!PacketReader::isPacketCapture(firstBytes))
        return CaptureFormat::Text;
    return firstBytes.startsWith('\x0a') ? CaptureFormat::PcapNg : CaptureFormat::Pcap;
}

Result<std::unique_ptr<CaptureReader>> readerFor(std::unique_ptr<ByteSource> source, const QString &subject,
                                                 const ReadOptions &options)
{
    QByteArray front(magicSize, Qt::Uninitialized);
    const auto got = readFully(*source, front.data(), front.size());
    if (!got)
        return failure(got.error());
    if (*got == 0)
        return failure(ErrorCode::FileEmpty, subject);
    front.truncate(*got);
    if (const Packing *packing = packingOf(front))
        return failure(ErrorCode::CaptureUnsupported, subject,
                       QStringLiteral("compressed with %1: unpack it first, with %2")
                           .arg(QLatin1String(packing->name), QLatin1String(packing->unpack)));
    const CaptureFormat format = formatOf(front);
    source = rejoined(std::move(front), std::move(source));
    if (format == CaptureFormat::Text)
        return std::make_unique<TextReader>(std::move(source), options);
    auto packets = PacketReader::open(std::move(source), subject, options.pieceSize);
    if (!packets)
        return failure(packets.error());
    return std::make_unique<PacketCapture>(format, std::move(*packets));
}

Result<std::unique_ptr<CaptureReader>> openCapture(const QString &path, const ReadOptions &options,
                                                   std::stop_token stop)
{
    auto source = openSource(path, std::move(stop));
    if (!source)
        return failure(source.error());
    return readerFor(std::move(*source), path, options);
}

} // namespace stir::capture
