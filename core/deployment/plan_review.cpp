// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/plan_review.h"

#include "core/deployment/present_settings.h"

#include <algorithm>

namespace stir::deployment {

namespace {

/// The plan makes its edits one after the other, and each setting's line is that of the text it met. Edits keep lines;
/// only what is put in moves those behind it.
class LineMoves
{
public:
    /// `settings`: of one file, in the plan's order.
    explicit LineMoves(const std::vector<const PlannedSetting *> &settings)
    {
        for (const PlannedSetting *setting : settings)
            m_steps.push_back(isInserted(*setting) ? insertion(*setting) : Step{setting->key, 0, 0});
    }

    /// Where a line that the setting of that key met is in the end; of another key: a line of the text before.
    int finally(const QString &key, int line) const
    {
        auto step = std::ranges::find(m_steps, key, &Step::key);
        if (step == m_steps.end())
            step = m_steps.begin();
        for (; step != m_steps.end(); ++step)
            line += step->lines > 0 && step->line <= line ? step->lines : 0;
        return line;
    }

private:
    struct Step
    {
        QString key;
        int line = 0;
        int lines = 0;
    };

    static bool isInserted(const PlannedSetting &setting)
    {
        return setting.foundBy == QStringLiteral("inserted") && !setting.offers.empty();
    }

    static Step insertion(const PlannedSetting &setting)
    {
        return {setting.key, setting.line, static_cast<int>(setting.offers.front().text.count('\n'))};
    }

    std::vector<Step> m_steps;
};

/// Names that a kamailio.cfg defines where it is read.
std::vector<QByteArray> definedNames(const QByteArray &text, const std::vector<QByteArray> &externalDefines)
{
    std::vector<QByteArray> names;
    for (const server_config::TextToken &token :
         server_config::textTokens(server_config::ConfigGrammar::Kamailio, text, externalDefines)) {
        if (token.part != server_config::TextPart::Directive || !token.isLive)
            continue;
        const QList<QByteArray> words = text.mid(token.begin, token.end - token.begin).simplified().split(' ');
        const QByteArray word = words.front().mid(2);
        if (words.size() > 1 && (word.startsWith("def") || word.startsWith("trydef") || word.startsWith("redef")))
            names.push_back(words[1]);
    }
    return names;
}

/// A file of the platform, or one that it includes.
struct ReviewedSource
{
    const platforms::ConfigFile &file;
    const FileState &state;
};

class Reviewer
{
public:
    Reviewer(const platforms::Platform &platform, const ReviewedSource &source, const Snapshot &snapshot,
             const Plan &plan)
        : m_platform(platform), m_plan(plan), m_snapshot(snapshot), m_file(source.file)
    {
        m_review.path = source.state.path;
        m_review.grammar = source.file.grammar;
        m_review.text = source.state.content;
        for (const PlannedChange &change : plan.changes) {
            if (change.path != m_review.path || change.kind != ChangeKind::Text)
                continue;
            m_review.text = change.after;
            m_review.changes = true;
        }
        for (const PlannedSetting &setting : plan.settings) {
            if (setting.path == m_review.path)
                m_settings.push_back(&setting);
        }
    }

    bool hasAnything() const { return !m_review.text.isEmpty() && (m_review.changes || !m_settings.empty()); }

    ReviewFile run()
    {
        const std::vector<QByteArray> defines = externalDefines(m_snapshot.services.value(m_file.service));
        m_review.tokens = server_config::textTokens(m_review.grammar, m_review.text, withOtherFiles(defines));
        const auto document = server_config::parseConfig(m_review.grammar, m_review.text, {defines, {}, {}});
        const LineMoves moves(m_settings);
        for (const PlannedSetting *setting : m_settings)
            mark(*setting, document ? foundLine(**document, *setting) : std::nullopt, moves);
        for (const Finding &finding : m_plan.findings)
            note(finding, moves);
        std::ranges::stable_sort(m_review.marks, {}, &LineMark::line);
        std::ranges::stable_sort(m_review.findings, {}, &LineFinding::line);
        return std::move(m_review);
    }

private:
    /// The other files of the service are not read in their order here: what one of them defines is taken as defined.
    std::vector<QByteArray> withOtherFiles(const std::vector<QByteArray> &defines) const
    {
        std::vector<QByteArray> all = defines;
        if (m_review.grammar != server_config::ConfigGrammar::Kamailio || m_snapshot.included.isEmpty())
            return all;
        const auto add = [&](const FileState &state) {
            if (state.path == m_review.path)
                return;
            const std::vector<QByteArray> names = definedNames(state.content, defines);
            all.insert(all.end(), names.begin(), names.end());
        };
        add(m_snapshot.files.value(m_file.id));
        for (const FileState &state : m_snapshot.included)
            add(state);
        return all;
    }

    /// Where the setting is found in the text as it will be; no value for one that somebody had to point at.
    std::optional<int> foundLine(const server_config::ConfigDocument &document, const PlannedSetting &setting) const
    {
        const platforms::Binding *binding = m_platform.binding(setting.key);
        if (binding == nullptr)
            return std::nullopt;
        const auto found = document.find(binding->rule).effective;
        return found && found->file.isEmpty() ? std::optional(found->line) : std::nullopt;
    }

    void mark(const PlannedSetting &setting, std::optional<int> found, const LineMoves &moves)
    {
        if (setting.resolved && setting.line > 0)
            m_review.marks.push_back(
                {found.value_or(moves.finally(setting.key, setting.line)), setting.key, setting.changes, false});
        if (setting.resolved)
            return;
        for (const server_config::FoundSetting &candidate : setting.candidates)
            m_review.marks.push_back({moves.finally(setting.key, candidate.line), setting.key, false, true});
    }

    void note(const Finding &finding, const LineMoves &moves)
    {
        const int line = finding.values.value(QStringLiteral("line")).toInt();
        const bool isOurs = finding.values.value(QStringLiteral("path")) == m_review.path;
        if (!isOurs || line <= 0 || finding.result == Judgement::Pass || isSettled(finding))
            return;
        m_review.findings.push_back({moves.finally(finding.check, line), finding});
    }

    /// A line that is switched off as a comment is no longer one where the push switches it on.
    bool isSettled(const Finding &finding) const
    {
        return finding.rule == QStringLiteral("commented_out") &&
               std::ranges::any_of(m_settings, [&finding](const PlannedSetting *setting) {
                   return setting->key == finding.check && setting->changes;
               });
    }

    const platforms::Platform &m_platform;
    const Plan &m_plan;
    const Snapshot &m_snapshot;
    const platforms::ConfigFile &m_file;
    std::vector<const PlannedSetting *> m_settings;
    ReviewFile m_review;
};

} // namespace

std::vector<ReviewFile> reviewFiles(const platforms::Platform &platform, const Snapshot &snapshot, const Plan &plan)
{
    std::vector<ReviewFile> files;
    const auto review = [&](const ReviewedSource &source) {
        const bool isReviewed = std::ranges::find(files, source.state.path, &ReviewFile::path) != files.end();
        Reviewer reviewer(platform, source, snapshot, plan);
        if (!isReviewed && reviewer.hasAnything())
            files.push_back(reviewer.run());
    };
    for (const platforms::ConfigFile &file : platform.files)
        review({file, snapshot.files.value(file.id)});
    for (const PlannedSetting &setting : plan.settings) {
        const platforms::Binding *binding = platform.binding(setting.key);
        const platforms::ConfigFile *file = binding == nullptr ? nullptr : platform.file(binding->file);
        const auto included = snapshot.included.constFind(setting.path);
        if (file != nullptr && included != snapshot.included.cend())
            review({*file, *included});
    }
    return files;
}

} // namespace stir::deployment
