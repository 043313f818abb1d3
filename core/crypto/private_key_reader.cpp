// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/private_key_reader.h"

#include "core/crypto/class_handles.h"
#include "core/crypto/credential_bundle.h"
#include "core/crypto/openssl_errors.h"
#include "core/crypto/pem_blocks.h"
#include "core/crypto/whole_der.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>

#include <algorithm>

namespace stir::crypto {

namespace {

constexpr std::string_view encryptedLabel = "ENCRYPTED PRIVATE KEY"; // PKCS#8

/// Without a callback of ours OpenSSL would ask at the terminal.
int givePassphrase(char *buffer, int size, int, void *given)
{
    const auto *passphrase = static_cast<const SecretBytes *>(given);
    if (passphrase == nullptr || size < 0 || passphrase->size() > static_cast<std::size_t>(size))
        return -1;
    std::ranges::copy(passphrase->text(), buffer);
    return static_cast<int>(passphrase->size());
}

KeyHandle keyFromPkcs8(std::span<const std::byte> der)
{
    const auto info = wholeDer<Pkcs8Handle>(
        der, [](const unsigned char **at, long size) { return d2i_PKCS8_PRIV_KEY_INFO(nullptr, at, size); });
    return KeyHandle(info ? EVP_PKCS82PKEY(info.get()) : nullptr);
}

KeyHandle traditionalKey(int type, std::span<const std::byte> der)
{
    return wholeDer<KeyHandle>(
        der, [type](const unsigned char **at, long size) { return d2i_PrivateKey(type, nullptr, at, size); });
}

EncryptedKeyHandle envelopeOf(std::span<const std::byte> der)
{
    return wholeDer<EncryptedKeyHandle>(
        der, [](const unsigned char **at, long size) { return d2i_X509_SIG(nullptr, at, size); });
}

int typeOf(const std::string &label)
{
    if (label == "RSA PRIVATE KEY")
        return EVP_PKEY_RSA;
    return label == "DSA PRIVATE KEY" ? EVP_PKEY_DSA : EVP_PKEY_EC;
}

Result<KeyHandle> openEncryptedPkcs8(const PemBlock &block, const Opening &opening)
{
    const EncryptedKeyHandle envelope = envelopeOf(block.content.view());
    if (!envelope)
        return opensslFailure(ErrorCode::NotAPrivateKey, opening.subject);
    return decipherPkcs8(envelope.get(), opening);
}

Result<KeyHandle> openEncryptedTraditional(const PemBlock &block, const Opening &opening)
{
    EVP_CIPHER_INFO cipher = {};
    std::string headers = block.headers;
    if (PEM_get_EVP_CIPHER_INFO(headers.data(), &cipher) != 1)
        return opensslFailure(ErrorCode::UnsupportedEncryption, opening.subject);
    if (opening.passphrase == nullptr)
        return failure(ErrorCode::PassphraseNeeded, opening.subject);
    SecretBytes content = block.content.duplicate();
    auto length = static_cast<long>(content.size());
    auto *data = reinterpret_cast<unsigned char *>(content.writableView().data());
    const bool deciphered =
        PEM_do_header(&cipher, data, &length, givePassphrase, const_cast<SecretBytes *>(opening.passphrase)) == 1;
    if (!deciphered)
        return failure(decipheringError(ErrorCode::WrongPassphrase, opening.subject));
    KeyHandle key = traditionalKey(typeOf(block.label), content.view().first(static_cast<std::size_t>(length)));
    // One wrong passphrase in 256 leaves a good padding behind, and then noise instead of a key.
    if (!key)
        return opensslFailure(ErrorCode::WrongPassphrase, opening.subject);
    return key;
}

Result<KeyHandle> openBlock(const PemBlock &block, const Opening &opening)
{
    if (block.label == encryptedLabel)
        return openEncryptedPkcs8(block, opening);
    if (isEncrypted(block))
        return openEncryptedTraditional(block, opening);
    if (block.label == "OPENSSH PRIVATE KEY")
        return failure(ErrorCode::UnsupportedKey, opening.subject, QString::fromStdString(block.label));
    KeyHandle key = block.label == "PRIVATE KEY" ? keyFromPkcs8(block.content.view())
                                                 : traditionalKey(typeOf(block.label), block.content.view());
    if (!key)
        return opensslFailure(ErrorCode::NotAPrivateKey, opening.subject);
    return key;
}

} // namespace

bool isEncrypted(const PemBlock &block)
{
    return block.label == encryptedLabel || block.headers.find("ENCRYPTED") != std::string::npos;
}

bool isEncryptedKey(std::span<const std::byte> der)
{
    const ErrorQueueGuard guard;
    return envelopeOf(der) != nullptr;
}

Result<KeyHandle> wholeKey(KeyHandle key, const QString &subject)
{
    if (EVP_PKEY_is_a(key.get(), "EC") != 1)
        return key;
    const KeyContextHandle context(EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr));
    // Such a point would match its certificate, and the key would sign for nobody.
    if (!context || EVP_PKEY_pairwise_check(context.get()) != 1)
        return opensslFailure(ErrorCode::NotAPrivateKey, subject);
    return key;
}

Result<KeyHandle> keyFromBlock(const PemBlock &block, const Opening &opening)
{
    auto key = openBlock(block, opening);
    return key ? wholeKey(std::move(*key), opening.subject) : std::move(key);
}

std::optional<Result<KeyHandle>> keyFromDer(std::span<const std::byte> der, const Opening &opening)
{
    KeyHandle plain = keyFromPkcs8(der);
    for (const int type : {EVP_PKEY_EC, EVP_PKEY_RSA})
        plain = plain ? std::move(plain) : traditionalKey(type, der);
    if (plain)
        return wholeKey(std::move(plain), opening.subject);
    const EncryptedKeyHandle envelope = envelopeOf(der);
    if (!envelope)
        return std::nullopt;
    auto key = decipherPkcs8(envelope.get(), opening);
    return key ? wholeKey(std::move(*key), opening.subject) : std::move(key);
}

Result<KeyHandle> readPrivateKey(std::span<const std::byte> pem, const SecretBytes *passphrase, const QString &subject)
{
    const ErrorQueueGuard guard;
    const PemBlocks text = pemBlocksOf(pem);
    const auto block =
        std::ranges::find_if(text.blocks, [](const PemBlock &one) { return isPrivateKeyLabel(one.label); });
    if (block == text.blocks.end()) {
        const bool isOther = !text.blocks.empty();
        return failure(ErrorCode::NotAPrivateKey, subject,
                       isOther ? wordsForLabel(text.blocks.back().label) : text.fault);
    }
    DerivationBudget budget(derivationLimit);
    return keyFromBlock(*block, Opening{passphrase, subject, budget});
}

} // namespace stir::crypto
