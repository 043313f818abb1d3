// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/kamailio_construct.h"

#include "core/server_config/kamailio_string.h"

#include <array>

namespace stir::server_config {

namespace {

constexpr std::size_t longestCall = 400; ///< tokens; whatever is longer is no call that holds a setting

bool isOneOf(QByteArrayView word, std::initializer_list<const char *> words)
{
    return std::ranges::any_of(words, [&](const char *one) { return word == QByteArrayView(one); });
}

bool beginsCapture(QByteArrayView word)
{
    // Nearly every word of a file ends here.
    if (word.size() < 8 || (word.front() != 'm' && word.front() != 'l' && word.front() != 's'))
        return false;
    return isOneOf(word, {"modparam", "modparamx", "loadmodule", "loadmodulex"}) || word.startsWith("stirshaken_") ||
           word.startsWith("stir_shaken_") || word.startsWith("secsipid_");
}

} // namespace

QByteArrayView ConstructCollector::bytes(const Token &token) const
{
    return QByteArrayView(m_text).sliced(token.begin, token.end - token.begin);
}

Construct ConstructCollector::begun(ConstructKind kind, qsizetype begin, const Place &place) const
{
    Construct construct;
    construct.kind = kind;
    construct.begin = begin;
    construct.place = place;
    construct.isLive = m_isLive;
    return construct;
}

void ConstructCollector::reset()
{
    m_captured.clear();
    m_name.clear();
    m_awaitsValue = false;
    m_depth = 0;
    m_braces = 0;
}

void ConstructCollector::token(const Token &token)
{
    m_braces += token.kind == TokenKind::OpenBrace ? 1 : (token.kind == TokenKind::CloseBrace ? -1 : 0);
    m_braces = std::max(m_braces, 0);
    if (!m_captured.empty())
        capture(token);
    else if (token.kind == TokenKind::Word && beginsCapture(bytes(token)))
        m_captured.push_back(token);
    followAssignment(token);
}

void ConstructCollector::capture(const Token &token)
{
    const bool breaks = token.kind == TokenKind::Semicolon || token.kind == TokenKind::OpenBrace ||
                        token.kind == TokenKind::CloseBrace || m_captured.size() >= longestCall;
    const bool isLoad = bytes(m_captured.front()).startsWith("loadmodule");
    const bool isBare = m_captured.size() == 1 && token.kind != TokenKind::Open;
    if (isBare && isLoad && token.kind == TokenKind::String) {
        Construct construct = begun(ConstructKind::LoadModule, m_captured.front().begin, m_captured.front().place);
        construct.end = token.end;
        construct.name = moduleNameOf(decodedString(bytes(token).toByteArray()));
        m_constructs.push_back(std::move(construct));
    }
    if (breaks || isBare) {
        m_captured.clear();
        m_depth = 0;
        return;
    }
    m_captured.push_back(token);
    m_depth += token.kind == TokenKind::Open ? 1 : (token.kind == TokenKind::Close ? -1 : 0);
    if (m_depth > 0)
        return;
    finishCall();
    m_captured.clear();
    m_depth = 0;
}

std::vector<Operand> ConstructCollector::capturedArguments() const
{
    std::vector<Operand> arguments;
    const Token *first = m_captured.data() + 2;
    const Token *last = m_captured.data() + m_captured.size() - 1;
    int depth = 0;
    for (const Token *at = first; at <= last; ++at) {
        if (at == last || (at->kind == TokenKind::Comma && depth == 0)) {
            if (first < at)
                arguments.push_back(operandOf(first, at));
            else if (at != last || !arguments.empty())
                arguments.push_back({OperandKind::Other, at->begin, at->begin, {}, '\0'});
            first = at + 1;
            continue;
        }
        depth += at->kind == TokenKind::Open ? 1 : (at->kind == TokenKind::Close ? -1 : 0);
    }
    return arguments;
}

Operand ConstructCollector::operandOf(const Token *first, const Token *behind) const
{
    if (behind - first == 1 && first->kind == TokenKind::String)
        return literalAt(first->begin, first->end);
    Operand operand;
    operand.begin = first->begin;
    operand.end = (behind - 1)->end;
    operand.value = m_text.mid(operand.begin, operand.end - operand.begin);
    if (behind - first == 1 && first->kind == TokenKind::Word)
        operand.kind = OperandKind::Word;
    else if (behind - first == 1 && first->kind == TokenKind::Variable)
        operand.kind = OperandKind::Variable;
    return operand;
}

Operand ConstructCollector::literalAt(qsizetype begin, qsizetype end) const
{
    return {OperandKind::Literal, begin + 1, end - 1, decodedString(m_text.mid(begin, end - begin)), m_text.at(begin)};
}

void ConstructCollector::finishCall()
{
    const Token &head = m_captured.front();
    const QByteArrayView word = bytes(head);
    const std::vector<Operand> arguments = capturedArguments();
    Construct construct = begun(ConstructKind::Call, head.begin, head.place);
    construct.end = m_captured.back().end;
    if (word.startsWith("loadmodule")) {
        if (arguments.empty())
            return;
        construct.kind = ConstructKind::LoadModule;
        construct.name = moduleNameOf(arguments.front().value);
    } else if (isOneOf(word, {"modparam", "modparamx"})) {
        finishModparam(std::move(construct), arguments);
        return;
    } else {
        construct.name = word.toByteArray();
        construct.operands = arguments;
    }
    m_constructs.push_back(std::move(construct));
}

void ConstructCollector::finishModparam(Construct construct, const std::vector<Operand> &arguments)
{
    if (arguments.size() != 3)
        return;
    construct.kind = ConstructKind::Modparam;
    construct.module = arguments[0].value;
    construct.name = arguments[1].value;
    construct.operands = {arguments[2]};
    m_constructs.push_back(std::move(construct));
}

/// name = value, group.name = value at the top level, $var(name) = value anywhere.
void ConstructCollector::followAssignment(const Token &token)
{
    if (m_awaitsValue) {
        addAssignment(token);
        m_awaitsValue = false;
        m_name.clear();
        return;
    }
    if (token.kind == TokenKind::Equals && !m_name.empty()) {
        const bool isVariable = m_name.front().kind == TokenKind::Variable;
        m_awaitsValue = isVariable || (m_braces == 0 && m_captured.empty());
        return;
    }
    const bool continuesName = !m_name.empty() && m_name.size() < 8 &&
                               ((token.kind == TokenKind::Dot && m_name.back().kind == TokenKind::Word) ||
                                (token.kind == TokenKind::Word && m_name.back().kind == TokenKind::Dot));
    if (!continuesName)
        m_name.clear();
    if (continuesName || token.kind == TokenKind::Word || token.kind == TokenKind::Variable)
        m_name.push_back(token);
}

void ConstructCollector::addAssignment(const Token &value)
{
    if (value.kind != TokenKind::String && value.kind != TokenKind::Word)
        return;
    Construct construct = begun(ConstructKind::Assignment, m_name.front().begin, m_name.front().place);
    construct.end = value.end;
    for (const Token &part : m_name)
        construct.name += bytes(part).toByteArray();
    construct.operands = {operandOf(&value, &value + 1)};
    m_constructs.push_back(std::move(construct));
}

Operand ConstructCollector::defineValue(qsizetype begin, qsizetype end) const
{
    // The text of a define is lexed where it is used: its first literal is the value.
    const QByteArrayView text = QByteArrayView(m_text).sliced(begin, end - begin);
    if (const qsizetype size = leadingLiteralSize(text); size > 0)
        return literalAt(begin, begin + size);
    qsizetype wordEnd = begin;
    while (wordEnd < end && !isEatable(m_text.at(wordEnd)))
        ++wordEnd;
    const QByteArray behind = m_text.mid(wordEnd, std::min<qsizetype>(end - wordEnd, 256)).trimmed();
    const bool isWord = behind.isEmpty() || behind.startsWith('#') || behind.startsWith("//");
    const qsizetype valueEnd = isWord ? wordEnd : end;
    return {isWord ? OperandKind::Word : OperandKind::Other, begin, valueEnd, m_text.mid(begin, valueEnd - begin),
            '\0'};
}

void ConstructCollector::directive(const Directive &directive)
{
    Construct construct = begun(ConstructKind::Define, directive.begin, directive.place);
    construct.end = directive.end;
    construct.name = directive.name;
    construct.isOverridden = directive.effect != DefineEffect::Defined && directive.effect != DefineEffect::Redefined;
    switch (directive.kind) {
    case DirectiveKind::Define:
    case DirectiveKind::TryDefine:
    case DirectiveKind::Redefine:
        if (directive.valueBegin < directive.valueEnd)
            construct.operands = {defineValue(directive.valueBegin, directive.valueEnd)};
        break;
    case DirectiveKind::Subst:
    case DirectiveKind::Substdef: {
        const QByteArray literal = m_text.mid(directive.valueBegin, directive.valueEnd - directive.valueBegin);
        const auto parts = substitutionParts(literal);
        if (!parts)
            return;
        construct.kind = ConstructKind::Subst;
        construct.isDefinition = directive.kind == DirectiveKind::Substdef;
        construct.separator = parts->separator;
        construct.operands = {{OperandKind::Literal, directive.valueBegin + parts->valueBegin,
                               directive.valueBegin + parts->valueEnd,
                               literal.mid(parts->valueBegin, parts->valueEnd - parts->valueBegin), literal.at(0)}};
        break;
    }
    case DirectiveKind::None:
    case DirectiveKind::Undefine:
    case DirectiveKind::OtherDefine:
    case DirectiveKind::Ifdef:
    case DirectiveKind::Ifndef:
    case DirectiveKind::Ifexp:
    case DirectiveKind::Else:
    case DirectiveKind::Endif:
    case DirectiveKind::Include:
    case DirectiveKind::Import:
        return;
    }
    if (!construct.name.isEmpty())
        m_constructs.push_back(std::move(construct));
}

} // namespace stir::server_config
