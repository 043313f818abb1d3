// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The private keys of an unlocked vault by what they are, not by their names. Used from one thread at a time; a
// thousand keys take some tenths of a second.

#include "core/credentials/vault.h"
#include "core/crypto/private_key.h"

namespace stir::credentials {

/// Sorted names, without the prefix of keyEntryName(), under which the vault keeps the private half of `key`. Entries
/// that are no keys are passed over. Fails as Vault::load does.
Result<QStringList> namesOfKey(const Vault &vault, const crypto::PublicKey &key);

/// Fails as Vault::load does.
Result<crypto::PrivateKey> keyNamed(const Vault &vault, const QString &name);

} // namespace stir::credentials
