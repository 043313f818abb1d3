// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/header_view.h"

#include "app/ctl/ctl_text.h"
#include "app/ctl/finding_view.h"

namespace stir::ctl {

namespace {

using passport::PassportReport;

template <typename Text>
QJsonValue textOrNull(const std::optional<Text> &text)
{
    if (!text)
        return QJsonValue::Null;
    if constexpr (std::is_same_v<Text, QByteArray>)
        return QString::fromUtf8(*text);
    else
        return *text;
}

QJsonValue objectOrNull(const QByteArray &text, const QJsonObject &object)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(object);
}

QJsonObject sourceJson(const JudgedHeader &header)
{
    const passport::MessageContext &context = header.captured.context;
    return {{QStringLiteral("file"), orNull(header.file)},
            {QStringLiteral("index"), header.captured.index},
            {QStringLiteral("frame"), QJsonValue::Null},
            {QStringLiteral("line"), header.captured.line > 0 ? QJsonValue(header.captured.line) : QJsonValue::Null},
            {QStringLiteral("time"), orNull(timeText(context.capturedAt.value_or(QDateTime())))},
            {QStringLiteral("method"), orNull(context.method)},
            {QStringLiteral("call_id"), orNull(context.callId)}};
}

QJsonValue responseJson(const std::optional<passport::ResponseCode> &response)
{
    if (!response)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("code"), response->code}, {QStringLiteral("reason"), response->reason}};
}

void insertClaims(QJsonObject &json, const passport::PassportToken &token)
{
    const auto dest = token.destNumbers();
    const auto iat = token.issuedAt();
    json.insert(QStringLiteral("attest"), textOrNull(token.claim(QStringLiteral("attest"))));
    json.insert(QStringLiteral("orig"), textOrNull(token.origNumber()));
    json.insert(QStringLiteral("dest"), dest ? QJsonValue(QJsonArray::fromStringList(*dest)) : QJsonValue::Null);
    json.insert(QStringLiteral("iat"), iat ? QJsonValue(*iat) : QJsonValue::Null);
    json.insert(QStringLiteral("origid"), textOrNull(token.claim(QStringLiteral("origid"))));
    json.insert(QStringLiteral("x5u"), textOrNull(token.text(QStringLiteral("x5u"))));
}

void insertJudgement(QJsonObject &json, const PassportReport &report)
{
    const bool judged = report.outcome != passport::Outcome::Unknown;
    json.insert(QStringLiteral("checks"), findingsJson(report.checks));
    json.insert(QStringLiteral("verdict"), passport::verdictName(report.verdict));
    json.insert(QStringLiteral("outcome"), judged ? orNull(passport::outcomeName(report.outcome)) : QJsonValue::Null);
    json.insert(QStringLiteral("verstat"), judged ? orNull(report.verstat) : QJsonValue::Null);
    json.insert(QStringLiteral("response"), judged ? responseJson(report.response) : QJsonValue::Null);
    json.insert(QStringLiteral("reasons"),
                judged ? QJsonValue(QJsonArray::fromStringList(report.reasons)) : QJsonValue::Null);
}

bool hasIdentity(const PassportReport &report)
{
    return !report.identity.value.isEmpty();
}

} // namespace

std::vector<JudgedHeader> judgedHeaders(const QString &file, const std::vector<capture::CapturedHeader> &captured,
                                        std::vector<PassportReport> reports)
{
    std::vector<JudgedHeader> headers;
    for (std::size_t index = 0; index < captured.size(); ++index)
        headers.push_back({file, captured[index], std::move(reports[index])});
    return headers;
}

QJsonObject headerJson(const JudgedHeader &header)
{
    const PassportReport &report = header.report;
    const passport::PassportToken &token = report.token;
    const bool there = hasIdentity(report);
    const QString form = token.compact ? QStringLiteral("compact") : QStringLiteral("full");
    QJsonObject json{{QStringLiteral("source"), sourceJson(header)},
                     {QStringLiteral("identity"), orNull(QString::fromUtf8(report.identity.value))},
                     {QStringLiteral("form"), there ? QJsonValue(form) : QJsonValue::Null},
                     {QStringLiteral("type"), there ? orNull(token.type()) : QJsonValue::Null},
                     {QStringLiteral("header"), objectOrNull(token.headerText, token.header)},
                     {QStringLiteral("payload"), objectOrNull(token.payloadText, token.payload)},
                     {QStringLiteral("params"), QJsonObject{{QStringLiteral("info"), textOrNull(report.identity.info)},
                                                            {QStringLiteral("alg"), textOrNull(report.identity.alg)},
                                                            {QStringLiteral("ppt"), textOrNull(report.identity.ppt)}}}};
    insertClaims(json, token);
    insertJudgement(json, report);
    return json;
}

QString verdictText(passport::Verdict verdict)
{
    switch (verdict) {
    case passport::Verdict::Valid:
        return Ctl::tr("valid");
    case passport::Verdict::Invalid:
        return Ctl::tr("invalid");
    case passport::Verdict::Unverified:
        return Ctl::tr("not verified");
    }
    Q_UNREACHABLE();
}

QString headerText(const JudgedHeader &header)
{
    const PassportReport &report = header.report;
    const passport::PassportToken &token = report.token;
    const QString where =
        header.file.isEmpty() ? QString() : Ctl::tr("%1, line %2").arg(header.file).arg(header.captured.line);
    if (!hasIdentity(report))
        return Ctl::tr("INVITE without an Identity header") +
               (where.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(where));
    QStringList lines{Ctl::tr("Identity header %1").arg(header.captured.index + 1) +
                      (where.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(where))};
    const auto field = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines.append(QStringLiteral("  %1 %2").arg(name + QLatin1Char(':'), -16).arg(value));
    };
    const auto iat = token.issuedAt();
    field(Ctl::tr("Verdict"), verdictText(report.verdict));
    field(Ctl::tr("Type"), token.type());
    field(Ctl::tr("Attestation"), token.claim(QStringLiteral("attest")).value_or(QString()));
    field(Ctl::tr("Caller"), token.origNumber().value_or(QString()));
    field(Ctl::tr("Called"), token.destNumbers().value_or(QStringList()).join(QStringLiteral(", ")));
    field(Ctl::tr("Signed at"), iat ? timeText(QDateTime::fromSecsSinceEpoch(*iat)) : QString());
    field(Ctl::tr("Origin"), token.claim(QStringLiteral("origid")).value_or(QString()));
    field(Ctl::tr("Certificate at"), token.text(QStringLiteral("x5u")).value_or(QString()));
    if (report.response)
        field(Ctl::tr("Answer"), QStringLiteral("%1 %2").arg(report.response->code).arg(report.response->reason));
    for (const Finding &check : report.checks)
        lines.append(findingText(check));
    return lines.join(QLatin1Char('\n'));
}

} // namespace stir::ctl
