// SPDX-License-Identifier: GPL-3.0-or-later
// The part of KamailioSearch that says what else there is to know about what was found.
#include "core/server_config/kamailio_search.h"
#include "core/server_config/text_lines.h"

#include <algorithm>
#include <cctype>

namespace stir::server_config {

void KamailioSearch::note(Judgement judgement, const char *rule, const Candidate &candidate)
{
    constexpr std::size_t mostFindings = 100;
    if (m_finds.findings.size() < mostFindings)
        m_finds.findings.push_back(
            findingAt(m_rule.key, judgement, rule, findingPlaceOf(*candidate.construct), candidate.construct->name));
}

/// Where Kamailio reads something else than what seems to be written, or nothing.
void KamailioSearch::reportReading(const Candidate &target)
{
    const Construct &construct = *target.construct;
    if (construct.kind == ConstructKind::Modparam) {
        const auto loads = [&](const Construct &one) {
            return one.kind == ConstructKind::LoadModule && one.isLive && !one.isCommented && one.name == m_rule.module;
        };
        const auto first = std::ranges::find_if(m_index.constructs, loads);
        if (first != m_index.constructs.end() && first->begin > construct.begin)
            note(Judgement::Fail, "before_module", target);
    }
    const bool isLiteral = target.operand >= 0 && construct.kind != ConstructKind::Subst &&
                           construct.operands[static_cast<std::size_t>(target.operand)].kind == OperandKind::Literal;
    if (!isLiteral)
        return;
    const QByteArray written = valueOf(target);
    const QByteArray read = substituted(written, construct.begin);
    if (read == written)
        return;
    note(Judgement::Warn, "substituted", target);
    m_finds.findings.back().values.insert(QStringLiteral("value"), QString::fromUtf8(read));
}

/// What the substitutions in front of `at` make of a literal; those whose name is a pattern are left out.
QByteArray KamailioSearch::substituted(QByteArray value, qsizetype at) const
{
    constexpr qsizetype longest = 4096;
    const auto isPlain = [](char byte) { return byte == '_' || std::isalnum(static_cast<unsigned char>(byte)); };
    for (const Construct &construct : m_index.constructs) {
        if (construct.begin >= at || value.size() > longest)
            break;
        if (construct.kind == ConstructKind::Subst && construct.isLive && !construct.isCommented &&
            !construct.name.isEmpty() && std::ranges::all_of(construct.name, isPlain))
            value.replace(construct.name, construct.operands.front().value);
    }
    return value;
}

void KamailioSearch::report()
{
    for (const Candidate &candidate : m_finds.candidates) {
        const Construct &construct = *candidate.construct;
        if (!candidate.inForce && construct.isLive && !construct.isCommented)
            note(Judgement::Warn, "overridden", candidate);
    }
    if (!m_finds.targets.empty()) {
        const Candidate &target = m_finds.targets.front();
        if (!target.construct->isLive)
            note(Judgement::Warn, "false_branch", target);
        else if (target.construct->isCommented)
            note(Judgement::Note, "commented_out", target);
        else
            reportReading(target);
    }
    if (m_finds.candidates.empty() && !m_rule.pointed)
        m_finds.findings.push_back(findingAt(m_rule.key, Judgement::Note, "not_found", {}));
}

} // namespace stir::server_config
