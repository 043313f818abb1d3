// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a certificate holds besides what every judgement asks of it: for who checks it against a profile or shows it.
// Plain values: any thread.

#include "core/crypto/certificate.h"

namespace stir::crypto {

enum class KeyPurpose
{
    DigitalSignature,
    NonRepudiation,
    KeyEncipherment,
    DataEncipherment,
    KeyAgreement,
    CertificateSign,
    RevocationListSign,
    EncipherOnly,
    DecipherOnly
};

/// As RFC 5280 4.2.1.3 spells it: "digitalSignature", "keyCertSign".
QString keyPurposeName(KeyPurpose purpose);

struct NameAttribute
{
    QString type; ///< "C", "O", "CN", "serialNumber"; the OID of one that OpenSSL does not know
    QString value;
};

struct ExtensionFacts
{
    QString type; ///< OID, "2.5.29.19"
    QString name; ///< "X509v3 Basic Constraints"; the OID again when it has none here
    bool critical = false;
    bool repeated = false; ///< RFC 5280 4.2 forbids it
    bool isKnown = false;  ///< OpenSSL refuses a path with a critical one that it does not know
};

struct CertificateDetails
{
    int version = 0; ///< 3 in every certificate with extensions
    bool serialIsPositive = true;
    int serialBits = 0;         ///< of its absolute value
    QString signatureAlgorithm; ///< OID, "1.2.840.10045.4.3.2" is ecdsa-with-SHA256
    QString signatureName;      ///< "ecdsa-with-SHA256"
    std::vector<NameAttribute> subject;
    std::vector<ExtensionFacts> extensions;
    /// No value: the extension is absent or cannot be read.
    std::optional<std::vector<KeyPurpose>> keyUsage;
    std::optional<bool> isAuthority; ///< basicConstraints cA
    std::optional<qint64> pathLength;
    QByteArray subjectKeyId;   ///< empty: absent
    QByteArray authorityKeyId; ///< empty: absent
    QStringList policies;      ///< OIDs

    QStringList subjectValues(const QString &type) const;
    /// Null when there is none of that OID.
    const ExtensionFacts *extension(QStringView type) const;
};

/// Extension types by OID.
namespace extension_type {
inline constexpr QStringView basicConstraints = u"2.5.29.19";
inline constexpr QStringView keyUsage = u"2.5.29.15";
inline constexpr QStringView subjectKeyId = u"2.5.29.14";
inline constexpr QStringView authorityKeyId = u"2.5.29.35";
inline constexpr QStringView policies = u"2.5.29.32";
inline constexpr QStringView crlDistribution = u"2.5.29.31";
inline constexpr QStringView tnAuthList = u"1.3.6.1.5.5.7.1.26";
} // namespace extension_type

/// Reads the certificate anew at each call.
CertificateDetails detailsOf(const Certificate &certificate);

} // namespace stir::crypto
