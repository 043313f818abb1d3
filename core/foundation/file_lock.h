// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One at a time, among all threads and programs of this machine: a lock that the kernel holds, so that whoever dies
// with it gives it back, wherever that happens. (QLockFile writes who has it into the file; of who dies in between, it
// waits for ever.) The file stays, empty. Any thread; blocks while waiting.

#include "core/foundation/result.h"

#include <chrono>

namespace stir {

class FileLock
{
public:
    /// Makes the file, mode 0600, when it is missing. Fails with FileNotWritable, or TimedOut when somebody else has
    /// had it for that long.
    static Result<FileLock> take(const QString &path, std::chrono::milliseconds patience);

    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&) = delete;
    ~FileLock();

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor; ///< -1 once moved from
};

} // namespace stir
