// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/revocation_status.h"

#include <algorithm>

namespace stir::verification {

namespace {

using crypto::Certificate;
using crypto::CertificateChain;

bool says(const Findings &findings, const char *rule)
{
    return std::any_of(findings.begin(), findings.end(),
                       [rule](const Finding &finding) { return finding.rule == QLatin1String(rule); });
}

RevocationState stateOf(const Findings &findings)
{
    if (says(findings, "revoked"))
        return RevocationState::Revoked;
    if (says(findings, "revocation_offline"))
        return RevocationState::NotFetched;
    if (says(findings, "revocation_unknown"))
        return RevocationState::Unknown;
    const bool warns = std::any_of(findings.begin(), findings.end(),
                                   [](const Finding &finding) { return finding.result == Judgement::Warn; });
    return warns ? RevocationState::Doubtful : RevocationState::Good;
}

/// Who issued it: of these the one whose key signed it, else itself, so that it is asked for at all.
const Certificate &issuerIn(const CertificateChain &known, const Certificate &certificate)
{
    const auto issuer = std::find_if(known.begin(), known.end(), [&certificate](const Certificate &one) {
        return one.subjectName() == certificate.issuerName() && certificate.isSignedBy(one.publicKey());
    });
    return issuer == known.end() ? certificate : *issuer;
}

class StatusList
{
public:
    StatusList(RevocationLookup &lookup, const QDateTime &now) : m_lookup(lookup), m_now(now) {}

    void add(const QString &owner, bool isAnchor, const Certificate &certificate, const CertificateChain &known)
    {
        QStringList urls;
        for (const crypto::DistributionPoint &point : certificate.distributionPoints())
            urls.append(point.urls);
        if (urls.isEmpty())
            return;
        Findings findings = m_lookup.revocationOf({certificate, issuerIn(known, certificate)}, m_now);
        const RevocationState state = stateOf(findings);
        m_all.push_back({owner, isAnchor, certificate.subjectName(), urls, state, std::move(findings)});
    }
    std::vector<RevocationStatus> take() && { return std::move(m_all); }

private:
    RevocationLookup &m_lookup;
    QDateTime m_now;
    std::vector<RevocationStatus> m_all;
};

Result<std::vector<credentials::SigningIdentity>> pickedIdentities(const inventory::Inventory &inventory,
                                                                   const QStringList &names)
{
    if (names.isEmpty())
        return inventory.identities();
    std::vector<credentials::SigningIdentity> picked;
    for (const QString &name : names) {
        auto identity = inventory.identity(name);
        if (!identity)
            return failure(identity.error());
        picked.push_back(*std::move(identity));
    }
    return picked;
}

} // namespace

QString revocationStateName(RevocationState state)
{
    switch (state) {
    case RevocationState::Good:
        return QStringLiteral("good");
    case RevocationState::Doubtful:
        return QStringLiteral("doubtful");
    case RevocationState::Unknown:
        return QStringLiteral("unknown");
    case RevocationState::NotFetched:
        return QStringLiteral("not_fetched");
    case RevocationState::Revoked:
        return QStringLiteral("revoked");
    }
    Q_UNREACHABLE();
}

Result<std::vector<RevocationStatus>> revocationStatus(const inventory::Inventory &inventory, const QStringList &names,
                                                       fetch::DocumentFetcher &fetcher, const QDateTime &now,
                                                       const std::stop_token &stop)
{
    const auto identities = pickedIdentities(inventory, names);
    const auto anchors = identities ? inventory.anchors() : failure(identities.error());
    if (!anchors)
        return failure(anchors.error());
    CertificateChain roots;
    for (const credentials::TrustAnchor &anchor : *anchors)
        roots.push_back(anchor.certificate);
    RevocationLookup lookup({}, fetcher, stop);
    StatusList list(lookup, now);
    for (const credentials::SigningIdentity &identity : *identities) {
        CertificateChain known = identity.chain;
        known.insert(known.end(), roots.begin(), roots.end());
        for (const Certificate &certificate : identity.chain)
            list.add(identity.name, false, certificate, known);
    }
    if (names.isEmpty()) {
        for (const credentials::TrustAnchor &anchor : *anchors)
            list.add(anchor.company, true, anchor.certificate, roots);
    }
    return std::move(list).take();
}

} // namespace stir::verification
