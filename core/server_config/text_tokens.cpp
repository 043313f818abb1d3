// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/text_tokens.h"

#include "core/server_config/asterisk_line.h"
#include "core/server_config/kamailio_lexer.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace stir::server_config {

namespace {

constexpr std::array<std::string_view, 29> keywords{
    "break",         "case",     "default",   "drop",   "else",          "event_route",    "exit",
    "failure_route", "for",      "forward",   "if",     "listen",        "loadmodule",     "loadmodulex",
    "loadpath",      "modparam", "modparamx", "mpath",  "onreply_route", "onsend_route",   "reply_route",
    "request_route", "return",   "route",     "switch", "version_table", "virtual_domain", "while",
    "xlog"};

// main/config.c: char buf[8192], and a line that fills it is skipped whole.
constexpr qsizetype longestAsteriskLine = 8190;

bool isKeyword(std::string_view word)
{
    return std::ranges::find(keywords, word) != keywords.end() || word == "branch_route";
}

class KamailioTokens final : public KamailioSink
{
public:
    KamailioTokens(const QByteArray &text, const Preprocessor &preprocessor)
        : m_text(text), m_preprocessor(preprocessor)
    {
    }

    std::vector<TextToken> take() { return std::move(m_tokens); }

    void token(const Token &token, bool isLive) override
    {
        switch (token.kind) {
        case TokenKind::Word:
            addWord(token, isLive);
            return;
        case TokenKind::Equals:
            nameWhatIsSet();
            break;
        case TokenKind::String:
            add(token.begin, token.end, TextPart::String, isLive);
            break;
        case TokenKind::Variable:
            add(token.begin, token.end, TextPart::Variable, isLive);
            break;
        case TokenKind::OpenBrace:
            m_depth += isLive ? 1 : 0;
            break;
        case TokenKind::CloseBrace:
            m_depth -= isLive ? 1 : 0;
            break;
        case TokenKind::Open:
        case TokenKind::Close:
        case TokenKind::Comma:
        case TokenKind::Dot:
        case TokenKind::Semicolon:
        case TokenKind::Other:
            break;
        }
        m_word = {};
        if (!isLive && token.kind != TokenKind::String && token.kind != TokenKind::Variable)
            add(token.begin, token.end, TextPart::Other, false);
    }

    void comment(qsizetype begin, qsizetype end, const Place &, bool isLive) override
    {
        add(begin, end, TextPart::Comment, isLive);
    }

    void directive(const Directive &directive, bool wasLive) override
    {
        // What turns a branch on or off is alive on the side that is.
        const bool isLive = wasLive || !m_preprocessor.isSkipping();
        const bool hasValue = directive.valueEnd > directive.valueBegin;
        add(directive.begin, hasValue ? directive.valueBegin : directive.end, TextPart::Directive, isLive);
        if (hasValue)
            add(directive.valueBegin, directive.valueEnd, valuePart(directive), isLive);
    }

    void skippedBranchEnds() override {}
    void problem(LexProblem, const Place &, qsizetype, const QByteArray &) override {}

private:
    void add(qsizetype begin, qsizetype end, TextPart part, bool isLive)
    {
        // A construct in a skipped branch may reach into the word that ends the branch.
        begin = std::max(begin, m_tokens.empty() ? 0 : m_tokens.back().end);
        if (end > begin)
            m_tokens.push_back({begin, end, part, isLive});
    }

    void addWord(const Token &token, bool isLive)
    {
        const std::string_view word(m_text.constData() + token.begin,
                                    static_cast<std::size_t>(token.end - token.begin));
        if (isLive && isKeyword(word))
            add(token.begin, token.end, TextPart::Keyword, true);
        else if (!isLive)
            add(token.begin, token.end, TextPart::Other, false);
        m_word = isLive && m_depth <= 0 ? token : Token{};
    }

    /// A word outside of routes with "=" behind it is a global parameter.
    void nameWhatIsSet()
    {
        if (m_word.end == m_word.begin)
            return;
        if (!m_tokens.empty() && m_tokens.back().begin == m_word.begin)
            m_tokens.back().part = TextPart::Name;
        else
            add(m_word.begin, m_word.end, TextPart::Name, true);
    }

    TextPart valuePart(const Directive &directive) const
    {
        const char first = m_text.at(directive.valueBegin);
        return first == '"' || first == '\'' ? TextPart::String : TextPart::Value;
    }

    const QByteArray &m_text;
    const Preprocessor &m_preprocessor;
    std::vector<TextToken> m_tokens;
    Token m_word; ///< the last thing that was met, if it is a word outside of routes
    int m_depth = 0;
};

/// Lines as main/config.c takes them apart; what is not left of a line behind its comments is in them.
class AsteriskTokens
{
public:
    explicit AsteriskTokens(const QByteArray &text) : m_text(text) {}

    std::vector<TextToken> run()
    {
        qsizetype begin = 0;
        while (begin < m_text.size()) {
            const qsizetype next = m_text.indexOf('\n', begin);
            const qsizetype end = next < 0 ? m_text.size() : next;
            readLine(begin, end);
            begin = end + 1;
        }
        return std::move(m_tokens);
    }

private:
    void readLine(qsizetype begin, qsizetype end)
    {
        if (end - begin > longestAsteriskLine) {
            m_tokens.push_back({begin, end, TextPart::Other, false}); // Asterisk does not read it
            return;
        }
        const AsteriskLine line = m_comments.lineOf(m_text, begin, end);
        const std::size_t first = m_tokens.size();
        addComments(line, begin, end);
        addContent(line);
        std::ranges::sort(m_tokens.begin() + static_cast<std::ptrdiff_t>(first), m_tokens.end(), {}, &TextToken::begin);
    }

    void addComments(const AsteriskLine &line, qsizetype begin, qsizetype end)
    {
        qsizetype from = begin;
        for (const qsizetype offset : line.offsets) {
            // The backslash of an escaped ';' is left out as well.
            const bool isEscape = offset == from + 1 && m_text.at(from) == '\\';
            add(from, isEscape ? from : offset, TextPart::Comment);
            from = offset + 1;
        }
        add(from, end, TextPart::Comment);
    }

    void addContent(const AsteriskLine &line)
    {
        qsizetype begin = 0;
        while (begin < line.text.size() && isAsteriskBlank(line.text.at(begin)))
            ++begin;
        if (begin == line.text.size())
            return;
        if (line.text.at(begin) == '[') {
            const qsizetype close = line.text.indexOf(']', begin);
            addLive(line, begin, close < 0 ? line.text.size() : close + 1, TextPart::Section);
        } else if (line.text.at(begin) == '#') {
            addLive(line, begin, line.text.size(), TextPart::Directive);
        } else if (const qsizetype sign = line.text.indexOf('=', begin); sign >= 0) {
            const bool isAppended = sign > begin && line.text.at(sign - 1) == '+';
            addLive(line, begin, isAppended ? sign - 1 : sign, TextPart::Name);
            const bool isObject = sign + 1 < line.text.size() && line.text.at(sign + 1) == '>';
            addLive(line, isObject ? sign + 2 : sign + 1, line.text.size(), TextPart::Value);
        }
    }

    /// Characters [from, to) of what is left of a line, in one piece where no comment lies between.
    void addLive(const AsteriskLine &line, qsizetype from, qsizetype to, TextPart part)
    {
        const auto offset = [&line](qsizetype at) { return line.offsets[static_cast<std::size_t>(at)]; };
        const auto isNext = [&](qsizetype at) {
            return offset(at) == offset(at - 1) + 1 ||
                   (offset(at) == offset(at - 1) + 2 && m_text.at(offset(at) - 1) == '\\');
        };
        while (from < to) {
            qsizetype end = from + 1;
            while (end < to && isNext(end))
                ++end;
            add(offset(from), offset(end - 1) + 1, part);
            from = end;
        }
    }

    void add(qsizetype begin, qsizetype end, TextPart part)
    {
        while (begin < end && isAsteriskBlank(m_text.at(begin)))
            ++begin;
        while (end > begin && isAsteriskBlank(m_text.at(end - 1)))
            --end;
        if (end > begin)
            m_tokens.push_back({begin, end, part, true});
    }

    const QByteArray &m_text;
    AsteriskComments m_comments;
    std::vector<TextToken> m_tokens;
};

} // namespace

std::vector<TextToken> textTokens(ConfigGrammar grammar, const QByteArray &text,
                                  const std::vector<QByteArray> &externalDefines)
{
    switch (grammar) {
    case ConfigGrammar::Kamailio: {
        Preprocessor preprocessor(externalDefines);
        KamailioTokens tokens(text, preprocessor);
        KamailioLexer(text, tokens, preprocessor).run();
        return tokens.take();
    }
    case ConfigGrammar::Asterisk:
        return AsteriskTokens(text).run();
    }
    Q_UNREACHABLE();
}

} // namespace stir::server_config
