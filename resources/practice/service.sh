#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# service NAME {start|stop|restart|status} of the practice server. Knows kamailio, a real process started from a copy of
# etc/kamailio/kamailio.cfg that signs with secsipid, and asterisk, a stand-in. Touches nothing outside its root.
umask 077
ROOT=@ROOT@
STIRCTL=@STIRCTL@
NAME=$1
ACTION=$2
RUN=$ROOT/var/run/$NAME
LOG=$ROOT/var/log/$NAME

# pid_of FILE WORD: the process of a pid file, when it is alive and WORD stands in its command line.
pid_of() {
    pid=$(cat "$1" 2>/dev/null)
    case $pid in '' | *[!0-9]*) return 1 ;; esac
    tr '\0' '\n' <"/proc/$pid/cmdline" 2>/dev/null | grep -qxF -- "$2" || return 1
    printf '%s\n' "$pid"
}

# end PID: ask, wait, then end its process group.
end() {
    group=$(sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f3)
    kill -TERM "$1" 2>/dev/null || return 0
    tries=0
    while kill -0 "$1" 2>/dev/null && ! grep -q '^State:[[:space:]]*Z' "/proc/$1/status" 2>/dev/null; do
        tries=$((tries + 1))
        if [ "$tries" -gt 100 ]; then
            kill -KILL -- "-$group" 2>/dev/null
            return 0
        fi
        sleep 0.05
    done
}

kamailio_pid() { pid_of "$RUN/kamailio.pid" "$RUN/adapted.cfg"; }
asterisk_pid() { pid_of "$RUN/asterisk.pid" "$ROOT/usr/sbin/asterisk"; }

# What stirshaken.so prints from mod_init(); secsipid reads its key with each call and says nothing at the start.
# Like the module's own, the lines are subject to the debug= of the file: INFO needs 2, WARNING 0, ERROR -1.
stirshaken_start_lines() {
    grep -q '/\* practice-signs \*/' "$RUN/adapted.cfg" || return 0
    key=$(sed -n 's|.*/\* practice-key: \(.*\) \*/.*|\1|p' "$RUN/adapted.cfg" | tail -n 1)
    level=$(sed -n 's/^[[:space:]]*debug[[:space:]]*=[[:space:]]*\(-\{0,1\}[0-9][0-9]*\).*/\1/p' "$RUN/adapted.cfg" | tail -n 1)
    from="stirshaken [stirshaken_mod.c]:"
    say() { [ "${level:-2}" -lt "$1" ] || printf ' 0(%s) %s\n' "$$" "$2"; }
    say 2 "INFO: $from mod_init(): Initialising STIR-Shaken"
    if [ -z "$key" ]; then
        say 2 "INFO: $from mod_init(): Authentication Service ready (without default key)"
        say 0 "WARNING: $from mod_init(): Authentication Service using default key will not be available, because 'as_default_key' is not set"
    elif openssl pkey -in "$ROOT$key" -passin pass: -noout >/dev/null 2>&1; then
        say 2 "INFO: $from mod_init(): Authentication Service ready (with default key $key)"
    else
        say -1 "ERROR: $from start_as(): Failed to load private key ($key). Please check @as_default_key param"
        say 0 "WARNING: $from mod_init(): Cannot start Authentication Service (with default key)"
    fi
}

kamailio_check() {
    if grep -q '^[[:space:]]*fork[[:space:]]*=[[:space:]]*no' "$ROOT/etc/kamailio/kamailio.cfg"; then
        echo " * Not starting Kamailio SIP Server: fork=no specified in config file" >&2
        return 1
    fi
    out=$("$ROOT/usr/sbin/kamailio" -c -f "$ROOT/etc/kamailio/kamailio.cfg" 2>&1 >/dev/null) && return 0
    printf ' * Not starting Kamailio SIP Server: invalid configuration file!\n\n%s\n' "$out" >&2
    return 1
}

kamailio_start() {
    kamailio_pid >/dev/null && return 0
    kamailio_check || return 1
    rm -f "$RUN/kamailio.pid"
    "$STIRCTL" practice adapt --root "$ROOT" --kamailio "$(/usr/sbin/kamailio -v | head -n 1)" \
        "$ROOT/etc/kamailio/kamailio.cfg" >"$RUN/adapted.cfg.new" &&
        mv -f "$RUN/adapted.cfg.new" "$RUN/adapted.cfg" || return 1
    stirshaken_start_lines >>"$LOG/kamailio.log"
    # Like the package's own service, one that root starts is told whom to run as: the same user here.
    user=
    [ "$(id -u)" != 0 ] || user='-u root'
    # Kamailio goes into the background by itself once its children are up, and its exit code says so.
    cd "$ROOT/etc/kamailio" || return 1
    if /usr/sbin/kamailio -f "$RUN/adapted.cfg" -P "$RUN/kamailio.pid" -Y "$RUN" -m 16 -M 4 -n 1 -E $user \
        </dev/null >>"$LOG/kamailio.log" 2>&1 9>&-; then
        echo " * Starting Kamailio SIP Server: kamailio"
        return 0
    fi
    echo " * Starting Kamailio SIP Server: kamailio failed, see /var/log/kamailio/kamailio.log" >&2
    tail -n 20 "$LOG/kamailio.log" | grep -E 'ERROR|CRITICAL' >&2
    return 1
}

kamailio_stop() {
    pid=$(kamailio_pid) && end "$pid"
    rm -f "$RUN/kamailio.pid"
}

asterisk_start() {
    asterisk_pid >/dev/null && return 0
    rm -f "$RUN/asterisk.pid"
    setsid "$ROOT/usr/sbin/asterisk" --stand-in </dev/null >/dev/null 2>&1 9>&- &
    tries=0
    until asterisk_pid >/dev/null; do
        tries=$((tries + 1))
        if [ "$tries" -gt 100 ]; then
            echo "The stand-in for asterisk did not start." >&2
            return 1
        fi
        sleep 0.05
    done
    echo "Starting the stand-in for Asterisk (practice server): asterisk."
}

asterisk_stop() {
    pid=$(asterisk_pid) && end "$pid"
    rm -f "$RUN/asterisk.pid"
}

status() {
    if pid=$("${NAME}_pid"); then
        echo "$NAME (pid $pid) is running..."
        return 0
    fi
    echo "$NAME is stopped"
    return 3
}

case $NAME in
kamailio | asterisk) ;;
*)
    echo "$NAME: unrecognized service" >&2
    exit 1
    ;;
esac
exec 9>"$RUN/service.lock"
flock 9
if [ "$NAME" = asterisk ]; then
    printf 'service asterisk %s\n' "$ACTION" >>"$LOG/commands.log"
fi
case $ACTION in
start | stop) "${NAME}_$ACTION" ;;
restart)
    # As Debian's own script does: a file that does not parse leaves the old process alone.
    [ "$NAME" = asterisk ] || kamailio_check || exit 1
    "${NAME}_stop"
    "${NAME}_start"
    ;;
status) status ;;
*)
    echo "Usage: service $NAME {start|stop|restart|status}" >&2
    exit 2
    ;;
esac
