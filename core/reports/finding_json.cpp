// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/finding_json.h"

#include "core/wording/wording.h"

#include <algorithm>

namespace stir::reports {

PreparedFinding::PreparedFinding(const Finding &finding)
{
    JsonText head;
    head.raw(R"({"id":)");
    head.text(finding.check);
    head.raw(R"(,"result":)");
    head.text(judgementName(finding.result));
    head.raw(R"(,"section":)");
    head.textOrNull(finding.section);
    head.raw(R"(,"message":")");
    m_head = head.view().toByteArray();
    if (const auto pattern = wording::patternFor(finding)) {
        m_isWorded = true;
        m_message = segmentsOf(pattern->sentence, pattern->values, finding.check);
        m_hint = segmentsOf(pattern->hint, pattern->values, finding.check);
    }
}

void PreparedFinding::write(const Finding &finding, std::span<const NamedValue> values, JsonText &json) const
{
    json.raw(m_head);
    if (m_isWorded)
        writeSentence(m_message, finding, values, json);
    else
        json.textInside(wording::sentence(finding).toUtf8());
    json.raw(R"(","hint":")");
    writeSentence(m_hint, finding, values, json);
    json.raw(R"("})");
}

void PreparedFinding::writeSentence(const std::vector<Segment> &segments, const Finding &finding,
                                    std::span<const NamedValue> values, JsonText &json)
{
    for (const Segment &segment : segments) {
        json.raw(segment.text);
        if (segment.value.isEmpty())
            continue;
        const auto given = std::find_if(values.begin(), values.end(),
                                        [&segment](const NamedValue &value) { return value.name == segment.value; });
        if (given != values.end())
            json.textInside(given->text);
        else
            json.textInside(wording::valueText(finding, segment.value).toUtf8());
    }
}

/// As wording::filled() puts values in: "%1" to "%9"; "%" before anything else is itself.
std::vector<PreparedFinding::Segment> PreparedFinding::segmentsOf(const QString &sentence, const QStringList &values,
                                                                  const QString &check)
{
    std::vector<Segment> segments;
    QString literal;
    const auto end = [&](const QString &value) {
        JsonText text;
        text.textInside(literal.toUtf8());
        segments.push_back({text.view().toByteArray(), value});
        literal.clear();
    };
    for (qsizetype at = 0; at < sentence.size(); ++at) {
        const QChar next = at + 1 < sentence.size() ? sentence[at + 1] : QChar();
        if (sentence[at] != QLatin1Char('%') || next < QLatin1Char('1') || next > QLatin1Char('9')) {
            literal += sentence[at];
            continue;
        }
        ++at;
        const QString name = values.value(next.digitValue() - 1);
        if (name == QLatin1String("check"))
            literal += wording::checkTitle(check);
        else if (!name.isEmpty())
            end(name);
    }
    end({});
    return segments;
}

std::shared_ptr<const PreparedFinding> FindingJson::preparedFor(const Finding &finding)
{
    m_key.resize(0);
    m_key += finding.check;
    m_key += QLatin1Char('/');
    m_key += finding.rule;
    m_key += QLatin1Char('/');
    m_key += finding.section;
    m_key += QChar(static_cast<char16_t>('0' + static_cast<int>(finding.result)));
    auto &prepared = m_prepared[m_key];
    if (!prepared)
        prepared = std::make_shared<const PreparedFinding>(finding);
    return prepared;
}

} // namespace stir::reports
