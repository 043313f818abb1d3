// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A list of revoked certificates (CRL, RFC 5280 5), also one that speaks for the certificates of several authorities as
// the STI-PA's does: OpenSSL's path check refuses such a list (error 54), so revocation is looked up by issuer and
// serial number. Cheap to copy (shared), immutable, any thread.

#include "core/crypto/certificate.h"

namespace stir::crypto {

struct Revocation
{
    QDateTime since; ///< UTC
    QString reason;  ///< as RFC 5280 5.3.1 names it: "keyCompromise"; "unspecified" when none is given
};

class RevocationList
{
public:
    static constexpr qint64 sizeLimit = 16 * 1024 * 1024; ///< bytes
    static constexpr int entryLimit = 500'000;

    /// Every list of a PEM text, or one list in DER; at least one. Fails with FileTooLarge, or with NotARevocationList
    /// for what is none and for one that must not be used: a delta, or one with a critical part that is not known here.
    static Result<std::vector<RevocationList>> fromBytes(std::span<const std::byte> bytes, const QString &subject);

    QString issuerName() const;
    QDateTime thisUpdate() const;                ///< UTC
    std::optional<QDateTime> nextUpdate() const; ///< UTC
    int size() const;
    bool isIndirect() const; ///< speaks for certificates of other issuers

    /// Whether a certificate that is not on the list is thereby not revoked: the list is its issuer's, or the one that
    /// the certificate names, and is not limited to other kinds of certificates or to some reasons.
    bool speaksFor(const Certificate &certificate) const;
    /// Whether it is on the list. Takes the logarithm of the list's size.
    std::optional<Revocation> revocationOf(const Certificate &certificate) const;
    bool isSignedBy(const PublicKey &key) const;

private:
    struct Handle;
    explicit RevocationList(std::shared_ptr<const Handle> handle);
    static Result<RevocationList> fromDer(std::span<const std::byte> der, const QString &subject);
    std::shared_ptr<const Handle> m_handle;
};

} // namespace stir::crypto
