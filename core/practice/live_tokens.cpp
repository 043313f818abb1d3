// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/live_tokens.h"

#include "core/server_config/kamailio_string.h"

#include <QHash>

#include <utility>

namespace stir::practice {

namespace {

using server_config::DefineEffect;
using server_config::Directive;
using server_config::DirectiveKind;
using server_config::KamailioSink;
using server_config::LexProblem;
using server_config::Place;
using server_config::Token;
using server_config::TokenKind;

class TokenCollector final : public KamailioSink
{
public:
    TokenCollector(const QByteArray &text, const std::vector<QByteArray> &defines) : m_text(text)
    {
        for (const QByteArray &define : defines) {
            if (const qsizetype sign = define.indexOf('='); sign >= 0)
                m_defines.insert(define.left(sign), define.mid(sign + 1));
        }
    }

    void token(const Token &token, bool isLive) override
    {
        if (!isLive)
            return;
        LiveToken live{token.kind, false, token.begin, token.end, std::nullopt};
        const QByteArray written = m_text.mid(token.begin, token.end - token.begin);
        if (token.kind == TokenKind::String)
            live.text = substituted(server_config::decodedString(written));
        else if (token.kind == TokenKind::Word)
            live.text = definedText(written);
        m_tokens.push_back(std::move(live));
    }

    void directive(const Directive &directive, bool isLive) override
    {
        if (!isLive)
            return;
        m_tokens.push_back({TokenKind::Other, true, directive.begin, directive.end, std::nullopt});
        const QByteArray value = m_text.mid(directive.valueBegin, directive.valueEnd - directive.valueBegin);
        switch (directive.kind) {
        case DirectiveKind::Define:
        case DirectiveKind::TryDefine:
        case DirectiveKind::Redefine:
            define(directive, value);
            break;
        case DirectiveKind::Undefine:
            m_defines.remove(directive.name);
            break;
        case DirectiveKind::Subst:
        case DirectiveKind::Substdef:
            substitute(directive, value);
            break;
        default:
            break;
        }
    }

    void comment(qsizetype, qsizetype, const Place &, bool) override {}
    void skippedBranchEnds() override {}
    void problem(LexProblem, const Place &, qsizetype, const QByteArray &) override {} // Kamailio itself will say it

    std::vector<LiveToken> take() { return std::move(m_tokens); }

private:
    std::optional<QByteArray> definedText(const QByteArray &word) const
    {
        const auto define = m_defines.constFind(word);
        const qsizetype size = define == m_defines.constEnd() ? 0 : server_config::leadingLiteralSize(*define);
        if (size == 0)
            return std::nullopt;
        return substituted(server_config::decodedString(define->left(size)));
    }

    void define(const Directive &directive, const QByteArray &value)
    {
        if (directive.effect == DefineEffect::Defined || directive.effect == DefineEffect::Redefined)
            m_defines.insert(directive.name, value);
    }

    void substitute(const Directive &directive, const QByteArray &literal)
    {
        const auto parts = server_config::substitutionParts(literal);
        if (!parts || directive.name.isEmpty())
            return;
        const QByteArray value = literal.mid(parts->valueBegin, parts->valueEnd - parts->valueBegin);
        m_substitutions.emplace_back(directive.name, value);
        if (directive.kind == DirectiveKind::Substdef)
            define(directive, m_text.mid(directive.begin + 2, 9) == "substdefs" ? '"' + value + '"' : value);
    }

    QByteArray substituted(QByteArray value) const
    {
        for (const auto &[pattern, replacement] : m_substitutions)
            value.replace(pattern, replacement);
        return value;
    }

    const QByteArray &m_text;
    std::vector<LiveToken> m_tokens;
    QHash<QByteArray, QByteArray> m_defines;
    std::vector<std::pair<QByteArray, QByteArray>> m_substitutions;
};

} // namespace

std::vector<LiveToken> liveTokens(const QByteArray &text, const std::vector<QByteArray> &defines)
{
    TokenCollector collector(text, defines);
    server_config::Preprocessor preprocessor(defines);
    server_config::KamailioLexer(text, collector, preprocessor).run();
    return collector.take();
}

} // namespace stir::practice
