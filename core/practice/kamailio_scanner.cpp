// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/kamailio_scanner.h"

#include <algorithm>

namespace stir::practice {

namespace {

bool startsWord(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}

bool continuesWord(char c)
{
    return startsWord(c) || (c >= '0' && c <= '9');
}

bool isConditional(const QByteArray &word)
{
    return word == "ifdef" || word == "ifndef" || word == "ifexp" || word == "else" || word == "endif";
}

bool isDirective(const QByteArray &word)
{
    static const QByteArrayList others{"define", "def",      "trydef",    "trydefine",    "redef",      "redefine",
                                       "defexp", "defexps",  "defenv",    "defenvs",      "trydefenv",  "trydefenvs",
                                       "subst",  "substdef", "substdefs", "include_file", "import_file"};
    return isConditional(word) || others.contains(word);
}

/// The value of the quoted string a text begins with.
std::optional<QByteArray> quotedValue(const QByteArray &text)
{
    if (text.size() < 2 || (text.at(0) != '"' && text.at(0) != '\''))
        return std::nullopt;
    const char quote = text.at(0);
    QByteArray value;
    for (qsizetype i = 1; i < text.size(); ++i) {
        char c = text.at(i);
        if (c == quote)
            return value;
        if (quote == '"' && c == '\\' && i + 1 < text.size()) {
            const char next = text.at(i + 1);
            if (next == '\n') { // a backslash at the line's end joins the lines
                ++i;
                continue;
            }
            if (next == '"' || next == '\\') {
                c = next;
                ++i;
            }
        }
        value.append(c);
    }
    return std::nullopt;
}

} // namespace

bool KamailioScanner::inForce() const
{
    return std::find(m_conditions.begin(), m_conditions.end(), false) == m_conditions.end();
}

QByteArray KamailioScanner::wordAt(qsizetype index) const
{
    if (!startsWord(at(index)))
        return {};
    qsizetype end = index;
    while (continuesWord(at(end)))
        ++end;
    return m_text.mid(index, end - index);
}

std::optional<QByteArray> KamailioScanner::directiveAt(qsizetype index) const
{
    if ((at(index) != '#' && at(index) != '!') || at(index + 1) != '!')
        return std::nullopt;
    QByteArray word = wordAt(index + 2);
    return isDirective(word) ? std::optional(std::move(word)) : std::nullopt;
}

void KamailioScanner::skipBlanks()
{
    while (at(m_position) == ' ' || at(m_position) == '\t' || at(m_position) == '\r')
        ++m_position;
}

void KamailioScanner::skipLine()
{
    const qsizetype end = m_text.indexOf('\n', m_position);
    m_position = end < 0 ? m_text.size() : end;
}

void KamailioScanner::skipBlockComment()
{
    // Unlike C's, Kamailio's block comments nest.
    int depth = 0;
    while (m_position < m_text.size()) {
        if (at(m_position) == '/' && at(m_position + 1) == '*') {
            ++depth;
            m_position += 2;
        } else if (at(m_position) == '*' && at(m_position + 1) == '/') {
            m_position += 2;
            if (--depth == 0)
                return;
        } else {
            ++m_position;
        }
    }
}

void KamailioScanner::skipSwitchedOff()
{
    // Only preprocessor words count here, even inside what looks like a comment or a string.
    const std::optional<QByteArray> word = directiveAt(m_position);
    if (!word || !isConditional(*word)) {
        ++m_position;
        return;
    }
    m_position += 2 + word->size();
    condition(*word);
}

QByteArray KamailioScanner::restOfLine()
{
    const qsizetype begin = m_position;
    for (skipLine(); m_position > begin && m_position < m_text.size() && m_text.at(m_position - 1) == '\\'; skipLine())
        ++m_position;
    return m_text.mid(begin, m_position - begin).trimmed();
}

QByteArray KamailioScanner::literal()
{
    const qsizetype begin = m_position;
    const char quote = at(m_position++);
    while (m_position < m_text.size() && at(m_position) != quote)
        m_position += quote == '"' && at(m_position) == '\\' ? 2 : 1;
    m_position = std::min(m_position + 1, m_text.size());
    return quotedValue(m_text.mid(begin, m_position - begin)).value_or(QByteArray());
}

void KamailioScanner::directive(const QByteArray &word)
{
    m_tokens.push_back({KamailioTokenKind::Directive, m_position, m_position + 2 + word.size(), word});
    m_position += 2 + word.size();
    if (isConditional(word))
        condition(word);
    else if (word.startsWith("subst"))
        substitute(word);
    else if (word.contains("def"))
        define(word);
}

void KamailioScanner::define(const QByteArray &word)
{
    skipBlanks();
    const QByteArray name = wordAt(m_position);
    m_position += name.size();
    skipBlanks();
    const QByteArray value = restOfLine();
    // A second #!define of one name is an error of the file, #!trydef leaves the first alone, #!redef replaces it.
    if (word.startsWith("redef") || !m_defines.contains(name))
        m_defines.insert(name, value);
}

void KamailioScanner::substitute(const QByteArray &word)
{
    skipBlanks();
    if (at(m_position) != '"' && at(m_position) != '\'')
        return;
    const QByteArray expression = literal();
    if (expression.isEmpty())
        return;
    const QByteArrayList parts = expression.mid(1).split(expression.at(0));
    if (parts.size() < 2 || parts.at(0).isEmpty())
        return;
    if (word == "substdefs")
        m_defines.insert(parts.at(0), '"' + parts.at(1) + '"');
    else if (word == "substdef")
        m_defines.insert(parts.at(0), parts.at(1));
    m_substitutions.emplace_back(parts.at(0), parts.at(1));
}

void KamailioScanner::condition(const QByteArray &word)
{
    if (word == "else") {
        if (!m_conditions.empty())
            m_conditions.back() = !m_conditions.back();
        return;
    }
    if (word == "endif") {
        if (!m_conditions.empty())
            m_conditions.pop_back();
        return;
    }
    skipBlanks();
    if (word == "ifexp") {
        skipLine();
        m_conditions.push_back(true);
        return;
    }
    const QByteArray name = wordAt(m_position);
    m_position += name.size();
    m_conditions.push_back(isDefined(name) == (word == "ifdef"));
}

bool KamailioScanner::isDefined(const QByteArray &name) const
{
    return m_defines.contains(name) || name.startsWith("KAMAILIO_");
}

QByteArray KamailioScanner::substituted(QByteArray value) const
{
    for (const auto &[pattern, replacement] : m_substitutions)
        value.replace(pattern, replacement);
    return value;
}

void KamailioScanner::addWord()
{
    const QByteArray word = wordAt(m_position);
    KamailioToken token{KamailioTokenKind::Word, m_position, m_position + word.size(), word};
    if (const auto define = m_defines.constFind(word); define != m_defines.constEnd()) {
        if (const auto value = quotedValue(*define)) {
            token.text = substituted(*value);
            token.isText = true;
        }
    }
    m_position = token.end;
    m_tokens.push_back(std::move(token));
}

void KamailioScanner::addLiteral()
{
    const qsizetype begin = m_position;
    const QByteArray value = substituted(literal());
    // Loading a module defines MOD_<name>.
    if (!m_tokens.empty() && m_tokens.back().text.startsWith("loadmodule"))
        m_defines.insert("MOD_" + value.mid(value.lastIndexOf('/') + 1).split('.').constFirst(), {});
    m_tokens.push_back({KamailioTokenKind::Literal, begin, m_position, value, true});
}

std::vector<KamailioToken> KamailioScanner::tokens()
{
    while (m_position < m_text.size()) {
        const char c = at(m_position);
        if (!inForce()) {
            skipSwitchedOff();
        } else if (const auto word = directiveAt(m_position)) {
            directive(*word);
        } else if (c == '#' || (c == '/' && at(m_position + 1) == '/')) {
            skipLine();
        } else if (c == '/' && at(m_position + 1) == '*') {
            skipBlockComment();
        } else if (c == '"' || c == '\'') {
            addLiteral();
        } else if (startsWord(c)) {
            addWord();
        } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\b') {
            ++m_position;
        } else {
            m_tokens.push_back({KamailioTokenKind::Symbol, m_position, m_position + 1, QByteArray(1, c)});
            ++m_position;
        }
    }
    return std::move(m_tokens);
}

} // namespace stir::practice
