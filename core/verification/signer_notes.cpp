// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/signer_notes.h"

#include "core/verification/signer_finding.h"

namespace stir::verification {

namespace {

constexpr qsizetype kindLimit = 1024;
constexpr qint64 toldTogether = 256;

} // namespace

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
    if (m_pass != SignerPass::Second)
        m_groups.add(*signature);
    if (m_pass != SignerPass::First)
        addNote(*signature, report);
}

void SignerNotes::judgedPlain(const passport::PlainKind &kind)
{
    if (m_pass == SignerPass::Second)
        return;
    auto counted = m_counted.find(kind.id);
    if (counted == m_counted.end()) {
        if (m_counted.size() >= kindLimit) {
            tellAll();
            m_counted.clear();
        }
        counted = m_counted.insert(kind.id, {m_reader.read(kind.report), 1});
        // At once: that a key holds at all is what explains tokens that do not.
        tell(*counted);
        return;
    }
    if (++counted->waiting >= toldTogether)
        tell(*counted);
}

void SignerNotes::tell(Counted &counted)
{
    if (counted.signature && counted.waiting > 0)
        m_groups.add(*counted.signature, counted.waiting);
    counted.waiting = 0;
}

void SignerNotes::tellAll()
{
    for (Counted &counted : m_counted)
        tell(counted);
}

void SignerNotes::addNote(const CapturedSignature &signature, passport::PassportReport &report) const
{
    if (auto finding = signerFinding(signature, m_groups.attribute(signature)))
        addSignerFinding(std::move(*finding), report.checks);
}

} // namespace stir::verification
