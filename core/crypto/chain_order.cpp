// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/chain_order.h"

#include "core/crypto/certificate_details.h"

#include <algorithm>

namespace stir::crypto {

namespace {

/// What is compared of each, read once.
struct Candidate
{
    Certificate certificate;
    QString subject;
    QString issuer;
    QByteArray keyId;
    QByteArray issuerKeyId;
    bool isSelfSigned = false;
    bool isTaken = false;
};

std::vector<Candidate> candidatesOf(const CertificateChain &certificates)
{
    std::vector<Candidate> all;
    for (const Certificate &one : certificates) {
        const CertificateDetails details = detailsOf(one);
        all.push_back({one, one.subjectName(), one.issuerName(), details.subjectKeyId, details.authorityKeyId,
                       one.isSelfSigned()});
    }
    return all;
}

bool mayIssue(const Candidate &upper, const Candidate &lower)
{
    const bool idsDiffer = !upper.keyId.isEmpty() && !lower.issuerKeyId.isEmpty() && upper.keyId != lower.issuerKeyId;
    return upper.subject == lower.issuer && !idsDiffer;
}

bool issued(const Candidate &upper, const Candidate &lower)
{
    return mayIssue(upper, lower) && lower.certificate.isSignedBy(upper.certificate.publicKey());
}

/// Of several issuers with one key (a renewed authority, a cross-signed one) the one that lasts longest.
Candidate *issuerOf(const Candidate &lower, std::vector<Candidate> &all)
{
    Candidate *best = nullptr;
    for (Candidate &upper : all) {
        const bool isBetter = !best || upper.certificate.notAfter() > best->certificate.notAfter();
        if (!upper.isTaken && isBetter && issued(upper, lower))
            best = &upper;
    }
    return best;
}

OrderedChain chainFrom(Candidate &leaf, std::vector<Candidate> &all)
{
    OrderedChain chain;
    leaf.isTaken = true;
    chain.certificates.push_back(leaf.certificate);
    const Candidate *last = &leaf;
    while (!last->isSelfSigned) {
        Candidate *upper = issuerOf(*last, all);
        if (!upper) {
            chain.missingIssuer = last->issuer;
            chain.missingKeyId = last->issuerKeyId;
            break;
        }
        upper->isTaken = true;
        chain.certificates.push_back(upper->certificate);
        last = upper;
    }
    return chain;
}

bool isAbove(const Candidate &one, const std::vector<Candidate> &all)
{
    return std::ranges::any_of(all, [&one](const Candidate &other) {
        return &other != &one && !other.isTaken && mayIssue(one, other) && !(one.certificate == other.certificate);
    });
}

/// The leaf of the chain that is made next: the signer's, else one that issued none of the others.
Candidate &nextLeaf(std::vector<Candidate> &all, const std::optional<PublicKey> &signer)
{
    Candidate *best = nullptr;
    for (Candidate &one : all) {
        const bool isSigner = signer && !one.isTaken && one.certificate.publicKey() == *signer;
        if (isSigner && (!best || one.certificate.notAfter() > best->certificate.notAfter()))
            best = &one;
    }
    if (best)
        return *best;
    for (Candidate &one : all) {
        if (!one.isTaken && !isAbove(one, all))
            return one;
    }
    // A ring of names: begin anywhere.
    return *std::ranges::find(all, false, &Candidate::isTaken);
}

CertificateChain withoutDuplicates(const CertificateChain &given, CertificateChain &duplicates)
{
    CertificateChain once;
    for (const Certificate &one : given)
        (std::ranges::find(once, one) == once.end() ? once : duplicates).push_back(one);
    return once;
}

void putLongestFirst(std::vector<OrderedChain> &chains)
{
    const auto longest =
        std::ranges::max_element(chains, {}, [](const OrderedChain &chain) { return chain.certificates.size(); });
    if (longest != chains.end())
        std::rotate(chains.begin(), longest, longest + 1);
}

} // namespace

CertificateChain SortedCertificates::flat() const
{
    CertificateChain all;
    for (const OrderedChain &chain : chains)
        all.insert(all.end(), chain.certificates.begin(), chain.certificates.end());
    return all;
}

SortedCertificates sortedByIssue(const CertificateChain &given, const std::optional<PublicKey> &signer)
{
    SortedCertificates sorted;
    if (given.size() > orderLimit) {
        for (const Certificate &one : given)
            sorted.chains.push_back({{one}, one.isSelfSigned() ? QString() : one.issuerName(), {}});
        sorted.wasInOrder = true;
        return sorted;
    }
    const CertificateChain once = withoutDuplicates(given, sorted.duplicates);
    std::vector<Candidate> all = candidatesOf(once);
    while (std::ranges::find(all, false, &Candidate::isTaken) != all.end()) {
        Candidate &leaf = nextLeaf(all, sorted.chains.empty() ? signer : std::nullopt);
        sorted.chains.push_back(chainFrom(leaf, all));
    }
    if (!signer)
        putLongestFirst(sorted.chains);
    sorted.wasInOrder = sorted.flat() == once;
    return sorted;
}

} // namespace stir::crypto
