// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/file_planner.h"

#include "core/deployment/included_on_server.h"
#include "core/deployment/plan_parts.h"

#include <algorithm>

namespace stir::deployment {

using server_config::ConfigGrammar;
using server_config::SettingRule;
using server_config::SettingSearch;

FilePlanner::FilePlanner(Plan &plan, const platforms::ConfigFile &file, const Snapshot &snapshot, const Intent &intent)
    : m_plan(plan), m_file(file), m_snapshot(snapshot), m_intent(intent), m_text(snapshot.files.value(file.id).content)
{
}

server_config::ConfigSurroundings FilePlanner::surroundings() const
{
    auto files = std::make_shared<server_config::ChangedFiles>(std::make_shared<FilesOnServer>(m_snapshot));
    for (auto text = m_included.begin(); text != m_included.end(); ++text)
        files->replace(text.key().toUtf8(), text.value());
    return surroundingsOf(m_file, m_snapshot, std::move(files));
}

bool FilePlanner::parse()
{
    auto document = server_config::parseConfig(m_file.grammar, m_text, surroundings());
    if (!document) {
        m_plan.findings.push_back({.check = QStringLiteral("file"),
                                   .result = Judgement::Fail,
                                   .rule = QStringLiteral("unreadable"),
                                   .values = {{QStringLiteral("path"), m_file.path}},
                                   .section = {}});
        return false;
    }
    m_document = std::move(*document);
    return true;
}

bool FilePlanner::isSound()
{
    const Findings problems = m_document->problems();
    for (Finding problem : problems) {
        if (!problem.values.contains(QStringLiteral("path")))
            problem.values.insert(QStringLiteral("path"), m_file.path);
        m_plan.findings.push_back(std::move(problem));
    }
    return !anyFails(problems);
}

void FilePlanner::apply(const platforms::Binding &binding, const QByteArray &wanted)
{
    SettingRule rule = binding.rule;
    bool mayAdd = binding.mayAdd;
    for (const inventory::SettingChoice &choice : m_intent.choices) {
        if (choice.key.toUtf8() != rule.key)
            continue;
        mayAdd = mayAdd || choice.kind == inventory::SettingChoice::Kind::Add;
        if (choice.kind == inventory::SettingChoice::Kind::Point)
            rule.pointed = SettingRule::PointedLine{choice.lineText.toUtf8(), choice.line};
    }
    const SettingSearch search = find(rule);
    PlannedSetting setting{.key = QString::fromUtf8(rule.key),
                           .from = {},
                           .to = QString::fromUtf8(wanted),
                           .path = m_file.path,
                           .form = {},
                           .foundBy = {},
                           .candidates = {},
                           .offers = {}};
    if (search.effective)
        change(setting, rule, search, wanted);
    else
        addOrAsk(setting, binding, rule, search, mayAdd);
    for (Finding finding : search.findings) {
        // What is missing or doubtful is said by the unresolved setting; a wanted empty text needs no line at all.
        if (setting.resolved && !search.effective)
            continue;
        if (!finding.values.contains(QStringLiteral("path")))
            if (!finding.values.contains(QStringLiteral("path")))
                finding.values.insert(QStringLiteral("path"), m_file.path);
        if (!setting.resolved && finding.result == Judgement::Fail)
            finding.result = Judgement::Warn;
        m_plan.findings.push_back(std::move(finding));
    }
    m_plan.settings.push_back(std::move(setting));
}

SettingSearch FilePlanner::find(SettingRule &rule) const
{
    SettingSearch search = m_document->find(rule);
    if (!rule.pointed || search.effective)
        return search;
    if (const auto written = pointedLineAsWritten(rule)) {
        rule.pointed = *written;
        return m_document->find(rule);
    }
    return search;
}

namespace {

/// Whether one could have come from the other by a change of its value alone; a cheap look before the sure one.
bool mayBeTheSame(QByteArrayView one, QByteArrayView other)
{
    constexpr qsizetype enough = 8;
    const qsizetype size = std::min(one.size(), other.size());
    qsizetype front = 0;
    while (front < size && one[front] == other[front])
        ++front;
    qsizetype back = 0;
    while (back < size - front && one[one.size() - 1 - back] == other[other.size() - 1 - back])
        ++back;
    return front + back >= std::min(enough, size);
}

} // namespace

/// The line the administrator pointed at has another text since a push wrote its value: the nearest line that is what
/// the console makes of it.
std::optional<SettingRule::PointedLine> FilePlanner::pointedLineAsWritten(const SettingRule &rule) const
{
    std::vector<SettingRule::PointedLine> lines;
    int number = 0;
    const QByteArray pointed = rule.pointed->text.trimmed();
    for (const QByteArray &line : m_text.split('\n')) {
        ++number;
        if (mayBeTheSame(line.trimmed(), pointed))
            lines.push_back({line, number});
    }
    std::ranges::stable_sort(lines, {}, [&rule](const auto &line) { return std::abs(line.line - rule.pointed->line); });
    const auto found = std::ranges::find_if(lines, [&](const auto &line) { return isWritten(rule, line); });
    return found == lines.end() ? std::nullopt : std::optional(*found);
}

bool FilePlanner::isWritten(const SettingRule &rule, const SettingRule::PointedLine &now) const
{
    SettingRule here = rule;
    here.pointed = now;
    const SettingSearch present = m_document->find(here);
    if (!present.effective || present.effective->line != now.line)
        return false;
    QList<QByteArray> lines = m_text.split('\n');
    const QByteArray indentation = now.text.left(now.text.indexOf(now.text.trimmed()));
    lines[now.line - 1] = indentation + rule.pointed->text.trimmed() + (now.text.endsWith('\r') ? "\r" : "");
    const auto before = server_config::parseConfig(m_file.grammar, lines.join('\n'), surroundings());
    if (!before)
        return false;
    here.pointed = SettingRule::PointedLine{rule.pointed->text, now.line};
    const SettingSearch past = (*before)->find(here);
    if (!past.effective || past.effective->line != now.line)
        return false;
    const auto written = (*before)->withValue(here, *past.effective, present.effective->value);
    return written && *written == m_text;
}

void FilePlanner::finish()
{
    const FileState own = m_snapshot.files.value(m_file.id);
    if (m_text != own.content)
        addChange(own, m_text);
    for (auto text = m_included.begin(); text != m_included.end(); ++text) {
        if (text.value() != m_snapshot.included.value(text.key()).content)
            addChange(m_snapshot.included.value(text.key()), text.value());
    }
}

void FilePlanner::addChange(const FileState &state, const QByteArray &after)
{
    m_plan.changes.push_back({.path = state.path,
                              .target = targetOf(state, m_snapshot.root),
                              .kind = ChangeKind::Text,
                              .existed = true,
                              .sha256Before = state.sha256,
                              .before = state.content,
                              .after = after,
                              .attributesBefore = state.attributes,
                              .attributesAfter = state.attributes,
                              .keyBefore = {},
                              .keyAfter = {},
                              .diff = unifiedDiff(state.path, state.content, after)});
}

void FilePlanner::change(PlannedSetting &setting, const SettingRule &rule, const SettingSearch &search,
                         const QByteArray &wanted)
{
    setting.from = QString::fromUtf8(search.effective->value);
    setting.line = search.effective->line;
    if (!search.effective->file.isEmpty())
        setting.path = QString::fromUtf8(search.effective->file);
    setting.form = settingFormName(search.effective->form);
    setting.foundBy = foundByName(search.effective->foundBy);
    if (search.effective->value == wanted && search.effective->inForce)
        return;
    take(m_document->edits(rule, *search.effective, wanted), setting);
}

void FilePlanner::addOrAsk(PlannedSetting &setting, const platforms::Binding &binding, const SettingRule &rule,
                           const SettingSearch &search, bool mayAdd)
{
    const QByteArray wanted = setting.to.toUtf8();
    const bool isEmptyText = rule.kind == server_config::SettingKind::Text && wanted.isEmpty();
    const bool holdsAnyway = !rule.pointed && !binding.standard.isEmpty() && binding.standard == setting.to;
    if (search.candidates.empty() && (isEmptyText || holdsAnyway))
        return;
    setting.candidates = search.candidates;
    setting.offers = search.offers;
    // Among its own kind a key of a .conf section needs no question: the section's other keys prove the names.
    const bool provenSection = m_file.grammar == ConfigGrammar::Asterisk && knowsSection(rule.section);
    if (search.candidates.empty() && !search.offers.empty() && (mayAdd || provenSection)) {
        setting.line = search.offers.front().line;
        setting.foundBy = QStringLiteral("inserted");
        if (!search.offers.front().file.isEmpty())
            setting.path = QString::fromUtf8(search.offers.front().file);
        take(m_document->insertion(rule, search.offers.front(), wanted), setting);
        return;
    }
    setting.resolved = false;
}

bool FilePlanner::knowsSection(const QByteArray &section) const
{
    return std::ranges::any_of(m_knownSections, [&section](const QByteArray &known) { return known == section; });
}

void FilePlanner::learnSections(const platforms::Platform &platform)
{
    for (const platforms::Binding &binding : platform.bindings) {
        if (binding.file == m_file.id && !knowsSection(binding.rule.section) &&
            m_document->find(binding.rule).effective)
            m_knownSections.push_back(binding.rule.section);
    }
}

void FilePlanner::take(const Result<std::vector<server_config::FileEdit>> &edits, PlannedSetting &setting)
{
    if (edits) {
        for (const server_config::FileEdit &edit : *edits) {
            const QByteArray before = m_document->textOf(edit.path).value_or(QByteArray());
            const QByteArray after = server_config::applied(before, edit.edits);
            setting.changes = setting.changes || after != before;
            if (edit.path.isEmpty())
                m_text = after;
            else
                m_included[QString::fromUtf8(edit.path)] = after;
        }
        parse();
        return;
    }
    setting.resolved = false;
    m_plan.findings.push_back({.check = setting.key,
                               .result = Judgement::Fail,
                               .rule = QStringLiteral("not_writable"),
                               .values = {{QStringLiteral("path"), setting.path},
                                          {QStringLiteral("line"), QString::number(setting.line)},
                                          {QStringLiteral("value"), setting.to}},
                               .section = {}});
}

} // namespace stir::deployment
