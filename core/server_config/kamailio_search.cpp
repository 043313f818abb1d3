// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/kamailio_search.h"

#include "core/server_config/boolean_words.h"
#include "core/server_config/text_lines.h"

namespace stir::server_config {

namespace {

bool isPlainDefine(const Construct &construct)
{
    return construct.kind == ConstructKind::Define;
}

} // namespace

KamailioFinds KamailioSearch::run()
{
    if (m_rule.pointed) {
        pointed();
    } else {
        byModuleParameter();
        byComment();
        byPlaceholder();
        byDefineName();
        byCall();
    }
    std::ranges::stable_sort(m_finds.candidates, {}, [](const Candidate &one) { return one.construct->begin; });
    judgeForce();
    if (isSwitch())
        judgeSwitches();
    choose();
    report();
    return std::move(m_finds);
}

void KamailioSearch::add(Candidate candidate)
{
    const auto spot = std::pair(candidate.construct, candidate.operand);
    if (const auto known = m_known.constFind(spot); known != m_known.constEnd()) {
        FoundBy &foundBy = m_finds.candidates[*known].foundBy;
        foundBy = std::min(foundBy, candidate.foundBy);
        return;
    }
    m_known.insert(spot, m_finds.candidates.size());
    m_finds.candidates.push_back(candidate);
}

void KamailioSearch::addConstruct(const Construct &construct, FoundBy foundBy)
{
    switch (construct.kind) {
    case ConstructKind::Define:
        if (isSwitch() && isPresenceSwitch(construct, m_index))
            add({&construct, -1, foundBy, true});
        else if (!construct.operands.empty() && !followsOn(construct, foundBy))
            add({&construct, 0, foundBy, true});
        return;
    case ConstructKind::Subst:
    case ConstructKind::Modparam:
    case ConstructKind::Assignment:
        addOperand(construct, 0, foundBy);
        return;
    case ConstructKind::Call:
        if (const int operand = callOperand(construct); operand >= 0)
            addOperand(construct, operand, foundBy);
        return;
    case ConstructKind::LoadModule:
        return;
    }
}

/// Which argument of a call the rule means: the numbered one, or the one that holds the placeholder.
int KamailioSearch::callOperand(const Construct &construct) const
{
    const int count = static_cast<int>(construct.operands.size());
    if (std::ranges::find(m_rule.calls, construct.name) != m_rule.calls.end() && m_rule.callArgument < count)
        return m_rule.callArgument;
    for (int operand = 0; operand < count; ++operand) {
        const Operand &one = construct.operands[static_cast<std::size_t>(operand)];
        if (!m_rule.placeholder.isEmpty() && one.kind == OperandKind::Literal && one.value == m_rule.placeholder)
            return operand;
    }
    return -1;
}

/// The operand itself, or what it names: a define, a substdef, a variable's or a parameter's assignment.
void KamailioSearch::addOperand(const Construct &construct, int operand, FoundBy foundBy)
{
    if (operand >= static_cast<int>(construct.operands.size()))
        return;
    const Operand &value = construct.operands[static_cast<std::size_t>(operand)];
    switch (value.kind) {
    case OperandKind::Literal:
        // Substitutions rewrite inside literals (pp_subst_run), variables are worked out in a call's arguments.
        if (construct.kind != ConstructKind::Subst &&
            (addNamed(value.value, foundBy) || followVariable(value.value, foundBy)))
            return;
        break;
    case OperandKind::Word:
        if (addNamed(value.value, foundBy))
            return;
        if (construct.isLive && !construct.isCommented && m_index.outsideNames.contains(value.value))
            m_finds.findings.push_back(
                findingAt(m_rule.key, Judgement::Warn, "defined_outside", findingPlaceOf(construct), value.value));
        break;
    case OperandKind::Variable:
        followVariable(value.value, foundBy);
        return;
    case OperandKind::Other:
        return;
    }
    const bool isBareNumber = m_rule.kind == SettingKind::Number && isNumber(value.value);
    if (isSwitch() ? booleanOf(value.value).has_value() : (value.kind == OperandKind::Literal || isBareNumber))
        add({&construct, operand, foundBy, true});
}

/// A define in force whose text is the name of another: Kamailio reads on there (cfg.lex puts the text back).
bool KamailioSearch::followsOn(const Construct &construct, FoundBy foundBy)
{
    constexpr int longestChain = 32;
    const bool isNamed = construct.kind == ConstructKind::Define && construct.isLive && !construct.isCommented &&
                         !construct.isOverridden && construct.operands.front().kind == OperandKind::Word &&
                         construct.operands.front().value != construct.name;
    if (!isNamed || m_chain >= longestChain)
        return false;
    ++m_chain;
    const bool isKnown = addNamed(construct.operands.front().value, foundBy);
    --m_chain;
    return isKnown;
}

/// What is named so: assignments, or defines and substitutions. Each name once for each sign.
bool KamailioSearch::follow(const QByteArray &name, FoundBy foundBy, bool assigned)
{
    const auto named = m_index.named.constFind(name);
    if (named == m_index.named.constEnd())
        return false;
    const auto isMeant = [&](std::size_t index) {
        const Construct &one = m_index.constructs[index];
        return (one.kind == ConstructKind::Assignment) == assigned && !one.operands.empty() &&
               (!assigned || one.operands.front().kind == OperandKind::Literal);
    };
    const auto followed = m_followed.constFind({name, assigned});
    if (followed != m_followed.constEnd() && followed->first <= foundBy)
        return followed->second;
    bool isKnown = false;
    for (const std::size_t index : *named) {
        if (!isMeant(index))
            continue;
        isKnown = true;
        const Construct &construct = m_index.constructs[index];
        if (!assigned && followsOn(construct, foundBy))
            continue;
        const Operand &value = construct.operands.front();
        if (isSwitch() ? booleanOf(value.value).has_value() : value.kind != OperandKind::Other)
            add({&construct, 0, foundBy, true});
    }
    m_followed.insert({name, assigned}, {foundBy, isKnown});
    return isKnown;
}

bool KamailioSearch::addNamed(const QByteArray &name, FoundBy foundBy)
{
    return follow(name, foundBy, false);
}

bool KamailioSearch::addAssigned(const QByteArray &name, FoundBy foundBy)
{
    return follow(name, foundBy, true);
}

/// $def(NAME), $sel(cfg_get.group.name), $var(name) = "..."
bool KamailioSearch::followVariable(const QByteArray &variable, FoundBy foundBy)
{
    if (!variable.startsWith('$') || !variable.endsWith(')'))
        return false;
    const qsizetype open = variable.indexOf('(');
    const QByteArray inner = variable.mid(open + 1, variable.size() - open - 2);
    const QByteArray kind = variable.left(open);
    if (kind == "$def" || kind == "$defn")
        return addNamed(inner, foundBy);
    if (kind == "$sel" && inner.startsWith("cfg_get."))
        return addAssigned(inner.mid(8), foundBy);
    return addAssigned(variable, foundBy);
}

void KamailioSearch::byModuleParameter()
{
    if (m_rule.module.isEmpty())
        return;
    for (const Construct &construct : m_index.constructs) {
        if (construct.kind == ConstructKind::Modparam && construct.name == m_rule.parameter &&
            namesModule(construct.module, m_rule.module))
            addOperand(construct, 0, FoundBy::ModuleParameter);
    }
}

void KamailioSearch::byComment()
{
    for (const std::size_t anchor : anchors()) {
        if (const Construct *construct = constructAfter(anchor))
            addConstruct(*construct, FoundBy::Comment);
    }
}

void KamailioSearch::byPlaceholder()
{
    if (m_rule.placeholder.isEmpty())
        return;
    for (const Construct &construct : m_index.constructs) {
        for (std::size_t operand = 0; operand < construct.operands.size(); ++operand) {
            const Operand &value = construct.operands[operand];
            if (value.kind == OperandKind::Literal && value.value == m_rule.placeholder)
                addOperand(construct, static_cast<int>(operand), FoundBy::Placeholder);
        }
    }
}

void KamailioSearch::byDefineName()
{
    for (const Construct &construct : m_index.constructs) {
        const bool canHold = isPlainDefine(construct) || construct.kind == ConstructKind::Subst;
        if (canHold && std::ranges::find(m_rule.defines, construct.name) != m_rule.defines.end())
            addConstruct(construct, FoundBy::DefineName);
    }
}

void KamailioSearch::byCall()
{
    if (m_rule.callArgument < 0)
        return;
    for (const Construct &construct : m_index.constructs) {
        if (construct.kind == ConstructKind::Call &&
            std::ranges::find(m_rule.calls, construct.name) != m_rule.calls.end())
            addOperand(construct, m_rule.callArgument, FoundBy::Call);
    }
}

void KamailioSearch::pointed()
{
    const SettingRule::PointedLine &wanted = *m_rule.pointed;
    const QByteArray text = wanted.text.trimmed();
    const Construct *best = nullptr;
    qsizetype compared = -1; // the line looked at last
    bool isSame = false;
    for (const Construct &construct : m_index.constructs) {
        if (pathOf(construct.place.file) != wanted.file)
            continue;
        if (construct.place.lineBegin != compared) {
            compared = construct.place.lineBegin;
            isSame = isLine(construct.place, text);
        }
        if (!isSame || construct.kind == ConstructKind::LoadModule)
            continue;
        const auto distance = [&](const Construct &one) { return std::abs(one.place.line - wanted.line); };
        if (best == nullptr || distance(construct) < distance(*best))
            best = &construct;
    }
    if (best != nullptr)
        addConstruct(*best, FoundBy::Pointed);
    if (best != nullptr && m_finds.candidates.empty() && best->kind == ConstructKind::Call) {
        // The administrator knows the line; its first literal is all that it can mean.
        for (std::size_t operand = 0; operand < best->operands.size() && m_finds.candidates.empty(); ++operand)
            addOperand(*best, static_cast<int>(operand), FoundBy::Pointed);
    }
    for (Candidate &candidate : m_finds.candidates)
        candidate.foundBy = FoundBy::Pointed;
    if (m_finds.candidates.empty())
        m_finds.findings.push_back(
            findingAt(m_rule.key, Judgement::Fail, "pointed_line_gone", {wanted.line, 0, wanted.file}, wanted.text));
}

void KamailioSearch::judgeForce()
{
    QHash<QByteArray, Candidate *> lastOfName;
    for (Candidate &candidate : m_finds.candidates) {
        const Construct &construct = *candidate.construct;
        candidate.inForce = construct.isLive && !construct.isCommented && !construct.isOverridden;
        const bool lastWins = construct.kind == ConstructKind::Modparam ||
                              (construct.kind == ConstructKind::Assignment && !construct.name.startsWith('$'));
        const bool firstWins = construct.kind == ConstructKind::Subst;
        if (!candidate.inForce || (!lastWins && !firstWins))
            continue;
        Candidate *&known = lastOfName[(lastWins ? 'p' : 's') + construct.name];
        if (known != nullptr)
            (lastWins ? known : &candidate)->inForce = false;
        if (known == nullptr || lastWins)
            known = &candidate;
    }
}

/// A define that is commented out is a switch that says no, unless its name is defined after all.
void KamailioSearch::judgeSwitches()
{
    QSet<QByteArray> settled;
    for (const Candidate &candidate : m_finds.candidates) {
        if (candidate.operand < 0 && candidate.inForce)
            settled.insert(candidate.construct->name);
    }
    const auto settle = [&](FoundBy least) {
        for (Candidate &candidate : m_finds.candidates) {
            const Construct &construct = *candidate.construct;
            if (candidate.operand >= 0 || !construct.isCommented || !construct.isLive || candidate.foundBy > least ||
                settled.contains(construct.name))
                continue;
            candidate.inForce = true;
            settled.insert(construct.name);
        }
    };
    settle(FoundBy::Comment);
    settle(FoundBy::Pointed);
}

void KamailioSearch::choose()
{
    const auto those = [&](auto &&isMeant) {
        std::vector<Candidate> chosen;
        std::ranges::copy_if(m_finds.candidates, std::back_inserter(chosen), isMeant);
        return chosen;
    };
    auto chosen = those([](const Candidate &one) { return one.inForce; });
    if (chosen.empty())
        chosen = those([](const Candidate &one) { return !one.construct->isCommented && !one.construct->isLive; });
    if (chosen.empty())
        chosen = those([](const Candidate &one) { return one.construct->isCommented; });
    if (chosen.empty())
        chosen = m_finds.candidates;
    std::ranges::stable_sort(chosen, {}, &Candidate::foundBy);
    const bool agree = std::ranges::all_of(chosen, [&](const Candidate &one) {
        return one.construct->isCommented == chosen.front().construct->isCommented && one.operand >= 0 &&
               valueOf(one) == valueOf(chosen.front());
    });
    const bool isOne = chosen.size() == 1 || (chosen.size() > 1 && agree && !chosen.front().construct->isCommented);
    if (isOne)
        m_finds.targets = std::move(chosen);
    else if (!chosen.empty())
        m_finds.findings.push_back({QString::fromUtf8(m_rule.key),
                                    Judgement::Warn,
                                    QStringLiteral("ambiguous"),
                                    {{QStringLiteral("count"), QString::number(chosen.size())}},
                                    {}});
}

} // namespace stir::server_config
