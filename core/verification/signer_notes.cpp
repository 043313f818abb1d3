// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/signer_notes.h"

#include "core/verification/signer_finding.h"

namespace stir::verification {

void SignerNotes::learn(const passport::PassportReport &report)
{
    if (const auto signature = m_reader.read(report))
        m_groups.add(*signature);
}

void SignerNotes::annotate(passport::PassportReport &report)
{
    const auto signature = m_reader.read(report);
    auto finding = signature ? signerFinding(*signature, m_groups.attribute(*signature)) : std::nullopt;
    if (finding)
        addSignerFinding(std::move(*finding), report.checks);
}

} // namespace stir::verification
