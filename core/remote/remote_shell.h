// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Runs POSIX shell scripts on a server as the user who may change it (root, through sudo where that is set). The seam
// between deployment and SSH: a test can put a fault in between. Used by one thread, that of the job it belongs to.

#include "core/foundation/result.h"

#include <QByteArray>

#include <chrono>
#include <span>

namespace stir::remote {

struct ShellScript
{
    /// Run by /bin/sh whatever the login shell is, with LC_ALL=C. Values go in through quoted(); secrets only through
    /// `input`. Longer than 96,000 bytes is an InvalidArgument.
    QByteArray text = {};
    /// What the script reads on its standard input; borrowed until run() returns.
    std::span<const std::byte> input = {};
    std::chrono::milliseconds deadline{std::chrono::seconds(30)};
    qint64 outputLimit = 16 * 1024 * 1024; ///< more than this fails with FileTooLarge
};

struct ShellResult
{
    int exitCode = 0; ///< 128 + number for a command ended by a signal
    QByteArray output;
    QByteArray errors;
};

class RemoteShell
{
public:
    virtual ~RemoteShell() = default;
    /// A non-zero exit is a result, not an error. Fails with ConnectionLost, TimedOut (the connection is of no use then),
    /// Cancelled, FileTooLarge, SudoRefused, or CommandFailed when the login shell did not run the script at all.
    virtual Result<ShellResult> run(const ShellScript &script) = 0;
};

/// One word for /bin/sh, whatever bytes it holds (a NUL ends it).
QByteArray quoted(QByteArrayView word);
inline QByteArray quoted(const QByteArray &word)
{
    return quoted(QByteArrayView(word));
}
QByteArray quoted(const QString &word);

} // namespace stir::remote
