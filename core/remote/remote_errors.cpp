// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/remote_errors.h"

namespace stir::remote {

namespace {

struct SystemWords
{
    const char *words;
    ErrorCode code;
};

// In this order: a full or read-only disk is the cause even when a later command then misses its file.
constexpr SystemWords knownWords[] = {
    {"No space left on device", ErrorCode::RemoteDiskFull},
    {"Disk quota exceeded", ErrorCode::RemoteDiskFull},
    {"File too large", ErrorCode::RemoteDiskFull},
    {"Read-only file system", ErrorCode::RemoteReadOnly},
    {"Permission denied", ErrorCode::RemotePermissionDenied},
    {"Operation not permitted", ErrorCode::RemotePermissionDenied},
    {"No such file or directory", ErrorCode::RemoteFileMissing},
    {"Not a directory", ErrorCode::RemoteFileMissing},
    // dash's own words for a redirection into a folder that is not there.
    {"Directory nonexistent", ErrorCode::RemoteFileMissing},
};

} // namespace

ErrorCode codeFromSystemWords(QByteArrayView errors)
{
    for (const SystemWords &known : knownWords) {
        if (errors.indexOf(QByteArrayView(known.words)) >= 0)
            return known.code;
    }
    return ErrorCode::CommandFailed;
}

} // namespace stir::remote
