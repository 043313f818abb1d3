// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/source_stream.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdio_ext.h>

namespace stir::capture {

Result<std::unique_ptr<SourceStream>> SourceStream::open(std::unique_ptr<ByteSource> source)
{
    std::unique_ptr<SourceStream> stream(new SourceStream(std::move(source)));
    const cookie_io_functions_t functions{&SourceStream::readFor, nullptr, &SourceStream::tellFor, nullptr};
    stream->m_file = ::fopencookie(stream.get(), "r", functions);
    if (!stream->m_file)
        return failure(ErrorCode::InternalFault, {}, QString::fromLocal8Bit(std::strerror(errno)));
    std::setvbuf(stream->m_file, stream->m_buffer.get(), _IOFBF, bufferSize);
    ::__fsetlocking(stream->m_file, FSETLOCKING_BYCALLER);
    return stream;
}

SourceStream::~SourceStream()
{
    if (m_file && m_isOurs)
        std::fclose(m_file);
}

ssize_t SourceStream::readFor(void *stream, char *into, std::size_t capacity)
{
    auto *self = static_cast<SourceStream *>(stream);
    if (self->m_error || capacity == 0)
        return self->m_error ? -1 : 0;
    const auto got = self->m_source->read(into, static_cast<qsizetype>(capacity));
    if (!got) {
        self->m_error = got.error();
        errno = EIO;
        return -1;
    }
    self->remember(into, *got);
    return *got;
}

int SourceStream::tellFor(void *stream, off64_t *offset, int whence)
{
    // The C library asks where the source stands, to say where the reader of its buffer stands.
    if (whence != SEEK_CUR || *offset != 0)
        return -1;
    *offset = static_cast<SourceStream *>(stream)->m_delivered;
    return 0;
}

void SourceStream::remember(const char *bytes, qsizetype count)
{
    if (count == 0)
        return;
    for (qint64 at = m_delivered; at < 4 && at - m_delivered < count; ++at)
        m_first[static_cast<std::size_t>(at)] = bytes[at - m_delivered];
    m_lastReadAt = m_delivered;
    m_delivered += count;
    m_beforeLast = m_last;
    const qsizetype fresh = std::min<qsizetype>(count, 4);
    std::rotate(m_last.begin(), m_last.begin() + fresh, m_last.end());
    std::copy_n(bytes + count - fresh, fresh, m_last.end() - fresh);
}

qint64 SourceStream::position() const
{
    return ::ftello(m_file);
}

std::array<char, 4> SourceStream::lastBytes() const
{
    const qint64 end = position();
    if (end == m_delivered)
        return m_last;
    // libpcap stands inside the last delivery, which therefore went through the buffer.
    std::array<char, 4> bytes{};
    for (qint64 i = 0; i < 4; ++i) {
        const qint64 at = end - 4 + i - m_lastReadAt;
        bytes[static_cast<std::size_t>(i)] =
            at >= 0 ? m_buffer[static_cast<std::size_t>(at)] : m_beforeLast[static_cast<std::size_t>(at + 4)];
    }
    return bytes;
}

} // namespace stir::capture
