// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/header_view.h"

#include "app/ctl/ctl_text.h"
#include "app/ctl/finding_view.h"

namespace stir::ctl {

namespace {

using passport::PassportReport;

QString whereText(const HeaderPlace &place)
{
    if (place.frame > 0)
        return Ctl::tr("%1, frame %2").arg(place.file).arg(place.frame);
    if (place.line > 0)
        return Ctl::tr("%1, line %2").arg(place.file).arg(place.line);
    return place.file;
}

/// "ALERT, (Verified), AVAILABLE_PASS"; empty when nothing was seen.
QString serverText(const capture::ServerVerdict &server)
{
    QStringList words;
    for (const QByteArrayView word : {server.action, server.prefix, server.suffix, server.state})
        if (!word.isEmpty())
            words.append(QString::fromUtf8(word));
    return words.join(QStringLiteral(", "));
}

/// "identity_check_failed, TN-Validation-Failed"; empty while it is not known.
QString outcomeText(const PassportReport &report)
{
    if (report.outcome == passport::Outcome::Unknown)
        return {};
    const QString name = passport::outcomeName(report.outcome);
    return report.verstat.isEmpty() ? name : name + QStringLiteral(", ") + report.verstat;
}

QString treatmentText(const std::optional<policy::CalleeView> &view)
{
    if (!view)
        return {};
    const QString action = policy::actionName(view->action);
    return view->shownName ? Ctl::tr("“%1” (%2)").arg(*view->shownName, action)
                           : Ctl::tr("nothing: the call is refused (%1)").arg(action);
}

} // namespace

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

QString headerText(const HeaderPlace &place, const PassportReport &report, const CallFate &fate)
{
    const passport::PassportToken &token = report.token;
    const bool isMissing = report.outcome == passport::Outcome::Missing;
    QStringList lines{isMissing ? Ctl::tr("INVITE without an Identity header")
                                : Ctl::tr("Identity header %1").arg(place.index + 1)};
    if (!place.file.isEmpty())
        lines.back() += QStringLiteral(" (%1)").arg(whereText(place));
    const auto field = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines.append(QStringLiteral("  %1 %2").arg(name + QLatin1Char(':'), -16).arg(value));
    };
    if (!isMissing)
        field(Ctl::tr("Verdict"), verdictText(report.verdict));
    field(Ctl::tr("Outcome"), outcomeText(report));
    if (report.response)
        field(Ctl::tr("Answer"), QStringLiteral("%1 %2").arg(report.response->code).arg(report.response->reason));
    field(Ctl::tr("Callee sees"), treatmentText(fate.treatment));
    field(Ctl::tr("Server did"), serverText(fate.server));
    if (isMissing)
        return lines.join(QLatin1Char('\n'));
    const auto iat = token.issuedAt();
    if (!report.identity.value.isEmpty()) // else it was cut away
        field(Ctl::tr("Type"), token.type());
    field(Ctl::tr("Attestation"), token.claim(QStringLiteral("attest")).value_or(QString()));
    field(Ctl::tr("Caller"), token.origNumber().value_or(QString()));
    field(Ctl::tr("Called"), token.destNumbers().value_or(QStringList()).join(QStringLiteral(", ")));
    field(Ctl::tr("Signed at"), iat ? timeText(QDateTime::fromSecsSinceEpoch(*iat)) : QString());
    field(Ctl::tr("Origin"), token.claim(QStringLiteral("origid")).value_or(QString()));
    field(Ctl::tr("Certificate at"), token.text(QStringLiteral("x5u")).value_or(QString()));
    for (const Finding &check : report.checks)
        lines.append(findingText(check));
    return lines.join(QLatin1Char('\n'));
}

} // namespace stir::ctl
