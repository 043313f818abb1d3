// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A public key as certificates and PASSporTs use it. Cheap to copy (shared), immutable, any thread.

#include "core/foundation/result.h"

#include <QByteArray>

#include <array>
#include <memory>
#include <optional>
#include <span>

namespace stir::crypto {

/// A P-256 key as one point in compressed form (SEC 1 2.3.3): a value to compare and to hash.
using CompressedKey = std::array<std::byte, 33>;

class PublicKey
{
public:
    /// Reads "-----BEGIN PUBLIC KEY-----" or SPKI DER. Fails with NotAPublicKey.
    static Result<PublicKey> fromBytes(std::span<const std::byte> bytes, const QString &subject = {});

    /// Fails with NotAPublicKey when it is no point of the curve.
    static Result<PublicKey> fromCompressed(const CompressedKey &point);

    bool isP256() const;
    bool isEllipticCurve() const; ///< of any curve that has a generator and an order: not Ed25519
    /// No value for a key of another curve.
    std::optional<CompressedKey> toCompressed() const;
    /// "P-256", "P-384", "RSA 2048": for messages.
    QString algorithmName() const;
    QByteArray toPem() const;
    /// SubjectPublicKeyInfo.
    QByteArray toDer() const;
    /// What `openssl ec -in KEY -pubout | openssl md5` and `openssl x509 -noout -pubkey | openssl md5` print: the MD5
    /// of the PEM text, 32 lower-case hex digits.
    QString md5Figure() const;
    /// SHA-256 over the SPKI, 64 lower-case hex digits.
    QString sha256() const;

    /// Whether `signature` (64 bytes r||s, RFC 7518 3.4) is an ES256 signature of `message` by this key. False for any
    /// other length or curve.
    bool verifiesEs256(std::span<const std::byte> message, std::span<const std::byte> signature) const;

    /// The same key, however its point is written (compressed or not).
    friend bool operator==(const PublicKey &a, const PublicKey &b);

private:
    friend class PrivateKey;
    friend class Certificate;
    friend class Es256Verifier;
    friend class RevocationList;
    friend class CertificateBuilder;
    struct Handle;
    explicit PublicKey(std::shared_ptr<const Handle> handle);
    std::shared_ptr<const Handle> m_handle;
};

} // namespace stir::crypto
