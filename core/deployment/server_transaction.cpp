// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/server_transaction.h"

#include "core/deployment/server_script.h"
#include "core/remote/remote_errors.h"

namespace stir::deployment {

using remote::quoted;

namespace {

constexpr int serverChangedExit = 77;
constexpr int lockedExit = 78;
constexpr int keptBackups = 20;

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
    const auto result = runOrFail(m_shell, {.text = scriptPrelude(m_root) + script, .input = input}, subject);
    if (!result)
        return failure(result.error());
    return {};
}

Result<bool> ServerTransaction::lock(const QString &who, std::chrono::seconds staleAfter)
{
    const QByteArray folder = quoted(stateFolder(m_root));
    const QByteArray script =
        "S=" + folder + "\nmkdir -p \"$S\" && chmod 700 \"$S\" || exit 1\n"
        // tee names a full disk in words; the shell's own printf only says "I/O error".
        "take() {\nmkdir \"$S/lock\" 2>/dev/null || return 1\n"
        "printf '%s since %s\\n' " + quoted(who) + " \"$(date -u +%Y-%m-%dT%H:%M:%SZ)\" | tee \"$S/lock/holder\" >/dev/null"
        " && printf %s " + quoted(m_id) + " | tee \"$S/lock/id\" >/dev/null || { rm -rf \"$S/lock\"; exit 1; }\n}\n"
        "if take; then echo taken; exit 0; fi\n"
        "[ -d \"$S/lock\" ] || { mkdir \"$S/lock\"; exit 1; }\n"
        "age=$(( $(date +%s) - $(stat -c %Y \"$S/lock\") ))\n"
        "if [ \"$age\" -gt " + number(staleAfter.count()) + " ]; then\n"
        "rm -rf \"$S/lock\" \"$S/stage\"; take || exit 1; echo stale; exit 0; fi\n"
        "printf 'holder '; b64 < \"$S/lock/holder\"; echo; exit " + number(lockedExit) + "\n";
    const auto result = m_shell.run({.text = scriptPrelude(m_root) + script, .input = {}});
    if (!result)
        return failure(result.error());
    const Records records(result->output);
    if (result->exitCode == lockedExit) {
        const auto holder = records.first("holder");
        return failure(ErrorCode::ServerLocked, stateFolder(m_root),
                       holder ? fieldText(holder->value(0)).trimmed() : QString());
    }
    if (result->exitCode != 0)
        return failure(remote::codeFromSystemWords(result->errors), stateFolder(m_root),
                       QString::fromUtf8(result->errors.trimmed()));
    return records.first("stale").has_value();
}

Done ServerTransaction::unlock()
{
    QByteArray script = "S=" + quoted(stateFolder(m_root)) + "\n[ \"$(cat \"$S/lock/id\" 2>/dev/null)\" = " + quoted(m_id)
                        + " ] || exit 0\n";
    QStringList folders;
    for (const QString &staged : std::as_const(m_staged)) {
        const QString folder = staged.left(staged.lastIndexOf(u'/'));
        if (!folders.contains(folder))
            folders.append(folder);
    }
    for (const QString &folder : std::as_const(folders))
        script += "rm -rf -- " + quoted(folder) + "\n";
    script += "rm -rf \"$S/stage\" \"$S/lock\"\n";
    return run(script, {}, stateFolder(m_root));
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
        folder="$top/.stir-console-$ID"; mkdir -p -- "$folder"
    fi
}
empty() {
    rm -f -- "$file"; set -C; : > "$file"; set +C
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
            script += "head -c " + number(static_cast<qint64>(swap.bytes.size())) + " > \"$file\"\n";
            input.append(swap.bytes);
        } else {
            script += "cat -- " + quoted(swap.backupFile) + " > \"$file\"\n";
        }
        script += "proven " + swap.sha256After.toLatin1() + ' ' + target + '\n';
    }
    const auto result = runOrFail(m_shell, {.text = scriptPrelude(m_root) + script, .input = input.view()},
                                  swaps.empty() ? QString() : swaps.front().path);
    if (!result)
        return failure(result.error());
    for (const QList<QByteArray> &fields : Records(result->output).all("staged"))
        m_staged.insert(fieldText(fields.value(0)), fieldText(fields.value(1)));
    return {};
}

Done ServerTransaction::backUp(const std::vector<FileSwap> &swaps, const QStringList &actions)
{
    QByteArray script = "set -e\nB=" + quoted(backupFolder(m_id)) + R"SH(
mkdir -p "$B"
manifest=
keep() { # number path target
    if [ -e "$3" ]; then
        cp -p -- "$3" "$B/$1"
        cmp -s -- "$3" "$B/$1"
        sync -- "$B/$1" 2>/dev/null || sync
        line="file $1 $(word "$2") $(word "$3") $(stat -c '%U %G %a %u %g' -- "$3") $(sha256sum < "$3" | cut -d' ' -f1)"
    else
        line="new $1 $(word "$2") $(word "$3")"
    fi
    manifest="$manifest$line
"
}
)SH";
    int index = 0;
    for (const FileSwap &swap : swaps)
        script += "keep " + number(index++) + ' ' + quoted(swap.path) + ' ' + quoted(swap.target) + '\n';
    for (const QString &action : actions)
        script += "manifest=\"${manifest}action $(word " + quoted(action) + ")\n\"\n";
    // tee names a full disk in words; the shell's own printf only says "I/O error".
    script += "printf %s \"$manifest\" | tee \"$B/manifest.new\" >/dev/null\nsync -- \"$B/manifest.new\" 2>/dev/null || sync\nmv -fT -- \"$B/manifest.new\" \"$B/manifest\"\n"
              "cd \"$B/..\" && ls -1t | tail -n +" + number(keptBackups + 1) + " | while read -r old; do rm -rf -- \"./$old\"; done\n";
    return run(script, {}, backupFolder(m_id));
}

Done ServerTransaction::swap(const std::vector<FileSwap> &swaps)
{
    QByteArray script = R"SH(
same() { # target sha256 owner group mode
    [ -f "$1" ] && [ "$(sha256sum < "$1" | cut -d' ' -f1)" = "$2" ] || { printf '%s\n' "$1" >&2; exit 77; }
    set -- "$1" "$3" "$4" "$5" $(stat -c '%U %G %a %u %g' -- "$1")
    [ "$4" = "$7" ] && { [ "$2" = "$5" ] || [ "$2" = "$8" ]; } && { [ "$3" = "$6" ] || [ "$3" = "$9" ]; } \
        || { printf '%s\n' "$1" >&2; exit 77; }
}
absent() { if [ -e "$1" ] || [ -L "$1" ]; then printf '%s\n' "$1" >&2; exit 77; fi; }
place() {
    mv -fT -- "$1" "$2"
    if command -v restorecon >/dev/null 2>&1; then restorecon -- "$2" 2>/dev/null || :; fi
    sync -- "$(dirname -- "$2")" 2>/dev/null || sync
}
)SH";
    for (const FileSwap &swap : swaps) {
        if (!swap.before)
            continue;
        if (swap.before->existed)
            script += "same " + quoted(swap.target) + ' ' + swap.before->sha256.toLatin1() + ' '
                      + quoted(swap.before->attributes.owner) + ' ' + quoted(swap.before->attributes.group) + ' '
                      + octal(swap.before->attributes.mode) + '\n';
        else
            script += "absent " + quoted(swap.target) + '\n';
    }
    script += "set -e\n";
    for (const FileSwap &swap : swaps) {
        const QByteArray target = quoted(swap.target);
        if (swap.source == FileSwap::Source::Nothing)
            script += "rm -f -- " + target + '\n';
        else if (swap.source == FileSwap::Source::InPlace)
            script += "chmod go-rwx " + target + "; chown " + ownership(swap.attributes) + ' ' + target + "; chmod "
                      + octal(swap.attributes.mode) + ' ' + target + '\n';
        else
            script += "place " + quoted(stagedFile(swap.target)) + ' ' + target + '\n';
    }
    const auto result = m_shell.run({.text = scriptPrelude(m_root) + script, .input = {}});
    if (!result)
        return failure(result.error());
    const QString words = QString::fromUtf8(result->errors.trimmed());
    if (result->exitCode == serverChangedExit)
        return failure(ErrorCode::ServerChanged, words);
    if (result->exitCode != 0)
        return failure(remote::codeFromSystemWords(result->errors), swaps.empty() ? QString() : swaps.front().path, words);
    return {};
}

Result<Backup> ServerTransaction::readBackup(const QString &id)
{
    const QString folder = backupFolder(id);
    const auto result = m_shell.run({.text = scriptPrelude(m_root) + "cat -- " + quoted(folder + QStringLiteral("/manifest")),
                                     .input = {}});
    if (!result)
        return failure(result.error());
    if (result->exitCode != 0)
        return failure(ErrorCode::BackupMissing, folder, QString::fromUtf8(result->errors.trimmed()));
    Backup backup{.id = id, .files = {}, .actions = {}};
    const Records records(result->output);
    for (const QList<QByteArray> &f : records.all("file")) {
        if (f.size() < 9)
            return failure(ErrorCode::BackupMissing, folder, QStringLiteral("manifest"));
        backup.files.push_back({.path = fieldText(f[1]),
                                .target = fieldText(f[2]),
                                .existed = true,
                                .sha256 = QString::fromLatin1(f[8]),
                                .attributes = {QString::fromUtf8(f[3] == "UNKNOWN" ? f[6] : f[3]),
                                               QString::fromUtf8(f[4] == "UNKNOWN" ? f[7] : f[4]), f[5].toUInt(nullptr, 8)},
                                .backupFile = folder + u'/' + QString::fromLatin1(f[0])});
    }
    for (const QList<QByteArray> &f : records.all("new"))
        backup.files.push_back({.path = fieldText(f.value(1)), .target = fieldText(f.value(2)), .existed = false,
                                .sha256 = {}, .attributes = {}, .backupFile = {}});
    for (const QList<QByteArray> &f : records.all("action"))
        backup.actions.append(fieldText(f.value(0)));
    return backup;
}

} // namespace stir::deployment
