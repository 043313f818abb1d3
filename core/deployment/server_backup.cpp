// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/server_script.h"
#include "core/deployment/server_transaction.h"
#include "core/deployment/snapshot_records.h"

namespace stir::deployment {

using remote::quoted;

namespace {

constexpr int keptBackups = 20;

} // namespace

Done ServerTransaction::backUp(const std::vector<FileSwap> &swaps, const QStringList &actions)
{
    QByteArray script = "set -e\nB=" + quoted(backupFolder(m_id)) + R"SH(
mkdir -p "$B"
manifest=
keep() { # number path target
    if [ -e "$3" ]; then
        cp -p -- "$3" "$B/$1"
        [ "$(sha256sum < "$3")" = "$(sha256sum < "$B/$1")" ] || { printf '%s: backup differs\n' "$3" >&2; exit 1; }
        sync -- "$B/$1" 2>/dev/null || sync
        line="file $1 $(word "$2") $(word "$3") $(word "$(stat -c %U:%G -- "$3")") $(stat -c '%u %g %a' -- "$3") $(sha256sum < "$3" | cut -d' ' -f1)"
    else
        line="new $1 $(word "$2") $(word "$3")"
    fi
    manifest="$manifest$line
"
}
)SH";
    int index = 0;
    for (const FileSwap &swap : swaps)
        script += "keep " + QByteArray::number(index++) + ' ' + quoted(swap.path) + ' ' + quoted(swap.target) + '\n';
    for (const QString &action : actions)
        script += "manifest=\"${manifest}action $(word " + quoted(action) + ")\n\"\n";
    // tee names a full disk in words; the shell's own printf only says "I/O error".
    script += "printf %s \"$manifest\" | tee \"$B/manifest.new\" >/dev/null\nsync -- \"$B/manifest.new\" 2>/dev/null || sync\n"
              "mv -fT -- \"$B/manifest.new\" \"$B/manifest\"\n"
              "cd \"$B/..\" && ls -1t | tail -n +" + QByteArray::number(keptBackups + 1)
              // Not this one, whatever the server's clock was when the others were made.
              + " | while read -r old; do [ \"$old\" = " + quoted(m_id) + " ] || rm -rf -- \"./$old\"; done\n";
    return run(script, {}, backupFolder(m_id));
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
        if (f.size() < 8)
            return failure(ErrorCode::BackupMissing, folder, QStringLiteral("manifest"));
        backup.files.push_back({.path = fieldText(f[1]),
                                .target = fieldText(f[2]),
                                .existed = true,
                                .sha256 = QString::fromLatin1(f[7]),
                                .attributes = attributesFrom(f[3], f[4], f[5], f[6]),
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
