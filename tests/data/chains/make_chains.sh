#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the chains of this folder anew, with new keys that are thrown away.
set -eu
cd "$(dirname "$0")"
keys=$(mktemp -d)
trap 'rm -r "$keys"' EXIT
# NAME ISSUER EXTENSIONS: a certificate for a new key; its issuer is itself for a root.
certificate() {
    openssl ecparam -genkey -name prime256v1 -noout -out "$keys/$1.key"
    openssl req -new -key "$keys/$1.key" -subj "/C=US/O=Example Telecom/CN=$1" -out "$keys/$1.csr"
    printf '%b' "$3" > "$keys/$1.ext"
    local signer=(-CA "$keys/$2.pem" -CAkey "$keys/$2.key")
    [ "$1" != "$2" ] || signer=(-signkey "$keys/$1.key")
    openssl x509 -req -in "$keys/$1.csr" "${signer[@]}" -set_serial "$RANDOM" -days 36500 -extfile "$keys/$1.ext" \
        -out "$keys/$1.pem" 2> /dev/null
}
authority='keyUsage=critical,keyCertSign\n'
certificate root root "basicConstraints=critical,CA:TRUE\n$authority"
certificate last-authority root "basicConstraints=critical,CA:TRUE,pathlen:0\n$authority"
certificate one-too-many last-authority "basicConstraints=critical,CA:TRUE\n$authority"
certificate leaf one-too-many 'basicConstraints=critical,CA:FALSE\n'
certificate critical root 'basicConstraints=critical,CA:FALSE\n1.3.6.1.5.5.7.1.26=critical,DER:3008A006160437303949\n'
cp "$keys/root.pem" root.pem
cat "$keys/leaf.pem" "$keys/one-too-many.pem" "$keys/last-authority.pem" > path-too-long.pem
cp "$keys/critical.pem" critical-extension.pem
