// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// ES256 signatures of a P-256 key that signs again and again. With multiples of its point worked out beforehand OpenSSL
// multiplies that point as fast as it multiplies the curve's generator, and verifies in little more than half the time.
// Internal to core/crypto.

#include "core/crypto/openssl_handles.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>

namespace stir::crypto {

/// P-256 with the key in the generator's place, and the multiples of it. 150 KB and some 10 ms. Any thread.
class KeyMultiples
{
public:
    /// Null for what is no P-256 key, and while 64 of them are alive already.
    static std::unique_ptr<const KeyMultiples> of(const EVP_PKEY *key);
    KeyMultiples(const KeyMultiples &) = delete;
    KeyMultiples &operator=(const KeyMultiples &) = delete;
    ~KeyMultiples();

    const EC_GROUP *group() const { return m_group.get(); }

private:
    explicit KeyMultiples(GroupHandle group);
    GroupHandle m_group;
};

/// A key's multiples, from the moment when they are worth their making. Any thread.
class RepeatedKey
{
public:
    /// Counts one more signature of `key`. Null while there were too few; the thread that comes with the one that makes
    /// it worth while works them out, and others go without until it is done.
    const KeyMultiples *forNextSignature(const EVP_PKEY *key) const;

private:
    mutable std::atomic<std::uint64_t> m_signatures = 0;
    mutable std::atomic<const KeyMultiples *> m_ready = nullptr;
    mutable std::unique_ptr<const KeyMultiples> m_owned; ///< written by the one thread that makes them
};

/// The verification of FIPS 186-4 6.4 (SEC 1 4.1.4) with such multiples. One thread.
class MultiplesVerifier
{
public:
    MultiplesVerifier();

    /// Whether r||s (64 bytes) is a signature of the SHA-256 `digest` (32 bytes). False also where the arithmetic gave
    /// up: whoever refuses asks OpenSSL's own verification first.
    bool verifies(const KeyMultiples &key, std::span<const unsigned char, 32> digest,
                  std::span<const unsigned char, 64> signature);

private:
    bool isScalar(const BIGNUM *number) const;

    GroupHandle m_group;
    BignumContextHandle m_context;
    BignumHandle m_r, m_s, m_digest;
    PointHandle m_ofGenerator, m_ofKey;
};

} // namespace stir::crypto
