// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The private keys of an unlocked vault by what they are, not by their names, and those that stay outside of it. Used
// from one thread at a time; a thousand keys take just under a second.

#include "core/credentials/signing_identity.h"
#include "core/credentials/vault.h"
#include "core/crypto/private_key.h"

namespace stir::credentials {

/// Sorted names, without the prefix of keyEntryName(), under which the vault keeps the private half of `key`. Entries
/// that are no keys are passed over. Fails as Vault::load does.
Result<QStringList> namesOfKey(const Vault &vault, const crypto::PublicKey &key);

/// Fails as Vault::load does.
Result<crypto::PrivateKey> keyNamed(const Vault &vault, const QString &name);

/// PKCS#8 PEM of the key that belongs to the identity's certificate, under its name or any other: while an identity is
/// switched to a new key, the names in the vault follow after. Fails with KeyNotInVault or as Vault::load does.
Result<SecretBytes> keyOfIdentity(const Vault &vault, const SigningIdentity &identity);

/// PKCS#8 PEM of a key that stays in a file, as SigningIdentity::keyPlace names it: what a push sends. `passphrase` may
/// be null. Fails with KeyStaysInToken for the address of a token, or as readSecretFile and crypto::readCredentials do.
Result<SecretBytes> outsideKey(const QString &place, const SecretBytes *passphrase);

} // namespace stir::credentials
