// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Makes certificates by the SHAKEN profile (ATIS-1000080, RFC 8226) for the practice server and for tests. A real
// certificate comes from a STI-CA.

#include "core/crypto/certificate.h"
#include "core/crypto/private_key.h"

namespace stir::crypto {

struct CertificateRequestFields
{
    QString commonName; ///< "SHAKEN 123A"
    QString organization;
    QString country = QStringLiteral("US");
    QDateTime notBefore;
    QDateTime notAfter;
    bool isCa = false;
    bool isRoot = false;
    TnAuthorizationList numbers = {}; ///< empty: no list
    QString numbersUrl = {};          ///< of a list by reference (RFC 8226 10.1); empty: none
    std::vector<ClaimConstraints> constraints = {};
};

class CertificateBuilder
{
public:
    static Result<Certificate> selfSigned(const CertificateRequestFields &fields, const PrivateKey &key);
    static Result<Certificate> issue(const CertificateRequestFields &fields, const PublicKey &subjectKey,
                                     const Certificate &issuer, const PrivateKey &issuerKey);
};

} // namespace stir::crypto
