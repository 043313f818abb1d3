// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/digests.h"

#include "core/crypto/openssl_errors.h"
#include "core/crypto/openssl_handles.h"

#include <openssl/rand.h>

#include <climits>

namespace stir::crypto {

namespace {

constexpr std::size_t sealKeySize = 32;
constexpr std::size_t nonceSize = 12;
constexpr std::size_t tagSize = 16;

unsigned char *octets(std::span<std::byte> bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *octets(std::span<const std::byte> bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

void fillRandom(std::span<std::byte> bytes)
{
    // No key and no nonce may ever be made from anything less: there is nothing sensible left to do.
    if (RAND_bytes(octets(bytes), static_cast<int>(bytes.size())) != 1)
        qFatal("The system gives no random bytes");
}

bool fitsInt(std::span<const std::byte> bytes)
{
    return bytes.size() < INT_MAX - 64;
}

} // namespace

QByteArray sha256(std::span<const std::byte> bytes)
{
    QByteArray digest(32, '\0');
    unsigned int size = 0;
    EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char *>(digest.data()), &size, EVP_sha256(),
               nullptr);
    Q_ASSERT(size == 32);
    return digest;
}

QString sha256Hex(std::span<const std::byte> bytes)
{
    return QString::fromLatin1(sha256(bytes).toHex());
}

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, '\0');
    fillRandom(std::as_writable_bytes(std::span(bytes.data(), static_cast<std::size_t>(count))));
    return bytes;
}

SecretBytes randomSecret(int count)
{
    SecretBytes bytes(static_cast<std::size_t>(count));
    fillRandom(bytes.writableView());
    return bytes;
}

Result<SecretBytes> deriveKey(const SecretBytes &passphrase, std::span<const std::byte> salt, ScryptCost cost,
                              int length)
{
    // The cost may come out of a file: above this it would only be a way to exhaust memory (4 GiB).
    if (cost.n > (1U << 22U) || cost.r > 8 || cost.r == 0 || cost.p > 16 || cost.p == 0 || length <= 0)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("scrypt"));
    const ErrorQueueGuard guard;
    SecretBytes key(static_cast<std::size_t>(length));
    const quint64 memory = 128 * cost.r * (cost.n + cost.p + 2) + 1024 * 1024;
    if (EVP_PBE_scrypt(passphrase.text().data(), passphrase.size(), octets(salt), salt.size(), cost.n, cost.r, cost.p,
                       memory, octets(key.writableView()), key.size()) != 1)
        return opensslFailure(ErrorCode::CryptoFailed, QStringLiteral("scrypt"));
    return key;
}

Result<QByteArray> seal(const SecretBytes &key, std::span<const std::byte> plain, std::span<const std::byte> context)
{
    const ErrorQueueGuard guard;
    if (key.size() != sealKeySize || !fitsInt(plain) || !fitsInt(context))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("AES-256-GCM"));
    QByteArray sealed(static_cast<qsizetype>(nonceSize + plain.size() + tagSize), '\0');
    const auto out = std::as_writable_bytes(std::span(sealed.data(), static_cast<std::size_t>(sealed.size())));
    const auto nonce = out.first(nonceSize);
    const auto body = out.subspan(nonceSize, plain.size());
    fillRandom(nonce);
    const CipherContextHandle cipher(EVP_CIPHER_CTX_new());
    int count = 0;
    const bool done =
        cipher != nullptr &&
        EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, octets(key.view()), octets(nonce)) == 1 &&
        EVP_EncryptUpdate(cipher.get(), nullptr, &count, octets(context), static_cast<int>(context.size())) == 1 &&
        EVP_EncryptUpdate(cipher.get(), octets(body), &count, octets(plain), static_cast<int>(plain.size())) == 1 &&
        EVP_EncryptFinal_ex(cipher.get(), octets(out.last(tagSize)), &count) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagSize, out.last(tagSize).data()) == 1;
    if (!done)
        return opensslFailure(ErrorCode::CryptoFailed, QStringLiteral("AES-256-GCM"));
    return sealed;
}

Result<SecretBytes> unseal(const SecretBytes &key, std::span<const std::byte> sealed,
                           std::span<const std::byte> context)
{
    const ErrorQueueGuard guard;
    if (key.size() != sealKeySize || sealed.size() < nonceSize + tagSize || !fitsInt(sealed) || !fitsInt(context))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("AES-256-GCM"));
    const auto body = sealed.subspan(nonceSize, sealed.size() - nonceSize - tagSize);
    QByteArray tag(reinterpret_cast<const char *>(sealed.last(tagSize).data()), tagSize);
    SecretBytes plain(body.size());
    const CipherContextHandle cipher(EVP_CIPHER_CTX_new());
    int count = 0;
    unsigned char none[tagSize]; // nothing is left over in this mode, but the call wants a place
    const bool prepared =
        cipher != nullptr &&
        EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, octets(key.view()), octets(sealed)) == 1 &&
        EVP_DecryptUpdate(cipher.get(), nullptr, &count, octets(context), static_cast<int>(context.size())) == 1 &&
        EVP_DecryptUpdate(cipher.get(), octets(plain.writableView()), &count, octets(body),
                          static_cast<int>(body.size())) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) == 1;
    if (!prepared)
        return opensslFailure(ErrorCode::CryptoFailed, QStringLiteral("AES-256-GCM"));
    if (EVP_DecryptFinal_ex(cipher.get(), none, &count) != 1)
        return failure(ErrorCode::WrongPassphrase, {});
    return plain;
}

} // namespace stir::crypto
