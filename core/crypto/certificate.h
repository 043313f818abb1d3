// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An X.509 certificate as STIR uses it (RFC 8226, ATIS-1000080). Cheap to copy (shared), immutable, any thread.

#include "core/crypto/claim_constraints.h"
#include "core/crypto/public_key.h"
#include "core/crypto/tn_authorization_list.h"

#include <QDateTime>
#include <QStringList>

#include <optional>
#include <vector>

namespace stir::crypto {

/// Where revocations of a certificate are listed (RFC 5280 4.2.1.13).
struct DistributionPoint
{
    QStringList urls;
    QStringList issuers; ///< who signs the list, when it is not the certificate's own issuer
};

struct CertificateDetails;

class Certificate
{
public:
    /// The first certificate of a PEM text, or one DER certificate. Fails with NotACertificate (a key given as a
    /// certificate is said so in the detail).
    static Result<Certificate> fromBytes(std::span<const std::byte> bytes, const QString &subject);

    QString subjectName() const; ///< RFC 4514 style, "CN=SHAKEN 123A, O=Example, C=US"
    QString issuerName() const;
    QString commonName() const;
    QString organization() const;
    QString serialNumber() const; ///< hex digits
    QDateTime notBefore() const;  ///< UTC
    QDateTime notAfter() const;   ///< UTC
    bool isCa() const;
    bool isSelfSigned() const;
    /// Whether that key made this certificate's signature.
    bool isSignedBy(const PublicKey &issuerKey) const;
    PublicKey publicKey() const;
    QString sha256() const; ///< over the DER, 64 lower-case hex digits
    QByteArray toPem() const;
    QByteArray toDer() const;
    /// RFC 8226 9. No value: the extension is absent. A list that is malformed says so itself.
    const std::optional<TnAuthorizationList> &tnAuthorizationList() const;
    /// Where the list lies when it is given by reference (RFC 8226 10.1); empty otherwise.
    QString tnAuthorizationListUrl() const;
    /// RFC 8226 8 and RFC 9118 3; one entry for each extension, mostly none.
    const std::vector<ClaimConstraints> &claimConstraints() const;

    /// Read anew by each call. Empty when there are none or they cannot be read.
    std::vector<DistributionPoint> distributionPoints() const;

    friend bool operator==(const Certificate &a, const Certificate &b) { return a.sha256() == b.sha256(); }

private:
    friend class CertificateBuilder;
    friend class ChainVerifier;
    friend class RevocationList;
    friend CertificateDetails detailsOf(const Certificate &certificate);
    struct Handle;
    explicit Certificate(std::shared_ptr<const Handle> handle);
    std::shared_ptr<const Handle> m_handle;
};

using CertificateChain = std::vector<Certificate>; ///< leaf first

/// Every certificate of a PEM text in its order; at least one. Text between them is skipped.
/// Fails with NotACertificate; with more than 64 certificates with FileTooLarge.
Result<CertificateChain> certificatesFromPem(std::span<const std::byte> pem, const QString &subject);

/// One PEM text, leaf first.
QByteArray toPem(const CertificateChain &chain);

/// How many bytes of DER it is: for who keeps many and bounds what they weigh.
qsizetype derSize(const CertificateChain &chain);

} // namespace stir::crypto
