// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/signer_notes.h"

#include "core/verification/signer_finding.h"

namespace stir::verification {

void nameIdentities(const std::vector<credentials::SigningIdentity> &identities, SignerGroups &groups)
{
    for (const credentials::SigningIdentity &identity : identities)
        if (!identity.chain.empty())
            groups.nameKey(identity.chain.front().publicKey(), {KeyOwner::Kind::Identity, identity.name});
}

void SignerNotes::learn(const passport::PassportReport &report)
{
    if (const auto signature = m_reader.read(report))
        m_groups.add(*signature);
}

void SignerNotes::annotate(passport::PassportReport &report)
{
    if (const auto signature = m_reader.read(report))
        addNote(*signature, report);
}

void SignerNotes::judged(passport::PassportReport &report)
{
    const auto signature = m_reader.read(report);
    if (!signature)
        return;
    m_groups.add(*signature);
    addNote(*signature, report);
}

void SignerNotes::addNote(const CapturedSignature &signature, passport::PassportReport &report) const
{
    if (auto finding = signerFinding(signature, m_groups.attribute(signature)))
        addSignerFinding(std::move(*finding), report.checks);
}

} // namespace stir::verification
