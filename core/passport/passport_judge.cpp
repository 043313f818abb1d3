// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passport/passport_judge.h"

#include "core/passport/check_findings.h"
#include "core/sip/base64url.h"

#include <algorithm>
#include <array>

namespace stir::passport {

namespace {

using Check = void (*)(const JudgedHeader &, Findings &);

// The order of the contract; rules.md lists what each can say.
constexpr std::array<Check, 15> catalogue{checkSyntax,    checkTyp,         checkAlg,    checkPpt,
                                          checkX5u,       checkParams,      checkClaims, checkCanonical,
                                          checkFreshness, checkCertificate, checkChain,  checkTnAuthList,
                                          checkSignature, checkOrig,        checkDest};

bool passes(const Findings &findings, QLatin1String check)
{
    return std::any_of(findings.begin(), findings.end(), [check](const Finding &finding) {
        return finding.check == check && finding.result == Judgement::Pass;
    });
}

/// Whether the certificate or key came from the administrator, who thereby trusts it.
bool signerGiven(const JudgeOptions &options)
{
    return !std::holds_alternative<std::monostate>(options.signer);
}

Verdict verdictOf(const Findings &checks, const JudgeOptions &options)
{
    if (anyFails(checks))
        return Verdict::Invalid;
    const bool trusted = signerGiven(options) || passes(checks, QLatin1String("chain"));
    return options.verify && passes(checks, QLatin1String("signature")) && trusted ? Verdict::Valid
                                                                                   : Verdict::Unverified;
}

/// RFC 8224 6.2.2.
ResponseCode responseFor(const QString &check)
{
    if (check == QLatin1String("freshness"))
        return {403, QStringLiteral("Stale Date")};
    if (check == QLatin1String("x5u"))
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
    return responseFor(failed == checks.end() ? QString() : failed->check);
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

void conclude(PassportReport &report)
{
    switch (report.verdict) {
    case Verdict::Valid:
        report.outcome = Outcome::Ok;
        report.verstat = QStringLiteral("TN-Validation-Passed");
        break;
    case Verdict::Invalid:
        concludeInvalid(report);
        break;
    case Verdict::Unverified:
        break;
    }
}

void copyMessageJudgement(const PassportReport &from, PassportReport &to)
{
    to.outcome = from.outcome;
    to.verstat = from.verstat;
    to.response = from.response;
    to.reasons = from.reasons;
}

} // namespace

PassportReport judge(const sip::IdentityHeader &identity, const MessageContext &context, const JudgeOptions &options)
{
    DecodedToken decoded = decodeToken(identity.token);
    PassportReport report;
    report.checks.reserve(catalogue.size() + 4);
    const JudgedHeader judged{identity, decoded, context, options};
    for (const Check check : catalogue)
        check(judged, report.checks);
    report.identity = identity;
    report.token = std::move(decoded.token);
    report.verdict = verdictOf(report.checks, options);
    conclude(report);
    return report;
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

void judgeMessage(std::span<PassportReport> reports)
{
    if (reports.size() < 2)
        return;
    const auto first = [&reports](Verdict verdict) {
        return std::find_if(reports.begin(), reports.end(),
                            [verdict](const PassportReport &report) { return report.verdict == verdict; });
    };
    PassportReport message;
    if (const auto valid = first(Verdict::Valid); valid != reports.end()) {
        copyMessageJudgement(*valid, message);
    } else if (first(Verdict::Unverified) == reports.end()) {
        copyMessageJudgement(reports.front(), message);
    }
    for (const PassportReport &report : reports)
        if (message.outcome == Outcome::Failed && !message.reasons.contains(report.reasons.value(0)))
            message.reasons += report.reasons;
    for (PassportReport &report : reports)
        copyMessageJudgement(message, report);
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
