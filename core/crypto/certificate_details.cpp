// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/certificate_details.h"

#include "core/crypto/class_handles.h"
#include "core/crypto/openssl_errors.h"
#include "core/crypto/x509_text.h"

#include <algorithm>
#include <array>

namespace stir::crypto {

namespace {

using BasicConstraintsHandle = HandleOf<BASIC_CONSTRAINTS, BASIC_CONSTRAINTS_free>;
using BitStringHandle = HandleOf<ASN1_BIT_STRING, ASN1_BIT_STRING_free>;
using KeyIdHandle = HandleOf<AUTHORITY_KEYID, AUTHORITY_KEYID_free>;
using PoliciesHandle = HandleOf<CERTIFICATEPOLICIES, CERTIFICATEPOLICIES_free>;

// A certificate from the network; those of the profile have eight.
constexpr int extensionLimit = 64;
constexpr int attributeLimit = 64;
constexpr int policyLimit = 16;

QString oidText(const ASN1_OBJECT *object)
{
    std::array<char, 128> text{};
    return OBJ_obj2txt(text.data(), static_cast<int>(text.size()), object, 1) > 0 ? QString::fromLatin1(text.data())
                                                                                  : QString();
}

QByteArray bytesOf(const ASN1_OCTET_STRING *string)
{
    return string == nullptr
               ? QByteArray()
               : QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(string)), ASN1_STRING_length(string));
}

template <typename Handle>
Handle read(const X509 *certificate, int type)
{
    return Handle(static_cast<typename Handle::pointer>(X509_get_ext_d2i(certificate, type, nullptr, nullptr)));
}

void readSerial(const X509 *certificate, CertificateDetails &details)
{
    const BignumHandle number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr));
    details.serialIsPositive = number && BN_is_negative(number.get()) == 0 && BN_is_zero(number.get()) == 0;
    details.serialBits = number ? BN_num_bits(number.get()) : 0;
}

void readSignature(const X509 *certificate, CertificateDetails &details)
{
    const X509_ALGOR *algorithm = nullptr;
    X509_get0_signature(nullptr, &algorithm, certificate);
    const ASN1_OBJECT *object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    details.signatureAlgorithm = oidText(object);
    const int known = OBJ_obj2nid(object);
    details.signatureName = known == NID_undef ? details.signatureAlgorithm : QString::fromLatin1(OBJ_nid2sn(known));
}

void readSubject(const X509 *certificate, CertificateDetails &details)
{
    const X509_NAME *name = X509_get_subject_name(certificate);
    for (int i = 0; i < std::min(X509_NAME_entry_count(name), attributeLimit); ++i) {
        const X509_NAME_ENTRY *entry = X509_NAME_get_entry(name, i);
        const ASN1_OBJECT *type = X509_NAME_ENTRY_get_object(entry);
        const int known = OBJ_obj2nid(type);
        details.subject.push_back({known == NID_undef ? oidText(type) : QString::fromLatin1(OBJ_nid2sn(known)),
                                   textOf(X509_NAME_ENTRY_get_data(entry))});
    }
}

void readExtensions(const X509 *certificate, CertificateDetails &details)
{
    for (int i = 0; i < std::min(X509_get_ext_count(certificate), extensionLimit); ++i) {
        X509_EXTENSION *extension = X509_get_ext(certificate, i);
        const ASN1_OBJECT *type = X509_EXTENSION_get_object(extension);
        const int known = OBJ_obj2nid(type);
        const QString oid = oidText(type);
        details.extensions.push_back({oid, known == NID_undef ? oid : QString::fromLatin1(OBJ_nid2ln(known)),
                                      X509_EXTENSION_get_critical(extension) != 0,
                                      X509_get_ext_by_OBJ(certificate, type, i) >= 0,
                                      X509_supported_extension(extension) != 0});
    }
}

void readKeyUsage(const X509 *certificate, CertificateDetails &details)
{
    const auto bits = read<BitStringHandle>(certificate, NID_key_usage);
    if (!bits)
        return;
    auto &purposes = details.keyUsage.emplace();
    for (int bit = 0; bit <= static_cast<int>(KeyPurpose::DecipherOnly); ++bit)
        if (ASN1_BIT_STRING_get_bit(bits.get(), bit) != 0)
            purposes.push_back(static_cast<KeyPurpose>(bit));
}

void readConstraints(const X509 *certificate, CertificateDetails &details)
{
    const auto constraints = read<BasicConstraintsHandle>(certificate, NID_basic_constraints);
    if (!constraints)
        return;
    details.isAuthority = constraints->ca != 0;
    if (constraints->pathlen != nullptr)
        details.pathLength = ASN1_INTEGER_get(constraints->pathlen);
}

void readKeyIds(const X509 *certificate, CertificateDetails &details)
{
    const auto own = read<OctetStringHandle>(certificate, NID_subject_key_identifier);
    details.subjectKeyId = bytesOf(own.get());
    const auto issuer = read<KeyIdHandle>(certificate, NID_authority_key_identifier);
    details.authorityKeyId = issuer ? bytesOf(issuer->keyid) : QByteArray();
}

void readPolicies(const X509 *certificate, CertificateDetails &details)
{
    const auto policies = read<PoliciesHandle>(certificate, NID_certificate_policies);
    for (int i = 0; i < std::min(sk_POLICYINFO_num(policies.get()), policyLimit); ++i)
        details.policies.append(oidText(sk_POLICYINFO_value(policies.get(), i)->policyid));
}

} // namespace

QString keyPurposeName(KeyPurpose purpose)
{
    switch (purpose) {
    case KeyPurpose::DigitalSignature:
        return QStringLiteral("digitalSignature");
    case KeyPurpose::NonRepudiation:
        return QStringLiteral("nonRepudiation");
    case KeyPurpose::KeyEncipherment:
        return QStringLiteral("keyEncipherment");
    case KeyPurpose::DataEncipherment:
        return QStringLiteral("dataEncipherment");
    case KeyPurpose::KeyAgreement:
        return QStringLiteral("keyAgreement");
    case KeyPurpose::CertificateSign:
        return QStringLiteral("keyCertSign");
    case KeyPurpose::RevocationListSign:
        return QStringLiteral("cRLSign");
    case KeyPurpose::EncipherOnly:
        return QStringLiteral("encipherOnly");
    case KeyPurpose::DecipherOnly:
        return QStringLiteral("decipherOnly");
    }
    Q_UNREACHABLE();
}

QStringList CertificateDetails::subjectValues(const QString &type) const
{
    QStringList values;
    for (const NameAttribute &attribute : subject)
        if (attribute.type == type)
            values.append(attribute.value);
    return values;
}

const ExtensionFacts *CertificateDetails::extension(QStringView type) const
{
    const auto found = std::find_if(extensions.begin(), extensions.end(),
                                    [type](const ExtensionFacts &facts) { return facts.type == type; });
    return found == extensions.end() ? nullptr : &*found;
}

CertificateDetails detailsOf(const Certificate &certificate)
{
    const ErrorQueueGuard guard;
    const X509 *raw = certificate.m_handle->certificate.get();
    CertificateDetails details;
    details.version = static_cast<int>(X509_get_version(raw)) + 1;
    readSerial(raw, details);
    readSignature(raw, details);
    readSubject(raw, details);
    readExtensions(raw, details);
    readKeyUsage(raw, details);
    readConstraints(raw, details);
    readKeyIds(raw, details);
    readPolicies(raw, details);
    return details;
}

} // namespace stir::crypto
