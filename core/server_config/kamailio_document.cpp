// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/kamailio_document.h"

#include "core/server_config/boolean_words.h"
#include "core/server_config/changed_config.h"
#include "core/server_config/kamailio_edit.h"
#include "core/server_config/kamailio_string.h"
#include "core/server_config/text_lines.h"

namespace stir::server_config {

namespace {

tl::unexpected<Error> wrongPlace(const SettingRule &rule)
{
    return failure(ErrorCode::InvalidArgument, QString::fromUtf8(rule.key), QStringLiteral("no place of this file"));
}

tl::unexpected<Error> readDifferently(const SettingRule &rule)
{
    return failure(ErrorCode::ValueNotWritable, QString::fromUtf8(rule.key),
                   QStringLiteral("Kamailio would read another value"));
}

QByteArray expectedValue(const SettingRule &rule, QByteArrayView value)
{
    const auto on = rule.kind == SettingKind::Switch ? booleanOf(value) : std::nullopt;
    return on ? switchValue(*on) : value.toByteArray();
}

} // namespace

KamailioDocument::KamailioDocument(const QByteArray &text, ConfigSurroundings surroundings)
    : m_surroundings(std::move(surroundings)), m_sources(m_surroundings.path, text),
      m_index(readKamailio(m_sources, m_surroundings))
{
}

std::optional<QByteArray> KamailioDocument::textOf(const QByteArray &path) const
{
    if (path.isEmpty())
        return text();
    const auto found = std::ranges::find(m_sources.files(), path, &SourceFile::path);
    return found == m_sources.files().end() ? std::nullopt : std::optional(found->text);
}

SettingSearch KamailioDocument::find(const SettingRule &rule) const
{
    KamailioSearch search(m_sources, m_index, rule);
    KamailioFinds finds = search.run();
    SettingSearch result;
    constexpr std::size_t mostCandidates = 200;
    for (const Candidate &candidate : finds.candidates) {
        if (result.candidates.size() < mostCandidates)
            result.candidates.push_back(search.settingOf(candidate));
    }
    if (!finds.targets.empty())
        result.effective = search.settingOf(finds.targets.front());
    result.findings = std::move(finds.findings);
    if (finds.candidates.empty())
        result.offers = offersFor(rule, search);
    return result;
}

/// Edits of the whole text as those of its files.
Result<std::vector<FileEdit>> KamailioDocument::perFile(const SettingRule &rule,
                                                        const std::vector<TextEdit> &edits) const
{
    std::vector<FileEdit> files;
    for (const TextEdit &edit : edits) {
        const auto spot = m_sources.spotOf(edit.begin, edit.end);
        if (!spot)
            return wrongPlace(rule);
        const QByteArray path = spot->file == 0 ? QByteArray() : m_sources.file(spot->file).path;
        auto file = std::ranges::find(files, path, &FileEdit::path);
        if (file == files.end())
            file = files.insert(files.end(), FileEdit{path, {}});
        file->edits.push_back({spot->offset, spot->offset + edit.end - edit.begin, edit.replacement});
    }
    for (FileEdit &file : files)
        file.edits = ordered(std::move(file.edits));
    return files;
}

KamailioDocument KamailioDocument::changedBy(const std::vector<FileEdit> &files) const
{
    ChangedConfig changed = changedConfig(*this, m_surroundings, files);
    return KamailioDocument(changed.text, std::move(changed.surroundings));
}

Result<std::vector<FileEdit>> KamailioDocument::edits(const SettingRule &rule, const FoundSetting &setting,
                                                      QByteArrayView value) const
{
    KamailioSearch search(m_sources, m_index, rule);
    KamailioFinds finds = search.run();
    const auto isMeant = [&](const Candidate &candidate) { return search.isAt(candidate, setting); };
    std::vector<Candidate> targets;
    if (std::ranges::any_of(finds.targets, isMeant))
        targets = finds.targets;
    else
        std::ranges::copy_if(finds.candidates, std::back_inserter(targets), isMeant);
    if (targets.empty())
        return wrongPlace(rule);
    std::vector<TextEdit> edits;
    for (const Candidate &target : targets) {
        const auto own = editsFor(m_sources.whole(), rule, target, value);
        if (!own)
            return failure(own.error());
        if (!own->empty() && rule.kind == SettingKind::Text && rewrites(value, target.construct))
            return readDifferently(rule);
        edits.insert(edits.end(), own->begin(), own->end());
    }
    auto files = perFile(rule, edits);
    if (files && !files->empty() && !proves(rule, search.settingOf(targets.front()), value, changedBy(*files)))
        return readDifferently(rule);
    return files;
}

/// Read again, the line must say what was meant; its number cannot have changed.
bool KamailioDocument::proves(const SettingRule &rule, const FoundSetting &target, QByteArrayView value,
                              const KamailioDocument &changed) const
{
    const QByteArray before = textOf(target.file).value_or(QByteArray());
    const QByteArray after = changed.textOf(target.file).value_or(QByteArray());
    if (before.count('\n') != after.count('\n'))
        return false;
    SettingRule again = rule;
    again.pointed = SettingRule::PointedLine{lineNumbered(after, target.line), target.line, target.file};
    const SettingSearch proof = changed.find(again);
    return std::ranges::any_of(proof.candidates, [&](const FoundSetting &one) {
        return one.line == target.line && one.file == target.file && one.value == expectedValue(rule, value);
    });
}

/// A substitution of the file that would change `value` where it stands.
bool KamailioDocument::rewrites(QByteArrayView value, const Construct *except) const
{
    return std::ranges::any_of(m_index.constructs, [&](const Construct &construct) {
        return construct.kind == ConstructKind::Subst && construct.isLive && !construct.isCommented &&
               &construct != except && !construct.name.isEmpty() && value.contains(QByteArrayView(construct.name));
    });
}

std::vector<InsertionOffer> KamailioDocument::offersFor(const SettingRule &rule, const KamailioSearch &search) const
{
    std::vector<InsertionOffer> offers;
    if (!rule.module.isEmpty()) {
        if (auto offer = offerOfParameter(rule))
            offers.push_back(std::move(*offer));
    }
    if (rule.kind == SettingKind::Switch) {
        for (const QByteArray &name : rule.defines) {
            if (auto offer = offerOfDefine(name, search))
                offers.push_back(std::move(*offer));
        }
    }
    return offers;
}

/// A line behind the one that holds what lies in [begin, end), indented like it.
InsertionOffer KamailioDocument::offerBehind(qsizetype begin, qsizetype end, int line, const QByteArray &lineText) const
{
    const SourceSpot spot = m_sources.spotOf(begin);
    const SourceFile &file = m_sources.file(spot.file);
    const qsizetype behind = std::min(spot.offset + end - begin, file.text.size());
    InsertionOffer offer =
        offerAt(file.text, nextLineStart(file.text, behind), line, indentationAt(file.text, spot.offset) + lineText);
    offer.file = spot.file == 0 ? QByteArray() : file.path;
    return offer;
}

std::optional<InsertionOffer> KamailioDocument::offerOfParameter(const SettingRule &rule) const
{
    const Construct *neighbour = nullptr;
    for (const Construct &construct : m_index.constructs) {
        const bool isParameter =
            construct.kind == ConstructKind::Modparam && namesModule(construct.module, rule.module);
        const bool isLoad = construct.kind == ConstructKind::LoadModule && construct.name == rule.module;
        if ((!isParameter && !isLoad) || construct.isCommented)
            continue;
        // In force before skipped, and within that the last: a parameter must follow the module.
        if (neighbour == nullptr || construct.isLive || !neighbour->isLive)
            neighbour = &construct;
    }
    // A text in quotes is the wrong type for a parameter that is a number.
    const QByteArray value = rule.kind == SettingKind::Text ? "\"%VALUE%\"" : "%VALUE%";
    QByteArray line = "modparam(\"" + rule.module + "\", \"" + rule.parameter + "\", " + value + ')';
    if (neighbour == nullptr) {
        neighbour = lastLoaded();
        if (neighbour == nullptr)
            return std::nullopt;
        // The module itself is missing: it is loaded where and as the others are.
        const qsizetype begin = m_sources.spotOf(neighbour->begin).offset;
        const QByteArray &file = m_sources.file(neighbour->place.file).text;
        line = loadLike(*neighbour, rule.module) + lineEndOf(file) + indentationAt(file, begin) + line;
    }
    const QByteArrayView held =
        QByteArrayView(m_sources.whole()).sliced(neighbour->begin, neighbour->end - neighbour->begin);
    const int lines = static_cast<int>(held.count('\n'));
    return offerBehind(neighbour->begin, neighbour->end, neighbour->place.line + lines + 1, line);
}

/// The last module that is loaded in force; it must be known before the routes that use it.
const Construct *KamailioDocument::lastLoaded() const
{
    const auto isLoaded = [](const Construct &one) {
        return one.kind == ConstructKind::LoadModule && one.isLive && !one.isCommented;
    };
    const auto last = std::find_if(m_index.constructs.rbegin(), m_index.constructs.rend(), isLoaded);
    return last == m_index.constructs.rend() ? nullptr : &*last;
}

/// The same line for another module: with its folder, its brackets and its ".so", or without them.
QByteArray KamailioDocument::loadLike(const Construct &other, const QByteArray &module) const
{
    QByteArray line = m_sources.whole().mid(other.begin, other.end - other.begin);
    const qsizetype name = line.lastIndexOf(other.name);
    if (other.name.isEmpty() || name < 0 || line.contains(',') || line.contains('\n') || !line.startsWith("loadmodule"))
        return "loadmodule \"" + module + ".so\"";
    return line.replace(name, other.name.size(), module);
}

std::optional<InsertionOffer> KamailioDocument::offerOfDefine(const QByteArray &name,
                                                              const KamailioSearch &search) const
{
    const QByteArray line = "#!define " + name;
    const std::vector<std::size_t> anchors = search.anchors();
    if (!anchors.empty()) {
        const Comment &anchor = m_index.comments[anchors.front()];
        return offerBehind(anchor.begin, anchor.end, anchor.place.line + 1, line);
    }
    if (!m_index.askedNames.contains(name))
        return std::nullopt; // nothing in the file would notice
    // Behind the first line: in front of everything that may ask for it.
    return offerAt(text(), nextLineStart(text(), 0), 2, line);
}

Result<std::vector<FileEdit>> KamailioDocument::insertion(const SettingRule &rule, const InsertionOffer &offer,
                                                          QByteArrayView value) const
{
    const auto file = textOf(offer.file);
    if (!file || offer.offset < 0 || offer.offset > file->size())
        return wrongPlace(rule);
    QByteArray inserted = offer.text;
    if (rule.kind == SettingKind::Switch) {
        const auto on = booleanOf(value);
        if (!on)
            return readDifferently(rule);
        if (inserted.contains("%VALUE%"))
            inserted.replace("%VALUE%", *on ? "1" : "0");
        else if (!*on)
            inserted.replace("#!define", "##!define");
    } else if (rule.kind == SettingKind::Number) {
        if (!isNumber(value))
            return readDifferently(rule);
        inserted.replace("%VALUE%", value.toByteArray());
    } else {
        const auto written = encodedString(value, '"');
        if (!written || !inserted.contains("%VALUE%") || rewrites(value, nullptr))
            return readDifferently(rule);
        inserted.replace("%VALUE%", *written);
    }
    std::vector<FileEdit> edits{{offer.file, {{offer.offset, offer.offset, inserted}}}};
    SettingRule bySigns = rule;
    bySigns.pointed.reset();
    const SettingSearch proof = changedBy(edits).find(bySigns);
    if (!proof.effective || proof.effective->value != expectedValue(rule, value))
        return readDifferently(rule);
    return edits;
}

} // namespace stir::server_config
