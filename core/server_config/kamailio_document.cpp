// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/kamailio_document.h"

#include "core/server_config/boolean_words.h"
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

KamailioDocument::KamailioDocument(QByteArray text, std::vector<QByteArray> externalDefines)
    : m_text(std::move(text)), m_externalDefines(std::move(externalDefines)),
      m_index(readKamailio(m_text, m_externalDefines))
{
}

SettingSearch KamailioDocument::find(const SettingRule &rule) const
{
    KamailioSearch search(m_text, m_index, rule);
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

Result<QByteArray> KamailioDocument::withValue(const SettingRule &rule, const FoundSetting &setting,
                                               QByteArrayView value) const
{
    KamailioSearch search(m_text, m_index, rule);
    KamailioFinds finds = search.run();
    const auto isMeant = [&](const Candidate &candidate) {
        return KamailioSearch::placeOf(candidate) == ByteRange{setting.begin, setting.end};
    };
    std::vector<Candidate> targets;
    if (std::ranges::any_of(finds.targets, isMeant))
        targets = finds.targets;
    else
        std::ranges::copy_if(finds.candidates, std::back_inserter(targets), isMeant);
    if (targets.empty())
        return wrongPlace(rule);
    std::vector<TextEdit> edits;
    for (const Candidate &target : targets) {
        const auto own = editsFor(m_text, rule, target, value);
        if (!own)
            return failure(own.error());
        if (!own->empty() && rule.kind == SettingKind::Text && rewrites(value, target.construct))
            return readDifferently(rule);
        edits.insert(edits.end(), own->begin(), own->end());
    }
    if (edits.empty())
        return m_text;
    QByteArray changed = applied(m_text, edits);
    // Read again, the line must say what was meant; its number cannot have changed.
    SettingRule again = rule;
    const Place &place = targets.front().construct->place;
    again.pointed = SettingRule::PointedLine{lineTextAt(changed, place.lineBegin), place.line};
    const SettingSearch proof = KamailioDocument(changed, m_externalDefines).find(again);
    const bool holds = std::ranges::any_of(proof.candidates, [&](const FoundSetting &one) {
        return one.line == place.line && one.value == expectedValue(rule, value);
    });
    if (!holds || changed.count('\n') != m_text.count('\n'))
        return readDifferently(rule);
    return changed;
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
    if (neighbour == nullptr)
        return std::nullopt;
    const qsizetype offset = nextLineStart(m_text, neighbour->end);
    // A text in quotes is the wrong type for a parameter that is a number.
    const QByteArray value = rule.kind == SettingKind::Text ? "\"%VALUE%\"" : "%VALUE%";
    const int lines = static_cast<int>(m_text.mid(neighbour->begin, neighbour->end - neighbour->begin).count('\n'));
    return offerAt(m_text, offset, neighbour->place.line + lines + 1,
                   indentationAt(m_text, neighbour->begin) + "modparam(\"" + rule.module + "\", \"" + rule.parameter +
                       "\", " + value + ')');
}

std::optional<InsertionOffer> KamailioDocument::offerOfDefine(const QByteArray &name,
                                                              const KamailioSearch &search) const
{
    const QByteArray text = "#!define " + name;
    const std::vector<std::size_t> anchors = search.anchors();
    if (!anchors.empty()) {
        const Comment &anchor = m_index.comments[anchors.front()];
        return offerAt(m_text, nextLineStart(m_text, anchor.end), anchor.place.line + 1,
                       indentationAt(m_text, anchor.begin) + text);
    }
    if (!m_index.askedNames.contains(name))
        return std::nullopt; // nothing in the file would notice
    // Behind the first line: in front of everything that may ask for it.
    const qsizetype second = nextLineStart(m_text, 0);
    return offerAt(m_text, second, 2, text);
}

Result<QByteArray> KamailioDocument::withInserted(const SettingRule &rule, const InsertionOffer &offer,
                                                  QByteArrayView value) const
{
    if (offer.offset < 0 || offer.offset > m_text.size())
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
    QByteArray changed = m_text;
    changed.insert(offer.offset, inserted);
    SettingRule bySigns = rule;
    bySigns.pointed.reset();
    const SettingSearch proof = KamailioDocument(changed, m_externalDefines).find(bySigns);
    if (!proof.effective || proof.effective->value != expectedValue(rule, value))
        return readDifferently(rule);
    return changed;
}

} // namespace stir::server_config
