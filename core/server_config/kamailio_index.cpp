// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/kamailio_index.h"

#include "core/server_config/kamailio_commented.h"
#include "core/server_config/text_lines.h"

namespace stir::server_config {

namespace {

struct ProblemRule
{
    Judgement judgement;
    const char *rule;
};

ProblemRule ruleOf(LexProblem problem)
{
    switch (problem) {
    case LexProblem::UnterminatedComment:
        return {Judgement::Fail, "unterminated_comment"};
    case LexProblem::UnterminatedString:
        return {Judgement::Fail, "unterminated_string"};
    case LexProblem::UnterminatedVariable:
        return {Judgement::Fail, "unterminated_variable"};
    case LexProblem::UnterminatedIfdef:
        return {Judgement::Fail, "unterminated_ifdef"};
    case LexProblem::EndifWithoutIf:
        return {Judgement::Fail, "endif_without_if"};
    case LexProblem::ElseWithoutIf:
        return {Judgement::Fail, "else_without_if"};
    case LexProblem::NestedTooDeep:
        return {Judgement::Fail, "nested_too_deep"};
    case LexProblem::DefinedTwice:
        return {Judgement::Fail, "defined_twice"};
    case LexProblem::ConditionUnknown:
        return {Judgement::Note, "condition_unknown"};
    }
    Q_UNREACHABLE();
}

class IndexBuilder final : public KamailioSink
{
public:
    explicit IndexBuilder(const QByteArray &text)
        : m_text(text), m_live(text, m_index.constructs, true), m_skipped(text, m_index.constructs, false)
    {
    }

    void token(const Token &token, bool isLive) override
    {
        leadTo(token.begin);
        (isLive ? m_live : m_skipped).token(token);
    }

    void comment(qsizetype begin, qsizetype end, const Place &place, bool isLive) override
    {
        Comment comment{begin, end, place, -1, -1};
        if (auto construct = commentedConstruct(m_text, begin, end, place)) {
            construct->isLive = isLive;
            comment.construct = begin;
            m_index.constructs.push_back(std::move(*construct));
        }
        m_index.comments.push_back(comment);
    }

    void directive(const Directive &directive, bool isLive) override
    {
        switch (directive.kind) {
        case DirectiveKind::Ifdef:
        case DirectiveKind::Ifndef:
            m_index.askedNames.insert(directive.name);
            return;
        case DirectiveKind::Ifexp:
        case DirectiveKind::Else:
        case DirectiveKind::Endif:
            return;
        case DirectiveKind::Include:
            leadTo(directive.begin);
            if (isLive)
                note({Judgement::Note, "included_file"}, directive.place.line,
                     m_text.mid(directive.valueBegin, directive.valueEnd - directive.valueBegin));
            return;
        case DirectiveKind::None:
        case DirectiveKind::Define:
        case DirectiveKind::TryDefine:
        case DirectiveKind::Redefine:
        case DirectiveKind::Undefine:
        case DirectiveKind::OtherDefine:
        case DirectiveKind::Subst:
        case DirectiveKind::Substdef:
            leadTo(directive.begin);
            (isLive ? m_live : m_skipped).directive(directive);
            if (isLive && directive.effect == DefineEffect::Redefined)
                m_redefined.push_back(directive.begin);
        }
    }

    void skippedBranchEnds() override { m_skipped.reset(); }

    void problem(LexProblem problem, int line, const QByteArray &name) override { note(ruleOf(problem), line, name); }

    KamailioIndex finish()
    {
        std::ranges::stable_sort(m_index.constructs, {}, &Construct::begin);
        markRedefined();
        nameConstructs();
        passConstructsUp();
        return std::move(m_index);
    }

private:
    void note(const ProblemRule &rule, int line, const QByteArray &name)
    {
        constexpr std::size_t mostProblems = 1000;
        if (m_index.problems.size() < mostProblems)
            m_index.problems.push_back(findingAt("file", rule.judgement, rule.rule, line, name));
    }

    void leadTo(qsizetype begin)
    {
        for (; m_waiting < m_index.comments.size(); ++m_waiting)
            m_index.comments[m_waiting].next = begin;
    }

    void nameConstructs()
    {
        for (std::size_t index = 0; index < m_index.constructs.size(); ++index) {
            const Construct &construct = m_index.constructs[index];
            if (construct.kind == ConstructKind::Define || construct.kind == ConstructKind::Subst ||
                construct.kind == ConstructKind::Assignment)
                m_index.named[construct.name].push_back(index);
        }
    }

    void passConstructsUp()
    {
        for (std::size_t index = m_index.comments.size(); index-- > 1;) {
            const Comment &comment = m_index.comments[index];
            Comment &above = m_index.comments[index - 1];
            if (above.construct < 0 && above.next == comment.next)
                above.construct = comment.construct;
        }
    }

    void markRedefined()
    {
        QHash<QByteArray, Construct *> effective;
        std::size_t nextRedefinition = 0;
        for (Construct &construct : m_index.constructs) {
            if (construct.kind != ConstructKind::Define || !construct.isLive || construct.isCommented ||
                construct.isOverridden)
                continue;
            while (nextRedefinition < m_redefined.size() && m_redefined[nextRedefinition] < construct.begin)
                ++nextRedefinition;
            const bool redefines =
                nextRedefinition < m_redefined.size() && m_redefined[nextRedefinition] == construct.begin;
            Construct *&current = effective[construct.name];
            if (redefines && current != nullptr)
                current->isOverridden = true;
            current = &construct;
        }
    }

    const QByteArray &m_text;
    KamailioIndex m_index;
    ConstructCollector m_live;
    ConstructCollector m_skipped;
    std::vector<qsizetype> m_redefined;
    std::size_t m_waiting = 0;
};

} // namespace

KamailioIndex readKamailio(const QByteArray &text, const std::vector<QByteArray> &externalDefines)
{
    IndexBuilder builder(text);
    Preprocessor preprocessor(externalDefines);
    KamailioLexer(text, builder, preprocessor).run();
    return builder.finish();
}

} // namespace stir::server_config
