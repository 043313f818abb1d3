// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/revocation_list.h"

#include "core/crypto/class_handles.h"
#include "core/crypto/openssl_errors.h"
#include "core/crypto/pem_blocks.h"
#include "core/crypto/x509_text.h"

#include <algorithm>
#include <array>

namespace stir::crypto {

struct RevocationList::Handle
{
    RevocationListHandle list;
    QString issuer;
    bool indirect = false;
    bool forSomeReasons = false;
    bool forUsersOnly = false;
    bool forAuthoritiesOnly = false;
    bool forAttributesOnly = false;
};

namespace {

bool isKnown(const X509_EXTENSION *extension, std::span<const int> known)
{
    const int type = OBJ_obj2nid(X509_EXTENSION_get_object(const_cast<X509_EXTENSION *>(extension)));
    return X509_EXTENSION_get_critical(extension) == 0 || std::find(known.begin(), known.end(), type) != known.end();
}

/// What forbids the use of the list (RFC 5280 5.2 and 5.3); empty when nothing does.
QString listFault(const X509_CRL *list)
{
    constexpr std::array known{NID_issuing_distribution_point, NID_authority_key_identifier, NID_crl_number};
    if (X509_CRL_get_ext_by_NID(list, NID_delta_crl, -1) >= 0)
        return QStringLiteral("delta CRL");
    for (int i = 0; i < X509_CRL_get_ext_count(list); ++i)
        if (!isKnown(X509_CRL_get_ext(list, i), known))
            return QStringLiteral("unknown critical extension");
    return {};
}

QString entryFault(const X509_REVOKED *entry)
{
    constexpr std::array known{NID_certificate_issuer, NID_crl_reason, NID_invalidity_date};
    for (int i = 0; i < X509_REVOKED_get_ext_count(entry); ++i)
        if (!isKnown(X509_REVOKED_get_ext(entry, i), known))
            return QStringLiteral("unknown critical extension of an entry");
    // The entries after one whose issuer cannot be read would be taken for somebody else's.
    int found = 0;
    const GeneralNamesHandle issuer(
        static_cast<GENERAL_NAMES *>(X509_REVOKED_get_ext_d2i(entry, NID_certificate_issuer, &found, nullptr)));
    constexpr int absent = -1;
    return !issuer && found != absent ? QStringLiteral("issuer of an entry") : QString();
}

QString faultOf(X509_CRL *list)
{
    const STACK_OF(X509_REVOKED) *entries = X509_CRL_get_REVOKED(list);
    QString fault = listFault(list);
    for (int i = 0; fault.isEmpty() && i < sk_X509_REVOKED_num(entries); ++i)
        fault = entryFault(sk_X509_REVOKED_value(entries, i));
    return fault;
}

QString reasonOf(const X509_REVOKED *entry)
{
    constexpr std::array names{"unspecified",   "keyCompromise",        "cACompromise",    "affiliationChanged",
                               "superseded",    "cessationOfOperation", "certificateHold", "unspecified",
                               "removeFromCRL", "privilegeWithdrawn",   "aACompromise"};
    const EnumeratedHandle reason(
        static_cast<ASN1_ENUMERATED *>(X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nullptr, nullptr)));
    const long number = reason ? ASN1_ENUMERATED_get(reason.get()) : 0;
    const bool known = number >= 0 && static_cast<std::size_t>(number) < names.size();
    return QString::fromLatin1(known ? names[static_cast<std::size_t>(number)] : names[0]);
}

} // namespace

RevocationList::RevocationList(std::shared_ptr<const Handle> handle) : m_handle(std::move(handle)) {}

Result<RevocationList> RevocationList::fromDer(std::span<const std::byte> der, const QString &subject)
{
    const auto *begin = reinterpret_cast<const unsigned char *>(der.data());
    const auto *position = begin;
    Handle handle;
    handle.list.reset(d2i_X509_CRL(nullptr, &position, static_cast<long>(der.size())));
    X509_CRL *list = handle.list.get();
    if (list == nullptr || position != begin + der.size())
        return opensslFailure(ErrorCode::NotARevocationList, subject);
    if (sk_X509_REVOKED_num(X509_CRL_get_REVOKED(list)) > entryLimit)
        return failure(ErrorCode::FileTooLarge, subject, QString::number(entryLimit));
    if (const QString fault = faultOf(list); !fault.isEmpty())
        return failure(ErrorCode::NotARevocationList, subject, fault);
    handle.issuer = nameText(X509_CRL_get_issuer(list));
    int found = 0;
    const IssuingPointHandle scope(
        static_cast<ISSUING_DIST_POINT *>(X509_CRL_get_ext_d2i(list, NID_issuing_distribution_point, &found, nullptr)));
    constexpr int absent = -1;
    if (!scope && found != absent)
        return failure(ErrorCode::NotARevocationList, subject, QStringLiteral("issuing distribution point"));
    if (scope) {
        handle.indirect = scope->indirectCRL > 0;
        handle.forSomeReasons = scope->onlysomereasons != nullptr;
        handle.forUsersOnly = scope->onlyuser > 0;
        handle.forAuthoritiesOnly = scope->onlyCA > 0;
        handle.forAttributesOnly = scope->onlyattr > 0;
    }
    return RevocationList(std::make_shared<const Handle>(std::move(handle)));
}

Result<std::vector<RevocationList>> RevocationList::fromBytes(std::span<const std::byte> bytes, const QString &subject)
{
    const ErrorQueueGuard guard;
    if (bytes.size() > static_cast<std::size_t>(sizeLimit))
        return failure(ErrorCode::FileTooLarge, subject, QString::number(sizeLimit));
    const PemBlocks pem = pemBlocksOf(bytes);
    std::vector<RevocationList> lists;
    const auto add = [&](std::span<const std::byte> der) -> Done {
        auto list = fromDer(der, subject);
        if (!list)
            return failure(list.error());
        lists.push_back(std::move(*list));
        return {};
    };
    if (pem.blocks.empty() && pem.fault.isEmpty())
        if (const Done added = add(bytes); !added)
            return failure(added.error());
    for (const PemBlock &block : pem.blocks) {
        if (block.label != "X509 CRL")
            continue;
        if (const Done added = add(block.content.view()); !added)
            return failure(added.error());
    }
    if (!pem.fault.isEmpty() || pem.tooMany)
        return failure(ErrorCode::NotARevocationList, subject, pem.fault);
    if (lists.empty())
        return failure(ErrorCode::NotARevocationList, subject, wordsForLabel(pem.blocks.front().label));
    return lists;
}

QString RevocationList::issuerName() const
{
    return m_handle->issuer;
}

QDateTime RevocationList::thisUpdate() const
{
    return timeOf(X509_CRL_get0_lastUpdate(m_handle->list.get()));
}

std::optional<QDateTime> RevocationList::nextUpdate() const
{
    const QDateTime time = timeOf(X509_CRL_get0_nextUpdate(m_handle->list.get()));
    return time.isValid() ? std::optional(time) : std::nullopt;
}

int RevocationList::size() const
{
    return std::max(0, sk_X509_REVOKED_num(X509_CRL_get_REVOKED(m_handle->list.get())));
}

bool RevocationList::isIndirect() const
{
    return m_handle->indirect;
}

bool RevocationList::speaksFor(const Certificate &certificate) const
{
    if (m_handle->forSomeReasons || m_handle->forAttributesOnly)
        return false;
    if (certificate.isCa() ? m_handle->forUsersOnly : m_handle->forAuthoritiesOnly)
        return false;
    if (certificate.issuerName() == m_handle->issuer)
        return true;
    const auto points = certificate.distributionPoints();
    return m_handle->indirect && std::any_of(points.begin(), points.end(), [this](const DistributionPoint &point) {
               return point.issuers.contains(m_handle->issuer);
           });
}

std::optional<Revocation> RevocationList::revocationOf(const Certificate &certificate) const
{
    // Only a list that says so may speak of other authorities' certificates.
    if (!m_handle->indirect && certificate.issuerName() != m_handle->issuer)
        return std::nullopt;
    const ErrorQueueGuard guard;
    X509_REVOKED *entry = nullptr;
    constexpr int revoked = 1; // 2 stands for "removeFromCRL"
    // Compares the issuer as well, which an entry of an indirect list takes over from the one before it.
    if (X509_CRL_get0_by_cert(m_handle->list.get(), &entry, certificate.m_handle->certificate.get()) != revoked)
        return std::nullopt;
    return Revocation{timeOf(X509_REVOKED_get0_revocationDate(entry)), reasonOf(entry)};
}

bool RevocationList::isSignedBy(const PublicKey &key) const
{
    const ErrorQueueGuard guard;
    return X509_CRL_verify(m_handle->list.get(), key.m_handle->key.get()) == 1;
}

} // namespace stir::crypto
