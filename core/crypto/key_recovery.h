// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which keys can have made an ES256 signature, from the signature alone (SEC 1 4.1.6): two, rarely up to four. The one
// key common to two signatures of different bytes is the signer's.

#include "core/crypto/public_key.h"

#include <array>
#include <memory>
#include <vector>

namespace stir::crypto {

/// The candidates; each in compressed form, so that it can be compared, hashed and kept by the million.
class RecoveredKeys
{
public:
    const CompressedKey *begin() const { return m_keys.data(); }
    const CompressedKey *end() const { return m_keys.data() + m_count; }
    std::size_t size() const { return m_count; }
    void add(const CompressedKey &key) { m_keys.at(m_count++) = key; }

private:
    std::array<CompressedKey, 4> m_keys{};
    std::size_t m_count = 0;
};

/// Keeps what OpenSSL computes with: about twice the cost of a verification a signature. One for each thread.
class KeyRecovery
{
public:
    KeyRecovery();
    ~KeyRecovery();
    KeyRecovery(const KeyRecovery &) = delete;
    KeyRecovery &operator=(const KeyRecovery &) = delete;

    /// `digest` is the SHA-256 of the signed bytes, `signature` r||s (RFC 7518 3.4). Exactly the P-256 keys that verify
    /// it: none when it is no signature by any key.
    RecoveredKeys candidates(std::span<const std::byte> digest, std::span<const std::byte> signature);

private:
    struct Scratch;
    std::unique_ptr<Scratch> m_scratch;
};

/// The same for one signature.
std::vector<PublicKey> recoverEs256Keys(std::span<const std::byte> signedBytes, std::span<const std::byte> signature);

} // namespace stir::crypto
