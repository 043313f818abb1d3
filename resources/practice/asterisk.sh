#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A stand-in for VoipNow's Asterisk, which cannot be had. It answers, says in every answer and in its log that it is a
# stand-in, and writes down what it was asked in var/log/asterisk/commands.log.
umask 077
ROOT=@ROOT@
RUN=$ROOT/var/run/asterisk
LOG=$ROOT/var/log/asterisk

note() { printf '[%s] NOTICE[%s] stand-in.sh: %s\n' "$(LC_ALL=C date '+%b %e %H:%M:%S')" "$$" "$1" >>"$LOG/full"; }

running() {
    pid=$(cat "$RUN/asterisk.pid" 2>/dev/null)
    case $pid in '' | *[!0-9]*) return 1 ;; esac
    tr '\0' '\n' <"/proc/$pid/cmdline" 2>/dev/null | grep -qxF -- "$ROOT/usr/sbin/asterisk"
}

if [ "$1" = --stand-in ]; then
    # Waits on a FIFO that nobody writes to: a process to see and to stop, without children of its own.
    [ -p "$RUN/wait" ] || mkfifo "$RUN/wait" || exit 1
    exec 3<>"$RUN/wait"
    note "Stand-in for Asterisk (practice server) started"
    echo "$$" >"$RUN/asterisk.pid.new" && mv -f "$RUN/asterisk.pid.new" "$RUN/asterisk.pid"
    while :; do read -r _ <&3; done
fi

# Asked at every look at the server: nothing that anybody did.
if [ "$1" = -V ]; then
    echo "Asterisk stand-in of the practice server"
    exit 0
fi

printf 'asterisk' >>"$LOG/commands.log"
printf ' %s' "$@" >>"$LOG/commands.log"
echo >>"$LOG/commands.log"

case $1 in
-rx) command=$2 ;;
-r) [ "$2" = -x ] && command=$3 ;;
esac
if [ -z "$command" ]; then
    echo "This is a stand-in for Asterisk (practice server); it knows -rx COMMAND and -V." >&2
    exit 1
fi
if ! running; then
    echo "Unable to connect to remote asterisk (does /var/run/asterisk/asterisk.ctl exist?)"
    exit 1
fi
case $command in
"stir_shaken reload")
    note "Stand-in for Asterisk (practice server): stir_shaken reload"
    note "  == Parsing '/etc/asterisk/stir_shaken.conf': Found"
    echo "Stand-in for Asterisk (practice server): stir_shaken would be reloaded now."
    ;;
*)
    note "Stand-in for Asterisk (practice server): unknown command '$command'"
    echo "No such command '$command' (type 'core show help $command' for other possible commands)"
    ;;
esac
exit 0
