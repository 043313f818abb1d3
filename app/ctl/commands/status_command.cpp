// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/finding_view.h"
#include "app/ctl/interruption.h"
#include "app/ctl/server_selection.h"
#include "core/wording/wording.h"

namespace stir::ctl {

namespace {

using deployment::PlannedServer;

struct StatusOptions
{
    SelectionOptions selection;
    std::string failOn;
};

void declare(CLI::App &app, StatusOptions &options)
{
    declareSelection(app, options.selection);
    app.add_option("--fail-on", options.failOn, Ctl::tr("Exit with 1 for warnings as well").toStdString())
        ->type_name("warn")
        ->check(CLI::IsMember({"warn"}).description(""));
}

/// One place where the server is not as it should be.
struct Drift
{
    QString path;
    QString key;
    std::optional<QString> is;
    QString intent;
};

std::vector<Drift> driftOf(const deployment::Plan &plan)
{
    std::vector<Drift> drift;
    for (const deployment::PlannedSetting &setting : plan.settings) {
        if (!setting.resolved || setting.changes)
            drift.push_back({setting.path, setting.key, setting.from, setting.to});
    }
    for (const deployment::PlannedChange &change : plan.changes) {
        if (change.kind == deployment::ChangeKind::Text)
            continue;
        const bool isKey = change.kind == deployment::ChangeKind::Key;
        const QString before = isKey ? change.keyBefore : change.sha256Before;
        drift.push_back({change.path, deployment::changeKindName(change.kind),
                         before.isEmpty() ? std::nullopt : std::optional(before), isKey ? change.keyAfter : QString()});
    }
    for (const deployment::PlannedAction &action : plan.actions) {
        if (action.reason != QStringLiteral("changed"))
            drift.push_back(
                {{}, QStringLiteral("service.") + action.service, action.reason, deployment::actionName(action)});
    }
    return drift;
}

QJsonArray driftJson(const std::vector<Drift> &drift)
{
    QJsonArray array;
    for (const Drift &one : drift)
        array.append(QJsonObject{{QStringLiteral("path"), orNull(one.path)},
                                 {QStringLiteral("key"), one.key},
                                 {QStringLiteral("is"), one.is ? QJsonValue(*one.is) : QJsonValue::Null},
                                 {QStringLiteral("intent"), one.intent}});
    return array;
}

QJsonValue signingOf(const deployment::Plan &plan)
{
    for (const deployment::PlannedSetting &setting : plan.settings) {
        if (setting.key == QStringLiteral("signing.enabled") && setting.from)
            return *setting.from == QStringLiteral("yes");
    }
    return QJsonValue::Null;
}

QString versionOf(const deployment::Snapshot &snapshot)
{
    for (const deployment::ServiceState &service : snapshot.services) {
        if (!service.version.isEmpty())
            return service.version;
    }
    return {};
}

class StatusOfServer
{
public:
    StatusOfServer(const inventory::Inventory &inventory, const credentials::ExpiryThresholds &thresholds,
                   const Session &session)
        : m_inventory(inventory), m_thresholds(thresholds), m_session(session)
    {
    }

    QJsonObject json(const inventory::ManagedServer &server, const PlannedServer *planned, const Findings &findings,
                     const std::vector<Drift> &drift) const
    {
        const auto identity = m_inventory.identity(server.identity);
        return {{QStringLiteral("server"), server.name},
                {QStringLiteral("reachable"), planned != nullptr},
                {QStringLiteral("platform"), server.platform},
                {QStringLiteral("version"), planned ? orNull(versionOf(planned->snapshot)) : QJsonValue::Null},
                {QStringLiteral("signing"), planned ? signingOf(planned->plan) : QJsonValue::Null},
                {QStringLiteral("identity"), orNull(server.identity)},
                {QStringLiteral("days_left"),
                 identity ? QJsonValue(credentials::daysLeft(*identity, m_session.clock.now())) : QJsonValue::Null},
                {QStringLiteral("drift"), planned ? QJsonValue(driftJson(drift)) : QJsonValue::Null},
                {QStringLiteral("findings"), findingsJson(findings)}};
    }

    Findings findings(const inventory::ManagedServer &server, const PlannedServer *planned) const
    {
        Findings all;
        if (const auto identity = m_inventory.identity(server.identity))
            all = credentials::healthOf(*identity, m_session.clock.now(), m_thresholds);
        if (planned)
            all.insert(all.end(), planned->plan.findings.begin(), planned->plan.findings.end());
        return all;
    }

    /// What is to be said of the trust anchors, which every server gets.
    Result<Findings> anchorFindings() const
    {
        const auto anchors = m_inventory.anchors();
        if (!anchors)
            return failure(anchors.error());
        Findings all;
        for (const credentials::TrustAnchor &anchor : *anchors) {
            for (Finding &finding : credentials::healthOf(anchor, m_session.clock.now(), m_thresholds)) {
                if (finding.result != Judgement::Pass)
                    all.push_back(std::move(finding));
            }
        }
        return all;
    }

private:
    const inventory::Inventory &m_inventory;
    credentials::ExpiryThresholds m_thresholds;
    const Session &m_session;
};

QString driftText(const Drift &drift)
{
    const QString service = drift.key.section(QStringLiteral("service."), 1);
    if (!service.isEmpty())
        return drift.is == QStringLiteral("not_running")
                   ? Ctl::tr("%1 does not run.").arg(service)
                   : Ctl::tr("%1 runs on older files than the server has.").arg(service);
    const QString title = wording::checkTitle(drift.key);
    if (drift.is && !drift.intent.isEmpty())
        return Ctl::tr("%1: is “%2”, should be “%3”. %4").arg(title, *drift.is, drift.intent, drift.path);
    return drift.intent.isEmpty() ? Ctl::tr("%1: not as intended. %2").arg(title, drift.path)
                                  : Ctl::tr("%1: not there, should be “%2”. %3").arg(title, drift.intent, drift.path);
}

QString statusText(const QString &server, const std::vector<Drift> &drift, const Findings &findings)
{
    QStringList lines{drift.empty() ? Ctl::tr("%1: as it should be.").arg(server)
                                    : Ctl::tr("%1: not as it should be.").arg(server)};
    for (const Drift &one : drift)
        lines.append(QStringLiteral("  ~ ") + driftText(one));
    for (const Finding &finding : findings) {
        if (finding.result != Judgement::Pass)
            lines.append(findingText(finding));
    }
    return lines.join(QLatin1Char('\n'));
}

ExitCode judgement(const std::vector<Drift> &drift, const Findings &findings, bool failOnWarnings)
{
    const bool warns =
        std::ranges::any_of(findings, [](const Finding &finding) { return finding.result == Judgement::Warn; });
    return !drift.empty() || anyFails(findings) || (failOnWarnings && warns) ? Bad : Good;
}

ExitCode status(const StatusOptions &options, Session &session)
{
    const auto servers = selectedServers(options.selection, session);
    if (!servers)
        return session.fail(servers.error());
    const auto environment = session.environment(qt(options.selection.hostKey));
    if (!environment)
        return session.fail(environment.error());
    const auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    const Interruption interruption;
    tasks::JobControl job;
    job.stop = interruption.token();
    const auto thresholds = inventory->expiryThresholds();
    if (!thresholds)
        return session.fail(thresholds.error());
    const StatusOfServer view(*inventory, *thresholds, session);
    const auto anchors = view.anchorFindings();
    if (!anchors)
        return session.fail(anchors.error());
    ExitCode code = Good;
    for (const QString &name : *servers) {
        const auto server = inventory->server(name);
        if (!server)
            return session.fail(server.error());
        const auto planned = deployment::planServer(name, *environment, job);
        const PlannedServer *seen = planned ? &*planned : nullptr;
        const std::vector<Drift> drift = seen ? driftOf(seen->plan) : std::vector<Drift>();
        Findings findings = view.findings(*server, seen);
        findings.insert(findings.end(), anchors->begin(), anchors->end());
        session.out.object(view.json(*server, seen, findings, drift));
        if (!seen) {
            code = worse(code, session.failOnServer(name, planned.error()));
            continue;
        }
        session.out.text(statusText(name, drift, findings));
        code = worse(code, judgement(drift, findings, !options.failOn.empty()));
    }
    return code;
}

} // namespace

void addStatus(CommandLine &line)
{
    line.add<StatusOptions>(line.root(),
                            {"status",
                             Ctl::tr("Tell whether servers are as they should be"),
                             {QStringLiteral("status"), QStringLiteral("status edge-1 --fail-on warn --json")}},
                            declare, status);
}

} // namespace stir::ctl
