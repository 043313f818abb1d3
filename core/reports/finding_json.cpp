// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/finding_json.h"

#include "core/wording/wording.h"

#include <algorithm>

namespace stir::reports {

namespace {

template <typename Segments, typename WriteValue>
void writeSentence(const Segments &segments, const WriteValue &writeValue, JsonText &json)
{
    for (const auto &segment : segments) {
        json.raw(segment.text);
        if (!segment.value.isEmpty())
            writeValue(segment.value);
    }
}

/// What the parts of the object have in common, whoever gives the values.
template <typename Prepared, typename WriteValue>
void writeWorded(const Prepared &prepared, const WriteValue &writeValue, JsonText &json)
{
    json.raw(prepared.head);
    writeSentence(prepared.message, writeValue, json);
    json.raw(R"(","hint":")");
    writeSentence(prepared.hint, writeValue, json);
    json.raw(R"("})");
}

} // namespace

void FindingJson::write(const Finding &finding, JsonText &json)
{
    const Prepared &prepared = preparedFor(finding);
    if (!prepared.isWorded) {
        json.raw(prepared.head);
        json.textInside(wording::sentence(finding).toUtf8());
        json.raw(R"(","hint":""})");
        return;
    }
    writeWorded(
        prepared, [&](const QString &name) { json.textInside(wording::valueText(finding, name).toUtf8()); }, json);
}

void FindingJson::write(const Finding &finding, std::span<const NamedValue> values, JsonText &json)
{
    const Prepared &prepared = preparedFor(finding);
    if (!prepared.isWorded)
        return write(finding, json);
    writeWorded(
        prepared,
        [&](const QString &name) {
            const auto found = std::find_if(values.begin(), values.end(),
                                            [&name](const NamedValue &value) { return value.name == name; });
            if (found != values.end())
                json.textInside(found->text);
            else
                json.textInside(wording::valueText(finding, name).toUtf8());
        },
        json);
}

const FindingJson::Prepared &FindingJson::preparedFor(const Finding &finding)
{
    m_key.resize(0);
    m_key += finding.check;
    m_key += QLatin1Char('/');
    m_key += finding.rule;
    m_key += QLatin1Char('/');
    m_key += finding.section;
    m_key += QChar(static_cast<char16_t>('0' + static_cast<int>(finding.result)));
    const auto known = m_prepared.constFind(m_key);
    if (known != m_prepared.constEnd())
        return *known;

    Prepared prepared;
    JsonText head;
    head.raw(R"({"id":)");
    head.text(finding.check);
    head.raw(R"(,"result":)");
    head.text(judgementName(finding.result));
    head.raw(R"(,"section":)");
    head.textOrNull(finding.section);
    head.raw(R"(,"message":")");
    prepared.head = head.view().toByteArray();
    if (const auto pattern = wording::patternFor(finding)) {
        prepared.isWorded = true;
        prepared.message = segmentsOf(pattern->sentence, pattern->values, finding.check);
        prepared.hint = segmentsOf(pattern->hint, pattern->values, finding.check);
    }
    return *m_prepared.insert(m_key, std::move(prepared));
}

/// As wording::filled() puts values in: "%1" to "%9"; "%" before anything else is itself.
std::vector<FindingJson::Segment> FindingJson::segmentsOf(const QString &sentence, const QStringList &values,
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

} // namespace stir::reports
