// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words of a kamailio.cfg that are in force, in their order: comments and blocks switched off by #!ifdef are left
// out, defines are remembered. Follows src/core/cfg.lex of Kamailio 5.6 as far as the adapter needs it. Pure; any
// thread.

#include <QByteArray>
#include <QByteArrayList>
#include <QMap>

#include <optional>
#include <utility>
#include <vector>

namespace stir::practice {

enum class KamailioTokenKind
{
    Word,
    Literal,
    Symbol,
    Directive
};

struct KamailioToken
{
    KamailioTokenKind kind = KamailioTokenKind::Symbol;
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray text;     ///< word or symbol as written; of a literal, and of a word that a define makes one, the value
    bool isText = false; ///< `text` is the value of a string
};

class KamailioScanner
{
public:
    explicit KamailioScanner(const QByteArray &text) : m_text(text) {}
    std::vector<KamailioToken> tokens();

private:
    bool inForce() const;
    char at(qsizetype index) const { return index < m_text.size() ? m_text.at(index) : '\0'; }
    QByteArray wordAt(qsizetype index) const;
    std::optional<QByteArray> directiveAt(qsizetype index) const;
    void skipBlanks();
    void skipLine();
    void skipBlockComment();
    void skipSwitchedOff();
    QByteArray restOfLine();
    QByteArray literal();
    void directive(const QByteArray &word);
    void define(const QByteArray &word);
    void substitute(const QByteArray &word);
    void condition(const QByteArray &word);
    bool isDefined(const QByteArray &name) const;
    QByteArray substituted(QByteArray value) const;
    void addWord();
    void addLiteral();

    const QByteArray &m_text;
    qsizetype m_position = 0;
    std::vector<bool> m_conditions;
    QMap<QByteArray, QByteArray> m_defines;
    std::vector<std::pair<QByteArray, QByteArray>> m_substitutions;
    std::vector<KamailioToken> m_tokens;
};

} // namespace stir::practice
