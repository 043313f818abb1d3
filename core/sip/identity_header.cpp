// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sip/identity_header.h"

#include <algorithm>

namespace stir::sip {

namespace {

constexpr std::size_t parameterLimit = 64;

bool isBlank(char character)
{
    return character == ' ' || character == '\t' || character == '\r' || character == '\n';
}

bool hasBlank(QByteArrayView text)
{
    return std::any_of(text.begin(), text.end(), isBlank);
}

QByteArray withoutBlanks(QByteArrayView text)
{
    QByteArray kept = text.toByteArray();
    kept.removeIf(isBlank);
    return kept;
}

/// A folded line (RFC 3261 7.3.1) stands for one blank.
QByteArray unfolded(QByteArrayView value)
{
    value = value.trimmed();
    QByteArray joined;
    joined.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != '\r' && value[i] != '\n') {
            joined.append(value[i]);
            continue;
        }
        while (i + 1 < value.size() && isBlank(value[i + 1]))
            ++i;
        joined.append(' ');
    }
    return joined;
}

/// How the value of a parameter was written.
enum class Form
{
    Plain,
    Quoted,
    Bracketed
};

struct Parameter
{
    QByteArrayView name;
    QByteArrayView value;
    Form form = Form::Plain;
    bool separated = true; ///< followed by ';' or the end
};

class ParameterReader
{
public:
    explicit ParameterReader(QByteArrayView text) : m_text(text) {}

    /// No value at the end.
    std::optional<Parameter> next()
    {
        while (m_at < m_text.size() && (isBlank(m_text[m_at]) || m_text[m_at] == ';'))
            ++m_at;
        if (m_at >= m_text.size())
            return std::nullopt;
        Parameter parameter;
        parameter.name = upTo("=;").trimmed();
        if (!at('='))
            return parameter;
        ++m_at;
        skipBlanks();
        readValue(parameter);
        return parameter;
    }

private:
    bool at(char character) const { return m_at < m_text.size() && m_text[m_at] == character; }

    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }

    QByteArrayView upTo(std::string_view stops)
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && stops.find(m_text[m_at]) == std::string_view::npos)
            ++m_at;
        return m_text.sliced(from, m_at - from);
    }

    void readValue(Parameter &parameter)
    {
        const char closing = at('<') ? '>' : at('"') ? '"' : '\0';
        const qsizetype end = closing == '\0' ? -1 : m_text.indexOf(closing, m_at + 1);
        if (end < 0) {
            parameter.value = upTo(";").trimmed();
            return;
        }
        parameter.form = closing == '>' ? Form::Bracketed : Form::Quoted;
        parameter.value = m_text.sliced(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        skipBlanks();
        parameter.separated = m_at >= m_text.size() || at(';');
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

void note(IdentityHeader &header, QByteArray damage)
{
    if (std::find(header.damage.begin(), header.damage.end(), damage) == header.damage.end())
        header.damage.push_back(std::move(damage));
}

bool named(const Parameter &parameter, const char *name)
{
    return parameter.name.compare(name, Qt::CaseInsensitive) == 0;
}

bool isOther(const QByteArray &kept, const Parameter &parameter)
{
    const qsizetype end = kept.indexOf('=');
    return parameter.name.compare(QByteArrayView(kept).first(end < 0 ? kept.size() : end), Qt::CaseInsensitive) == 0;
}

/// Whether a parameter of that name was read already.
bool isThere(const IdentityHeader &header, const Parameter &parameter)
{
    if (named(parameter, "info"))
        return header.info.has_value();
    if (named(parameter, "alg"))
        return header.alg.has_value();
    if (named(parameter, "ppt"))
        return header.ppt.has_value();
    const auto &others = header.otherParameters;
    return std::any_of(others.begin(), others.end(),
                       [&parameter](const QByteArray &kept) { return isOther(kept, parameter); });
}

void noteRepetition(IdentityHeader &header, const Parameter &parameter)
{
    const QByteArray name = parameter.name.toByteArray().toLower();
    auto &repeated = header.repeatedParameters;
    if (std::find(repeated.begin(), repeated.end(), name) == repeated.end())
        repeated.push_back(name);
}

void keepOther(IdentityHeader &header, const Parameter &parameter)
{
    if (header.otherParameters.size() >= parameterLimit)
        return;
    QByteArray text = parameter.name.toByteArray();
    if (!parameter.value.isNull())
        text += '=' + parameter.value.toByteArray();
    header.otherParameters.push_back(std::move(text));
}

void keep(IdentityHeader &header, const Parameter &parameter)
{
    if (!parameter.separated)
        note(header, "missing_semicolon");
    if (!parameter.name.isEmpty() && isThere(header, parameter))
        noteRepetition(header, parameter);
    if (named(parameter, "info") && !header.info) {
        header.info = parameter.value.toByteArray();
        if (parameter.form != Form::Bracketed)
            note(header, "info_unbracketed");
    } else if (named(parameter, "alg") && !header.alg) {
        header.alg = parameter.value.toByteArray();
    } else if (named(parameter, "ppt") && !header.ppt) {
        header.ppt = parameter.value.toByteArray();
        header.pptQuoted = parameter.form == Form::Quoted;
    } else {
        keepOther(header, parameter);
    }
}

} // namespace

IdentityHeader IdentityHeader::parse(QByteArrayView value)
{
    IdentityHeader header;
    header.value = unfolded(value);
    const QByteArrayView whole = header.value;
    const qsizetype semicolon = whole.indexOf(';');
    const QByteArrayView token = (semicolon < 0 ? whole : whole.first(semicolon)).trimmed();
    if (hasBlank(token)) {
        note(header, "blank_in_token");
        header.token = withoutBlanks(token);
    } else {
        header.token = token.toByteArray();
    }
    if (semicolon < 0)
        return header;
    ParameterReader parameters(whole.sliced(semicolon));
    while (const auto parameter = parameters.next())
        keep(header, *parameter);
    return header;
}

} // namespace stir::sip
