// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/kamailio_lexer.h"

#include "core/server_config/kamailio_string.h"

#include <algorithm>
#include <cstring>

namespace stir::server_config {

namespace {

bool isWordByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '_';
}

TokenKind signKind(char byte)
{
    switch (byte) {
    case '=':
        return TokenKind::Equals;
    case '(':
        return TokenKind::Open;
    case ')':
        return TokenKind::Close;
    case ',':
        return TokenKind::Comma;
    case '.':
        return TokenKind::Dot;
    case ';':
        return TokenKind::Semicolon;
    case '{':
        return TokenKind::OpenBrace;
    case '}':
        return TokenKind::CloseBrace;
    default:
        return TokenKind::Other;
    }
}

} // namespace

void KamailioLexer::run()
{
    qsizetype at = 0;
    while (at < fileEnd() || m_files.size() > 1) {
        if (at >= fileEnd())
            leave();
        else
            at = m_preprocessor.isSkipping() ? skipBranch(at) : step(at, fileEnd(), true);
    }
    for (const Opening &opening : m_openConditions)
        m_sink.problem(LexProblem::UnterminatedIfdef, opening.place, opening.at, {});
}

/// The lexer goes on in the included file, if the sink put one in.
void KamailioLexer::enter(const Directive &directive)
{
    const Included included = m_sink.include(directive);
    if (!included.file)
        return;
    for (OpenFile &file : m_files)
        file.end += included.size;
    m_files.push_back({directive.end + included.size, *included.file, m_line, m_lineBegin});
    m_line = 1;
    m_lineBegin = directive.end;
}

void KamailioLexer::leave()
{
    m_line = m_files.back().outerLine;
    m_lineBegin = m_files.back().outerLineBegin;
    m_files.pop_back();
}

void KamailioLexer::report(LexProblem problem, qsizetype at, const QByteArray &name)
{
    m_sink.problem(problem, place(), at, name);
}

void KamailioLexer::countLines(qsizetype from, qsizetype to)
{
    // Bounded by `to`: a look further would make a long line cost its square.
    const char *const begin = m_text.constData();
    for (const char *at = begin + from; from < to; from = m_lineBegin, at = begin + from) {
        const void *const end = std::memchr(at, '\n', static_cast<std::size_t>(to - from));
        if (end == nullptr)
            return;
        ++m_line;
        m_lineBegin = static_cast<const char *>(end) - begin + 1;
    }
}

void KamailioLexer::emitToken(TokenKind kind, qsizetype begin, qsizetype end, bool isLive)
{
    if (isLive)
        watchModule(kind, begin, end);
    m_sink.token({kind, begin, end, place()}, isLive);
}

/// loadmodule "x.so" defines MOD_x, which the lines behind it may ask for.
void KamailioLexer::watchModule(TokenKind kind, qsizetype begin, qsizetype end)
{
    if (kind == TokenKind::Word) {
        const QByteArrayView word = QByteArrayView(m_text).sliced(begin, end - begin);
        m_awaitsModule =
            word.front() == 'l' && (word == QByteArrayView("loadmodule") || word == QByteArrayView("loadmodulex"));
    } else if (kind == TokenKind::String && m_awaitsModule) {
        m_preprocessor.tryDefine("MOD_" + moduleNameOf(decodedString(m_text.mid(begin, end - begin))));
        m_awaitsModule = false;
    } else if (kind != TokenKind::Open) {
        m_awaitsModule = false;
    }
}

qsizetype KamailioLexer::step(qsizetype at, qsizetype limit, bool isLive)
{
    const char byte = m_text.at(at);
    if (byte == '\n') {
        ++m_line;
        m_lineBegin = at + 1;
        return at + 1;
    }
    if (isEatable(byte))
        return at + 1;
    if (byte == '#' || byte == '!') {
        qsizetype wordEnd = at;
        const DirectiveKind kind = directiveKindAt(at, limit, wordEnd);
        if (kind != DirectiveKind::None)
            return directiveAt(kind, at, wordEnd, limit, isLive);
    }
    const char next = at + 1 < limit ? m_text.at(at + 1) : '\0';
    if (byte == '#' || (byte == '/' && next == '/'))
        return lineCommentAt(at, limit, isLive);
    if (byte == '/' && next == '*')
        return blockCommentAt(at, limit, isLive);
    if (byte == '"' || byte == '\'')
        return stringAt(at, limit, isLive);
    if (byte == '$')
        return variableAt(at, limit, isLive);
    if (isWordByte(byte))
        return wordAt(at, limit, isLive);
    return signAt(at, limit, isLive);
}

qsizetype KamailioLexer::wordAt(qsizetype at, qsizetype limit, bool isLive)
{
    qsizetype end = at;
    while (end < limit && isWordByte(m_text.at(end)))
        ++end;
    const QByteArrayView word = QByteArrayView(m_text).sliced(at, end - at);
    const bool mayInclude = word.front() == 'i' && word.size() > 10;
    if (mayInclude && word == QByteArrayView("include_file"))
        return directiveAt(DirectiveKind::Include, at, end, limit, isLive);
    if (mayInclude && word == QByteArrayView("import_file"))
        return directiveAt(DirectiveKind::Import, at, end, limit, isLive);
    emitToken(TokenKind::Word, at, end, isLive);
    return end;
}

qsizetype KamailioLexer::signAt(qsizetype at, qsizetype limit, bool isLive)
{
    const char byte = m_text.at(at);
    const char next = at + 1 < limit ? m_text.at(at + 1) : '\0';
    const bool isComparison = (next == '=' && QByteArrayView("=!<>+").contains(byte)) || (byte == '=' && next == '~');
    emitToken(isComparison ? TokenKind::Other : signKind(byte), at, at + (isComparison ? 2 : 1), isLive);
    return at + (isComparison ? 2 : 1);
}

qsizetype KamailioLexer::lineCommentAt(qsizetype at, qsizetype limit, bool isLive)
{
    qsizetype end = m_text.indexOf('\n', at);
    if (end < 0 || end > limit)
        end = limit;
    const qsizetype next = end;
    if (end > at && m_text.at(end - 1) == '\r')
        --end;
    m_sink.comment(at, end, place(), isLive);
    return next;
}

qsizetype KamailioLexer::blockCommentAt(qsizetype at, qsizetype limit, bool isLive)
{
    const Place begin = place();
    int depth = 1;
    qsizetype end = at + 2;
    while (end < limit && depth > 0) {
        const char byte = m_text.at(end);
        const char next = end + 1 < limit ? m_text.at(end + 1) : '\0';
        const bool opens = byte == '/' && next == '*';
        const bool closes = byte == '*' && next == '/';
        depth += opens ? 1 : (closes ? -1 : 0);
        end += opens || closes ? 2 : 1;
    }
    if (depth > 0 && isLive)
        report(LexProblem::UnterminatedComment, at);
    m_sink.comment(at, std::min(end, limit), begin, isLive);
    countLines(at, end);
    return end;
}

qsizetype KamailioLexer::stringEnd(qsizetype at, qsizetype limit, bool &isClosed) const
{
    isClosed = false;
    if (m_text.at(at) == '\'') {
        const qsizetype end = m_text.indexOf('\'', at + 1);
        isClosed = end >= 0 && end < limit;
        return isClosed ? end + 1 : limit;
    }
    qsizetype end = at + 1;
    while (end < limit) {
        const char byte = m_text.at(end);
        if (byte == '\\' && end + 1 < limit && (m_text.at(end + 1) == '"' || m_text.at(end + 1) == '\\')) {
            end += 2;
            continue;
        }
        ++end;
        if (byte != '"')
            continue;
        qsizetype next = end; // adjacent strings are one
        while (next < limit && (isEatable(m_text.at(next)) || m_text.at(next) == '\n'))
            ++next;
        if (next >= limit || m_text.at(next) != '"') {
            isClosed = true;
            return end;
        }
        end = next + 1;
    }
    return limit;
}

qsizetype KamailioLexer::stringAt(qsizetype at, qsizetype limit, bool isLive)
{
    bool isClosed = false;
    const qsizetype end = stringEnd(at, limit, isClosed);
    if (!isClosed && isLive)
        report(LexProblem::UnterminatedString, at);
    emitToken(isClosed ? TokenKind::String : TokenKind::Other, at, end, isLive);
    countLines(at, end);
    return end;
}

qsizetype KamailioLexer::variableAt(qsizetype at, qsizetype limit, bool isLive)
{
    qsizetype end = at + 1;
    while (end < limit && isWordByte(m_text.at(end)))
        ++end;
    if (end < limit && m_text.at(end) == '(') {
        int depth = 0;
        do {
            depth += m_text.at(end) == '(' ? 1 : (m_text.at(end) == ')' ? -1 : 0);
            ++end;
        } while (end < limit && depth > 0);
        if (depth > 0 && isLive)
            report(LexProblem::UnterminatedVariable, at);
    }
    emitToken(TokenKind::Variable, at, end, isLive);
    countLines(at, end);
    return end;
}

} // namespace stir::server_config
