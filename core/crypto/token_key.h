// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A private key that never leaves its token: a smart card, an HSM, or SoftHSM2. OpenSSL's "pkcs11" engine finds it by
// its address (RFC 7512): "pkcs11:token=stir;object=signer". Used from one thread at a time; a token may take a second.

#include "core/crypto/private_key.h"

namespace stir::crypto {

/// Whether the text is such an address rather than a path.
bool isTokenAddress(const QString &text);

/// An address may name the token's own library, "?module-path=/usr/lib/softhsm/libsofthsm2.so"; else what p11-kit knows
/// is searched. Fails with InvalidArgument (an address with a PIN in it: it would stand in lists and logs),
/// PassphraseNeeded (`pin` is null), WrongPassphrase (asked once: three wrong ones lock a card), or TokenUnavailable. A
/// token stays open until the program ends, as PKCS#11 has it: the PIN is not looked at a second time, and another
/// library is refused.
Result<PrivateKey> openTokenKey(const QString &address, const SecretBytes *pin);

} // namespace stir::crypto
