// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A private key in memory. Move-only; lives in OpenSSL's EVP_PKEY, every encoding of it in SecretBytes. Any thread, one
// at a time.

#include "core/crypto/public_key.h"
#include "core/foundation/secret_bytes.h"

namespace stir::crypto {

struct RequestContents;

class PrivateKey
{
public:
    /// A fresh P-256 key.
    static Result<PrivateKey> generate();

    /// Reads PEM: SEC1 ("EC PRIVATE KEY", also with an "EC PARAMETERS" block in front as `openssl ecparam -genkey`
    /// writes it), PKCS#8, encrypted PKCS#8 and encrypted SEC1; any curve or RSA, so that a wrong one can be named.
    /// `passphrase` may be null. Fails with PassphraseNeeded, WrongPassphrase, NotAPrivateKey (a certificate given as a
    /// key is said so in the detail) or UnsupportedKey.
    static Result<PrivateKey> fromPem(std::span<const std::byte> pem, const SecretBytes *passphrase,
                                      const QString &subject);

    PrivateKey(PrivateKey &&) noexcept;
    PrivateKey &operator=(PrivateKey &&) noexcept;
    ~PrivateKey();

    PublicKey publicKey() const;
    /// Fails with WrongCurve unless the key is on P-256 (RFC 8225 4, RFC 8226 4), or UnsupportedKey when it is no EC
    /// key.
    Done requireP256(const QString &subject) const;
    bool isInToken() const; ///< openTokenKey() gave it: it cannot be written out
    /// Whether the private number is one that somebody would try first: small, close to the order of the curve, or a
    /// few bytes over and over. No generator makes such a key; a typed or broken one does.
    bool isGuessable() const;

    /// ES256 over `message`: 64 bytes r||s. Fails with WrongCurve for other keys.
    Result<QByteArray> signEs256(std::span<const std::byte> message) const;

    /// Unencrypted PKCS#8 PEM; what a server's service can load. The same key always gives the same bytes. Fails, as
    /// toEncryptedPem does, with KeyStaysInToken.
    Result<SecretBytes> toPem() const;
    /// PKCS#8 PEM encrypted with scrypt and AES-256-CBC.
    Result<SecretBytes> toEncryptedPem(const SecretBytes &passphrase) const;

private:
    friend class CertificateBuilder;
    friend Result<PrivateKey> openTokenKey(const QString &address, const SecretBytes *pin);
    friend Result<QByteArray> requestFor(const RequestContents &contents, const PrivateKey &key);
    friend class CredentialReader;
    struct Handle;
    explicit PrivateKey(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> m_handle;
};

} // namespace stir::crypto
