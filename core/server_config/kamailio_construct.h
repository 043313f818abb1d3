// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What of kamailio.cfg can hold a setting, and the collector that puts tokens together to it. Plain values; one thread.

#include "core/server_config/kamailio_lexer.h"

namespace stir::server_config {

enum class OperandKind
{
    Literal,
    Word,
    Variable,
    Other
};

/// A value in the file. `begin` and `end` are the bytes an edit replaces: inside the quotes of a literal.
struct Operand
{
    OperandKind kind = OperandKind::Other;
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray value; ///< what Kamailio understands; the bytes themselves when it is no literal
    char quote = '\0';
};

enum class ConstructKind
{
    Define,
    Subst,
    Modparam,
    LoadModule,
    Call,
    Assignment
};

struct Construct
{
    ConstructKind kind = ConstructKind::Define;
    qsizetype begin = 0;
    qsizetype end = 0;
    Place place;
    bool isLive = true;       ///< not in a skipped branch
    bool isCommented = false; ///< stands whole in a line comment
    bool isOverridden = false;
    bool isDefinition = true; ///< of a Subst: substdef, not subst
    QByteArray name;          ///< define, parameter, function, variable, module
    QByteArray module;        ///< of a modparam: the expression
    char separator = '\0';    ///< of a Subst
    std::vector<Operand> operands;
    // To bring a commented one to life: [begin, hashEnd) goes away and `revival` comes in its place.
    qsizetype hashEnd = 0;
    QByteArray revival;
};

/// Puts the tokens of one branch together. The text is borrowed.
class ConstructCollector
{
public:
    ConstructCollector(const QByteArray &text, std::vector<Construct> &constructs, bool isLive)
        : m_text(text), m_constructs(constructs), m_isLive(isLive)
    {
    }

    void token(const Token &token);
    void directive(const Directive &directive);
    void reset();

private:
    void capture(const Token &token);
    void finishCall();
    void finishModparam(Construct construct, const std::vector<Operand> &arguments);
    void followAssignment(const Token &token);
    void addAssignment(const Token &value);
    std::vector<Operand> capturedArguments() const;
    Operand operandOf(const Token *first, const Token *behind) const;
    Operand literalAt(qsizetype begin, qsizetype end) const;
    Operand defineValue(qsizetype begin, qsizetype end) const;
    Construct begun(ConstructKind kind, qsizetype begin, const Place &place) const;
    QByteArrayView bytes(const Token &token) const;

    const QByteArray &m_text;
    std::vector<Construct> &m_constructs;
    bool m_isLive;
    std::vector<Token> m_captured;
    int m_depth = 0;
    int m_braces = 0;
    std::vector<Token> m_name; ///< what may be the left side of an assignment
    bool m_awaitsValue = false;
};

} // namespace stir::server_config
