// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/file_lock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

namespace stir {

namespace {

constexpr std::chrono::milliseconds pauseBetweenTries{10};

QString systemWords(int error)
{
    return QString::fromStdString(std::generic_category().message(error));
}

} // namespace

Result<FileLock> FileLock::take(const QString &path, std::chrono::milliseconds patience)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return failure(ErrorCode::FileNotWritable, path, systemWords(errno));
    FileLock lock(descriptor);
    const auto end = std::chrono::steady_clock::now() + patience;
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return failure(ErrorCode::FileNotWritable, path, systemWords(errno));
        if (std::chrono::steady_clock::now() >= end)
            return failure(ErrorCode::TimedOut, path);
        std::this_thread::sleep_for(pauseBetweenTries);
    }
    return lock;
}

FileLock::FileLock(FileLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor); // gives it back
}

} // namespace stir
