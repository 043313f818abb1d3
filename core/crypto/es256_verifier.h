// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// ES256 signatures of one key, many of them: what OpenSSL sets up for a key is set up once, and a key that has signed
// thousands gets multiples worked out in advance, so that less than OpenSSL's own arithmetic is left. One thread.

#include "core/crypto/public_key.h"

namespace stir::crypto {

class Es256Verifier
{
public:
    explicit Es256Verifier(const PublicKey &key);
    Es256Verifier(Es256Verifier &&) noexcept;
    Es256Verifier &operator=(Es256Verifier &&) noexcept;
    ~Es256Verifier();

    /// Whether `signature` (64 bytes r||s, RFC 7518 3.4) is that key's over `message`. False for a key that is not on
    /// P-256 and for anything malformed.
    bool verifies(std::span<const std::byte> message, std::span<const std::byte> signature) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace stir::crypto
