// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/kamailio_commented.h"

namespace stir::server_config {

namespace {

/// Longer lines are no switched-off setting; the limit keeps a file of comments linear in memory as well.
constexpr qsizetype longestCommented = 4096;

/// Collects what the inner text of a comment would be.
class InnerSink final : public KamailioSink
{
public:
    explicit InnerSink(const QByteArray &text) : m_collector(text, m_constructs, true) {}

    void token(const Token &token, bool) override
    {
        m_collector.token(token);
        if (!m_constructs.empty() && token.begin >= m_constructs.front().end && token.kind != TokenKind::Semicolon)
            m_hasMore = true;
    }
    void comment(qsizetype, qsizetype, const Place &, bool) override {}
    void directive(const Directive &directive, bool) override { m_collector.directive(directive); }
    void skippedBranchEnds() override {}
    void problem(LexProblem, const Place &, qsizetype, const QByteArray &) override { m_hasMore = true; }

    std::optional<Construct> only() const
    {
        if (m_constructs.size() != 1 || m_hasMore || m_constructs.front().begin != 0)
            return std::nullopt;
        return m_constructs.front();
    }

private:
    std::vector<Construct> m_constructs;
    ConstructCollector m_collector;
    bool m_hasMore = false;
};

struct Inner
{
    qsizetype hashEnd = 0; ///< from here on the text is what it would be when switched on, but for `missing`
    QByteArray missing;    ///< what the comment lacks at that place
    bool mayBeProse = false;
};

/// "##!define", "# #!define", "# !define", "#define", "#modparam": where the construct begins.
std::optional<Inner> innerOf(QByteArrayView comment)
{
    qsizetype at = 0;
    while (at < comment.size() && (comment.at(at) == '#' || comment.at(at) == '/' || isEatable(comment.at(at))))
        ++at;
    const QByteArrayView rest = comment.sliced(at);
    if (rest.startsWith("modparam"))
        return Inner{at, {}, false};
    if (rest.startsWith("!!") && rest.size() > 2)
        return Inner{at, {}, false};
    if (rest.startsWith("!")) {
        const bool hasHash = at >= 2 && comment.at(at - 1) == '#';
        return hasHash ? Inner{at - 1, {}, false} : Inner{at, QByteArrayLiteral("#"), true};
    }
    if (at == 1 && rest.startsWith("define "))
        return Inner{at, QByteArrayLiteral("#!"), true};
    return std::nullopt;
}

} // namespace

std::optional<Construct> commentedConstruct(const QByteArray &text, qsizetype begin, qsizetype end, const Place &place)
{
    if (end - begin < 4 || end - begin > longestCommented || text.mid(begin, 2) == "/*")
        return std::nullopt;
    const auto inner = innerOf(QByteArrayView(text).sliced(begin, end - begin));
    if (!inner)
        return std::nullopt;
    const QByteArray source = inner->missing + text.mid(begin + inner->hashEnd, end - begin - inner->hashEnd) + '\n';
    InnerSink sink(source);
    Preprocessor preprocessor;
    KamailioLexer(source, sink, preprocessor).run();
    auto construct = sink.only();
    if (!construct)
        return std::nullopt;
    // "#define the route" may be a sentence; only a bare name or a literal tells a setting.
    if (inner->mayBeProse && !construct->operands.empty() && construct->operands.front().kind != OperandKind::Literal)
        return std::nullopt;
    const qsizetype shift = begin + inner->hashEnd - inner->missing.size();
    construct->begin = begin;
    construct->end += shift;
    construct->place = place;
    construct->isCommented = true;
    if (end == text.size() && construct->kind == ConstructKind::Define)
        construct->operands.clear(); // switched on, it would lose its value: no line end
    construct->hashEnd = begin + inner->hashEnd;
    construct->revival = inner->missing;
    for (Operand &operand : construct->operands) {
        operand.begin += shift;
        operand.end += shift;
    }
    return construct;
}

} // namespace stir::server_config
