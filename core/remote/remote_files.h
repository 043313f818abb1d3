// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Single files on a server, over a RemoteShell. Paths are absolute. The job's thread.

#include "core/remote/remote_shell.h"

#include <QString>

namespace stir::remote {

struct RemoteFileAttributes
{
    QString owner; ///< a name, or a number where the server knows no name
    QString group;
    quint32 mode = 0; ///< permission bits
    friend bool operator==(const RemoteFileAttributes &, const RemoteFileAttributes &) = default;
};

struct RemoteFileStatus
{
    RemoteFileAttributes attributes;
    bool isRegular = false;
    qint64 size = 0;
    double modifiedAt = 0; ///< seconds since 1970 by the server's clock
    double changedAt = 0;
};

struct RemoteFile
{
    RemoteFileStatus status;
    QByteArray content;
};

/// Symbolic links are followed. Fail with RemoteFileMissing, RemotePermissionDenied, CommandFailed and what run() fails
/// with; subject: the path.
Result<RemoteFileStatus> statRemoteFile(RemoteShell &shell, const QString &path);

/// Also fails with FileTooLarge (more than `limit` bytes) and InvalidArgument for what is no regular file.
Result<RemoteFile> readRemoteFile(RemoteShell &shell, const QString &path, qint64 limit);

/// Replaces the file, or where a link leads, in one step: a neighbour gets owner and mode while it is still empty, then the
/// bytes, is synced and renamed over. After a failure the old file is untouched and the neighbour gone. An empty owner or
/// group is left as the server makes it. Also fails with RemoteDiskFull and RemoteReadOnly.
Done replaceRemoteFile(RemoteShell &shell, const QString &path, std::span<const std::byte> bytes,
                       const RemoteFileAttributes &attributes);

} // namespace stir::remote
