// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/surgery_properties.h"

#include <algorithm>

namespace stir::test {

using namespace server_config;

namespace {

class Operation
{
public:
    explicit Operation(const SurgeryRequest &request) : m_request(request) {}

    SurgeryResult run()
    {
        const auto document = parseConfig(m_request.grammar, m_request.text, m_request.surroundings);
        if (!document)
            return std::move(m_result);
        require((*document)->text() == m_request.text, "reading changes the text");
        require((*document)->problems().size() < 5000, "there is no end to what is said about the file");
        const SettingSearch search = (*document)->find(m_request.rule);
        for (const FoundSetting &candidate : search.candidates)
            requirePlace(**document, candidate);
        if (search.effective)
            edit(**document, *search.effective);
        else if (!search.offers.empty())
            insert(**document, search.offers.front());
        return std::move(m_result);
    }

private:
    void require(bool holds, const char *what)
    {
        if (!holds && m_result.broken == nullptr)
            m_result.broken = what;
    }

    void requirePlace(const ConfigDocument &document, const FoundSetting &setting)
    {
        const auto text = document.textOf(setting.file);
        require(text.has_value(), "a setting lies in a file that was not read");
        require(text && setting.begin >= 0 && setting.begin <= setting.end && setting.end <= text->size(),
                "a setting lies outside of its file");
        require(text && setting.line >= 1 && setting.line <= text->count('\n') + 1, "a line is not in the file");
    }

    /// The texts with the edits in them, read again.
    std::unique_ptr<ConfigDocument> changedBy(const ConfigDocument &document, const std::vector<FileEdit> &edits)
    {
        QByteArray own = document.text();
        ConfigSurroundings surroundings = m_request.surroundings;
        auto files = std::make_shared<ChangedFiles>(surroundings.includedFiles);
        for (const FileEdit &file : edits) {
            const QByteArray before = document.textOf(file.path).value_or(QByteArray());
            require(isOrdered(file.edits, before.size()), "edits lie outside of the file or on one another");
            if (m_result.broken != nullptr)
                return nullptr;
            const QByteArray after = applied(before, file.edits);
            require(applied(after, inverse(before, file.edits)) == before, "an edit and its inverse change the text");
            if (file.path.isEmpty())
                own = after;
            else
                files->replace(file.path, after);
        }
        if (surroundings.includedFiles != nullptr)
            surroundings.includedFiles = std::move(files);
        auto changed = parseConfig(m_request.grammar, own, surroundings);
        m_result.text = own;
        m_result.edits = edits;
        return changed ? std::move(*changed) : nullptr;
    }

    static bool isOrdered(const std::vector<TextEdit> &edits, qsizetype size)
    {
        qsizetype from = 0;
        return std::ranges::all_of(edits, [&](const TextEdit &edit) {
            const bool holds = edit.begin >= from && edit.end >= edit.begin && edit.end <= size;
            from = edit.end;
            return holds;
        });
    }

    void edit(const ConfigDocument &document, const FoundSetting &setting)
    {
        const auto edits = document.edits(m_request.rule, setting, m_request.value);
        if (!edits)
            return;
        if (edits->empty()) {
            m_result.text = document.text();
            require(setting.value == m_request.value, "nothing is changed, and the value is another");
            return;
        }
        const auto changed = changedBy(document, *edits);
        if (changed == nullptr)
            return;
        m_result.done = SurgeryResult::Done::Edited;
        require(changed->text().count('\n') == m_request.text.count('\n'), "an edit makes or takes lines");
        const QByteArray text = changed->textOf(setting.file).value_or(QByteArray());
        SettingRule here = m_request.rule;
        here.pointed =
            SettingRule::PointedLine{text.split('\n').value(setting.line - 1).trimmed(), setting.line, setting.file};
        const SettingSearch proof = changed->find(here);
        const auto holds = [&](const FoundSetting &one) { return one.value == m_request.value; };
        require((proof.effective && holds(*proof.effective)) || std::ranges::any_of(proof.candidates, holds),
                "the changed line does not say what was meant");
        requireNothingMore(*changed, here, proof);
    }

    void requireNothingMore(const ConfigDocument &changed, const SettingRule &rule, const SettingSearch &proof)
    {
        if (!proof.effective || proof.effective->value != m_request.value)
            return;
        const auto again = changed.edits(rule, *proof.effective, m_request.value);
        require(again && again->empty(), "an edit made twice is more than one made once");
    }

    void insert(const ConfigDocument &document, const InsertionOffer &offer)
    {
        const auto edits = document.insertion(m_request.rule, offer, m_request.value);
        if (!edits)
            return;
        const auto changed = changedBy(document, *edits);
        if (changed == nullptr)
            return;
        m_result.done = SurgeryResult::Done::Inserted;
        const SettingSearch proof = changed->find(m_request.rule);
        require(proof.effective.has_value(), "what was added is not found");
        require(!proof.effective || proof.effective->value == m_request.value, "what was added says something else");
        requireNothingMore(*changed, m_request.rule, proof);
    }

    const SurgeryRequest &m_request;
    SurgeryResult m_result;
};

} // namespace

SurgeryResult operate(const SurgeryRequest &request)
{
    return Operation(request).run();
}

} // namespace stir::test
