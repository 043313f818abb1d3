// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/es256_verifier.h"

#include "core/crypto/class_handles.h"
#include "core/crypto/openssl_errors.h"

#include <openssl/err.h>

#include <array>

namespace stir::crypto {

namespace {

constexpr std::size_t halfSize = 32; // r and s of ES256, RFC 7518 3.4
constexpr std::size_t digestSize = 32;

/// Writes one half as a DER INTEGER, returns how many bytes it took: at most 35.
std::size_t writeInteger(unsigned char *out, std::span<const std::byte> half)
{
    while (half.size() > 1 && half.front() == std::byte{0})
        half = half.subspan(1);
    const bool padded = (half.front() & std::byte{0x80}) != std::byte{0};
    std::size_t at = 0;
    out[at++] = 0x02;
    out[at++] = static_cast<unsigned char>(half.size() + (padded ? 1 : 0));
    if (padded)
        out[at++] = 0;
    for (const std::byte byte : half)
        out[at++] = std::to_integer<unsigned char>(byte);
    return at;
}

const EVP_MD *fetchedSha256()
{
    // Fetched once: EVP_sha256() is looked up in the provider again on every use. Dies before OpenSSL's own clean-up,
    // which is registered first.
    static const DigestHandle digest(EVP_MD_fetch(nullptr, "SHA256", nullptr));
    return digest.get();
}

} // namespace

struct Es256Verifier::State
{
    std::shared_ptr<const PublicKey::Handle> key;
    KeyContextHandle context; ///< ready to verify; null for a key that cannot
    DigestContextHandle digest{EVP_MD_CTX_new()};
    std::optional<MultiplesVerifier> fast; ///< from the first signature on that the key has multiples for

    bool isGood(std::span<const unsigned char, digestSize> hash, std::span<const std::byte> signature) const;
    bool isGoodFast(std::span<const unsigned char, digestSize> hash, std::span<const std::byte> signature);
};

/// OpenSSL's own verification: has the last word on what is refused.
bool Es256Verifier::State::isGood(std::span<const unsigned char, digestSize> hash,
                                  std::span<const std::byte> signature) const
{
    std::array<unsigned char, 72> der = {};
    std::size_t size = 2 + writeInteger(der.data() + 2, signature.first(halfSize));
    size += writeInteger(der.data() + size, signature.last(halfSize));
    der[0] = 0x30;
    der[1] = static_cast<unsigned char>(size - 2);
    return EVP_PKEY_verify(context.get(), der.data(), size, hash.data(), hash.size()) == 1;
}

bool Es256Verifier::State::isGoodFast(std::span<const unsigned char, digestSize> hash,
                                      std::span<const std::byte> signature)
{
    const KeyMultiples *multiples = key->repeated->forNextSignature(key->key.get());
    if (multiples == nullptr)
        return false;
    if (!fast)
        fast.emplace();
    const auto *bytes = reinterpret_cast<const unsigned char *>(signature.data());
    return fast->verifies(*multiples, hash, std::span<const unsigned char, 2 * halfSize>(bytes, 2 * halfSize));
}

Es256Verifier::Es256Verifier(const PublicKey &key) : m_state(std::make_unique<State>())
{
    m_state->key = key.m_handle;
    if (!key.isP256())
        return;
    const ErrorQueueGuard guard;
    // The context keeps a reference to the key. Digests are made beforehand: EVP_DigestVerify sets itself up anew for
    // each signature.
    m_state->context.reset(EVP_PKEY_CTX_new_from_pkey(nullptr, key.m_handle->key.get(), nullptr));
    if (m_state->context && EVP_PKEY_verify_init(m_state->context.get()) != 1)
        m_state->context.reset();
}

Es256Verifier::Es256Verifier(Es256Verifier &&) noexcept = default;
Es256Verifier &Es256Verifier::operator=(Es256Verifier &&) noexcept = default;
Es256Verifier::~Es256Verifier() = default;

bool Es256Verifier::verifies(std::span<const std::byte> message, std::span<const std::byte> signature) const
{
    if (!m_state->context || signature.size() != 2 * halfSize)
        return false;
    std::array<unsigned char, digestSize> hash = {};
    const bool isHashed = EVP_DigestInit_ex2(m_state->digest.get(), fetchedSha256(), nullptr) == 1 &&
                          EVP_DigestUpdate(m_state->digest.get(), message.data(), message.size()) == 1 &&
                          EVP_DigestFinal_ex(m_state->digest.get(), hash.data(), nullptr) == 1;
    const bool isGood = isHashed && (m_state->isGoodFast(hash, signature) || m_state->isGood(hash, signature));
    // Only a failure leaves something in the queue; emptying it costs as much as the digest.
    if (!isGood)
        ERR_clear_error();
    return isGood;
}

} // namespace stir::crypto
