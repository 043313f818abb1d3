// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/class_handles.h"
#include "core/crypto/der_reader.h"
#include "core/crypto/der_writer.h"
#include "core/crypto/digests.h"
#include "core/crypto/openssl_errors.h"
#include "core/crypto/x509_text.h"

#include <openssl/x509v3.h>

namespace stir::crypto {

namespace {

constexpr const char *numbersType = "1.3.6.1.5.5.7.1.26";
constexpr const char *plainConstraintsType = "1.3.6.1.5.5.7.1.27";
constexpr const char *enhancedConstraintsType = "1.3.6.1.5.5.7.1.33";
/// id-ad-stirTNList, 1.3.6.1.5.5.7.48.14
constexpr std::string_view numbersByReference = "\x2B\x06\x01\x05\x05\x07\x30\x0E";

QString digestOf(const X509 *certificate)
{
    unsigned char digest[EVP_MAX_MD_SIZE] = {};
    unsigned int size = 0;
    X509_digest(certificate, EVP_sha256(), digest, &size);
    const auto *bytes = reinterpret_cast<const char *>(digest);
    return QString::fromLatin1(QByteArray::fromRawData(bytes, static_cast<qsizetype>(size)).toHex());
}

struct Extension
{
    std::span<const std::byte> content;
    bool repeated = false; ///< RFC 5280 4.2: "MUST NOT include more than one instance of a particular extension"
};

std::optional<Extension> extensionOf(const X509 *certificate, const ASN1_OBJECT *type)
{
    const int index = X509_get_ext_by_OBJ(certificate, type, -1);
    if (index < 0)
        return std::nullopt;
    const ASN1_OCTET_STRING *value = X509_EXTENSION_get_data(X509_get_ext(certificate, index));
    const auto bytes =
        std::as_bytes(std::span(ASN1_STRING_get0_data(value), static_cast<std::size_t>(ASN1_STRING_length(value))));
    return Extension{bytes, X509_get_ext_by_OBJ(certificate, type, index) >= 0};
}

std::optional<Extension> extensionOf(const X509 *certificate, const char *type)
{
    const ObjectHandle object(OBJ_txt2obj(type, 1));
    return extensionOf(certificate, object.get());
}

std::optional<TnAuthorizationList> numbersOf(const X509 *certificate)
{
    const auto extension = extensionOf(certificate, numbersType);
    if (!extension)
        return std::nullopt;
    auto list = TnAuthorizationList::fromDer(extension->content);
    list.malformed = list.malformed || extension->repeated;
    return list;
}

std::vector<ClaimConstraints> constraintsOf(const X509 *certificate)
{
    std::vector<ClaimConstraints> all;
    const auto read = [&](const char *type, ClaimConstraints::Kind kind) {
        const auto extension = extensionOf(certificate, type);
        if (!extension)
            return;
        all.push_back(ClaimConstraints::fromDer(extension->content, kind));
        all.back().malformed = all.back().malformed || extension->repeated;
    };
    read(plainConstraintsType, ClaimConstraints::Kind::Plain);
    read(enhancedConstraintsType, ClaimConstraints::Kind::Enhanced);
    return all;
}

std::string_view textOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

/// The URI of the first AccessDescription of that kind (RFC 5280 4.2.2.1).
QString numbersUrlOf(const X509 *certificate)
{
    const auto extension = extensionOf(certificate, OBJ_nid2obj(NID_info_access));
    const auto outer = extension ? DerReader(extension->content).only(derSequence) : std::nullopt;
    DerReader descriptions(outer ? outer->content : std::span<const std::byte>());
    while (const auto description = descriptions.next()) {
        DerReader fields(description->content);
        const auto method = fields.next();
        const auto location = fields.next();
        if (method && method->tag == derObjectId && textOf(method->content) == numbersByReference && location &&
            location->tag == derUriName) {
            const std::string_view url = textOf(location->content);
            return QString::fromLatin1(url.data(), static_cast<qsizetype>(url.size()));
        }
    }
    return {};
}

} // namespace

/// A member, for it may make a PublicKey.
PublicKey Certificate::Handle::keyOf(const X509Handle &certificate)
{
    KeyHandle key(X509_get_pubkey(certificate.get()));
    const bool isP256 = isP256Key(key.get());
    return PublicKey(std::make_shared<const PublicKey::Handle>(PublicKey::Handle{std::move(key), isP256}));
}

Certificate::Handle::Handle(X509Handle owned)
    : certificate(std::move(owned)), subject(nameText(X509_get_subject_name(certificate.get()))),
      issuer(nameText(X509_get_issuer_name(certificate.get()))),
      notBefore(timeOf(X509_get0_notBefore(certificate.get()))),
      notAfter(timeOf(X509_get0_notAfter(certificate.get()))), sha256(digestOf(certificate.get())),
      key(keyOf(certificate)), numbers(numbersOf(certificate.get())), numbersUrl(numbersUrlOf(certificate.get())),
      constraints(constraintsOf(certificate.get()))
{
    const ErrorQueueGuard guard;
    isCa = (X509_get_extension_flags(certificate.get()) & EXFLAG_CA) != 0;
}

} // namespace stir::crypto
