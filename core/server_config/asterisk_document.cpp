// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/asterisk_document.h"

#include "core/server_config/boolean_words.h"
#include "core/server_config/text_lines.h"

namespace stir::server_config {

namespace {

bool sameName(const QByteArray &one, const QByteArray &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

bool isMeant(const SettingRule &rule, const AsteriskSection &section)
{
    if (section.isTemplate)
        return false;
    if (rule.sectionType.isEmpty())
        return sameName(section.name, rule.section);
    return std::ranges::any_of(section.variables, [&rule](const AsteriskVariable &variable) {
        return sameName(variable.name, "type") && sameName(variable.value, rule.sectionType);
    });
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

} // namespace

AsteriskDocument::AsteriskDocument(QByteArray text) : m_text(std::move(text)), m_file(parseAsterisk(m_text)) {}

FoundSetting AsteriskDocument::settingOf(const SettingRule &rule, const AsteriskVariable &variable) const
{
    FoundSetting setting;
    setting.line = variable.line;
    setting.lineText = lineTextAt(m_text, variable.lineBegin);
    setting.name = variable.name;
    setting.value = expectedValue(rule, turned(rule, variable.value));
    setting.begin = variable.begin;
    setting.end = variable.end;
    return setting;
}

void AsteriskDocument::collect(const SettingRule &rule, SettingSearch &search) const
{
    bool isFirstSection = true;
    for (const AsteriskSection &section : m_file.sections) {
        if (!isMeant(rule, section))
            continue;
        // AST_CONFIG reads the first section of a name; later ones count only when they say (+).
        const bool isRead = isFirstSection || section.isAddition || !rule.sectionType.isEmpty();
        isFirstSection = false;
        for (const AsteriskVariable &variable : section.variables) {
            if (!sameName(variable.name, rule.name))
                continue;
            FoundSetting setting = settingOf(rule, variable);
            setting.inForce = isRead;
            if (isRead && variable.isTrimmed)
                search.findings.push_back(
                    findingAt(rule.key, Judgement::Note, "trimmed", {variable.line, 0, {}}, variable.name));
            search.candidates.push_back(std::move(setting));
        }
    }
}

void AsteriskDocument::choose(const SettingRule &rule, SettingSearch &search) const
{
    const auto isAppended = [&](const FoundSetting &setting) {
        return std::ranges::any_of(m_file.sections, [&](const AsteriskSection &section) {
            return std::ranges::any_of(section.variables, [&](const AsteriskVariable &variable) {
                return variable.begin == setting.begin && variable.isAppended;
            });
        });
    };
    if (!rule.sectionType.isEmpty() && search.candidates.size() > 1) {
        // Each is in force, for other callers.
        search.findings.push_back(findingAt(rule.key, Judgement::Warn, "ambiguous", {search.candidates[1].line, 0, {}},
                                            search.candidates[1].name));
        return;
    }
    FoundSetting *first = nullptr;
    for (FoundSetting &setting : search.candidates) {
        if (first != nullptr && setting.inForce && isAppended(setting)) {
            search.effective.reset(); // the value is made of several lines
            search.findings.push_back(
                findingAt(rule.key, Judgement::Warn, "ambiguous", {setting.line, 0, {}}, setting.name));
            return;
        }
        if (first == nullptr && setting.inForce) {
            first = &setting;
            search.effective = setting;
            continue;
        }
        setting.inForce = false;
        search.findings.push_back(
            findingAt(rule.key, Judgement::Warn, "overridden", {setting.line, 0, {}}, setting.name));
    }
}

SettingSearch AsteriskDocument::find(const SettingRule &rule) const
{
    SettingSearch search;
    collect(rule, search);
    choose(rule, search);
    if (rule.pointed) {
        search.effective.reset();
        std::erase_if(search.findings, [](const Finding &finding) { return finding.rule == u"ambiguous"; });
        std::vector<FoundSetting> all;
        for (const AsteriskSection &section : m_file.sections) {
            for (const AsteriskVariable &variable : section.variables)
                all.push_back(settingOf(rule, variable));
        }
        if (const FoundSetting *pointed = pointedAmong(all, *rule.pointed)) {
            search.effective = *pointed;
            search.effective->foundBy = FoundBy::Pointed;
        } else {
            search.findings.push_back(findingAt(rule.key, Judgement::Fail, "pointed_line_gone",
                                                {rule.pointed->line, 0, {}}, rule.pointed->text));
        }
    }
    if (search.candidates.empty() && !search.effective) {
        search.findings.push_back(findingAt(rule.key, Judgement::Note, "not_found", {}, rule.name));
        search.offers = offersFor(rule);
    }
    return search;
}

std::vector<InsertionOffer> AsteriskDocument::offersFor(const SettingRule &rule) const
{
    if (m_file.endsInComment)
        return {};
    const auto howMany = std::ranges::count_if(
        m_file.sections, [&rule](const AsteriskSection &section) { return isMeant(rule, section); });
    // Nobody can say which one, or what a new one should be called.
    if (!rule.sectionType.isEmpty() && howMany != 1)
        return {};
    for (const AsteriskSection &section : m_file.sections) {
        if (!isMeant(rule, section))
            continue;
        QByteArray sign = " = ";
        QByteArray indentation;
        if (!section.variables.empty()) {
            const AsteriskVariable &last = section.variables.back();
            const QByteArray line = lineTextAt(m_text, last.lineBegin);
            const qsizetype at = line.indexOf('=');
            const bool hasBlank = at > 0 && (line.at(at - 1) == ' ' || line.at(at - 1) == '\t');
            sign = line.mid(at, 2) == "=>" ? (hasBlank ? " => " : "=>") : (hasBlank ? " = " : "=");
            indentation = indentationAt(m_text, last.lineBegin);
        }
        return {offerAt(m_text, nextLineStart(m_text, section.lastOffset), section.lastLine + 1,
                        indentation + rule.name + sign + "%VALUE%")};
    }
    const QByteArray gap = m_text.isEmpty() ? QByteArray() : lineEndOf(m_text);
    const int lines = static_cast<int>(m_text.count('\n'));
    return {offerAt(m_text, m_text.size(), lines + 1,
                    gap + '[' + rule.section + ']' + lineEndOf(m_text) + rule.name + " = %VALUE%")};
}

Result<std::vector<FileEdit>> AsteriskDocument::edits(const SettingRule &rule, const FoundSetting &setting,
                                                      QByteArrayView value) const
{
    if (rule.kind == SettingKind::Number && !isNumber(value))
        return notWritable(rule, "no number");
    if (setting.begin < 0 || setting.end < setting.begin || setting.end > m_text.size())
        return failure(ErrorCode::InvalidArgument, QString::fromUtf8(rule.key),
                       QStringLiteral("no place of this file"));
    if (setting.value == expectedValue(rule, value))
        return std::vector<FileEdit>();
    const QByteArrayView before = QByteArrayView(m_text).sliced(setting.begin, setting.end - setting.begin);
    const std::vector<TextEdit> edits{{setting.begin, setting.end, writtenValue(rule, before, value)}};
    const QByteArray changed = applied(m_text, edits);
    // Whatever Asterisk would cut, trim or read as something else shows when the result is read again.
    SettingRule again = rule;
    again.pointed = SettingRule::PointedLine{lineTextAt(changed, setting.begin), setting.line};
    const SettingSearch search = AsteriskDocument(changed).find(again);
    if (changed.count('\n') != m_text.count('\n') || !search.effective || search.effective->line != setting.line ||
        search.effective->value != expectedValue(rule, value))
        return notWritable(rule, "Asterisk would read another value");
    return std::vector{FileEdit{{}, edits}};
}

Result<std::vector<FileEdit>> AsteriskDocument::insertion(const SettingRule &rule, const InsertionOffer &offer,
                                                          QByteArrayView value) const
{
    if (rule.kind == SettingKind::Number && !isNumber(value))
        return notWritable(rule, "no number");
    if (offer.offset < 0 || offer.offset > m_text.size() || !offer.text.contains("%VALUE%"))
        return failure(ErrorCode::InvalidArgument, QString::fromUtf8(rule.key),
                       QStringLiteral("no place of this file"));
    QByteArray inserted = offer.text;
    inserted.replace("%VALUE%", writtenValue(rule, "yes", value));
    const std::vector<TextEdit> edits{{offer.offset, offer.offset, inserted}};
    const QByteArray changed = applied(m_text, edits);
    SettingRule bySigns = rule;
    bySigns.pointed.reset();
    const SettingSearch search = AsteriskDocument(changed).find(bySigns);
    const auto linesOf = [](const QByteArray &text) { return text.count('\n'); };
    if (linesOf(changed) != linesOf(m_text) + linesOf(offer.text) || !search.effective ||
        search.effective->value != expectedValue(rule, value))
        return notWritable(rule, "Asterisk would read another value");
    return std::vector{FileEdit{{}, edits}};
}

} // namespace stir::server_config
