// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/chain_verifier.h"
#include "tests/fuzz/fuzz_target.h"

namespace stir::fuzz {

namespace {

const QString subject = QStringLiteral("input");

void requireCertificate(const crypto::Certificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto again = crypto::Certificate::fromBytes(bytesOf(der), subject);
    require(again && *again == certificate, "a certificate is read back from its DER");
    const QByteArray pem = certificate.toPem();
    const auto fromPem = crypto::Certificate::fromBytes(bytesOf(pem), subject);
    require(fromPem && *fromPem == certificate, "a certificate is read back from its PEM");
    require(certificate.sha256().size() == 64, "it has a digest");
    const auto key = crypto::PublicKey::fromBytes(bytesOf(certificate.publicKey().toDer()), subject);
    require(key && *key == certificate.publicKey(), "its key is read back");
    require(!certificate.isSelfSigned() || certificate.isSignedBy(certificate.publicKey()),
            "its own signature holds when it says so");
    if (const auto numbers = certificate.tnAuthorizationList())
        require(numbers->malformed || !numbers->toDer().isEmpty(), "its numbers can be written");
    require(fromPem->claimConstraints().size() == certificate.claimConstraints().size(),
            "its constraints are read back");
    (void)(certificate.subjectName() + certificate.issuerName() + certificate.commonName() +
           certificate.organization() + certificate.serialNumber() + certificate.tnAuthorizationListUrl());
}

void requirePath(const crypto::CertificateChain &chain)
{
    const auto verdict = crypto::ChainVerifier::verify(chain, {chain.back()}, chain.front().notBefore());
    if (verdict.fault != crypto::ChainFault::None)
        return;
    require(verdict.path.front() == chain.front(), "a path begins with the leaf");
    for (std::size_t i = 0; i + 1 < verdict.path.size(); ++i)
        require(verdict.path[i].isSignedBy(verdict.path[i + 1].publicKey()), "each is signed by the next");
}

} // namespace

void tryInput(QByteArrayView input)
{
    const auto one = crypto::Certificate::fromBytes(bytesOf(input), subject);
    require(one || one.error().code == ErrorCode::NotACertificate, "what is none is said to be none");
    if (one)
        requireCertificate(*one);
    const auto chain = crypto::certificatesFromPem(bytesOf(input), subject);
    if (!chain)
        return;
    require(one && *one == chain->front(), "the first certificate is the leaf");
    const auto again = crypto::certificatesFromPem(bytesOf(toPem(*chain)), subject);
    require(again && *again == *chain, "a chain is read back from its PEM");
    requirePath(*chain);
}

} // namespace stir::fuzz
