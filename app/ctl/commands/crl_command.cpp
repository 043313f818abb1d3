// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/finding_view.h"
#include "app/ctl/interruption.h"
#include "app/ctl/web_access.h"
#include "core/verification/revocation_status.h"
#include "core/verification/verification_service.h"

namespace stir::ctl {

namespace {

using verification::RevocationState;
using verification::RevocationStatus;

struct CrlOptions
{
    std::vector<std::string> identities;
    WebAccess web;
};

void declare(CLI::App &app, CrlOptions &options)
{
    app.add_option("IDENTITY", options.identities,
                   Ctl::tr("Signing identities (all of them, and the trust anchors)").toStdString());
    declareWebAccess(app, options.web);
}

QString stateText(RevocationState state)
{
    switch (state) {
    case RevocationState::Good:
        return Ctl::tr("not revoked");
    case RevocationState::Doubtful:
        return Ctl::tr("not revoked, by a list in doubt");
    case RevocationState::Unknown:
        return Ctl::tr("not known");
    case RevocationState::NotFetched:
        return Ctl::tr("list not fetched yet");
    case RevocationState::Revoked:
        return Ctl::tr("revoked");
    }
    Q_UNREACHABLE();
}

QString stateMark(RevocationState state)
{
    switch (state) {
    case RevocationState::Good:
        return judgementMark(Judgement::Pass);
    case RevocationState::Doubtful:
    case RevocationState::Unknown:
        return judgementMark(Judgement::Warn);
    case RevocationState::NotFetched:
        return judgementMark(Judgement::Skip);
    case RevocationState::Revoked:
        return judgementMark(Judgement::Fail);
    }
    Q_UNREACHABLE();
}

QJsonObject statusJson(const RevocationStatus &status)
{
    return {{QStringLiteral("kind"), status.isAnchor ? QStringLiteral("anchor") : QStringLiteral("identity")},
            {QStringLiteral("name"), status.owner},
            {QStringLiteral("subject"), status.subject},
            {QStringLiteral("urls"), QJsonArray::fromStringList(status.urls)},
            {QStringLiteral("state"), verification::revocationStateName(status.state)},
            {QStringLiteral("findings"), findingsJson(status.findings)}};
}

QString statusText(const RevocationStatus &status)
{
    QStringList lines{QStringLiteral("%1 %2: ").arg(stateMark(status.state), status.owner) + stateText(status.state),
                      QStringLiteral("    ") + status.subject,
                      QStringLiteral("    ") + status.urls.join(QLatin1Char(' '))};
    for (const Finding &finding : status.findings)
        lines.append(findingText(finding));
    return lines.join(QLatin1Char('\n'));
}

/// What is not fetched is no fault of `crl list`; whoever fetches wanted an answer.
bool isBad(RevocationState state, bool fetches)
{
    switch (state) {
    case RevocationState::Good:
    case RevocationState::Doubtful:
        return false;
    case RevocationState::NotFetched:
    case RevocationState::Unknown:
        return fetches;
    case RevocationState::Revoked:
        return true;
    }
    Q_UNREACHABLE();
}

ExitCode judge(const CrlOptions &options, bool fetches, Session &session)
{
    const auto https = httpsOptions(options.web);
    if (!https)
        return session.fail(https.error());
    const auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    fetch::FetchOptions how;
    how.offline = !fetches;
    how.anew = fetches;
    how.https = *https;
    how.cacheFolder = verification::fetchCacheFolder(session.dataFolder());
    fetch::DocumentFetcher fetcher(how, session.clock);
    const Interruption interruption;
    const auto all = verification::revocationStatus(*inventory, qt(options.identities), fetcher, session.clock.now(),
                                                    interruption.token());
    if (!all)
        return session.fail(all.error());
    ExitCode code = Good;
    for (const RevocationStatus &status : *all) {
        session.out.object(statusJson(status));
        session.out.text(statusText(status));
        if (isBad(status.state, fetches))
            code = Bad;
    }
    if (all->empty())
        session.out.note(Ctl::tr("None of these certificates names a list of revocations."));
    return code;
}

ExitCode list(const CrlOptions &options, Session &session)
{
    return judge(options, false, session);
}

ExitCode fetchLists(const CrlOptions &options, Session &session)
{
    return judge(options, true, session);
}

} // namespace

void addCrl(CommandLine &line)
{
    CLI::App &group = line.addGroup("crl", Ctl::tr("Lists of revocations (CRLs) that your certificates name"),
                                    {QStringLiteral("crl list"), QStringLiteral("crl fetch shaken-709j")});
    line.add<CrlOptions>(group,
                         {"list",
                          Ctl::tr("Say what the lists that were fetched say; fetches nothing"),
                          {QStringLiteral("crl list"), QStringLiteral("crl list --json")}},
                         declare, list);
    line.add<CrlOptions>(group,
                         {"fetch",
                          Ctl::tr("Fetch the lists, keep them as long as they may be kept, and say what they say"),
                          {QStringLiteral("crl fetch"), QStringLiteral("crl fetch shaken-709j")}},
                         declare, fetchLists);
}

} // namespace stir::ctl
