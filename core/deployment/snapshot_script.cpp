// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/snapshot_script.h"

#include "core/deployment/server_script.h"

namespace stir::deployment {

using remote::quoted;

QByteArray observationFunctions()
{
    // Fields of "file": label, "absent" | "regular" | "other", owner, group, mode, size, ctime, real path, sha256, content.
    // Fields of "service": id, pid (0: not running), start in clock ticks, owner of the process, command line, version.
    return R"SH(
emit_clock() {
    printf 'clock %s %s %s\n' "$(date +%s.%N)" "$(cut -d' ' -f1 /proc/uptime)" "$(getconf CLK_TCK)"
}
emit_file() {
    if [ ! -e "$2" ]; then
        printf 'file %s absent\n' "$1"
        return
    fi
    kind=other
    [ -f "$2" ] && kind=regular
    link=-
    [ -L "$2" ] && link=$(word "$(readlink -f -- "$2")")
    printf 'file %s %s %s %s ' "$1" "$kind" "$(stat -L -c '%U %G %a %s %.3Z %u %g' -- "$2")" "$link"
    if [ "$kind" = regular ]; then
        sha256sum < "$2" | cut -d' ' -f1 | tr -d '\n'
        if [ "$3" = 1 ] && [ "$(stat -L -c %s -- "$2")" -le 8388608 ]; then
            printf ' '
            b64 < "$2"
        else
            printf ' -'
        fi
    else
        printf -- '- -'
    fi
    printf '\n'
}
alive() {
    case $1 in ''|0|*[!0-9]*) return 1 ;; esac
    # A dead process that nobody has waited for still has its folder.
    case $(sed 's/^.*) //' "/proc/$1/stat" 2>/dev/null) in ''|Z*|X*) return 1 ;; esac
}
service_pid() {
    pid=
    if [ -n "$2" ] && [ -r "$2" ]; then read -r pid < "$2" || :; fi
    if ! alive "$pid" && [ -z "$STIR_ROOT" ]; then
        pid=
        if command -v systemctl >/dev/null 2>&1; then pid=$(systemctl show -p MainPID --value "$1" 2>/dev/null); fi
        if ! alive "$pid"; then pid=$(pgrep -o -x "$3"); fi
    fi
    alive "$pid" || pid=0
}
emit_service() {
    service_pid "$1" "$2" "$3"
    version=-
    if [ -n "$4" ]; then version=$("$4" -v 2>/dev/null </dev/null | head -n1 | b64); fi
    if [ "$pid" = 0 ]; then
        printf 'service %s 0 0 - b: %s\n' "$1" "$version"
        return
    fi
    ticks=$(sed 's/^.*) //' "/proc/$pid/stat" 2>/dev/null | cut -d' ' -f20)
    printf 'service %s %s %s %s %s %s\n' "$1" "$pid" "${ticks:-0}" "$(stat -c %U "/proc/$pid" 2>/dev/null || echo -)" \
        "$(b64 < "/proc/$pid/cmdline")" "$version"
}
)SH";
}

QByteArray snapshotScript(const platforms::Platform &platform, const QString &root)
{
    QByteArray script = scriptPrelude(root) + observationFunctions();
    script += "printf 'login %s %s %s\\n' \"$(id -un)\" \"$(id -gn)\" \"$(id -u)\"\nemit_clock\n";
    for (const platforms::ConfigFile &file : platform.files)
        script += "emit_file config:" + file.id.toUtf8().toBase64() + ' ' + quoted(root + file.path) + " 1\n";

    const QByteArray key = quoted(root + platform.key.path);
    script += "emit_file key " + key + " 0\n"
              "printf 'public '; openssl pkey -in " + key + " -passin pass: -pubout 2>/dev/null </dev/null | b64; echo\n";

    const QByteArray folder = quoted(root + platform.anchors.folder);
    script += "if [ -d " + folder + " ]; then echo folder; cd " + folder + "\n"
              "for f in * .[!.]* ..?*; do if [ -e \"$f\" ]; then\n"
              "emit_file \"anchor:$(printf %s \"$f\" | base64 -w0)\" \"./$f\" 1\n"
              "fi; done; cd /; fi\n";

    for (const platforms::Service &service : platform.services) {
        const QString pidFile = service.pidFile.isEmpty() ? QString() : root + service.pidFile;
        script += "emit_service " + service.id.toUtf8() + ' ' + quoted(pidFile) + ' ' + quoted(service.processName) + ' '
                  + quoted(service.checkFile.isEmpty() ? QString() : service.program) + '\n';
    }
    script += "if [ -d " + quoted(stateFolder(root) + QStringLiteral("/lock")) + " ]; then printf 'lock '; cat "
              + quoted(stateFolder(root) + QStringLiteral("/lock/holder")) + " 2>/dev/null | b64; echo; fi\n";
    return script;
}

} // namespace stir::deployment
