// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The common part of every script deployment runs on a server, and the reading of what they answer: one record a line,
// fields parted by blanks, arbitrary bytes as "b:" and base64. Any thread.

#include "core/foundation/result.h"
#include "core/remote/remote_shell.h"

#include <QList>

#include <optional>

namespace stir::deployment {

/// Sets PATH, locale and umask, and defines the functions `b64` (standard input as one field) and `word` (an argument as
/// one field). Commands find the programs of `root` first; STIR_ROOT tells them so.
QByteArray scriptPrelude(const QString &root);

/// Where the console keeps its lock, its staged files and its backups on a server: no service reads it.
QString stateFolder(const QString &root);

/// One word of the shell in which nothing means more than itself but * and ? and [ ].
QByteArray quotedPattern(const QString &path);

class Records
{
public:
    explicit Records(const QByteArray &output);

    /// Fields after the name of the first record of that name; no value without one.
    std::optional<QList<QByteArray>> first(QByteArrayView name) const;
    /// Every record of that name.
    QList<QList<QByteArray>> all(QByteArrayView name) const;

private:
    QList<QList<QByteArray>> m_records;
};

/// The bytes of a "b:" field; empty for any other.
QByteArray fieldBytes(const QByteArray &field);
QString fieldText(const QByteArray &field);

/// Runs a script whose failure is an Error: the system's words decide its code, `subject` says what it was about.
Result<remote::ShellResult> runOrFail(remote::RemoteShell &shell, const remote::ShellScript &script, const QString &subject);

} // namespace stir::deployment
