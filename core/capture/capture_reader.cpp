// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/capture_reader.h"

#include "core/capture/text_reader.h"

#include <array>

namespace stir::capture {

namespace {

constexpr qsizetype magicSize = 4;

} // namespace

CaptureFormat formatOf(QByteArrayView firstBytes)
{
    // Byte order and resolution of times make four magic numbers of one format.
    const std::array<QByteArrayView, 4> pcap{"\xd4\xc3\xb2\xa1", "\xa1\xb2\xc3\xd4", "\x4d\x3c\xb2\xa1",
                                             "\xa1\xb2\x3c\x4d"};
    for (const QByteArrayView magic : pcap)
        if (firstBytes.startsWith(magic))
            return CaptureFormat::Pcap;
    return firstBytes.startsWith("\x0a\x0d\x0d\x0a") ? CaptureFormat::PcapNg : CaptureFormat::Text;
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
    const CaptureFormat format = formatOf(front);
    source = rejoined(std::move(front), std::move(source));
    if (format == CaptureFormat::Text)
        return std::make_unique<TextReader>(std::move(source), options);
    return failure(ErrorCode::FileNotReadable, subject);
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
