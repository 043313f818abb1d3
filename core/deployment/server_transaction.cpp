// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/server_transaction.h"

#include "core/deployment/server_script.h"
#include "core/remote/remote_errors.h"

#include <algorithm>

namespace stir::deployment {

using remote::quoted;

namespace {

constexpr int serverChangedExit = 77;
constexpr int lockTakenExit = 78;

// An old coreutils syncs everything there is, not one file; on a busy server that takes its time.
constexpr std::chrono::milliseconds syncDeadline = std::chrono::minutes(2);

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

QByteArray octal(quint32 mode)
{
    return QByteArray::number(mode, 8);
}

QByteArray ownership(const FileAttributes &attributes)
{
    return quoted(attributes.owner + u':' + attributes.group);
}

} // namespace

ServerTransaction::ServerTransaction(remote::RemoteShell &shell, QString root, QString id)
    : m_shell(shell), m_root(std::move(root)), m_id(std::move(id))
{
}

QString ServerTransaction::backupFolder(const QString &id) const
{
    return stateFolder(m_root) + QStringLiteral("/backups/") + id;
}

Done ServerTransaction::run(const QByteArray &script, std::span<const std::byte> input, const QString &subject)
{
    const auto result = runOrFail(m_shell, {.text = scriptPrelude(m_root) + script, .input = input, .deadline = syncDeadline}, subject);
    if (!result)
        return failure(result.error());
    return {};
}

Done ServerTransaction::stage(const std::vector<FileSwap> &swaps)
{
    // stage_folder prints the folder for a target: the console's own when it is on the target's filesystem, else one at the
    // top of that filesystem.
    QByteArray script = "set -e\nS=" + quoted(stateFolder(m_root)) + "; ID=" + quoted(m_id) + R"SH(
mkdir -p "$S/stage/$ID"
stage_folder() {
    parent=$(dirname -- "$1")
    if [ ! -d "$parent" ]; then printf '%s: No such file or directory\n' "$parent" >&2; exit 1; fi
    if [ "$(stat -c %d -- "$parent")" = "$(stat -c %d -- "$S")" ]; then folder="$S/stage/$ID"
    else
        top=$STIR_ROOT
        [ -n "$top" ] && [ "$(stat -c %d -- "$parent")" = "$(stat -c %d -- "$top")" ] || top=$(stat -c %m -- "$parent")
        folder="$top/.stir-console-$ID"
        # Noted first: whatever happens here, unlock finds it.
        printf '%s\n' "$folder" | tee -a "$S/stage/outside" >/dev/null
        mkdir -p -- "$folder"
    fi
}
empty() {
    # Opened before it gets its mode: without root a read-only file could not be opened afterwards.
    rm -f -- "$file"; set -C; exec 3> "$file"; set +C
    chown "$1" "$file"; chmod "$2" "$file"
}
label() { if command -v chcon >/dev/null 2>&1 && [ -e "$1" ]; then chcon --reference="$1" -- "$file" 2>/dev/null || :; fi; }
proven() {
    sync -- "$file" 2>/dev/null || sync
    [ "$(sha256sum < "$file" | cut -d' ' -f1)" = "$1" ] || { printf '%s: staged file differs\n' "$file" >&2; exit 1; }
    printf 'staged '; word "$2"; printf ' '; word "$file"; echo
}
)SH";
    SecretBytes input;
    int index = 0;
    for (const FileSwap &swap : swaps) {
        if (swap.source == FileSwap::Source::Nothing || swap.source == FileSwap::Source::InPlace)
            continue;
        const QByteArray target = quoted(swap.target);
        script += "stage_folder " + target + "; file=\"$folder/" + number(index++) + "\"\nempty " + ownership(swap.attributes)
                  + ' ' + octal(swap.attributes.mode) + "; label " + target + '\n';
        if (swap.source == FileSwap::Source::Bytes) {
            script += "head -c " + number(static_cast<qint64>(swap.bytes.size())) + " >&3\n";
            input.append(swap.bytes);
        } else {
            script += "cat -- " + quoted(swap.backupFile) + " >&3\n";
        }
        script += "exec 3>&-; proven " + swap.sha256After.toLatin1() + ' ' + target + '\n';
    }
    const auto result = runOrFail(m_shell, {.text = scriptPrelude(m_root) + script, .input = input.view(), .deadline = syncDeadline},
                                  swaps.empty() ? QString() : swaps.front().path);
    if (!result)
        return failure(result.error());
    for (const QList<QByteArray> &fields : Records(result->output).all("staged"))
        m_staged.insert(fieldText(fields.value(0)), fieldText(fields.value(1)));
    return {};
}

namespace {

constexpr const char *swapFunctions = R"SH(
is_named() { [ "$1" = "$2" ] || [ "$1" = "$3" ]; }
is_as() { # target sha256 owner group mode
    [ -f "$1" ] && [ ! -L "$1" ] && [ "$(sha256sum < "$1" | cut -d' ' -f1)" = "$2" ] && [ "$(stat -c %a -- "$1")" = "$5" ] \
        && is_named "$3" "$(stat -c %U -- "$1")" "$(stat -c %u -- "$1")" && is_named "$4" "$(stat -c %G -- "$1")" "$(stat -c %g -- "$1")"
}
same() { is_as "$@" || { printf '%s\n' "$1" >&2; exit 77; }; }
absent() { if [ -e "$1" ] || [ -L "$1" ]; then printf '%s\n' "$1" >&2; exit 77; fi; }
place() {
    there=; [ -e "$2" ] && there=1
    mv -fT -- "$1" "$2" || return 1
    # The staged file has the label of the one it replaces; only a new one takes that of its place.
    if [ -z "$there" ] && command -v restorecon >/dev/null 2>&1; then restorecon -- "$2" 2>/dev/null || :; fi
}
grant() { chmod go-rwx "$1" && chown "$2" "$1" && chmod "$3" "$1"; }
)SH";

QByteArray expected(const QString &target, const QString &sha256, const FileAttributes &attributes)
{
    return quoted(target) + ' ' + sha256.toLatin1() + ' ' + quoted(attributes.owner) + ' ' + quoted(attributes.group) + ' '
           + octal(attributes.mode);
}

QByteArray comparisonOf(const FileSwap &swap)
{
    if (!swap.before)
        return {};
    return swap.before->existed ? "same " + expected(swap.target, swap.before->sha256, swap.before->attributes) + '\n'
                                : "absent " + quoted(swap.target) + '\n';
}

QByteArray moveOf(const FileSwap &swap, const QString &staged)
{
    const QByteArray target = quoted(swap.target);
    switch (swap.source) {
    case FileSwap::Source::Nothing:
        return "rm -f -- " + target;
    case FileSwap::Source::InPlace:
        return "grant " + target + ' ' + ownership(swap.attributes) + ' ' + octal(swap.attributes.mode);
    case FileSwap::Source::Bytes:
    case FileSwap::Source::Backup:
        break;
    }
    const QByteArray place = "place " + quoted(staged) + ' ' + target;
    return swap.before ? place : "is_as " + expected(swap.target, swap.sha256After, swap.attributes) + " || " + place;
}

/// What makes the renames last; after all of them, so that no file waits for another.
QByteArray syncOf(const std::vector<FileSwap> &swaps)
{
    QByteArrayList folders;
    for (const FileSwap &swap : swaps) {
        const QByteArray folder = quoted(swap.target.left(swap.target.lastIndexOf(u'/') + 1));
        if (!folders.contains(folder))
            folders.append(folder);
    }
    return folders.isEmpty() ? QByteArray() : "sync -- " + folders.join(' ') + " 2>/dev/null || sync\n";
}

} // namespace

Done ServerTransaction::swap(const std::vector<FileSwap> &swaps)
{
    const QByteArray lock = quoted(stateFolder(m_root) + QStringLiteral("/lock"));
    const bool forward = std::ranges::any_of(swaps, [](const FileSwap &swap) { return swap.before.has_value(); });
    QByteArray script = swapFunctions;
    if (forward)
        script += "[ \"$(cat " + lock + "/id)\" = " + quoted(m_id) + " ] || { cat " + lock + "/holder >&2; exit "
                  + number(lockTakenExit) + "; }\n";
    for (const FileSwap &swap : swaps)
        script += comparisonOf(swap);
    script += "failed=0\n";
    for (const FileSwap &swap : swaps)
        script += "{ " + moveOf(swap, stagedFile(swap.target)) + "; } || " + (forward ? "exit 1\n" : "failed=1\n");
    script += syncOf(swaps) + "exit $failed\n";

    const auto result = m_shell.run({.text = scriptPrelude(m_root) + script, .input = {}, .deadline = syncDeadline});
    if (!result)
        return failure(result.error());
    const QString words = QString::fromUtf8(result->errors.trimmed());
    if (result->exitCode == serverChangedExit)
        return failure(ErrorCode::ServerChanged, words);
    if (result->exitCode == lockTakenExit)
        return failure(ErrorCode::ServerLocked, stateFolder(m_root), words);
    if (result->exitCode != 0)
        return failure(remote::codeFromSystemWords(result->errors), swaps.empty() ? QString() : swaps.front().path, words);
    return {};
}

} // namespace stir::deployment
