#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# update-ca-trust [extract] of the practice server: every PEM file of source/anchors, dot files too (p11-kit loads them as
# well), becomes the bundle. The distribution's own certificates are left out.
ROOT=@ROOT@
STORE=$ROOT/etc/pki/ca-trust
case $1 in
'' | extract) ;;
*)
    echo "usage: update-ca-trust [extract]" >&2
    exit 1
    ;;
esac
new=$(mktemp "$STORE/extracted/pem/.bundle.XXXXXX") || exit 1
trap 'rm -f "$new"' EXIT
for file in "$STORE"/source/anchors/* "$STORE"/source/anchors/.*; do
    [ -f "$file" ] || continue
    # A last line without its end must not run into the next file's first.
    sed -e '$a\' "$file" >>"$new" || exit 1
done
chmod 0644 "$new" && mv -fT "$new" "$STORE/extracted/pem/tls-ca-bundle.pem"
