// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// kamailio.cfg as src/core/cfg.lex cuts it: one pass, every byte looked at a bounded number of times, no recursion.
// What it meets goes to a KamailioSink, which may let the text grow by an included file where the lexer stands. Text,
// sink and preprocessor are borrowed. One thread.

#include "core/server_config/kamailio_preprocessor.h"

#include <optional>

namespace stir::server_config {

enum class TokenKind : quint8
{
    Word, ///< identifier, number, or a mix
    String,
    Variable, ///< $name, $name(...), $(...)
    Equals,
    Open,
    Close,
    Comma,
    Dot,
    Semicolon,
    OpenBrace,
    CloseBrace,
    Other
};

struct Place
{
    int line = 0;
    qsizetype lineBegin = 0;
    int file = 0; ///< number in the SplicedText
};

struct Token
{
    TokenKind kind = TokenKind::Other;
    qsizetype begin = 0;
    qsizetype end = 0;
    Place place;
};

enum class DirectiveKind
{
    None,
    Define,
    TryDefine,
    Redefine,
    Undefine,
    OtherDefine,
    Subst,
    Substdef,
    Ifdef,
    Ifndef,
    Ifexp,
    Else,
    Endif,
    Include,
    Import
};

struct Directive
{
    DirectiveKind kind = DirectiveKind::None;
    qsizetype begin = 0;
    qsizetype end = 0; ///< of what belongs to it, without the line end
    Place place;
    QByteArray name;          ///< of a define or condition
    qsizetype valueBegin = 0; ///< a define's text, a substitution's string, an included file's name
    qsizetype valueEnd = 0;
    DefineEffect effect = DefineEffect::Defined;
};

enum class LexProblem
{
    UnterminatedComment,
    UnterminatedString,
    UnterminatedVariable,
    UnterminatedIfdef,
    EndifWithoutIf,
    ElseWithoutIf,
    NestedTooDeep,
    DefinedTwice,
    TooManyDefines,
    NameWithDash,     ///< cfg.lex ends there
    DefineWithoutEnd, ///< in the last line, without a line end: its value is lost
    IncludeMalformed, ///< no name between quotation marks
    ConditionUnknown
};

/// What an include brought.
struct Included
{
    qsizetype size = 0;
    std::optional<int> file; ///< no value: nothing was put in
};

/// `isLive` is false in a branch that Kamailio skips.
class KamailioSink
{
public:
    virtual ~KamailioSink() = default;
    virtual void token(const Token &token, bool isLive) = 0;
    virtual void comment(qsizetype begin, qsizetype end, const Place &place, bool isLive) = 0;
    virtual void directive(const Directive &directive, bool isLive) = 0;
    virtual void skippedBranchEnds() = 0;
    /// `at` lies in the line of `place`.
    virtual void problem(LexProblem problem, const Place &place, qsizetype at, const QByteArray &name) = 0;
    /// Puts the text of an included file into the text that is read, at the directive's end.
    virtual Included include(const Directive &) { return {}; }
};

class KamailioLexer
{
public:
    KamailioLexer(const QByteArray &text, KamailioSink &sink, Preprocessor &preprocessor)
        : m_text(text), m_sink(sink), m_preprocessor(preprocessor), m_files{OpenFile{text.size()}}
    {
    }

    void run();

private:
    qsizetype step(qsizetype at, qsizetype limit, bool isLive);
    qsizetype skipBranch(qsizetype at);
    qsizetype wordAt(qsizetype at, qsizetype limit, bool isLive);
    qsizetype signAt(qsizetype at, qsizetype limit, bool isLive);
    qsizetype lineCommentAt(qsizetype at, qsizetype limit, bool isLive);
    qsizetype blockCommentAt(qsizetype at, qsizetype limit, bool isLive);
    qsizetype stringAt(qsizetype at, qsizetype limit, bool isLive);
    qsizetype stringEnd(qsizetype at, qsizetype limit, bool &isClosed) const;
    qsizetype variableAt(qsizetype at, qsizetype limit, bool isLive);
    DirectiveKind directiveKindAt(qsizetype at, qsizetype limit, qsizetype &wordEnd) const;
    qsizetype directiveAt(DirectiveKind kind, qsizetype at, qsizetype wordEnd, qsizetype limit, bool isLive);
    qsizetype conditionAt(DirectiveKind kind, qsizetype at, qsizetype wordEnd);
    void readDefine(Directive &directive, qsizetype wordEnd, qsizetype limit, bool isLive);
    void readSubstitution(Directive &directive, qsizetype wordEnd, qsizetype limit) const;
    void applyDefine(Directive &directive);
    void readInclude(Directive &directive, qsizetype wordEnd, qsizetype limit) const;
    void enter(const Directive &directive);
    void leave();
    void report(LexProblem problem, qsizetype at, const QByteArray &name = {});
    qsizetype fileEnd() const { return m_files.back().end; }
    void emitToken(TokenKind kind, qsizetype begin, qsizetype end, bool isLive);
    void watchModule(TokenKind kind, qsizetype begin, qsizetype end);
    void countLines(qsizetype from, qsizetype to);
    Place place() const { return {m_line, m_lineBegin, m_files.back().number}; }

    struct OpenFile
    {
        qsizetype end = 0;
        int number = 0;
        int outerLine = 0; ///< where the file around it goes on
        qsizetype outerLineBegin = 0;
    };
    struct Opening
    {
        Place place;
        qsizetype at = 0;
    };

    const QByteArray &m_text;
    KamailioSink &m_sink;
    Preprocessor &m_preprocessor;
    int m_line = 1;
    qsizetype m_lineBegin = 0;
    std::vector<Opening> m_openConditions; ///< they may end in another file than the one they begin in
    std::vector<OpenFile> m_files;
    bool m_awaitsModule = false;
};

/// What cfg.lex skips between tokens: blank, tab, \b, \r.
inline bool isEatable(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\b' || byte == '\r';
}

} // namespace stir::server_config
