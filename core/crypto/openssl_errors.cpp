// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/openssl_errors.h"

#include <openssl/err.h>
#include <openssl/evp.h>

#include <QStringList>

namespace stir::crypto {

ErrorQueueGuard::ErrorQueueGuard()
{
    ERR_clear_error();
}

ErrorQueueGuard::~ErrorQueueGuard()
{
    ERR_clear_error();
}

QString drainedErrors()
{
    QStringList words;
    const char *data = nullptr;
    int flags = 0;
    while (const unsigned long code = ERR_get_error_all(nullptr, nullptr, nullptr, &data, &flags)) {
        const char *reason = ERR_reason_error_string(code);
        QString word = reason != nullptr ? QString::fromUtf8(reason) : QStringLiteral("error %1").arg(code, 0, 16);
        if ((flags & ERR_TXT_STRING) != 0 && data != nullptr && *data != '\0')
            word += QStringLiteral(" (%1)").arg(QString::fromUtf8(data));
        if (!words.contains(word))
            words.append(word);
    }
    return words.join(QStringLiteral("; "));
}

bool lastErrorIsUnsupported()
{
    const unsigned long code = ERR_peek_last_error();
    const unsigned long first = ERR_peek_error();
    const auto unsupported = [](unsigned long error) {
        const int reason = ERR_GET_REASON(error);
        if (reason == ERR_R_UNSUPPORTED)
            return true;
        return ERR_GET_LIB(error) == ERR_LIB_EVP &&
               (reason == EVP_R_UNKNOWN_PBE_ALGORITHM || reason == EVP_R_UNSUPPORTED_ALGORITHM ||
                reason == EVP_R_MEMORY_LIMIT_EXCEEDED || reason == EVP_R_UNKNOWN_CIPHER ||
                reason == EVP_R_UNSUPPORTED_CIPHER || reason == EVP_R_UNSUPPORTED_PRF ||
                reason == EVP_R_UNSUPPORTED_KEY_DERIVATION_FUNCTION);
    };
    return code != 0 && (unsupported(code) || unsupported(first));
}

tl::unexpected<Error> opensslFailure(ErrorCode code, QString subject)
{
    return failure(code, std::move(subject), drainedErrors());
}

} // namespace stir::crypto
