// SPDX-License-Identifier: GPL-3.0-or-later
// The part of KamailioLexer that reads #! and !! words.
#include "core/server_config/kamailio_lexer.h"
#include "core/server_config/kamailio_string.h"

#include <array>

namespace stir::server_config {

namespace {

struct DirectiveWord
{
    const char *word;
    DirectiveKind kind;
    KamailioVersion since{};
};

constexpr KamailioVersion withEnvironment{5, 5};
constexpr KamailioVersion withQuotedEnvironment{5, 6};
constexpr KamailioVersion withExpressions{5, 7};
constexpr KamailioVersion withUndefine{6, 2};

constexpr std::array directiveWords{
    DirectiveWord{"define", DirectiveKind::Define},
    DirectiveWord{"def", DirectiveKind::Define},
    DirectiveWord{"trydefine", DirectiveKind::TryDefine},
    DirectiveWord{"trydef", DirectiveKind::TryDefine},
    DirectiveWord{"redefine", DirectiveKind::Redefine},
    DirectiveWord{"redef", DirectiveKind::Redefine},
    DirectiveWord{"undef", DirectiveKind::Undefine, withUndefine},
    DirectiveWord{"tryundef", DirectiveKind::Undefine, withUndefine},
    DirectiveWord{"defenv", DirectiveKind::OtherDefine, withEnvironment},
    DirectiveWord{"defenvs", DirectiveKind::OtherDefine, withQuotedEnvironment},
    DirectiveWord{"trydefenv", DirectiveKind::OtherDefine, withQuotedEnvironment},
    DirectiveWord{"trydefenvs", DirectiveKind::OtherDefine, withQuotedEnvironment},
    DirectiveWord{"defexp", DirectiveKind::Define, withExpressions},
    DirectiveWord{"defexps", DirectiveKind::Define, withExpressions},
    DirectiveWord{"subst", DirectiveKind::Subst},
    DirectiveWord{"substdef", DirectiveKind::Substdef},
    DirectiveWord{"substdefs", DirectiveKind::Substdef},
    DirectiveWord{"ifdef", DirectiveKind::Ifdef},
    DirectiveWord{"ifndef", DirectiveKind::Ifndef},
    DirectiveWord{"ifexp", DirectiveKind::Ifexp, withExpressions},
    DirectiveWord{"else", DirectiveKind::Else},
    DirectiveWord{"endif", DirectiveKind::Endif},
    DirectiveWord{"include_file", DirectiveKind::Include},
    DirectiveWord{"import_file", DirectiveKind::Import},
};

bool isNameByte(char byte, bool isFirst)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' ||
           (!isFirst && byte >= '0' && byte <= '9');
}

bool isCondition(DirectiveKind kind)
{
    return kind == DirectiveKind::Ifdef || kind == DirectiveKind::Ifndef || kind == DirectiveKind::Ifexp ||
           kind == DirectiveKind::Else || kind == DirectiveKind::Endif;
}

bool takesBlank(DirectiveKind kind)
{
    return kind == DirectiveKind::Define || kind == DirectiveKind::TryDefine || kind == DirectiveKind::Redefine ||
           kind == DirectiveKind::Undefine || kind == DirectiveKind::OtherDefine || kind == DirectiveKind::Ifdef ||
           kind == DirectiveKind::Ifndef || kind == DirectiveKind::Ifexp;
}

qsizetype skipEatable(const QByteArray &text, qsizetype at, qsizetype limit)
{
    while (at < limit && isEatable(text.at(at)))
        ++at;
    return at;
}

qsizetype nameEnd(const QByteArray &text, qsizetype at, qsizetype limit)
{
    qsizetype end = at;
    while (end < limit && isNameByte(text.at(end), end == at))
        ++end;
    return end;
}

qsizetype lineEndFrom(const QByteArray &text, qsizetype at, qsizetype limit)
{
    const qsizetype end = text.indexOf('\n', at);
    return end < 0 || end > limit ? limit : end;
}

} // namespace

DirectiveKind KamailioLexer::directiveKindAt(qsizetype at, qsizetype limit, qsizetype &wordEnd) const
{
    if (at + 3 > limit || m_text.at(at + 1) != '!')
        return DirectiveKind::None;
    wordEnd = nameEnd(m_text, at + 2, std::min(limit, at + 24));
    const QByteArrayView word = QByteArrayView(m_text).sliced(at + 2, wordEnd - at - 2);
    const auto found = std::ranges::find_if(directiveWords,
                                            [&](const DirectiveWord &one) { return word == QByteArrayView(one.word); });
    if (found == directiveWords.end() || !m_preprocessor.knowsWordsOf(found->since))
        return DirectiveKind::None;
    if (takesBlank(found->kind) && (wordEnd >= limit || !isEatable(m_text.at(wordEnd))))
        return DirectiveKind::None;
    if (found->kind == DirectiveKind::Else || found->kind == DirectiveKind::Endif) {
        // cfg.lex wants the line end, even in front of the end of the file.
        const qsizetype end = skipEatable(m_text, wordEnd, limit);
        if (end >= fileEnd() || m_text.at(end) != '\n')
            return DirectiveKind::None;
    }
    return found->kind;
}

qsizetype KamailioLexer::skipBranch(qsizetype at)
{
    qsizetype found = at;
    qsizetype wordEnd = at;
    DirectiveKind kind = DirectiveKind::None;
    for (; found < fileEnd(); ++found) {
        const char byte = m_text.at(found);
        if (byte != '#' && byte != '!')
            continue;
        kind = directiveKindAt(found, fileEnd(), wordEnd);
        if (isCondition(kind))
            break;
    }
    for (qsizetype inside = at; inside < found;)
        inside = step(inside, found, false);
    m_sink.skippedBranchEnds();
    return found < fileEnd() ? conditionAt(kind, found, wordEnd) : found;
}

qsizetype KamailioLexer::conditionAt(DirectiveKind kind, qsizetype at, qsizetype wordEnd)
{
    Directive directive;
    directive.kind = kind;
    directive.begin = at;
    directive.end = lineEndFrom(m_text, wordEnd, fileEnd());
    directive.place = place();
    const qsizetype name = skipEatable(m_text, wordEnd, directive.end);
    directive.name = m_text.mid(name, nameEnd(m_text, name, directive.end) - name);
    const bool isLive = !m_preprocessor.isSkipping();
    if (kind == DirectiveKind::Else) {
        if (!m_preprocessor.turnCondition())
            report(LexProblem::ElseWithoutIf, at);
    } else if (kind == DirectiveKind::Endif) {
        if (m_preprocessor.closeCondition())
            m_openConditions.pop_back();
        else
            report(LexProblem::EndifWithoutIf, at);
    } else {
        const bool isDefined = m_preprocessor.isDefined(directive.name);
        if (kind == DirectiveKind::Ifexp)
            report(LexProblem::ConditionUnknown, at);
        // An expression of Kamailio 5.7 is not worked out here: its first branch is taken as read.
        const bool holds = kind == DirectiveKind::Ifexp || (kind == DirectiveKind::Ifdef) == isDefined;
        if (m_preprocessor.openCondition(holds))
            m_openConditions.push_back({place(), at});
        else
            report(LexProblem::NestedTooDeep, at);
    }
    m_sink.directive(directive, isLive);
    const qsizetype next = std::min(directive.end + 1, fileEnd());
    countLines(at, next);
    return next;
}

qsizetype KamailioLexer::directiveAt(DirectiveKind kind, qsizetype at, qsizetype wordEnd, qsizetype limit, bool isLive)
{
    if (isCondition(kind))
        return isLive ? conditionAt(kind, at, wordEnd) : lineCommentAt(at, limit, isLive);
    Directive directive;
    directive.kind = kind;
    directive.begin = at;
    directive.place = place();
    if (kind == DirectiveKind::Subst || kind == DirectiveKind::Substdef)
        readSubstitution(directive, wordEnd, limit);
    else if (kind == DirectiveKind::Include || kind == DirectiveKind::Import)
        readInclude(directive, wordEnd, limit);
    else
        readDefine(directive, wordEnd, limit, isLive);
    if (isLive)
        applyDefine(directive);
    m_sink.directive(directive, isLive);
    countLines(at, directive.end);
    const qsizetype next = directive.end;
    const bool includes = kind == DirectiveKind::Include || kind == DirectiveKind::Import;
    if (isLive && includes && directive.valueBegin == directive.valueEnd)
        report(LexProblem::IncludeMalformed, at);
    else if (isLive && includes)
        enter(directive);
    return next;
}

/// cfg.lex INCLF: the name reaches to the next blank and stands between quotation marks.
void KamailioLexer::readInclude(Directive &directive, qsizetype wordEnd, qsizetype limit) const
{
    const auto isBetween = [](char byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; };
    qsizetype begin = wordEnd;
    while (begin < limit && isBetween(m_text.at(begin)))
        ++begin;
    qsizetype end = begin;
    while (end < limit && !isBetween(m_text.at(end)))
        ++end;
    directive.end = directive.valueBegin = directive.valueEnd = end == begin ? wordEnd : end;
    if (end - begin < 3 || m_text.at(begin) != '"' || m_text.at(end - 1) != '"')
        return;
    directive.valueBegin = begin + 1;
    directive.valueEnd = end - 1;
    for (qsizetype at = begin + 1; at < end - 1; ++at) {
        if (m_text.at(at) == '\\' && at + 1 < end - 1)
            ++at;
        directive.name += m_text.at(at);
    }
}

void KamailioLexer::readDefine(Directive &directive, qsizetype wordEnd, qsizetype limit, bool isLive)
{
    const qsizetype begin = skipEatable(m_text, wordEnd, limit);
    const qsizetype behindName = nameEnd(m_text, begin, limit);
    directive.name = m_text.mid(begin, behindName - begin);
    if (isLive && behindName > begin && behindName < limit && m_text.at(behindName) == '-')
        report(LexProblem::NameWithDash, begin, directive.name);
    const qsizetype value = skipEatable(m_text, behindName, limit);
    qsizetype end = lineEndFrom(m_text, value, limit);
    // A backslash that is the value's first byte does not continue the line (DEFINE_EOL takes it as data).
    while (end < limit && end > value + 1 && m_text.at(end - 1) == '\\')
        end = lineEndFrom(m_text, end + 1, limit);
    directive.end = end;
    directive.valueBegin = std::min(value, end);
    while (end > directive.valueBegin && isEatable(m_text.at(end - 1)))
        --end;
    directive.valueEnd = end;
    if (directive.end < fileEnd() || value >= end)
        return;
    // The line end is what stores the value (DEFINE_DATA); that of the including line does for an included file.
    const qsizetype next = m_files.size() > 1 ? skipEatable(m_text, fileEnd(), m_text.size()) : m_text.size();
    if (next < m_text.size() && m_text.at(next) == '\n')
        return;
    directive.valueBegin = directive.valueEnd = directive.end;
    if (isLive)
        report(LexProblem::DefineWithoutEnd, begin, directive.name);
}

void KamailioLexer::readSubstitution(Directive &directive, qsizetype wordEnd, qsizetype limit) const
{
    qsizetype begin = wordEnd;
    while (begin < limit && (isEatable(m_text.at(begin)) || m_text.at(begin) == '\n'))
        ++begin;
    directive.end = directive.valueBegin = directive.valueEnd = wordEnd;
    if (begin >= limit || (m_text.at(begin) != '"' && m_text.at(begin) != '\''))
        return;
    bool isClosed = false;
    const qsizetype end = stringEnd(begin, limit, isClosed);
    if (!isClosed)
        return; // the string itself is met next, and reported
    directive.valueBegin = begin;
    directive.valueEnd = directive.end = end;
    const auto parts = substitutionParts(QByteArrayView(m_text).sliced(begin, end - begin));
    if (parts)
        directive.name = m_text.mid(begin + parts->nameBegin, parts->nameEnd - parts->nameBegin);
}

void KamailioLexer::applyDefine(Directive &directive)
{
    if (directive.name.isEmpty())
        return;
    switch (directive.kind) {
    case DirectiveKind::Define:
        directive.effect = m_preprocessor.define(directive.name);
        break;
    case DirectiveKind::Substdef:
    case DirectiveKind::TryDefine:
    case DirectiveKind::OtherDefine:
        directive.effect = m_preprocessor.tryDefine(directive.name);
        break;
    case DirectiveKind::Redefine:
        directive.effect = m_preprocessor.redefine(directive.name);
        break;
    case DirectiveKind::Undefine:
        m_preprocessor.undefine(directive.name);
        break;
    case DirectiveKind::None:
    case DirectiveKind::Subst:
    case DirectiveKind::Ifdef:
    case DirectiveKind::Ifndef:
    case DirectiveKind::Ifexp:
    case DirectiveKind::Else:
    case DirectiveKind::Endif:
    case DirectiveKind::Include:
    case DirectiveKind::Import:
        break;
    }
    if (directive.effect == DefineEffect::Refused)
        report(LexProblem::DefinedTwice, directive.begin, directive.name);
    if (directive.effect == DefineEffect::TooMany)
        report(LexProblem::TooManyDefines, directive.begin, directive.name);
}

} // namespace stir::server_config
