// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stir {

namespace {

QString systemWords(int error)
{
    return QString::fromLocal8Bit(strerror(error));
}

/// A file descriptor that closes itself.
class Descriptor
{
public:
    explicit Descriptor(int descriptor) : m_descriptor(descriptor) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int get() const { return m_descriptor; }
    bool isOpen() const { return m_descriptor >= 0; }
    bool close()
    {
        const int descriptor = std::exchange(m_descriptor, -1);
        return descriptor < 0 || ::close(descriptor) == 0;
    }

private:
    int m_descriptor;
};

Error openError(const QString &path, int error)
{
    return {error == ENOENT ? ErrorCode::FileNotFound : ErrorCode::FileNotReadable, path, systemWords(error)};
}

/// Reads up to `limit` bytes; `append` is handed each piece.
template <typename Append>
Done readAll(int descriptor, const QString &path, qint64 limit, Append append)
{
    SecretBytes piece(64 * 1024);
    qint64 total = 0;
    for (;;) {
        const ssize_t got = ::read(descriptor, piece.writableView().data(), piece.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failure(ErrorCode::FileNotReadable, path, systemWords(errno));
        if (got == 0)
            return {};
        total += got;
        if (total > limit)
            return failure(ErrorCode::FileTooLarge, path, QString::number(limit));
        append(piece.view().first(static_cast<std::size_t>(got)));
    }
}

template <typename Append>
Done readWholeFile(const QString &path, qint64 limit, Append append)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.isOpen())
        return failure(openError(path, errno));
    struct stat status = {};
    if (::fstat(file.get(), &status) == 0) {
        if (S_ISDIR(status.st_mode))
            return failure(ErrorCode::FileNotReadable, path, systemWords(EISDIR));
        // Said before reading: a huge file is refused without touching its bytes.
        if (S_ISREG(status.st_mode) && status.st_size > limit)
            return failure(ErrorCode::FileTooLarge, path, QString::number(limit));
        if (S_ISREG(status.st_mode) && status.st_size == 0)
            return failure(ErrorCode::FileEmpty, path);
    }
    return readAll(file.get(), path, limit, append);
}

void keepFirstLine(SecretBytes &secret)
{
    const std::string_view text = secret.text();
    const std::size_t end = std::min(text.find('\n'), text.size());
    secret.truncate(end > 0 && text[end - 1] == '\r' ? end - 1 : end);
}

bool writeAll(int descriptor, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    QByteArray bytes;
    const Done done = readWholeFile(path, limit, [&bytes](std::span<const std::byte> piece) {
        bytes.append(reinterpret_cast<const char *>(piece.data()), static_cast<qsizetype>(piece.size()));
    });
    if (!done)
        return failure(done.error());
    if (bytes.isEmpty())
        return failure(ErrorCode::FileEmpty, path);
    return bytes;
}

Result<SecretBytes> readSecretFile(const QString &path, qint64 limit)
{
    SecretBytes bytes;
    const Done done = readWholeFile(path, limit, [&bytes](std::span<const std::byte> piece) { bytes.append(piece); });
    if (!done)
        return failure(done.error());
    if (bytes.isEmpty())
        return failure(ErrorCode::FileEmpty, path);
    return bytes;
}

Result<SecretBytes> readPassphraseFile(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return failure(openError(path, errno));
    if (S_ISREG(status.st_mode) && (status.st_mode & 077U) != 0)
        return failure(ErrorCode::FileNotPrivate, path, QString::number(status.st_mode & 07777U, 8));
    auto bytes = readSecretFile(path);
    if (bytes)
        keepFirstLine(*bytes);
    return bytes;
}

Result<SecretBytes> readPassphraseFromDescriptor(int descriptor)
{
    SecretBytes bytes;
    const QString subject = QStringLiteral("fd %1").arg(descriptor);
    const Done done = readAll(descriptor, subject, smallFileLimit,
                              [&bytes](std::span<const std::byte> piece) { bytes.append(piece); });
    if (!done)
        return failure(done.error());
    keepFirstLine(bytes);
    return bytes;
}

Done saveFileAtomically(const QString &path, std::span<const std::byte> bytes, FileVisibility visibility)
{
    const QString folder = QFileInfo(path).absolutePath();
    QByteArray staged = QFile::encodeName(folder + QStringLiteral("/.") + QFileInfo(path).fileName() + QStringLiteral(".XXXXXX"));
    const auto failed = [&path](int error) {
        return failure(error == ENOSPC || error == EDQUOT ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, path,
                       systemWords(error));
    };
    Descriptor file(::mkostemp(staged.data(), O_CLOEXEC)); // created with mode 0600
    if (!file.isOpen())
        return failed(errno);
    const mode_t mode = visibility == FileVisibility::OwnerOnly ? 0600 : 0644;
    const bool written = ::fchmod(file.get(), mode) == 0 && writeAll(file.get(), bytes) && ::fsync(file.get()) == 0
                         && file.close() && ::rename(staged.constData(), QFile::encodeName(path).constData()) == 0;
    if (!written) {
        const int error = errno;
        ::unlink(staged.constData());
        return failed(error);
    }
    const Descriptor parent(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (parent.isOpen())
        ::fsync(parent.get());
    return {};
}

Done makePrivateFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(QDir(path).absolutePath());
    if (!QDir().mkpath(QFileInfo(QDir(path).absolutePath()).absolutePath()))
        return failure(ErrorCode::FileNotWritable, path, systemWords(errno));
    if (::mkdir(name.constData(), 0700) != 0 && errno != EEXIST)
        return failure(ErrorCode::FileNotWritable, path, systemWords(errno));
    if (!QFileInfo(path).isDir())
        return failure(ErrorCode::FileNotWritable, path, systemWords(ENOTDIR));
    if (::chmod(name.constData(), 0700) != 0)
        return failure(ErrorCode::FileNotWritable, path, systemWords(errno));
    return {};
}

} // namespace stir
