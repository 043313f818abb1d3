// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/certificate_builder.h"

#include "core/crypto/class_handles.h"
#include "core/crypto/digests.h"
#include "core/crypto/openssl_errors.h"
#include "core/crypto/x509_writing.h"

#include <algorithm>

namespace stir::crypto {

namespace {

/// United States SHAKEN certificate policy 1.4.
constexpr const char *policyId = "2.16.840.1.114569.1.1.4";

bool setSerialNumber(X509 *certificate)
{
    // 127 random bits, positive and never short: the profile wants 64 at least.
    QByteArray bytes = randomBytes(16);
    bytes[0] = static_cast<char>((static_cast<unsigned char>(bytes[0]) & 0x3FU) | 0x40U);
    const BignumHandle number(
        BN_bin2bn(reinterpret_cast<const unsigned char *>(bytes.constData()), static_cast<int>(bytes.size()), nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool setValidity(X509 *certificate, const CertificateRequestFields &fields)
{
    return ASN1_TIME_set(X509_getm_notBefore(certificate), fields.notBefore.toSecsSinceEpoch()) != nullptr &&
           ASN1_TIME_set(X509_getm_notAfter(certificate), fields.notAfter.toSecsSinceEpoch()) != nullptr;
}

bool addExtension(X509 *certificate, X509V3_CTX *context, int id, const char *text)
{
    const ExtensionHandle extension(X509V3_EXT_nconf_nid(nullptr, context, id, text));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool addContent(X509 *certificate, const char *type, const QByteArray &der)
{
    const ExtensionHandle extension = extensionOf(type, der);
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool addNumbers(X509 *certificate, X509V3_CTX *context, const CertificateRequestFields &fields)
{
    const TnAuthorizationList &numbers = fields.numbers;
    const bool isEmpty = numbers.serviceProviderCodes.isEmpty() && numbers.ranges.empty() && numbers.numbers.isEmpty();
    if (!isEmpty && !addContent(certificate, tnAuthListId, numbers.toDer()))
        return false;
    const QByteArray access = "1.3.6.1.5.5.7.48.14;URI:" + fields.numbersUrl.toLatin1();
    return fields.numbersUrl.isEmpty() || addExtension(certificate, context, NID_info_access, access.constData());
}

bool addConstraints(X509 *certificate, const CertificateRequestFields &fields)
{
    return std::all_of(fields.constraints.begin(), fields.constraints.end(), [&](const ClaimConstraints &constraints) {
        const bool isPlain = constraints.kind == ClaimConstraints::Kind::Plain;
        return addContent(certificate, isPlain ? "1.3.6.1.5.5.7.1.27" : "1.3.6.1.5.5.7.1.33", constraints.toDer());
    });
}

bool addExtensions(X509 *certificate, X509 *issuer, const CertificateRequestFields &fields)
{
    X509V3_CTX context = {};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    // Empty, yet without one the policies are refused ("no config database").
    const ConfigurationHandle configuration(NCONF_new(nullptr));
    X509V3_set_nconf(&context, configuration.get());
    const bool isCa = fields.isCa || fields.isRoot;
    return addExtension(certificate, &context, NID_basic_constraints,
                        isCa ? "critical,CA:TRUE" : "critical,CA:FALSE") &&
           addExtension(certificate, &context, NID_key_usage,
                        isCa ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature") &&
           addExtension(certificate, &context, NID_subject_key_identifier, "hash") &&
           addExtension(certificate, &context, NID_authority_key_identifier, "keyid:always") &&
           (fields.isRoot || addExtension(certificate, &context, NID_certificate_policies, policyId)) &&
           addNumbers(certificate, &context, fields) && addConstraints(certificate, fields);
}

/// Everything but the issuer and the signature.
X509Handle drafted(const CertificateRequestFields &fields, EVP_PKEY *subjectKey)
{
    X509Handle certificate(X509_new());
    X509_NAME *name = certificate ? X509_get_subject_name(certificate.get()) : nullptr;
    const bool done = name != nullptr && X509_set_version(certificate.get(), X509_VERSION_3) == 1 &&
                      setSerialNumber(certificate.get()) && addName(name, "C", fields.country) &&
                      addName(name, "O", fields.organization) && addName(name, "CN", fields.commonName) &&
                      setValidity(certificate.get(), fields) && X509_set_pubkey(certificate.get(), subjectKey) == 1;
    return done ? std::move(certificate) : nullptr;
}

Done requireSensible(const CertificateRequestFields &fields)
{
    if (fields.commonName.isEmpty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("commonName"));
    if (!fields.notBefore.isValid() || !fields.notAfter.isValid() || fields.notBefore >= fields.notAfter)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("notAfter"));
    return {};
}

} // namespace

Result<Certificate> CertificateBuilder::selfSigned(const CertificateRequestFields &fields, const PrivateKey &key)
{
    const ErrorQueueGuard guard;
    if (const Done sensible = requireSensible(fields); !sensible)
        return failure(sensible.error());
    if (const Done p256 = key.requireP256(fields.commonName); !p256)
        return failure(p256.error());
    EVP_PKEY *signer = key.m_handle->key.get();
    X509Handle certificate = drafted(fields, signer);
    if (!certificate || X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get())) != 1 ||
        !addExtensions(certificate.get(), certificate.get(), fields) ||
        X509_sign(certificate.get(), signer, EVP_sha256()) == 0)
        return opensslFailure(ErrorCode::CryptoFailed, fields.commonName);
    return Certificate(std::make_shared<const Certificate::Handle>(std::move(certificate)));
}

Result<Certificate> CertificateBuilder::issue(const CertificateRequestFields &fields, const PublicKey &subjectKey,
                                              const Certificate &issuer, const PrivateKey &issuerKey)
{
    const ErrorQueueGuard guard;
    if (const Done sensible = requireSensible(fields); !sensible)
        return failure(sensible.error());
    if (const Done p256 = issuerKey.requireP256(issuer.subjectName()); !p256)
        return failure(p256.error());
    if (!(issuer.publicKey() == issuerKey.publicKey()))
        return failure(ErrorCode::KeyMismatch, issuer.subjectName());
    X509 *above = issuer.m_handle->certificate.get();
    X509Handle certificate = drafted(fields, subjectKey.m_handle->key.get());
    if (!certificate || X509_set_issuer_name(certificate.get(), X509_get_subject_name(above)) != 1 ||
        !addExtensions(certificate.get(), above, fields) ||
        X509_sign(certificate.get(), issuerKey.m_handle->key.get(), EVP_sha256()) == 0)
        return opensslFailure(ErrorCode::CryptoFailed, fields.commonName);
    return Certificate(std::make_shared<const Certificate::Handle>(std::move(certificate)));
}

} // namespace stir::crypto
