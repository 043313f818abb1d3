// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/deciphering.h"

#include "core/crypto/openssl_errors.h"

#include <openssl/err.h>
#include <openssl/provider.h>

namespace stir::crypto {

namespace {

struct ReadingContext
{
    OSSL_LIB_CTX *context = OSSL_LIB_CTX_new();
    bool hasOldCiphers = false;

    ReadingContext()
    {
        const ErrorQueueGuard guard;
        // Named ones only: the first that is loaded by name keeps OpenSSL from loading "default" by itself.
        OSSL_PROVIDER_load(context, "default");
        hasOldCiphers = OSSL_PROVIDER_load(context, "legacy") != nullptr;
    }
};

/// Never freed: OpenSSL's own clean-up at the end of the program may have run before ours.
const ReadingContext &reading()
{
    static const ReadingContext *const context = new ReadingContext;
    return *context;
}

} // namespace

OSSL_LIB_CTX *readingContext()
{
    return reading().context;
}

Error decipheringError(ErrorCode otherwise, const QString &subject)
{
    if (!lastErrorIsUnsupported())
        return {otherwise, subject, drainedErrors()};
    const QString words = drainedErrors();
    const QString missing = QStringLiteral("OpenSSL's module \"legacy\" (legacy.so) is not there");
    return {ErrorCode::UnsupportedEncryption, subject, reading().hasOldCiphers ? words : missing};
}

Error tooCostly(const QString &subject)
{
    return {ErrorCode::UnsupportedEncryption, subject, QStringLiteral("too many rounds")};
}

Result<KeyHandle> decipherPkcs8(const X509_SIG *envelope, const Opening &opening)
{
    if (opening.passphrase == nullptr)
        return failure(ErrorCode::PassphraseNeeded, opening.subject);
    const X509_ALGOR *algorithm = nullptr;
    X509_SIG_get0(envelope, &algorithm, nullptr);
    if (!opening.budget.pays(algorithm))
        return failure(tooCostly(opening.subject));
    const auto words = opening.passphrase->text();
    const Pkcs8Handle info(
        PKCS8_decrypt_ex(envelope, words.data(), static_cast<int>(words.size()), readingContext(), nullptr));
    if (!info)
        return failure(decipheringError(ErrorCode::WrongPassphrase, opening.subject));
    // Into the ordinary context: what is read with old ciphers is used with today's.
    KeyHandle key(EVP_PKCS82PKEY(info.get()));
    if (!key)
        return opensslFailure(ErrorCode::UnsupportedKey, opening.subject);
    return key;
}

} // namespace stir::crypto
