// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/remote_files.h"

#include "core/remote/remote_errors.h"

namespace stir::remote {

namespace {

// Exit codes of the scripts below, away from those of cat, stat and the shell.
constexpr int exitTooLarge = 65;
constexpr int exitNotRegular = 66;
constexpr qsizetype longestStatus = 512;

Done checkPath(const QString &path)
{
    if (path.startsWith(u'/') && !path.contains(u'\n') && !path.contains(QChar(0)))
        return {};
    return failure(ErrorCode::InvalidArgument, path);
}

/// A name with its number in front of it, for owners that the server knows by number only.
QByteArray statCommand()
{
    return "stat -L -c '%u:%U:%g:%G:%a:%s:%.9Y:%.9Z:%F' -- \"$path\"";
}

QString nameOr(const QByteArray &number, const QByteArray &name)
{
    return QString::fromUtf8(name == "UNKNOWN" ? number : name);
}

std::optional<RemoteFileStatus> parseStatus(const QByteArray &line)
{
    const QList<QByteArray> fields = line.split(':');
    if (fields.size() != 9)
        return std::nullopt;
    RemoteFileStatus status;
    bool modeRead = false;
    bool sizeRead = false;
    status.attributes = {nameOr(fields.at(0), fields.at(1)), nameOr(fields.at(2), fields.at(3)),
                         fields.at(4).toUInt(&modeRead, 8)};
    status.size = fields.at(5).toLongLong(&sizeRead);
    status.modifiedAt = fields.at(6).toDouble();
    status.changedAt = fields.at(7).toDouble();
    // "regular file" or "regular empty file"
    status.isRegular = fields.at(8).startsWith("regular");
    return modeRead && sizeRead ? std::optional(status) : std::nullopt;
}

Error fileError(const QString &path, const ShellResult &result)
{
    const QString words = QString::fromUtf8(result.errors.trimmed());
    switch (result.exitCode) {
    case exitTooLarge:
        return {ErrorCode::FileTooLarge, path, words};
    case exitNotRegular:
        return {ErrorCode::InvalidArgument, path, words};
    default:
        return {codeFromSystemWords(result.errors), path, words};
    }
}

/// run(), with every failure of the script itself turned into an error about `path`.
Result<QByteArray> runOn(RemoteShell &shell, const QString &path, const ShellScript &script)
{
    if (const Done valid = checkPath(path); !valid)
        return failure(valid.error());
    auto result = shell.run(script);
    if (!result && result.error().code == ErrorCode::FileTooLarge)
        return failure(ErrorCode::FileTooLarge, path, result.error().detail);
    if (!result)
        return failure(result.error());
    if (result->exitCode != 0)
        return failure(fileError(path, *result));
    return std::move(result->output);
}

QByteArray readScript(const QString &path, qint64 limit)
{
    return "path=" + quoted(path)
        + "\n"
          "if [ -e \"$path\" ] && [ ! -f \"$path\" ]; then echo 'not a regular file' >&2; exit "
        + QByteArray::number(exitNotRegular) + "; fi\n" + statCommand()
        + " || exit 1\n"
          "if [ \"$(stat -L -c %s -- \"$path\")\" -gt "
        + QByteArray::number(limit) + " ]; then echo " + QByteArray::number(limit) + " >&2; exit "
        + QByteArray::number(exitTooLarge) + "; fi\ncat -- \"$path\"\n";
}

QByteArray ownership(const RemoteFileAttributes &attributes)
{
    if (attributes.owner.isEmpty() && attributes.group.isEmpty())
        return {};
    const QString both = attributes.group.isEmpty() ? attributes.owner : attributes.owner + u':' + attributes.group;
    return "chown -- " + quoted(both) + " \"$new\"\n";
}

QByteArray replaceScript(const QString &path, std::size_t size, const RemoteFileAttributes &attributes)
{
    const QByteArray mode = QByteArray::number(attributes.mode & 07777, 8);
    return "set -e\numask 077\npath=$(readlink -m -- " + quoted(path)
        + ")\n"
          "new=$(mktemp -- \"${path%/*}/.${path##*/}.XXXXXXXXXX\")\n"
          "trap 'rm -f -- \"$new\"' EXIT\ntrap 'exit 129' HUP INT TERM PIPE\n"
        + ownership(attributes) + "chmod " + mode
        + " \"$new\"\ncat > \"$new\"\n"
          // A connection that breaks off looks like the end of the input.
          "if [ \"$(stat -c %s -- \"$new\")\" != "
        + QByteArray::number(static_cast<qulonglong>(size))
        + " ]; then echo 'incomplete' >&2; exit 1; fi\n"
          "sync -- \"$new\"\nmv -fT -- \"$new\" \"$path\"\nsync -- \"${path%/*}/\"\n";
}

} // namespace

Result<RemoteFileStatus> statRemoteFile(RemoteShell &shell, const QString &path)
{
    ShellScript script;
    script.text = "path=" + quoted(path) + '\n' + statCommand();
    const auto output = runOn(shell, path, script);
    if (!output)
        return failure(output.error());
    const auto status = parseStatus(output->trimmed());
    return status ? Result<RemoteFileStatus>(*status)
                  : failure(ErrorCode::CommandFailed, path, QString::fromUtf8(*output));
}

Result<RemoteFile> readRemoteFile(RemoteShell &shell, const QString &path, qint64 limit)
{
    ShellScript script;
    script.text = readScript(path, limit);
    script.outputLimit = limit + longestStatus;
    const auto output = runOn(shell, path, script);
    if (!output)
        return failure(output.error());
    const qsizetype lineEnd = output->indexOf('\n');
    const auto status = lineEnd < 0 ? std::nullopt : parseStatus(output->first(lineEnd));
    if (!status)
        return failure(ErrorCode::CommandFailed, path, QString::fromUtf8(output->first(std::min(longestStatus, output->size()))));
    QByteArray content = output->sliced(lineEnd + 1);
    // The file may have grown after its size was read.
    if (content.size() > limit)
        return failure(ErrorCode::FileTooLarge, path, QString::number(limit));
    return RemoteFile{*status, std::move(content)};
}

Done replaceRemoteFile(RemoteShell &shell, const QString &path, std::span<const std::byte> bytes,
                       const RemoteFileAttributes &attributes)
{
    ShellScript script;
    script.text = replaceScript(path, bytes.size(), attributes);
    script.input = bytes;
    const auto output = runOn(shell, path, script);
    if (!output)
        return failure(output.error());
    return {};
}

} // namespace stir::remote
