#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# kamailio -c -f FILE of the practice server: the real Kamailio checks a copy of FILE in which stirshaken is secsipid (see
# README.md). Its messages name FILE; line numbers are those of FILE. Files that FILE includes are not adapted.
umask 077
ROOT=@ROOT@
STIRCTL=@STIRCTL@
REAL=/usr/sbin/kamailio
FILE=$ROOT/etc/kamailio/kamailio.cfg
CHECK=no

case $1 in
-v | -V | --version | -h | --help | -I) exec "$REAL" "$@" ;;
esac

# The options but -f, one quoted word each; and those that the adapter has to know.
rest=
defines=
quoted() { printf " '%s'" "$(printf '%s' "$1" | sed "s/'/'\\\\''/g")"; }
keep() { rest="$rest$(quoted "$1")"; }
define() { defines="$defines$(quoted "-A$1")"; }
while [ $# -gt 0 ]; do
    case $1 in
    -c) CHECK=yes ;;
    -f | -cf)
        [ "$1" = -f ] || CHECK=yes
        FILE=$2
        shift
        ;;
    -f*) FILE=${1#-f} ;;
    -A)
        define "$2"
        keep "$1"
        keep "$2"
        shift
        ;;
    -A*)
        define "${1#-A}"
        keep "$1"
        ;;
    *) keep "$1" ;;
    esac
    [ $# -eq 0 ] || shift
done
if [ "$CHECK" = no ]; then
    echo "On the practice server Kamailio is started by \"service kamailio start\" alone." >&2
    exit 255
fi

copy=$(mktemp "$ROOT/var/run/kamailio/check.XXXXXX") || exit 255
trap 'rm -f "$copy" "$copy.raw" "$copy.err"' EXIT
trap 'exit 255' HUP INT TERM
case $FILE in
- | /dev/stdin) cat ;;
*) cat -- "$FILE" ;;
esac >"$copy.raw" || exit 255
eval "set -- $defines"
"$STIRCTL" practice adapt --root "$ROOT" --kamailio "$("$REAL" -v | head -n 1)" "$@" "$copy.raw" >"$copy" 2>"$copy.err"
case $? in
0) ;;
# What the adapter cannot read, Kamailio itself explains best.
3) cat "$copy.raw" >"$copy" ;;
*)
    cat "$copy.err" >&2
    exit 255
    ;;
esac

eval "set -- $rest"
"$REAL" -c -f "$copy" "$@" 2>"$copy.err" </dev/null
code=$?
shown=$(printf '%s' "$FILE" | sed 's/[\\&|]/\\&/g')
sed "s|$(printf '%s' "$copy" | sed 's/[][\\.*^$|]/\\&/g')|$shown|g" "$copy.err" >&2
exit "$code"
