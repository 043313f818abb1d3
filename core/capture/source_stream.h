// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A ByteSource as the FILE that libpcap reads from: a pipe and bytes in memory work like a file, and the place where
// libpcap stands is known. One thread at a time.

#include "core/capture/byte_source.h"

#include <array>
#include <cstdio>

namespace stir::capture {

class SourceStream
{
public:
    /// Fails with InternalFault when the system gives no stream.
    static Result<std::unique_ptr<SourceStream>> open(std::unique_ptr<ByteSource> source);

    SourceStream(const SourceStream &) = delete;
    SourceStream &operator=(const SourceStream &) = delete;
    ~SourceStream();

    FILE *file() const { return m_file; }
    /// Said when somebody else will close file(), before this is destroyed.
    void handOver() { m_isOurs = false; }

    /// How many bytes were taken from file() so far.
    qint64 position() const;

    /// The four bytes before position(); zeros before there are four.
    std::array<char, 4> lastBytes() const;

    /// The first four bytes of all; zeros before there are four.
    const std::array<char, 4> &firstBytes() const { return m_first; }

    /// What the source failed with; file() only knows that it failed.
    const std::optional<Error> &error() const { return m_error; }

    const ByteSource &source() const { return *m_source; }

private:
    explicit SourceStream(std::unique_ptr<ByteSource> source) : m_source(std::move(source)) {}

    static ssize_t readFor(void *stream, char *into, std::size_t capacity);
    static int tellFor(void *stream, off64_t *offset, int whence);
    void remember(const char *bytes, qsizetype count);

    static constexpr std::size_t bufferSize = 256 * 1024;

    std::unique_ptr<ByteSource> m_source;
    std::unique_ptr<char[]> m_buffer{new char[bufferSize]};
    FILE *m_file = nullptr;
    bool m_isOurs = true;
    qint64 m_delivered = 0;  ///< to m_file, which may still hold some of it in m_buffer
    qint64 m_lastReadAt = 0; ///< where the last delivery began
    std::array<char, 4> m_first{};
    std::array<char, 4> m_last{};       ///< the last bytes delivered
    std::array<char, 4> m_beforeLast{}; ///< the last bytes before the last delivery
    std::optional<Error> m_error;
};

} // namespace stir::capture
