// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/certificate.h"

#include "core/crypto/class_handles.h"
#include "core/crypto/digests.h"
#include "core/crypto/memory_bio.h"
#include "core/crypto/openssl_errors.h"
#include "core/crypto/pem_blocks.h"
#include "core/crypto/x509_text.h"

#include <openssl/pem.h>

#include <numeric>

namespace stir::crypto {

namespace {

X509Handle certificateFromDer(std::span<const std::byte> der)
{
    const auto *begin = reinterpret_cast<const unsigned char *>(der.data());
    const auto *position = begin;
    X509Handle certificate(d2i_X509(nullptr, &position, static_cast<long>(der.size())));
    const bool whole = certificate && position == begin + der.size();
    // A certificate whose key cannot be read would be of no use to anybody here; publicKey() relies on it.
    return whole && X509_get0_pubkey(certificate.get()) != nullptr ? std::move(certificate) : nullptr;
}

QString nameEntry(const X509_NAME *name, int id)
{
    const int index = X509_NAME_get_index_by_NID(name, id, -1);
    return index < 0 ? QString() : textOf(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)));
}

Error notACertificate(const PemBlocks &pem, const QString &subject)
{
    const QString queue = drainedErrors();
    for (const PemBlock &block : pem.blocks) {
        if (!isCertificateLabel(block.label))
            return {ErrorCode::NotACertificate, subject, wordsForLabel(block.label)};
    }
    return {ErrorCode::NotACertificate, subject, pem.fault.isEmpty() ? queue : pem.fault};
}

} // namespace

Certificate::Certificate(std::shared_ptr<const Handle> handle) : m_handle(std::move(handle)) {}

Result<Certificate> Certificate::fromBytes(std::span<const std::byte> bytes, const QString &subject)
{
    const ErrorQueueGuard guard;
    const PemBlocks pem = pemBlocksOf(bytes);
    X509Handle certificate;
    if (pem.blocks.empty() && pem.fault.isEmpty())
        certificate = certificateFromDer(bytes);
    for (const PemBlock &block : pem.blocks) {
        if (isCertificateLabel(block.label)) {
            certificate = certificateFromDer(block.content.view());
            break;
        }
    }
    if (!certificate)
        return failure(notACertificate(pem, subject));
    return Certificate(std::make_shared<const Handle>(std::move(certificate)));
}

QString Certificate::subjectName() const
{
    return m_handle->subject;
}

QString Certificate::issuerName() const
{
    return m_handle->issuer;
}

QString Certificate::commonName() const
{
    return nameEntry(X509_get_subject_name(m_handle->certificate.get()), NID_commonName);
}

QString Certificate::organization() const
{
    return nameEntry(X509_get_subject_name(m_handle->certificate.get()), NID_organizationName);
}

QString Certificate::serialNumber() const
{
    const BignumHandle number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(m_handle->certificate.get()), nullptr));
    const OpensslBuffer<char> hex(number ? BN_bn2hex(number.get()) : nullptr);
    return hex ? QString::fromLatin1(hex.get()).toLower() : QString();
}

QDateTime Certificate::notBefore() const
{
    return m_handle->notBefore;
}

QDateTime Certificate::notAfter() const
{
    return m_handle->notAfter;
}

bool Certificate::isCa() const
{
    return m_handle->isCa;
}

bool Certificate::isSelfSigned() const
{
    const ErrorQueueGuard guard;
    return X509_self_signed(m_handle->certificate.get(), 1) == 1;
}

bool Certificate::isSignedBy(const PublicKey &issuerKey) const
{
    const ErrorQueueGuard guard;
    return X509_verify(m_handle->certificate.get(), issuerKey.m_handle->key.get()) == 1;
}

PublicKey Certificate::publicKey() const
{
    return m_handle->key;
}

QString Certificate::sha256() const
{
    return m_handle->sha256;
}

QByteArray Certificate::toPem() const
{
    const BioHandle bio = writingBio();
    PEM_write_bio_X509(bio.get(), m_handle->certificate.get());
    return writtenText(bio);
}

QByteArray Certificate::toDer() const
{
    const BioHandle bio = writingBio();
    i2d_X509_bio(bio.get(), m_handle->certificate.get());
    return writtenText(bio);
}

const std::optional<TnAuthorizationList> &Certificate::tnAuthorizationList() const
{
    return m_handle->numbers;
}

QString Certificate::tnAuthorizationListUrl() const
{
    return m_handle->numbersUrl;
}

const std::vector<ClaimConstraints> &Certificate::claimConstraints() const
{
    return m_handle->constraints;
}

Result<CertificateChain> certificatesFromPem(std::span<const std::byte> pem, const QString &subject)
{
    const ErrorQueueGuard guard;
    const PemBlocks text = pemBlocksOf(pem);
    if (text.tooMany)
        return failure(ErrorCode::FileTooLarge, subject, QString::number(pemBlockLimit));
    CertificateChain chain;
    for (const PemBlock &block : text.blocks) {
        if (!isCertificateLabel(block.label))
            continue;
        auto certificate = Certificate::fromBytes(block.content.view(), subject);
        if (!certificate)
            return failure(certificate.error());
        chain.push_back(std::move(*certificate));
    }
    if (chain.empty() || !text.fault.isEmpty())
        return failure(notACertificate(text, subject));
    return chain;
}

QByteArray toPem(const CertificateChain &chain)
{
    QByteArray text;
    for (const Certificate &certificate : chain)
        text += certificate.toPem();
    return text;
}

qsizetype derSize(const CertificateChain &chain)
{
    return std::accumulate(chain.begin(), chain.end(), qsizetype(0),
                           [](qsizetype sum, const Certificate &each) { return sum + each.toDer().size(); });
}

} // namespace stir::crypto
