// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/private_key_reader.h"

#include "core/crypto/class_handles.h"
#include "core/crypto/openssl_errors.h"
#include "core/crypto/pem_blocks.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>

#include <algorithm>

namespace stir::crypto {

namespace {

/// What one block is opened with.
struct Opening
{
    const SecretBytes *passphrase;
    const QString &subject;
};

const unsigned char *octets(const SecretBytes &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.view().data());
}

/// Without a callback of ours OpenSSL would ask at the terminal.
int givePassphrase(char *buffer, int size, int, void *given)
{
    const auto *passphrase = static_cast<const SecretBytes *>(given);
    if (passphrase == nullptr || size < 0 || passphrase->size() > static_cast<std::size_t>(size))
        return -1;
    std::ranges::copy(passphrase->text(), buffer);
    return static_cast<int>(passphrase->size());
}

Error undecipherable(const QString &subject)
{
    const ErrorCode code = lastErrorIsUnsupported() ? ErrorCode::UnsupportedKey : ErrorCode::WrongPassphrase;
    return {code, subject, drainedErrors()};
}

KeyHandle keyFromPkcs8(const SecretBytes &der)
{
    const unsigned char *position = octets(der);
    const Pkcs8Handle info(d2i_PKCS8_PRIV_KEY_INFO(nullptr, &position, static_cast<long>(der.size())));
    return KeyHandle(info ? EVP_PKCS82PKEY(info.get()) : nullptr);
}

KeyHandle traditionalKey(const std::string &label, std::span<const std::byte> der)
{
    const int type = label == "RSA PRIVATE KEY"   ? EVP_PKEY_RSA
                     : label == "DSA PRIVATE KEY" ? EVP_PKEY_DSA
                                                  : EVP_PKEY_EC;
    const auto *position = reinterpret_cast<const unsigned char *>(der.data());
    return KeyHandle(d2i_PrivateKey(type, nullptr, &position, static_cast<long>(der.size())));
}

Result<KeyHandle> openEncryptedPkcs8(const PemBlock &block, const Opening &opening)
{
    const unsigned char *position = octets(block.content);
    const EncryptedKeyHandle envelope(d2i_X509_SIG(nullptr, &position, static_cast<long>(block.content.size())));
    if (!envelope)
        return opensslFailure(ErrorCode::NotAPrivateKey, opening.subject);
    if (opening.passphrase == nullptr)
        return failure(ErrorCode::PassphraseNeeded, opening.subject);
    const auto words = opening.passphrase->text();
    const Pkcs8Handle info(PKCS8_decrypt(envelope.get(), words.data(), static_cast<int>(words.size())));
    if (!info)
        return failure(undecipherable(opening.subject));
    KeyHandle key(EVP_PKCS82PKEY(info.get()));
    if (!key)
        return opensslFailure(ErrorCode::UnsupportedKey, opening.subject);
    return key;
}

Result<KeyHandle> openEncryptedTraditional(const PemBlock &block, const Opening &opening)
{
    EVP_CIPHER_INFO cipher = {};
    std::string headers = block.headers;
    if (PEM_get_EVP_CIPHER_INFO(headers.data(), &cipher) != 1)
        return opensslFailure(ErrorCode::UnsupportedKey, opening.subject);
    if (opening.passphrase == nullptr)
        return failure(ErrorCode::PassphraseNeeded, opening.subject);
    SecretBytes content = block.content.duplicate();
    auto length = static_cast<long>(content.size());
    auto *data = reinterpret_cast<unsigned char *>(content.writableView().data());
    const bool deciphered =
        PEM_do_header(&cipher, data, &length, givePassphrase, const_cast<SecretBytes *>(opening.passphrase)) == 1;
    if (!deciphered)
        return failure(undecipherable(opening.subject));
    KeyHandle key = traditionalKey(block.label, content.view().first(static_cast<std::size_t>(length)));
    // One wrong passphrase in 256 leaves a good padding behind, and then noise instead of a key.
    if (!key)
        return opensslFailure(ErrorCode::WrongPassphrase, opening.subject);
    return key;
}

Result<KeyHandle> openBlock(const PemBlock &block, const Opening &opening)
{
    if (block.label == "ENCRYPTED PRIVATE KEY")
        return openEncryptedPkcs8(block, opening);
    if (block.headers.find("ENCRYPTED") != std::string::npos)
        return openEncryptedTraditional(block, opening);
    if (block.label == "OPENSSH PRIVATE KEY")
        return failure(ErrorCode::UnsupportedKey, opening.subject, wordsForLabel(block.label));
    KeyHandle key =
        block.label == "PRIVATE KEY" ? keyFromPkcs8(block.content) : traditionalKey(block.label, block.content.view());
    if (!key)
        return opensslFailure(ErrorCode::NotAPrivateKey, opening.subject);
    return key;
}

/// A public point that does not belong to the private number would match its certificate and sign for nobody.
Done requireWhole(EVP_PKEY *key, const QString &subject)
{
    if (EVP_PKEY_is_a(key, "EC") != 1)
        return {};
    const KeyContextHandle context(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    if (!context || EVP_PKEY_pairwise_check(context.get()) != 1)
        return opensslFailure(ErrorCode::NotAPrivateKey, subject);
    return {};
}

} // namespace

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
    auto key = openBlock(*block, Opening{passphrase, subject});
    if (!key)
        return key;
    if (const Done whole = requireWhole(key->get(), subject); !whole)
        return failure(whole.error());
    return key;
}

} // namespace stir::crypto
