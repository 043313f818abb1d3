// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/snapshot_script.h"

#include "core/deployment/server_script.h"
#include "core/deployment/snapshot_records.h"

namespace stir::deployment {

using remote::quoted;

QByteArray observationFunctions()
{
    // Fields of "file": label, "absent" | "regular" | "other", owner:group, their numbers, mode, size, ctime, real path, sha256,
    // content. Fields of "service": id, pid (0: not running), start in clock ticks, owner of the process, command line, version.
    return QByteArray(R"SH(
emit_clock() {
    # The uptime first: a pause between the two makes a process look younger, and no file newer than it by mistake.
    read -r uptime idle < /proc/uptime
    printf 'clock %s %s %s\n' "$(date +%s.%N)" "$uptime" "$(getconf CLK_TCK 2>/dev/null || echo 100)"
}
emit_file() {
    if [ ! -e "$2" ] && [ ! -L "$2" ]; then
        printf 'file %s absent\n' "$1"
        return
    fi
    kind=other; follow=-L; link=-
    [ -f "$2" ] && kind=regular
    [ -L "$2" ] && link=$(word "$(readlink -f -- "$2")")
    [ -e "$2" ] || follow=
    printf 'file %s %s %s %s %s ' "$1" "$kind" "$(word "$(stat $follow -c %U:%G -- "$2")")" \
        "$(stat $follow -c '%u %g %a %s %.3Z' -- "$2")" "$link"
    sum=
    if [ "$kind" = regular ] && [ -r "$2" ]; then sum=$(sha256sum < "$2"); sum=${sum%% *}; fi
    printf '%s ' "${sum:--}"
    if [ -n "$sum" ] && [ "$3" = 1 ] && [ "$(stat -L -c %s -- "$2")" -le )SH") + QByteArray::number(longestContent) + R"SH( ]; then
        b64 < "$2"
    else
        printf -- -
    fi
    printf '\n'
}
alive() {
    case $1 in ''|0|*[!0-9]*) return 1 ;; esac
    # A dead process that nobody has waited for still has its folder.
    case $(sed 's/^.*) //' "/proc/$1/stat" 2>/dev/null) in ''|Z*|X*) return 1 ;; esac
}
is_process() { alive "$1" && case $(cat "/proc/$1/comm") in "$(printf %.15s "$2")"*) ;; *) return 1 ;; esac; }
service_pid() {
    pid=
    if [ -n "$2" ] && [ -r "$2" ]; then read -r pid < "$2" || :; fi
    # A pid file may be left from before, and its number another program's by now.
    if [ -z "$STIR_ROOT" ] && ! is_process "$pid" "$3"; then
        pid=
        # systemd 219 (CentOS 7) has no --value.
        if command -v systemctl >/dev/null 2>&1; then pid=$(systemctl show -p MainPID "$1" 2>/dev/null | sed -n 's/^MainPID=//p'); fi
        if ! alive "$pid"; then pid=$(pgrep -o -x "$3" 2>/dev/null); fi
    fi
    alive "$pid" || pid=0
}
emit_service() {
    service_pid "$1" "$2" "$3"
    version=-
    if [ -n "$5" ]; then version=$("$4" "$5" 2>/dev/null </dev/null | head -n1 | b64); fi
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

namespace {

QByteArray keyScript(const QString &path)
{
    const QByteArray key = quoted(path);
    return "emit_file key " + key + " 0\n"
           "command -v openssl >/dev/null || echo no-openssl\n"
           "printf 'public '; openssl pkey -in " + key + " -passin pass: -pubout 2>/dev/null </dev/null | b64; echo\n";
}

QByteArray anchorScript(const QString &path)
{
    const QByteArray folder = quoted(path);
    return "if [ -d " + folder + " ]; then echo folder; if cd " + folder + "; then\n"
           "for f in * .[!.]* ..?*; do if [ -e \"$f\" ] || [ -L \"$f\" ]; then\n"
           "emit_file \"anchor:$(printf %s \"$f\" | base64 -w0)\" \"./$f\" 1\n"
           "fi; done; cd /; fi; fi\n";
}

} // namespace

QByteArray snapshotScript(const platforms::Platform &platform, const QString &root)
{
    QByteArray script = scriptPrelude(root) + observationFunctions();
    script += "printf 'login %s %s %s\\n' \"$(word \"$(id -un)\")\" \"$(word \"$(id -gn)\")\" \"$(id -u)\"\nemit_clock\n";
    for (const platforms::ConfigFile &file : platform.files)
        script += "emit_file config:" + file.id.toUtf8().toBase64() + ' ' + quoted(root + file.path) + " 1\n";

    if (!platform.key.path.isEmpty())
        script += keyScript(root + platform.key.path);
    if (!platform.anchors.folder.isEmpty())
        script += anchorScript(root + platform.anchors.folder);

    for (const platforms::Service &service : platform.services) {
        const QString pidFile = service.pidFile.isEmpty() ? QString() : root + service.pidFile;
        script += "emit_service " + service.id.toUtf8() + ' ' + quoted(pidFile) + ' ' + quoted(service.processName) + ' '
                  + quoted(service.program) + ' ' + quoted(service.versionOption) + '\n';
    }
    script += "if [ -d " + quoted(stateFolder(root) + QStringLiteral("/lock")) + " ]; then printf 'lock '; cat "
              + quoted(stateFolder(root) + QStringLiteral("/lock/holder")) + " 2>/dev/null | b64; echo; fi\n";
    return script;
}

} // namespace stir::deployment
