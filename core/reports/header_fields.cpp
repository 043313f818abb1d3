// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/header_fields.h"

#include <algorithm>
#include <array>

namespace stir::reports {

namespace {

constexpr std::array names{"file",     "index",   "frame",   "line",     "offset", "time",         "method", "call_id",
                           "identity", "type",    "attest",  "orig",     "dest",   "iat",          "origid", "x5u",
                           "verdict",  "outcome", "verstat", "response", "failed", "server_action"};

QByteArray lent(QByteArrayView view)
{
    return QByteArray::fromRawData(view.data(), view.size());
}

QByteArray positive(qint64 number)
{
    return number > 0 ? QByteArray::number(number) : QByteArray();
}

QByteArray failedChecks(const Findings &checks)
{
    QByteArrayList failed;
    for (const Finding &finding : checks) {
        const QByteArray check = finding.check.toUtf8();
        if (finding.result == Judgement::Fail && !failed.contains(check))
            failed.append(check);
    }
    return failed.join(',');
}

bool isControl(char character)
{
    return static_cast<quint8>(character) < 0x20 || character == 0x7F;
}

void appendEscaped(QByteArrayView value, QByteArray &out)
{
    // Without an early end, so that the compiler looks at many bytes at once.
    quint8 strange = 0;
    for (const char character : value)
        strange = static_cast<quint8>(strange | (isControl(character) || character == '\\' ? 1 : 0));
    if (strange == 0) {
        out.append(value);
        return;
    }
    for (const char character : value) {
        switch (character) {
        case '\t':
            out.append("\\t");
            break;
        case '\n':
            out.append("\\n");
            break;
        case '\r':
            out.append("\\r");
            break;
        case '\\':
            out.append("\\\\");
            break;
        default:
            // Other control characters would be obeyed by a terminal.
            if (isControl(character))
                out.append("\\x" + QByteArray::number(static_cast<quint8>(character), 16).rightJustified(2, '0'));
            else
                out.append(character);
        }
    }
}

void appendCsv(QByteArrayView value, QByteArray &out)
{
    constexpr std::string_view formulaStarts = "=+-@\t\r";
    const bool isFormula = !value.isEmpty() && formulaStarts.find(value[0]) != std::string_view::npos;
    const bool needsQuotes = isFormula || std::any_of(value.begin(), value.end(), [](char character) {
                                 return character == ',' || character == '"' || isControl(character);
                             });
    if (!needsQuotes) {
        out.append(value);
        return;
    }
    out.append(isFormula ? "\"'" : "\"");
    out.append(value.toByteArray().replace('"', "\"\""));
    out.append('"');
}

} // namespace

QStringList fieldNames()
{
    QStringList list;
    for (const char *name : names)
        list.append(QString::fromLatin1(name));
    return list;
}

std::vector<HeaderField> allFields()
{
    std::vector<HeaderField> fields;
    for (std::size_t i = 0; i < names.size(); ++i)
        fields.push_back(static_cast<HeaderField>(i));
    return fields;
}

tl::expected<std::vector<HeaderField>, QString> parseFields(const QString &list)
{
    std::vector<HeaderField> fields;
    for (const QString &part : list.split(QLatin1Char(','))) {
        const QString name = part.trimmed();
        const auto known =
            std::find_if(names.begin(), names.end(), [&name](const char *each) { return name == QLatin1String(each); });
        if (known == names.end())
            return tl::unexpected(name);
        fields.push_back(static_cast<HeaderField>(known - names.begin()));
    }
    return fields;
}

HeaderFields::HeaderFields(const QString &file, std::vector<HeaderField> fields, FieldForm form)
    : m_file(file.toUtf8()), m_fields(std::move(fields)), m_form(form)
{
}

void HeaderFields::write(const capture::CallView &call, const capture::HeaderView &header, qint64 index,
                         QByteArray &out)
{
    const qsizetype before = out.size();
    const capture::HeaderClaims claims = header.isMissing() ? capture::HeaderClaims() : header.claims();
    bool isEmpty = true;
    bool isFirst = true;
    for (const HeaderField field : m_fields) {
        if (!isFirst)
            out.append(m_form == FieldForm::Csv ? ',' : '\t');
        isFirst = false;
        const QByteArray text = value(field, call, header, claims, index);
        isEmpty = isEmpty && text.isEmpty();
        append(text, out);
    }
    if (isEmpty)
        out.truncate(before);
    else
        out.append(m_form == FieldForm::Csv ? "\r\n" : "\n");
}

QByteArray HeaderFields::heading() const
{
    QByteArrayList columns;
    for (const HeaderField field : m_fields)
        columns.append(names[static_cast<std::size_t>(field)]);
    return columns.join(m_form == FieldForm::Csv ? ',' : '\t') + (m_form == FieldForm::Csv ? "\r\n" : "\n");
}

QByteArray HeaderFields::value(HeaderField field, const capture::CallView &call, const capture::HeaderView &header,
                               const capture::HeaderClaims &claims, qint64 index) const
{
    const capture::CapturedMessage &message = *call.message;
    const passport::PassportReport &report = *header.report;
    switch (field) {
    case HeaderField::File:
        return m_file;
    case HeaderField::Index:
        return QByteArray::number(index);
    case HeaderField::Frame:
        return positive(message.frame);
    case HeaderField::Line:
        return positive(header.line);
    case HeaderField::Offset:
        return QByteArray::number(message.offset);
    case HeaderField::Time:
        return message.time == capture::CapturedMessage::noTime ? QByteArray() : timeText(message.time / 1000);
    case HeaderField::Method:
        return lent(call.method);
    case HeaderField::CallId:
        return lent(call.callId);
    case HeaderField::Identity:
        return lent(header.identity);
    case HeaderField::Type:
        return claims.type;
    case HeaderField::Attest:
        return claims.attest;
    case HeaderField::Orig:
        return claims.orig;
    case HeaderField::Dest:
        return claims.dest;
    case HeaderField::Iat:
        return claims.issuedAt ? QByteArray::number(*claims.issuedAt) : QByteArray();
    case HeaderField::OrigId:
        return claims.originId;
    case HeaderField::X5u:
        return claims.x5u;
    case HeaderField::Verdict:
        return passport::verdictName(report.verdict).toLatin1();
    case HeaderField::Outcome:
        return passport::outcomeName(report.outcome).toLatin1();
    case HeaderField::Verstat:
        return report.verstat.toUtf8();
    case HeaderField::Response:
        return report.response ? QByteArray::number(report.response->code) : QByteArray();
    case HeaderField::Failed:
        return failedChecks(report.checks);
    case HeaderField::ServerAction:
        return lent(message.server.action);
    }
    Q_UNREACHABLE();
}

void HeaderFields::append(QByteArrayView value, QByteArray &out) const
{
    switch (m_form) {
    case FieldForm::Tabs:
        return appendEscaped(value, out);
    case FieldForm::Csv:
        return appendCsv(value, out);
    }
}

} // namespace stir::reports
