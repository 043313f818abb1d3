// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/asterisk_document.h"

#include "core/server_config/boolean_words.h"
#include "core/server_config/changed_config.h"
#include "core/server_config/text_lines.h"

#include <QSet>

namespace stir::server_config {

namespace {

bool sameName(const QByteArray &one, const QByteArray &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

/// What a switch that says "off" holds for a value, and the other way round.
QByteArray turned(const SettingRule &rule, QByteArrayView value)
{
    const auto on = rule.kind == SettingKind::Switch && rule.isInverted ? booleanOf(value) : std::nullopt;
    return on ? switchValue(!*on) : value.toByteArray();
}

QByteArray writtenValue(const SettingRule &rule, QByteArrayView before, QByteArrayView value)
{
    if (rule.kind == SettingKind::Switch) {
        if (const auto on = booleanOf(turned(rule, value)))
            return booleanOf(before) == on ? before.toByteArray() : booleanLike(before, *on);
    }
    return value.toByteArray().replace(';', "\\;");
}

tl::unexpected<Error> notWritable(const SettingRule &rule, const char *why)
{
    return failure(ErrorCode::ValueNotWritable, QString::fromUtf8(rule.key), QString::fromLatin1(why));
}

QByteArray expectedValue(const SettingRule &rule, QByteArrayView value)
{
    const auto on = rule.kind == SettingKind::Switch ? booleanOf(value) : std::nullopt;
    return on ? switchValue(*on) : value.toByteArray();
}

bool holdsNumber(const SettingRule &rule, QByteArrayView value)
{
    return rule.kind != SettingKind::Number || isNumber(value);
}

} // namespace

AsteriskDocument::AsteriskDocument(const QByteArray &text, ConfigSurroundings surroundings)
    : m_surroundings(std::move(surroundings)), m_sources(m_surroundings.path, text),
      m_file(parseAsterisk(m_sources, m_surroundings))
{
}

std::optional<QByteArray> AsteriskDocument::textOf(const QByteArray &path) const
{
    if (path.isEmpty())
        return text();
    const auto found = std::ranges::find(m_sources.files(), path, &SourceFile::path);
    return found == m_sources.files().end() ? std::nullopt : std::optional(found->text);
}

FoundSetting AsteriskDocument::settingOf(const SettingRule &rule, const AsteriskVariable &variable) const
{
    const SourceSpot line = m_sources.spotOf(variable.lineBegin);
    FoundSetting setting;
    setting.file = pathOf(variable.file);
    setting.line = variable.line;
    setting.lineText = lineTextAt(m_sources.file(line.file).text, line.offset);
    setting.name = variable.name;
    setting.value = expectedValue(rule, turned(rule, variable.value));
    setting.begin = line.offset + variable.begin - variable.lineBegin;
    setting.end = line.offset + variable.end - variable.lineBegin;
    return setting;
}

FindingPlace AsteriskDocument::placeOf(const AsteriskVariable &variable) const
{
    return {variable.line, variable.begin - variable.lineBegin + 1, pathOf(variable.file)};
}

bool AsteriskDocument::isMeant(const SettingRule &rule, const AsteriskCategory &category) const
{
    if (category.isTemplate)
        return false;
    if (rule.sectionType.isEmpty())
        return sameName(category.name, rule.section);
    return std::ranges::any_of(category.entries, [&](const AsteriskEntry &entry) {
        const AsteriskVariable &variable = m_file.variables[entry.variable];
        return sameName(variable.name, "type") && sameName(variable.value, rule.sectionType);
    });
}

std::vector<AsteriskDocument::Candidate> AsteriskDocument::collect(const SettingRule &rule, SettingSearch &search) const
{
    constexpr std::size_t mostFindings = 100;
    std::vector<Candidate> candidates;
    QSet<std::size_t> known; // inherited ones belong to several
    bool isFirst = true;
    for (const AsteriskCategory &category : m_file.categories) {
        if (!isMeant(rule, category))
            continue;
        const bool isRead = isFirst || !rule.sectionType.isEmpty();
        if (!isRead && search.findings.size() < mostFindings) {
            const AsteriskSection &section = m_file.sections[category.section];
            // sorcery, which takes the last of two lines, refuses two sections altogether.
            search.findings.push_back(findingAt(rule.key, rule.lastWins ? Judgement::Fail : Judgement::Warn,
                                                rule.lastWins ? "section_refused" : "duplicate_section",
                                                {section.line, 1, pathOf(section.file)}, category.name));
        }
        isFirst = false;
        for (const AsteriskEntry &entry : category.entries) {
            const AsteriskVariable &variable = m_file.variables[entry.variable];
            if (!sameName(variable.name, rule.name) || known.contains(entry.variable))
                continue;
            known.insert(entry.variable);
            candidates.push_back({&variable, isRead, entry.isInherited});
        }
    }
    return candidates;
}

void AsteriskDocument::choose(const SettingRule &rule, const std::vector<Candidate> &candidates,
                              SettingSearch &search) const
{
    constexpr std::size_t mostCandidates = 200;
    const auto ambiguous = [&](const Candidate &candidate) {
        search.findings.push_back(
            findingAt(rule.key, Judgement::Warn, "ambiguous", placeOf(*candidate.variable), candidate.variable->name));
        search.findings.back().values.insert(QStringLiteral("count"), QString::number(candidates.size()));
    };
    const Candidate *chosen = nullptr;
    const Candidate *appended = nullptr;
    for (const Candidate &candidate : candidates) {
        if (!candidate.isRead)
            continue;
        if (chosen == nullptr || (rule.lastWins && !candidate.variable->isAppended))
            chosen = &candidate;
        else if (candidate.variable->isAppended && appended == nullptr)
            appended = &candidate;
    }
    for (const Candidate &candidate : candidates) {
        if (search.candidates.size() >= mostCandidates && search.findings.size() >= mostCandidates)
            break;
        FoundSetting setting = settingOf(rule, *candidate.variable);
        const bool isEqual = !rule.sectionType.isEmpty() || candidate.variable->isAppended;
        setting.inForce = candidate.isRead && (&candidate == chosen || isEqual);
        if (!setting.inForce && search.findings.size() < mostCandidates)
            search.findings.push_back(findingAt(rule.key, Judgement::Warn, "overridden", placeOf(*candidate.variable),
                                                candidate.variable->name));
        if (search.candidates.size() < mostCandidates)
            search.candidates.push_back(std::move(setting));
    }
    if (!rule.sectionType.isEmpty() && candidates.size() > 1)
        return ambiguous(candidates[1]); // each is in force, for other callers
    if (appended != nullptr)
        return ambiguous(*appended); // the value is made of several lines
    if (chosen == nullptr)
        return;
    search.effective = settingOf(rule, *chosen->variable);
    report(rule, *chosen, search);
}

/// Where Asterisk reads something else than what seems to be written.
void AsteriskDocument::report(const SettingRule &rule, const Candidate &candidate, SettingSearch &search) const
{
    const AsteriskVariable &variable = *candidate.variable;
    const auto say = [&](Judgement judgement, const char *name) {
        search.findings.push_back(findingAt(rule.key, judgement, name, placeOf(variable), variable.name));
    };
    if (candidate.isInherited)
        say(Judgement::Warn, "inherited");
    if (variable.isTrimmed)
        say(Judgement::Note, "trimmed");
    if (variable.isCut)
        say(Judgement::Warn, "cut_at_semicolon");
    if (variable.value.size() > 1 && variable.value.startsWith('"') && variable.value.endsWith('"'))
        say(Judgement::Warn, "quotes_kept");
}

/// The administrator's own word for which line it is.
void AsteriskDocument::point(const SettingRule &rule, SettingSearch &search) const
{
    search.effective.reset();
    std::erase_if(search.findings, [](const Finding &finding) { return finding.rule == u"ambiguous"; });
    std::vector<FoundSetting> all;
    for (const AsteriskVariable &variable : m_file.variables) {
        if (pathOf(variable.file) == rule.pointed->file)
            all.push_back(settingOf(rule, variable));
    }
    if (const FoundSetting *pointed = pointedAmong(all, *rule.pointed)) {
        search.effective = *pointed;
        search.effective->foundBy = FoundBy::Pointed;
        return;
    }
    search.findings.push_back(findingAt(rule.key, Judgement::Fail, "pointed_line_gone",
                                        {rule.pointed->line, 0, rule.pointed->file}, rule.pointed->text));
}

SettingSearch AsteriskDocument::find(const SettingRule &rule) const
{
    SettingSearch search;
    const std::vector<Candidate> candidates = collect(rule, search);
    choose(rule, candidates, search);
    if (rule.pointed)
        point(rule, search);
    if (search.effective || std::ranges::any_of(candidates, &Candidate::isRead))
        return search;
    if (candidates.empty())
        search.findings.push_back(findingAt(rule.key, Judgement::Note, "not_found", {}, rule.name));
    search.offers = offersFor(rule);
    return search;
}

std::vector<InsertionOffer> AsteriskDocument::offersFor(const SettingRule &rule) const
{
    const auto isWanted = [&](const AsteriskCategory &category) { return isMeant(rule, category); };
    // Nobody can say which one, or what a new one should be called.
    if (!rule.sectionType.isEmpty() && std::ranges::count_if(m_file.categories, isWanted) != 1)
        return {};
    const auto found = std::ranges::find_if(m_file.categories, isWanted);
    if (found != m_file.categories.end() && (m_file.sections[found->section].file != 0 || !m_file.endsInComment))
        return {offerIn(rule, m_file.sections[found->section])};
    if (m_file.endsInComment)
        return {};
    const QByteArray &own = text();
    const QByteArray gap = own.isEmpty() ? QByteArray() : lineEndOf(own);
    const int lines = static_cast<int>(own.count('\n'));
    return {offerAt(own, own.size(), lines + 1,
                    gap + '[' + rule.section + ']' + lineEndOf(own) + rule.name + " = %VALUE%")};
}

/// Behind the last line of the section, written as its last variable is.
InsertionOffer AsteriskDocument::offerIn(const SettingRule &rule, const AsteriskSection &section) const
{
    const SourceSpot last = m_sources.spotOf(section.lastOffset);
    const QByteArray &file = m_sources.file(section.file).text;
    QByteArray sign = " = ";
    QByteArray indentation;
    const auto isHere = [&](std::size_t variable) { return m_file.variables[variable].file == section.file; };
    const auto neighbour = std::find_if(section.variables.rbegin(), section.variables.rend(), isHere);
    if (neighbour != section.variables.rend()) {
        const SourceSpot spot = m_sources.spotOf(m_file.variables[*neighbour].lineBegin);
        const QByteArray line = lineTextAt(file, spot.offset);
        const qsizetype at = line.indexOf('=');
        const bool hasBlank = at > 0 && (line.at(at - 1) == ' ' || line.at(at - 1) == '\t');
        sign = line.mid(at, 2) == "=>" ? (hasBlank ? " => " : "=>") : (hasBlank ? " = " : "=");
        indentation = indentationAt(file, spot.offset);
    }
    InsertionOffer offer = offerAt(file, nextLineStart(file, last.offset), section.lastLine + 1,
                                   indentation + rule.name + sign + "%VALUE%");
    offer.file = pathOf(section.file);
    return offer;
}

SettingSearch AsteriskDocument::searchAfter(const std::vector<FileEdit> &files, const SettingRule &rule) const
{
    ChangedConfig changed = changedConfig(*this, m_surroundings, files);
    return AsteriskDocument(changed.text, std::move(changed.surroundings)).find(rule);
}

Result<std::vector<FileEdit>> AsteriskDocument::edits(const SettingRule &rule, const FoundSetting &setting,
                                                      QByteArrayView value) const
{
    if (!holdsNumber(rule, value))
        return notWritable(rule, "no number");
    const auto own = textOf(setting.file);
    if (!own || setting.begin < 0 || setting.end < setting.begin || setting.end > own->size())
        return failure(ErrorCode::InvalidArgument, QString::fromUtf8(rule.key),
                       QStringLiteral("no place of this file"));
    if (setting.value == expectedValue(rule, value))
        return std::vector<FileEdit>();
    const QByteArray before = own->mid(setting.begin, setting.end - setting.begin);
    std::vector<FileEdit> files{{setting.file, {{setting.begin, setting.end, writtenValue(rule, before, value)}}}};
    const QByteArray changed = applied(*own, files.front().edits);
    // Whatever Asterisk would cut, trim or read as something else shows when the result is read again.
    SettingRule again = rule;
    again.pointed = SettingRule::PointedLine{lineTextAt(changed, setting.begin), setting.line, setting.file};
    const SettingSearch search = searchAfter(files, again);
    if (changed.count('\n') != own->count('\n') || !search.effective || search.effective->line != setting.line ||
        search.effective->value != expectedValue(rule, value))
        return notWritable(rule, "Asterisk would read another value");
    return files;
}

Result<std::vector<FileEdit>> AsteriskDocument::insertion(const SettingRule &rule, const InsertionOffer &offer,
                                                          QByteArrayView value) const
{
    if (!holdsNumber(rule, value))
        return notWritable(rule, "no number");
    const auto own = textOf(offer.file);
    if (!own || offer.offset < 0 || offer.offset > own->size() || !offer.text.contains("%VALUE%"))
        return failure(ErrorCode::InvalidArgument, QString::fromUtf8(rule.key),
                       QStringLiteral("no place of this file"));
    QByteArray inserted = offer.text;
    inserted.replace("%VALUE%", writtenValue(rule, "yes", value));
    std::vector<FileEdit> files{{offer.file, {{offer.offset, offer.offset, inserted}}}};
    SettingRule bySigns = rule;
    bySigns.pointed.reset();
    const SettingSearch search = searchAfter(files, bySigns);
    if (inserted.count('\n') != offer.text.count('\n') || !search.effective ||
        search.effective->value != expectedValue(rule, value))
        return notWritable(rule, "Asterisk would read another value");
    return files;
}

} // namespace stir::server_config
