// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/key_recovery.h"

#include "core/crypto/digests.h"
#include "core/crypto/openssl_errors.h"
#include "core/crypto/openssl_handles.h"
#include "core/foundation/secret_bytes.h"

namespace stir::crypto {

namespace {

constexpr std::size_t halfSize = 32;

const unsigned char *bytesAt(std::span<const std::byte> bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

} // namespace

struct KeyRecovery::Scratch
{
    GroupHandle group{EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1)};
    BignumContextHandle context{BN_CTX_new()};
    BignumHandle prime{BN_new()}; ///< p of the field
    BignumHandle order{BN_new()}; ///< n of the group
    BignumHandle r{BN_new()};
    BignumHandle s{BN_new()};
    BignumHandle z{BN_new()};
    BignumHandle x{BN_new()};
    PointHandle ofR{EC_POINT_new(group.get())};     ///< s/r R
    PointHandle ofBytes{EC_POINT_new(group.get())}; ///< -z/r G
    PointHandle key{EC_POINT_new(group.get())};

    Scratch()
    {
        EC_GROUP_get_curve(group.get(), prime.get(), nullptr, nullptr, context.get());
        BN_copy(order.get(), EC_GROUP_get0_order(group.get()));
    }

    bool isScalar(const BIGNUM *number) const { return !BN_is_zero(number) && BN_cmp(number, order.get()) < 0; }

    /// Turns s into s/r and z into -z/r.
    bool divideByR()
    {
        return BN_mod_inverse(x.get(), r.get(), order.get(), context.get()) != nullptr &&
               BN_mod_mul(s.get(), s.get(), x.get(), order.get(), context.get()) == 1 &&
               BN_mod_mul(z.get(), z.get(), x.get(), order.get(), context.get()) == 1 &&
               BN_mod_sub(z.get(), order.get(), z.get(), order.get(), context.get()) == 1;
    }

    /// Both keys of the point R whose x-coordinate is `x`: Q = s/r R - z/r G, and with -R.
    void addKeysOf(RecoveredKeys &keys)
    {
        const bool isOnCurve =
            EC_POINT_set_compressed_coordinates(group.get(), ofR.get(), x.get(), 0, context.get()) == 1 &&
            EC_POINT_mul(group.get(), ofR.get(), nullptr, ofR.get(), s.get(), context.get()) == 1;
        for (int sign = 0; isOnCurve && sign < 2; ++sign) {
            addKey(keys);
            EC_POINT_invert(group.get(), ofR.get(), context.get());
        }
    }

    void addKey(RecoveredKeys &keys)
    {
        CompressedKey written{};
        if (EC_POINT_add(group.get(), key.get(), ofR.get(), ofBytes.get(), context.get()) != 1 ||
            EC_POINT_is_at_infinity(group.get(), key.get()) == 1)
            return;
        const std::size_t size =
            EC_POINT_point2oct(group.get(), key.get(), POINT_CONVERSION_COMPRESSED,
                               reinterpret_cast<unsigned char *>(written.data()), written.size(), context.get());
        if (size == written.size())
            keys.add(written);
    }
};

KeyRecovery::KeyRecovery() : m_scratch(std::make_unique<Scratch>()) {}

KeyRecovery::~KeyRecovery() = default;

RecoveredKeys KeyRecovery::candidates(std::span<const std::byte> digest, std::span<const std::byte> signature)
{
    RecoveredKeys keys;
    if (digest.size() != halfSize || signature.size() != 2 * halfSize)
        return keys;
    const ErrorQueueGuard guard;
    Scratch &with = *m_scratch;
    BN_bin2bn(bytesAt(signature.first(halfSize)), halfSize, with.r.get());
    BN_bin2bn(bytesAt(signature.last(halfSize)), halfSize, with.s.get());
    BN_bin2bn(bytesAt(digest), halfSize, with.z.get());
    if (!with.isScalar(with.r.get()) || !with.isScalar(with.s.get()) || !with.divideByR() ||
        EC_POINT_mul(with.group.get(), with.ofBytes.get(), with.z.get(), nullptr, nullptr, with.context.get()) != 1)
        return keys;
    // R's x-coordinate was reduced to r: r itself, and r + n where that is still in the field.
    BN_copy(with.x.get(), with.r.get());
    for (; BN_cmp(with.x.get(), with.prime.get()) < 0; BN_add(with.x.get(), with.x.get(), with.order.get()))
        with.addKeysOf(keys);
    return keys;
}

std::vector<PublicKey> recoverEs256Keys(std::span<const std::byte> signedBytes, std::span<const std::byte> signature)
{
    KeyRecovery recovery;
    const QByteArray digest = sha256(signedBytes);
    std::vector<PublicKey> keys;
    for (const CompressedKey &candidate : recovery.candidates(bytesOf(digest), signature))
        if (auto key = PublicKey::fromCompressed(candidate))
            keys.push_back(std::move(*key));
    return keys;
}

} // namespace stir::crypto
