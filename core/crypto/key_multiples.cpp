// SPDX-License-Identifier: GPL-3.0-or-later

// EC_GROUP_precompute_mult is the only way to multiples of a point that is not the generator; OpenSSL 3 calls it
// deprecated and offers nothing in its place.
#define OPENSSL_SUPPRESS_DEPRECATED

#include "core/crypto/key_multiples.h"

#include <openssl/core_names.h>
#include <openssl/obj_mac.h>

#include <array>

namespace stir::crypto {

namespace {

constexpr std::size_t halfSize = 32;        // r and s of ES256, RFC 7518 3.4
constexpr std::uint64_t worthWhile = 2'000; // signatures; what making them costs is saved by the next thousand
constexpr int mostAlive = 64;

std::atomic<int> alive = 0; // NOLINT: what the process spends on them, whoever owns them

/// The key's point as a point of `group`; null for another curve's.
PointHandle pointOf(const EVP_PKEY *key, const EC_GROUP *group)
{
    std::array<unsigned char, 65> octets = {};
    std::size_t size = 0;
    PointHandle point(EC_POINT_new(group));
    const bool isRead =
        EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_PUB_KEY, octets.data(), octets.size(), &size) == 1 &&
        EC_POINT_oct2point(group, point.get(), octets.data(), size, nullptr) == 1;
    return isRead ? std::move(point) : nullptr;
}

} // namespace

std::unique_ptr<const KeyMultiples> KeyMultiples::of(const EVP_PKEY *key)
{
    GroupHandle group(EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1));
    const BignumContextHandle context(BN_CTX_new());
    const PointHandle point = pointOf(key, group.get());
    if (!point)
        return nullptr;
    // Counts itself from here on, so that two threads cannot both take the last place.
    std::unique_ptr<const KeyMultiples> multiples(new KeyMultiples(std::move(group)));
    EC_GROUP *own = multiples->m_group.get();
    const BignumHandle order(BN_dup(EC_GROUP_get0_order(own)));
    const bool isMade = alive <= mostAlive &&
                        EC_GROUP_set_generator(own, point.get(), order.get(), BN_value_one()) == 1 &&
                        EC_GROUP_precompute_mult(own, context.get()) == 1;
    return isMade ? std::move(multiples) : nullptr;
}

KeyMultiples::KeyMultiples(GroupHandle group) : m_group(std::move(group))
{
    ++alive;
}

KeyMultiples::~KeyMultiples()
{
    --alive;
}

const KeyMultiples *RepeatedKey::forNextSignature(const EVP_PKEY *key) const
{
    if (const KeyMultiples *ready = m_ready.load(std::memory_order_acquire))
        return ready;
    if (m_signatures.fetch_add(1, std::memory_order_relaxed) + 1 != worthWhile)
        return nullptr;
    m_owned = KeyMultiples::of(key);
    m_ready.store(m_owned.get(), std::memory_order_release);
    return m_owned.get();
}

MultiplesVerifier::MultiplesVerifier()
    : m_group(EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1)), m_context(BN_CTX_new()), m_r(BN_new()), m_s(BN_new()),
      m_digest(BN_new()), m_ofGenerator(EC_POINT_new(m_group.get())), m_ofKey(EC_POINT_new(m_group.get()))
{
}

bool MultiplesVerifier::isScalar(const BIGNUM *number) const
{
    return !BN_is_zero(number) && BN_cmp(number, EC_GROUP_get0_order(m_group.get())) < 0;
}

bool MultiplesVerifier::verifies(const KeyMultiples &key, std::span<const unsigned char, 32> digest,
                                 std::span<const unsigned char, 64> signature)
{
    const BIGNUM *order = EC_GROUP_get0_order(m_group.get());
    BIGNUM *r = m_r.get();
    BIGNUM *s = m_s.get();
    BIGNUM *z = m_digest.get();
    BN_CTX *context = m_context.get();
    if (BN_bin2bn(signature.data(), halfSize, r) == nullptr ||
        BN_bin2bn(signature.data() + halfSize, halfSize, s) == nullptr ||
        BN_bin2bn(digest.data(), halfSize, z) == nullptr || !isScalar(r) || !isScalar(s))
        return false;
    // z/s G + r/s Q
    const bool isAdded = BN_mod_inverse(s, s, order, context) != nullptr && BN_mod_mul(z, z, s, order, context) == 1 &&
                         BN_mod_mul(s, r, s, order, context) == 1 &&
                         EC_POINT_mul(m_group.get(), m_ofGenerator.get(), z, nullptr, nullptr, context) == 1 &&
                         EC_POINT_mul(key.group(), m_ofKey.get(), s, nullptr, nullptr, context) == 1 &&
                         EC_POINT_add(m_group.get(), m_ofKey.get(), m_ofKey.get(), m_ofGenerator.get(), context) == 1;
    BIGNUM *x = z;
    if (!isAdded || EC_POINT_get_affine_coordinates(m_group.get(), m_ofKey.get(), x, nullptr, context) != 1)
        return false;
    // The field is larger than the group, by less than the group's size.
    return BN_cmp(x, r) == 0 || (BN_cmp(x, order) >= 0 && BN_sub(x, x, order) == 1 && BN_cmp(x, r) == 0);
}

} // namespace stir::crypto
