// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What stands behind the public classes of the folder. Internal to core/crypto.

#include "core/crypto/certificate.h"
#include "core/crypto/key_multiples.h"
#include "core/crypto/openssl_handles.h"
#include "core/crypto/private_key.h"
#include "core/crypto/public_key.h"

#include <memory>
#include <mutex>

namespace stir::crypto {

/// The digests that name a key. Writing one out costs OpenSSL more than a verification does: done when first asked for.
struct KeyFigures
{
    std::once_flag written;
    QString sha256;
    QString md5;
};

struct PublicKey::Handle
{
    KeyHandle key;
    bool isP256 = false; ///< asked on every verification: kept
    std::unique_ptr<KeyFigures> figures = std::make_unique<KeyFigures>();
    std::unique_ptr<const RepeatedKey> repeated = std::make_unique<const RepeatedKey>();

    const KeyFigures &knownFigures() const;
};

struct PrivateKey::Handle
{
    std::shared_ptr<void> token; ///< what a key in a token signs through; null for others. Outlives the key.
    KeyHandle key;
};

/// What is asked on every judgement is read once.
struct Certificate::Handle
{
    explicit Handle(X509Handle owned);

    X509Handle certificate;
    QString subject;
    QString issuer;
    QDateTime notBefore;
    QDateTime notAfter;
    bool isCa = false;
    QString sha256;
    PublicKey key;
    std::optional<TnAuthorizationList> numbers;
    QString numbersUrl;
    std::vector<ClaimConstraints> constraints;

private:
    static PublicKey keyOf(const X509Handle &certificate);
};

/// "P-256", "P-384", "RSA 2048", "ED25519".
QString algorithmNameOf(const EVP_PKEY *key);
bool isP256Key(const EVP_PKEY *key);

} // namespace stir::crypto
