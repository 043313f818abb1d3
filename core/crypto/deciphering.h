// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Opens what a passphrase protects: encrypted PKCS#8 and the parts of PKCS#12. Old files need RC2 or single DES, which
// OpenSSL 3 keeps in a module of its own ("legacy", on Debian a part of libssl3): it is loaded into a library context
// that serves reading alone, so that nothing else of the program can come to use those. Internal to core/crypto.

#include "core/crypto/derivation_cost.h"
#include "core/foundation/result.h"
#include "core/foundation/secret_bytes.h"

namespace stir::crypto {

/// What is opened with what.
struct Opening
{
    const SecretBytes *passphrase; ///< null: none was given
    const QString &subject;
    DerivationBudget &budget;
};

/// With the old ciphers where the module is there. Lives as long as the program.
OSSL_LIB_CTX *readingContext();

/// Fails with PassphraseNeeded, WrongPassphrase, UnsupportedEncryption or UnsupportedKey.
Result<KeyHandle> decipherPkcs8(const X509_SIG *envelope, const Opening &opening);

/// After a failed deciphering: UnsupportedEncryption when OpenSSL says so, else `otherwise`; OpenSSL's words either
/// way.
Error decipheringError(ErrorCode otherwise, const QString &subject);
/// For a file that asks for more work than the budget of `opening` allows.
Error tooCostly(const QString &subject);

} // namespace stir::crypto
