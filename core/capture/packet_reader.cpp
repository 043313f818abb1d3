// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/packet_reader.h"

#include "core/capture/message_collection.h"
#include "core/capture/packet_decoder.h"
#include "core/capture/packet_place.h"
#include "core/capture/source_stream.h"

#include <array>
#include <limits>
#include <pcap/pcap.h>

namespace stir::capture {

namespace {

struct CloseCapture
{
    void operator()(pcap_t *capture) const { ::pcap_close(capture); }
};

using CaptureHandle = std::unique_ptr<pcap_t, CloseCapture>;

qint64 millisecondsOf(const timeval &time)
{
    constexpr time_t lastSecond = 253'402'300'799; // the end of the year 9999
    // A simple packet block of pcapng has no time, and libpcap says 1970.
    if (time.tv_sec <= 0 || time.tv_sec > lastSecond)
        return CapturedMessage::noTime;
    return static_cast<qint64>(time.tv_sec) * 1000 + time.tv_usec / 1000;
}

/// libpcap only has words.
ErrorCode codeForOpening(const QByteArray &words)
{
    return words.contains("truncated") ? ErrorCode::CaptureDamaged : ErrorCode::CaptureUnsupported;
}

ErrorCode codeForReading(const QByteArray &words)
{
    return words.contains("different") ? ErrorCode::CaptureUnsupported : ErrorCode::CaptureDamaged;
}

class LibpcapReader final : public PacketReader
{
public:
    LibpcapReader(std::unique_ptr<SourceStream> stream, CaptureHandle capture, LinkLayer link, QString subject,
                  qsizetype batchSize)
        : m_stream(std::move(stream)), m_capture(std::move(capture)),
          m_place(*m_stream, ::pcap_is_swapped(m_capture.get()) != 0), m_decoder(link, m_collection),
          m_subject(std::move(subject)), m_batchSize(batchSize)
    {
    }

    Result<bool> read(MessageBatch &batch) override
    {
        m_collection.begin(std::move(batch), m_batchSize);
        while (m_collection.size() < m_batchSize && step()) {
        }
        batch = m_collection.finished();
        if (!batch.messages.empty())
            return true;
        if (m_error)
            return tl::unexpected(*m_error);
        return false;
    }

    qint64 position() const override { return m_stream->position(); }
    std::optional<qint64> size() const override { return m_stream->source().size(); }

private:
    /// False when there is nothing more.
    bool step()
    {
        if (m_isAtEnd)
            return m_decoder.finishNext();
        readPacket();
        return true;
    }

    void readPacket()
    {
        pcap_pkthdr *header = nullptr;
        const uchar *bytes = nullptr;
        const int got = ::pcap_next_ex(m_capture.get(), &header, &bytes);
        if (got != 1) {
            end(got == PCAP_ERROR);
            return;
        }
        const QByteArrayView packet(bytes, static_cast<qsizetype>(header->caplen));
        const FilePlace place = m_place.next(packet.size());
        m_collection.setPacket(packet, place.data);
        m_decoder.take(packet, {++m_frame, millisecondsOf(header->ts), place.record});
    }

    void end(bool failed)
    {
        m_isAtEnd = true;
        m_collection.setPacket({}, 0);
        const QByteArray words = ::pcap_geterr(m_capture.get());
        if (m_stream->error())
            m_error = m_stream->error();
        else if (failed)
            m_error = Error{codeForReading(words), m_subject,
                            QStringLiteral("after packet %1: %2").arg(m_frame).arg(QString::fromUtf8(words))};
    }

    std::unique_ptr<SourceStream> m_stream; // outlives m_capture, which closes its file
    CaptureHandle m_capture;
    PacketPlace m_place;
    MessageCollection m_collection;
    PacketDecoder m_decoder;
    QString m_subject;
    qsizetype m_batchSize;
    qint64 m_frame = 0;
    bool m_isAtEnd = false;
    std::optional<Error> m_error;
};

Error openingError(const SourceStream &stream, const QString &subject, const QByteArray &words)
{
    if (stream.error())
        return *stream.error();
    if (stream.position() == 0)
        return {ErrorCode::FileEmpty, subject, {}};
    return {codeForOpening(words), subject, QString::fromUtf8(words)};
}

} // namespace

bool PacketReader::isPacketCapture(QByteArrayView firstBytes)
{
    static constexpr std::array<QByteArrayView, 7> magics{"\xa1\xb2\xc3\xd4", "\xd4\xc3\xb2\xa1", "\xa1\xb2\x3c\x4d",
                                                          "\x4d\x3c\xb2\xa1", "\xa1\xb2\xcd\x34", "\x34\xcd\xb2\xa1",
                                                          "\x0a\x0d\x0d\x0a"};
    return std::any_of(magics.begin(), magics.end(),
                       [&](QByteArrayView magic) { return firstBytes.startsWith(magic); });
}

Result<std::unique_ptr<PacketReader>> PacketReader::open(std::unique_ptr<ByteSource> source, const QString &subject,
                                                         qsizetype batchSize)
{
    auto stream = SourceStream::open(std::move(source));
    if (!stream)
        return failure(stream.error());
    std::array<char, PCAP_ERRBUF_SIZE> words{};
    CaptureHandle capture(::pcap_fopen_offline((*stream)->file(), words.data()));
    if (!capture)
        return failure(openingError(**stream, subject, words.data()));
    (*stream)->handOver();
    const int type = ::pcap_datalink(capture.get());
    const auto link = linkLayerOf(type);
    if (!link) {
        const char *name = ::pcap_datalink_val_to_name(type);
        return failure(ErrorCode::CaptureUnsupported, subject,
                       QStringLiteral("link type %1").arg(name ? QString::fromLatin1(name) : QString::number(type)));
    }
    return std::make_unique<LibpcapReader>(std::move(*stream), std::move(capture), *link, subject, batchSize);
}

} // namespace stir::capture
