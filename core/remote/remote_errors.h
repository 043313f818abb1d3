// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a server's own programs say when a file cannot be had or changed, as one of our codes. Any thread.

#include "core/foundation/error.h"

#include <QByteArrayView>

namespace stir::remote {

/// From the standard error of a script: RemoteFileMissing, RemotePermissionDenied, RemoteDiskFull, RemoteReadOnly, or
/// CommandFailed when none of these words is in it. RemoteShell::run sets LC_ALL=C, so the words are known.
ErrorCode codeFromSystemWords(QByteArrayView errors);

} // namespace stir::remote
