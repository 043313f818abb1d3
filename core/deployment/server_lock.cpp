// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/server_script.h"
#include "core/deployment/server_transaction.h"
#include "core/remote/remote_errors.h"

namespace stir::deployment {

using remote::quoted;

namespace {

constexpr int lockedExit = 78;

/// Staged files may lie on other filesystems too; stage() notes where before it makes a folder there.
constexpr const char *clearStage = R"SH(
clear_stage() {
    if [ -f "$S/stage/outside" ]; then
        while IFS= read -r outside; do
            case $outside in */.stir-console-*) rm -rf -- "$outside" ;; esac
        done < "$S/stage/outside"
    fi
    rm -rf -- "$S/stage"
}
)SH";

// tee names a full disk in words; the shell's own printf only says "I/O error". A stale lock is renamed first: of two consoles
// that found it only one gets it, and who gets the fresh lock of another instead puts it back.
constexpr const char *takeLock = R"SH(
mkdir -p "$S" && chmod 700 "$S" || exit 1
take() {
    words=$(mkdir "$S/lock" 2>&1) || return 1
    printf '%s since %s\n' "$WHO" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" | tee "$S/lock/holder" >/dev/null \
        && printf %s "$ID" | tee "$S/lock/id" >/dev/null || { rm -rf "$S/lock"; exit 1; }
}
is_stale() {
    made=$(stat -c %Y -- "$1" 2>/dev/null) || return 1
    [ $(( $(date +%s) - made )) -gt "$STALE" ]
}
tries=0; taken=taken
until take; do
    tries=$((tries+1))
    if [ "$tries" -gt 5 ]; then printf '%s\n' "$words" >&2; exit 1; fi
    [ -d "$S/lock" ] || continue
    if is_stale "$S/lock" && mv -T -- "$S/lock" "$S/stale-$ID" 2>/dev/null; then
        if is_stale "$S/stale-$ID"; then taken=stale; rm -rf -- "$S/stale-$ID"; continue; fi
        mv -T -- "$S/stale-$ID" "$S/lock"
    fi
    printf 'holder '; b64 < "$S/lock/holder"; echo
    exit 78
done
[ "$taken" = taken ] || clear_stage
echo "$taken"
)SH";

} // namespace

Result<bool> ServerTransaction::lock(const QString &who, std::chrono::seconds staleAfter)
{
    const QByteArray script = "S=" + quoted(stateFolder(m_root)) + "; ID=" + quoted(m_id) + "; WHO=" + quoted(who) + "; STALE="
                              + QByteArray::number(static_cast<qint64>(staleAfter.count())) + clearStage + takeLock;
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

Done ServerTransaction::unlock(bool keepBackup)
{
    QByteArray script = "S=" + quoted(stateFolder(m_root)) + clearStage + "[ \"$(cat \"$S/lock/id\" 2>/dev/null)\" = "
                        + quoted(m_id) + " ] || exit 0\nclear_stage\n";
    if (!keepBackup)
        script += "rm -rf -- " + quoted(backupFolder(m_id)) + '\n';
    return run(script + "rm -rf -- \"$S/lock\"\n", {}, stateFolder(m_root));
}

} // namespace stir::deployment
