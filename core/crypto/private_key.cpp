// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/private_key.h"

#include "core/crypto/class_handles.h"
#include "core/crypto/digests.h"
#include "core/crypto/memory_bio.h"
#include "core/crypto/openssl_errors.h"
#include "core/crypto/private_key_reader.h"

#include <openssl/core_names.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>

#include <algorithm>
#include <array>

namespace stir::crypto {

namespace {

constexpr int halfSize = 32; // r and s of ES256, RFC 7518 3.4

/// The same key in the one form it is written in: with its public point, uncompressed. What was read may lack the
/// point.
KeyHandle inOneForm(EVP_PKEY *key)
{
    KeyHandle copy(EVP_PKEY_dup(key));
    if (copy && EVP_PKEY_is_a(copy.get(), "EC") == 1) {
        EVP_PKEY_set_int_param(copy.get(), OSSL_PKEY_PARAM_EC_INCLUDE_PUBLIC, 1);
        EVP_PKEY_set_utf8_string_param(copy.get(), OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT,
                                       OSSL_PKEY_EC_POINT_CONVERSION_FORMAT_UNCOMPRESSED);
    }
    return copy;
}

/// By chance one key in 2^64 would be taken for such a one.
constexpr int guessableBits = 192;
constexpr int fewBytes = 8;

bool isFewBytes(const BIGNUM *number)
{
    std::array<unsigned char, halfSize> bytes = {};
    BN_bn2binpad(number, bytes.data(), halfSize);
    std::ranges::sort(bytes);
    const auto kinds = std::unique(bytes.begin(), bytes.end()) - bytes.begin();
    explicit_bzero(bytes.data(), bytes.size());
    return kinds < fewBytes;
}

QByteArray concatenated(const ECDSA_SIG *signature)
{
    QByteArray bytes(2 * halfSize, '\0');
    auto *out = reinterpret_cast<unsigned char *>(bytes.data());
    BN_bn2binpad(ECDSA_SIG_get0_r(signature), out, halfSize);
    BN_bn2binpad(ECDSA_SIG_get0_s(signature), out + halfSize, halfSize);
    return bytes;
}

} // namespace

PrivateKey::PrivateKey(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}
PrivateKey::PrivateKey(PrivateKey &&) noexcept = default;
PrivateKey &PrivateKey::operator=(PrivateKey &&) noexcept = default;
PrivateKey::~PrivateKey() = default;

Result<PrivateKey> PrivateKey::generate()
{
    const ErrorQueueGuard guard;
    KeyHandle key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    if (!key)
        return opensslFailure(ErrorCode::CryptoFailed, QStringLiteral("P-256"));
    return PrivateKey(std::make_unique<Handle>(Handle{nullptr, std::move(key)}));
}

Result<PrivateKey> PrivateKey::fromPem(std::span<const std::byte> pem, const SecretBytes *passphrase,
                                       const QString &subject)
{
    auto key = readPrivateKey(pem, passphrase, subject);
    if (!key)
        return failure(key.error());
    return PrivateKey(std::make_unique<Handle>(Handle{nullptr, std::move(*key)}));
}

PublicKey PrivateKey::publicKey() const
{
    // Out of its encoding, so that nothing handed around as public ever holds the private half.
    const ErrorQueueGuard guard;
    const BioHandle bio = writingBio();
    i2d_PUBKEY_bio(bio.get(), m_handle->key.get());
    KeyHandle key(d2i_PUBKEY_bio(bio.get(), nullptr));
    const bool isP256 = key && isP256Key(key.get());
    return PublicKey(std::make_shared<const PublicKey::Handle>(PublicKey::Handle{std::move(key), isP256}));
}

Done PrivateKey::requireP256(const QString &subject) const
{
    const EVP_PKEY *key = m_handle->key.get();
    if (isP256Key(key))
        return {};
    const ErrorCode code = EVP_PKEY_is_a(key, "EC") == 1 ? ErrorCode::WrongCurve : ErrorCode::UnsupportedKey;
    return failure(code, subject, algorithmNameOf(key));
}

bool PrivateKey::isInToken() const
{
    return m_handle->token != nullptr;
}

bool PrivateKey::isGuessable() const
{
    const ErrorQueueGuard guard;
    BIGNUM *given = nullptr;
    BIGNUM *end = nullptr;
    if (isInToken() || !isP256Key(m_handle->key.get()) ||
        EVP_PKEY_get_bn_param(m_handle->key.get(), OSSL_PKEY_PARAM_PRIV_KEY, &given) != 1)
        return false;
    const SecretBignumHandle number(given);
    EVP_PKEY_get_bn_param(m_handle->key.get(), OSSL_PKEY_PARAM_EC_ORDER, &end);
    const BignumHandle order(end);
    const SecretBignumHandle distance(BN_new());
    if (!order || !distance || BN_sub(distance.get(), order.get(), number.get()) != 1)
        return false;
    return std::min(BN_num_bits(number.get()), BN_num_bits(distance.get())) <= guessableBits ||
           isFewBytes(number.get());
}

Result<QByteArray> PrivateKey::signEs256(std::span<const std::byte> message) const
{
    if (!isP256Key(m_handle->key.get()))
        return failure(ErrorCode::WrongCurve, {}, algorithmNameOf(m_handle->key.get()));
    const ErrorQueueGuard guard;
    const QByteArray digest = sha256(message);
    std::array<unsigned char, 80> der = {};
    std::size_t size = der.size();
    const KeyContextHandle context(EVP_PKEY_CTX_new_from_pkey(nullptr, m_handle->key.get(), nullptr));
    const bool made =
        context && EVP_PKEY_sign_init(context.get()) == 1 &&
        EVP_PKEY_sign(context.get(), der.data(), &size, reinterpret_cast<const unsigned char *>(digest.constData()),
                      static_cast<std::size_t>(digest.size())) == 1;
    const unsigned char *position = der.data();
    const EcdsaSignatureHandle signature(made ? d2i_ECDSA_SIG(nullptr, &position, static_cast<long>(size)) : nullptr);
    if (!signature)
        return opensslFailure(ErrorCode::CryptoFailed, QStringLiteral("ES256"));
    return concatenated(signature.get());
}

Result<SecretBytes> PrivateKey::toPem() const
{
    // EVP_PKEY_dup() of a key of the engine would end in a double free.
    if (isInToken())
        return failure(ErrorCode::KeyStaysInToken, {});
    const ErrorQueueGuard guard;
    const KeyHandle key = inOneForm(m_handle->key.get());
    const BioHandle bio = secretWritingBio();
    if (!key || !bio || PEM_write_bio_PKCS8PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return opensslFailure(ErrorCode::CryptoFailed, QStringLiteral("PKCS#8"));
    return SecretBytes(writtenBytes(bio));
}

Result<SecretBytes> PrivateKey::toEncryptedPem(const SecretBytes &passphrase) const
{
    if (passphrase.isEmpty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("passphrase"));
    if (isInToken())
        return failure(ErrorCode::KeyStaysInToken, {});
    const ErrorQueueGuard guard;
    // The openssl program refuses N of 32768 and more at r=8 ("memory limit exceeded").
    constexpr quint64 n = 16384;
    QByteArray salt = randomBytes(16);
    AlgorithmHandle algorithm(PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), reinterpret_cast<unsigned char *>(salt.data()),
                                                    static_cast<int>(salt.size()), nullptr, n, 8, 1));
    const KeyHandle key = inOneForm(m_handle->key.get());
    const Pkcs8Handle info(key ? EVP_PKEY2PKCS8(key.get()) : nullptr);
    EncryptedKeyHandle envelope;
    if (algorithm && info)
        envelope.reset(
            PKCS8_set0_pbe(passphrase.text().data(), static_cast<int>(passphrase.size()), info.get(), algorithm.get()));
    if (envelope)
        static_cast<void>(algorithm.release()); // it is the envelope's now
    const BioHandle bio = secretWritingBio();
    if (!envelope || !bio || PEM_write_bio_PKCS8(bio.get(), envelope.get()) != 1)
        return opensslFailure(ErrorCode::CryptoFailed, QStringLiteral("PKCS#8"));
    return SecretBytes(writtenBytes(bio));
}

} // namespace stir::crypto
