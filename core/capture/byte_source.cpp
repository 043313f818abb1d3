// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/byte_source.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stir::capture {

namespace {

constexpr int stopCheckMilliseconds = 50;

QString systemWords(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

class DescriptorSource final : public ByteSource
{
public:
    DescriptorSource(int descriptor, QString subject, std::stop_token stop)
        : m_descriptor(descriptor), m_subject(std::move(subject)), m_stop(std::move(stop))
    {
        struct stat status = {};
        m_isRegular = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
        if (!m_isRegular)
            return;
        m_size = status.st_size;
        ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
    }
    ~DescriptorSource() override
    {
        if (m_descriptor > STDERR_FILENO)
            ::close(m_descriptor);
    }
    DescriptorSource(const DescriptorSource &) = delete;
    DescriptorSource &operator=(const DescriptorSource &) = delete;

    Result<qsizetype> read(char *into, qsizetype capacity) override
    {
        while (true) {
            if (m_stop.stop_requested())
                return failure(ErrorCode::Cancelled, m_subject);
            if (!m_isRegular && !hasNews())
                continue;
            const ssize_t got = ::read(m_descriptor, into, static_cast<std::size_t>(capacity));
            if (got >= 0)
                return got;
            if (errno != EINTR && errno != EAGAIN)
                return failure(ErrorCode::FileNotReadable, m_subject, systemWords(errno));
        }
    }

    std::optional<qint64> size() const override { return m_size; }

private:
    /// Whether a read would not wait. A signal of the stop token cannot end a read() that waits for a pipe.
    bool hasNews() const
    {
        pollfd waiting{m_descriptor, POLLIN, 0};
        return ::poll(&waiting, 1, stopCheckMilliseconds) != 0;
    }

    int m_descriptor;
    QString m_subject;
    std::stop_token m_stop;
    std::optional<qint64> m_size;
    bool m_isRegular = false;
};

class MemorySource final : public ByteSource
{
public:
    explicit MemorySource(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    Result<qsizetype> read(char *into, qsizetype capacity) override
    {
        const qsizetype count = qMin(capacity, m_bytes.size() - m_at);
        std::copy_n(m_bytes.constData() + m_at, count, into);
        m_at += count;
        return count;
    }

    std::optional<qint64> size() const override { return m_bytes.size(); }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

class RejoinedSource final : public ByteSource
{
public:
    RejoinedSource(QByteArray front, std::unique_ptr<ByteSource> rest)
        : m_size(rest->size()), m_front(std::move(front)), m_rest(std::move(rest))
    {
    }

    Result<qsizetype> read(char *into, qsizetype capacity) override
    {
        const auto again = m_front.read(into, capacity);
        return *again > 0 ? again : m_rest->read(into, capacity);
    }

    std::optional<qint64> size() const override { return m_size; }

private:
    std::optional<qint64> m_size;
    MemorySource m_front;
    std::unique_ptr<ByteSource> m_rest;
};

} // namespace

Result<std::unique_ptr<ByteSource>> openSource(const QString &path, std::stop_token stop)
{
    if (path == QLatin1String("-"))
        return std::make_unique<DescriptorSource>(STDIN_FILENO, path, std::move(stop));
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return failure(errno == ENOENT ? ErrorCode::FileNotFound : ErrorCode::FileNotReadable, path,
                       systemWords(errno));
    return std::make_unique<DescriptorSource>(descriptor, path, std::move(stop));
}

std::unique_ptr<ByteSource> sourceOf(QByteArray bytes)
{
    return std::make_unique<MemorySource>(std::move(bytes));
}

Result<qsizetype> readFully(ByteSource &source, char *into, qsizetype capacity)
{
    qsizetype filled = 0;
    while (filled < capacity) {
        const auto got = source.read(into + filled, capacity - filled);
        if (!got)
            return got;
        if (*got == 0)
            break;
        filled += *got;
    }
    return filled;
}

std::unique_ptr<ByteSource> rejoined(QByteArray front, std::unique_ptr<ByteSource> rest)
{
    return std::make_unique<RejoinedSource>(std::move(front), std::move(rest));
}

} // namespace stir::capture
