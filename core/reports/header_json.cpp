// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/header_json.h"

#include "core/wording/wording.h"

#include <array>

namespace stir::reports {

namespace {

using passport::PassportReport;

// Kinds are bounded where they are judged, but their numbers grow.
constexpr qsizetype kindLimit = 1024;

void writeServer(const capture::ServerVerdict &server, JsonText &json)
{
    const bool isKnown =
        !server.action.isEmpty() || !server.prefix.isEmpty() || !server.suffix.isEmpty() || !server.state.isEmpty();
    if (!isKnown)
        return json.raw(R"(,"server":null)");
    json.raw(R"(,"server":{"action":)");
    json.textOrNull(server.action);
    json.raw(R"(,"prefix":)");
    json.textOrNull(server.prefix);
    json.raw(R"(,"suffix":)");
    json.textOrNull(server.suffix);
    json.raw(R"(,"state":)");
    json.textOrNull(server.state);
    json.raw('}');
}

void writeParams(const sip::IdentityHeader &identity, JsonText &json)
{
    json.raw(R"(,"params":{"info":)");
    json.textOrNull(identity.info);
    json.raw(R"(,"alg":)");
    json.textOrNull(identity.alg);
    json.raw(R"(,"ppt":)");
    json.textOrNull(identity.ppt);
    json.raw('}');
}

void writeBeforePayload(const PassportReport &report, JsonText &json)
{
    const bool isThere = !report.identity.value.isEmpty();
    json.raw(R"(,"form":)");
    isThere ? json.text(QByteArrayView(report.token.compact ? "compact" : "full")) : json.raw("null");
    json.raw(R"(,"type":)");
    isThere ? json.textOrNull(report.token.type()) : json.raw("null");
    json.raw(R"(,"header":)");
    report.token.headerText.isEmpty() ? json.raw("null") : json.object(report.token.header);
    json.raw(R"(,"payload":)");
}

void writeX5u(const passport::PassportToken &token, JsonText &json)
{
    json.raw(R"(,"x5u":)");
    json.textOrNull(token.text(QStringLiteral("x5u")));
}

void writeClaims(const passport::PassportToken &token, JsonText &json)
{
    json.raw(R"(,"attest":)");
    json.textOrNull(token.claim(QStringLiteral("attest")));
    json.raw(R"(,"orig":)");
    json.textOrNull(token.origNumber());
    json.raw(R"(,"dest":)");
    const auto dest = token.destNumbers();
    dest ? json.strings(*dest) : json.raw("null");
    json.raw(R"(,"iat":)");
    json.numberOrNull(token.issuedAt());
    json.raw(R"(,"origid":)");
    json.textOrNull(token.claim(QStringLiteral("origid")));
}

void writeResponse(const std::optional<passport::ResponseCode> &response, JsonText &json)
{
    if (!response)
        return json.raw("null");
    json.raw(R"({"code":)");
    json.number(response->code);
    json.raw(R"(,"reason":)");
    json.text(response->reason);
    json.raw('}');
}

/// What follows from the checks; judges the message, and is not known while the header is not verified, but for the
/// response to types that nobody knows.
void writeVerdict(const PassportReport &report, JsonText &json)
{
    json.raw(R"(],"verdict":)");
    json.text(passport::verdictName(report.verdict));
    if (report.outcome == passport::Outcome::Unknown && !report.response)
        return json.raw(R"(,"outcome":null,"verstat":null,"response":null,"reasons":null})");
    json.raw(R"(,"outcome":)");
    json.textOrNull(passport::outcomeName(report.outcome));
    json.raw(R"(,"verstat":)");
    json.textOrNull(report.verstat);
    json.raw(R"(,"response":)");
    writeResponse(report.response, json);
    json.raw(R"(,"reasons":)");
    json.strings(report.reasons);
    json.raw('}');
}

void writeTreatment(const std::optional<policy::CalleeView> &view, JsonText &json)
{
    if (!view)
        return json.raw("null");
    json.raw(R"({"action":)");
    json.text(policy::actionName(view->action));
    json.raw(R"(,"shown":)");
    view->shownName ? json.text(*view->shownName) : json.raw("null");
    json.raw('}');
}

QByteArray textOf(const Finding &finding, const char *value)
{
    return wording::valueText(finding, QString::fromLatin1(value)).toUtf8();
}

} // namespace

HeaderJson::HeaderJson(const QString &file, std::optional<policy::VerificationPolicy> policy)
    : m_policy(std::move(policy))
{
    JsonText json;
    json.raw(R"({"source":{"file":)");
    json.textOrNull(file);
    json.raw(R"(,"index":)");
    m_fileStart = json.view().toByteArray();
}

void HeaderJson::write(const capture::CallView &call, const capture::HeaderView &header, qint64 index, JsonText &json)
{
    writeSource(call, header, index, json);
    header.plain ? writePlain(*header.plain, json) : writeReport(*header.report, json);
}

void HeaderJson::writeSource(const capture::CallView &call, const capture::HeaderView &header, qint64 index,
                             JsonText &json)
{
    const capture::CapturedMessage &message = *call.message;
    const auto known = [](qint64 number) { return number > 0 ? std::optional(number) : std::nullopt; };
    const bool hasTime = message.time != capture::CapturedMessage::noTime;
    json.raw(m_fileStart);
    json.number(index);
    json.raw(R"(,"frame":)");
    json.numberOrNull(known(message.frame));
    json.raw(R"(,"line":)");
    json.numberOrNull(known(header.line));
    json.raw(R"(,"offset":)");
    json.number(message.offset);
    json.raw(R"(,"time":)");
    json.timeOrNull(hasTime ? std::optional(message.time / 1000) : std::nullopt);
    json.raw(R"(,"method":)");
    json.textOrNull(call.method);
    json.raw(R"(,"call_id":)");
    json.textOrNull(call.callId);
    json.raw('}');
    writeServer(message.server, json);
    json.raw(R"(,"treatment":)");
    writeTreatment(m_policy ? treatmentOf(call, header, *m_policy) : std::nullopt, json);
    json.raw(R"(,"identity":)");
    json.textOrNull(header.identity);
}

void HeaderJson::writeReport(const PassportReport &report, JsonText &json)
{
    writeBeforePayload(report, json);
    report.token.payloadText.isEmpty() ? json.raw("null") : json.object(report.token.payload);
    writeParams(report.identity, json);
    writeClaims(report.token, json);
    writeX5u(report.token, json);
    json.raw(R"(,"checks":[)");
    bool isFirst = true;
    for (const Finding &finding : report.checks) {
        if (!isFirst)
            json.raw(',');
        isFirst = false;
        m_findings.write(finding, json);
    }
    writeVerdict(report, json);
}

void HeaderJson::writePlain(const passport::PlainJudgement &judgement, JsonText &json)
{
    const passport::PlainShaken &shaken = *judgement.shaken;
    const Common &common = commonOf(*judgement.kind);
    json.raw(common.beforePayload);
    json.raw(shaken.payload); // canonical: as it would be written anew
    json.raw(common.params);
    json.raw(R"(,"attest":")");
    json.raw(shaken.attest);
    json.raw(R"(","orig":")");
    json.raw(shaken.orig);
    json.raw(R"(","dest":[")");
    json.raw(shaken.dest);
    json.raw(R"("],"iat":)");
    json.number(shaken.issuedAt);
    json.raw(R"(,"origid":")");
    json.raw(shaken.originId);
    json.raw('"');
    json.raw(common.x5u);
    for (const Common::Varied &varied : common.varied) {
        json.raw(varied.before);
        writeVaried(varied, judgement, json);
    }
    json.raw(common.end);
}

void HeaderJson::writeVaried(const Common::Varied &varied, const passport::PlainJudgement &judgement, JsonText &json)
{
    const Finding &finding = varied.finding;
    const passport::PlainShaken &shaken = *judgement.shaken;
    const QByteArray issuedAt = timeText(shaken.issuedAt);
    const QByteArray reference = timeText(judgement.reference);
    const QByteArray age = QByteArray::number(judgement.age);
    const std::array values{
        NamedValue{QLatin1String("iat"), issuedAt},
        NamedValue{QLatin1String("reference"), reference},
        NamedValue{QLatin1String("age"), age},
        NamedValue{QLatin1String("limit"), varied.limit},
        NamedValue{QLatin1String("source"), varied.source},
        NamedValue{QLatin1String("claim"), finding.check == QLatin1String("orig") ? shaken.orig : shaken.dest},
        NamedValue{QLatin1String("caller"), judgement.caller},
        NamedValue{QLatin1String("called"), judgement.called},
        NamedValue{QLatin1String("target"), judgement.target},
    };
    varied.prepared->write(finding, values, json);
}

const HeaderJson::Common &HeaderJson::commonOf(const passport::PlainKind &kind)
{
    const auto known = m_common.constFind(kind.id);
    if (known != m_common.constEnd())
        return **known;
    if (m_common.size() >= kindLimit)
        m_common.clear();
    const PassportReport &report = kind.report;
    const auto common = std::make_shared<Common>();
    JsonText json;
    const auto taken = [&json] {
        const QByteArray text = json.view().toByteArray();
        json.clear();
        return text;
    };
    writeBeforePayload(report, json);
    common->beforePayload = taken();
    writeParams(report.identity, json);
    common->params = taken();
    writeX5u(report.token, json);
    common->x5u = taken();
    json.raw(R"(,"checks":[)");
    for (const Finding &finding : report.checks) {
        if (&finding != &report.checks.front())
            json.raw(',');
        if (passport::isVaried(finding.check) && !finding.values.isEmpty())
            common->varied.push_back({taken(), finding, m_findings.preparedFor(finding), textOf(finding, "limit"),
                                      textOf(finding, "source")});
        else
            m_findings.write(finding, json);
    }
    writeVerdict(report, json);
    common->end = taken();
    return **m_common.insert(kind.id, common);
}

} // namespace stir::reports
