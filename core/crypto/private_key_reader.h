// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds and opens the private key in a PEM text. Internal to core/crypto.

#include "core/crypto/openssl_handles.h"
#include "core/foundation/result.h"
#include "core/foundation/secret_bytes.h"

#include <span>

namespace stir::crypto {

/// As PrivateKey::fromPem says. Never asks at the terminal.
Result<KeyHandle> readPrivateKey(std::span<const std::byte> pem, const SecretBytes *passphrase, const QString &subject);

} // namespace stir::crypto
