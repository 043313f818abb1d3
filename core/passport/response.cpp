// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/response.h"

#include "core/sip/base64url.h"

#include <algorithm>

namespace stir::passport {

namespace {

/// Whether a rule of check "certificate" judges a certificate that was had; the others say why it was not.
bool isOfTheCertificate(const QString &rule)
{
    return rule == QLatin1String("wrong_curve") || rule == QLatin1String("expired") ||
           rule == QLatin1String("not_yet_valid");
}

/// RFC 8224 6.2.2.
ResponseCode responseFor(const Finding &failed)
{
    const QString &check = failed.check;
    if (check == QLatin1String("freshness"))
        return {403, QStringLiteral("Stale Date")};
    if (check == QLatin1String("x5u"))
        return {436, QStringLiteral("Bad Identity Info")};
    if (check == QLatin1String("certificate") && !isOfTheCertificate(failed.rule))
        return {436, QStringLiteral("Bad Identity Info")};
    if (check == QLatin1String("certificate") || check == QLatin1String("chain") ||
        check == QLatin1String("tnauthlist"))
        return {437, QStringLiteral("Unsupported Credential")};
    return {438, QStringLiteral("Invalid Identity Header")};
}

ResponseCode firstResponse(const Findings &checks)
{
    const auto failed = std::find_if(checks.begin(), checks.end(),
                                     [](const Finding &finding) { return finding.result == Judgement::Fail; });
    return responseFor(failed == checks.end() ? Finding() : *failed);
}

/// The value of a Reason header (RFC 9410 3). "ppi" names the PASSporT in compact form.
QString reasonValue(const ResponseCode &response, const QByteArray &signature)
{
    QString reason = QStringLiteral("STIR ;cause=%1 ;text=\"%2\"").arg(QString::number(response.code), response.reason);
    if (!signature.isEmpty())
        reason += QStringLiteral(" ;ppi=\"..%1\"").arg(QString::fromLatin1(sip::toBase64Url(signature)));
    return reason;
}

void concludeInvalid(PassportReport &report)
{
    report.outcome = Outcome::Failed;
    report.verstat = QStringLiteral("TN-Validation-Failed");
    report.response = firstResponse(report.checks);
    report.reasons = {reasonValue(*report.response, report.token.signature)};
}

Verdict verdictOf(const PassportReport &report)
{
    if (anyFails(report.checks))
        return Verdict::Invalid;
    return report.proven && isLinked(report.checks) ? Verdict::Valid : Verdict::Unverified;
}

} // namespace

void conclude(PassportReport &report)
{
    report.verdict = verdictOf(report);
    report.outcome = Outcome::Unknown;
    report.verstat.clear();
    report.response.reset();
    report.reasons.clear();
    switch (report.verdict) {
    case Verdict::Valid:
        report.outcome = Outcome::Ok;
        report.verstat =
            report.token.isPriority() ? QStringLiteral("No-TN-Validation") : QStringLiteral("TN-Validation-Passed");
        break;
    case Verdict::Invalid:
        concludeInvalid(report);
        break;
    case Verdict::Unverified:
        break;
    }
}

bool hasUnknownType(const Findings &checks)
{
    return std::any_of(checks.begin(), checks.end(), [](const Finding &finding) {
        return finding.check == QLatin1String("ppt") && finding.rule == QLatin1String("unknown");
    });
}

void refuseTypes(PassportReport &message)
{
    message.response = ResponseCode{428, QStringLiteral("Use Supported PASSporT Format")};
    message.reasons = {reasonValue(*message.response, {})};
}

bool isLinked(const Findings &checks)
{
    return std::none_of(checks.begin(), checks.end(), [](const Finding &finding) {
        return finding.check == QLatin1String("div") && finding.result == Judgement::Skip;
    });
}

PassportReport judgeMissing(const MessageContext &)
{
    PassportReport report;
    report.outcome = Outcome::Missing;
    report.verstat = QStringLiteral("No-TN-Validation");
    report.response = ResponseCode{428, QStringLiteral("Use Identity Header")};
    report.reasons = {reasonValue(*report.response, {})};
    return report;
}

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return QStringLiteral("valid");
    case Verdict::Invalid:
        return QStringLiteral("invalid");
    case Verdict::Unverified:
        return QStringLiteral("unverified");
    }
    Q_UNREACHABLE();
}

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Missing:
        return QStringLiteral("identity_missing");
    case Outcome::Ok:
        return QStringLiteral("identity_check_ok");
    case Outcome::Failed:
        return QStringLiteral("identity_check_failed");
    case Outcome::Unknown:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace stir::passport
