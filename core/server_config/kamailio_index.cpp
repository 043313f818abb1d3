// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/kamailio_index.h"

#include "core/server_config/kamailio_commented.h"
#include "core/server_config/kamailio_include.h"
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
        return {Judgement::Warn, "else_without_if"}; // Kamailio warns and goes on
    case LexProblem::NestedTooDeep:
        return {Judgement::Fail, "nested_too_deep"};
    case LexProblem::DefinedTwice:
        return {Judgement::Fail, "defined_twice"};
    case LexProblem::TooManyDefines:
        return {Judgement::Fail, "too_many_defines"};
    case LexProblem::NameWithDash:
        return {Judgement::Fail, "name_with_dash"};
    case LexProblem::IncludeMalformed:
        return {Judgement::Fail, "include_malformed"};
    case LexProblem::DefineWithoutEnd:
        return {Judgement::Warn, "define_without_end"};
    case LexProblem::ConditionUnknown:
        return {Judgement::Note, "condition_unknown"};
    }
    Q_UNREACHABLE();
}

class IndexBuilder final : public KamailioSink
{
public:
    IndexBuilder(SplicedText &sources, const ConfigSurroundings &surroundings)
        : m_sources(sources), m_text(sources.whole()), m_surroundings(surroundings),
          m_live(m_text, m_index.constructs, true), m_skipped(m_text, m_index.constructs, false)
    {
        // About what the files of people hold.
        m_index.constructs.reserve(std::min<std::size_t>(static_cast<std::size_t>(m_text.size()) / 256, 100'000));
        m_index.comments.reserve(std::min<std::size_t>(static_cast<std::size_t>(m_text.size()) / 64, 400'000));
    }

    void token(const Token &token, bool isLive) override
    {
        leadTo(token.begin);
        if (isFull(token.place, token.begin))
            return;
        (isLive ? m_live : m_skipped).token(token);
    }

    void comment(qsizetype begin, qsizetype end, const Place &place, bool isLive) override
    {
        if (isFull(place, begin))
            return;
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
        case DirectiveKind::Import:
            leadTo(directive.begin);
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

    void problem(LexProblem problem, const Place &place, qsizetype at, const QByteArray &name) override
    {
        note(ruleOf(problem), place, at, name);
    }

    Included include(const Directive &directive) override
    {
        IncludeRequest request{directive.name, m_sources.file(directive.place.file).path, directive.end,
                               directive.kind == DirectiveKind::Include};
        const IncludeAnswer answer = takeIn(request, m_sources, m_surroundings);
        if (answer.rule != nullptr)
            note({answer.judgement, answer.rule}, directive.place, directive.begin, directive.name);
        return answer.included;
    }

    KamailioIndex finish()
    {
        for (const SourceFile &file : m_sources.files())
            reportLongLines(file);
        sortConstructs();
        markRedefined();
        nameConstructs();
        passConstructsUp();
        return std::move(m_index);
    }

private:
    void note(const ProblemRule &rule, const Place &place, qsizetype at, const QByteArray &name)
    {
        constexpr std::size_t mostProblems = 1000;
        if (m_index.problems.size() < mostProblems)
            m_index.problems.push_back(
                findingAt("file", rule.judgement, rule.rule, findingPlace(m_sources, place, at), name));
    }

    /// Far more than any configuration holds: what a hostile one costs is bounded.
    bool isFull(const Place &place, qsizetype at)
    {
        constexpr std::size_t mostConstructs = 500'000;
        constexpr std::size_t mostComments = 2'000'000;
        const bool isOver = m_index.constructs.size() >= mostConstructs || m_index.comments.size() >= mostComments;
        if (isOver && !m_isFull)
            note({Judgement::Fail, "too_many_settings"}, place, at, {});
        m_isFull = isOver;
        return isOver;
    }

    void reportLongLines(const SourceFile &file)
    {
        for (qsizetype begin = 0; file.text.size() - begin > longestLine;) {
            const qsizetype end = file.text.lastIndexOf('\n', begin + longestLine);
            if (end < begin) {
                const auto line = QByteArrayView(file.text).first(begin).count('\n') + 1;
                m_index.problems.push_back(findingAt("file", Judgement::Warn, "line_very_long",
                                                     {static_cast<int>(line), longestLine + 1, file.path}));
                return;
            }
            begin = end + 1;
        }
    }

    void leadTo(qsizetype begin)
    {
        for (; m_waiting < m_index.comments.size(); ++m_waiting)
            m_index.comments[m_waiting].next = begin;
    }

    /// Only what is inside of a call comes before it, so each one has a short way.
    void sortConstructs()
    {
        auto &constructs = m_index.constructs;
        for (auto one = constructs.begin(); one != constructs.end(); ++one) {
            if (one == constructs.begin() || std::prev(one)->begin <= one->begin)
                continue;
            const auto place = std::ranges::upper_bound(constructs.begin(), one, one->begin, {}, &Construct::begin);
            std::rotate(place, one, std::next(one));
        }
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

    SplicedText &m_sources;
    const QByteArray &m_text; ///< grows
    const ConfigSurroundings &m_surroundings;
    KamailioIndex m_index;
    ConstructCollector m_live;
    ConstructCollector m_skipped;
    std::vector<qsizetype> m_redefined;
    std::size_t m_waiting = 0;
    bool m_isFull = false;
};

} // namespace

KamailioIndex readKamailio(SplicedText &sources, const ConfigSurroundings &surroundings)
{
    IndexBuilder builder(sources, surroundings);
    Preprocessor preprocessor(surroundings.externalDefines);
    KamailioLexer(sources.whole(), builder, preprocessor).run();
    KamailioIndex index = builder.finish();
    for (const QByteArray &define : surroundings.externalDefines)
        index.outsideNames.insert(define.left(define.contains('=') ? define.indexOf('=') : define.size()));
    return index;
}

FindingPlace findingPlace(const SplicedText &sources, const Place &place, qsizetype at)
{
    const qsizetype column = sources.spotOf(at).offset - sources.spotOf(place.lineBegin).offset + 1;
    return {place.line, std::max<qsizetype>(column, 1), sources.file(place.file).path};
}

} // namespace stir::server_config
