// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/server_observation_command.h"

#include "app/ctl/commands/server_options.h"
#include "app/ctl/finding_view.h"
#include "app/ctl/interruption.h"
#include "core/deployment/adoption.h"
#include "core/deployment/server_probe.h"

namespace stir::ctl {

namespace {

Findings withFirst(const Finding &first, const Findings &others)
{
    Findings all{first};
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

QJsonArray recognisedJson(const std::vector<deployment::RecognisedPlatform> &recognised)
{
    QJsonArray all;
    for (const deployment::RecognisedPlatform &one : recognised)
        all.append(QJsonObject{{QStringLiteral("id"), one.id}, {QStringLiteral("version"), orNull(one.version)}});
    return all;
}

QJsonObject probeJson(const deployment::ProbedServer &probed)
{
    const deployment::PlannedServer &planned = probed.planned;
    const deployment::Snapshot &seen = planned.snapshot;
    QJsonArray services;
    for (auto service = seen.services.begin(); service != seen.services.end(); ++service)
        services.append(QJsonObject{{QStringLiteral("id"), service.key()},
                                    {QStringLiteral("running"), service->running},
                                    {QStringLiteral("version"), orNull(service->version)},
                                    {QStringLiteral("user"), orNull(service->user)}});
    QJsonArray files;
    for (const deployment::FileState &file : seen.files)
        files.append(QJsonObject{{QStringLiteral("path"), file.path},
                                 {QStringLiteral("exists"), file.exists},
                                 {QStringLiteral("size"), file.size},
                                 {QStringLiteral("owner"), orNull(file.attributes.owner)},
                                 {QStringLiteral("group"), orNull(file.attributes.group)},
                                 {QStringLiteral("mode"), QString::number(file.attributes.mode, 8)},
                                 {QStringLiteral("sha256"), orNull(file.sha256)}});
    return {{QStringLiteral("server"), planned.server.name},
            {QStringLiteral("reachable"), true},
            {QStringLiteral("platform"), planned.server.platform},
            {QStringLiteral("recognised"), recognisedJson(probed.recognised)},
            {QStringLiteral("login"), seen.loginUser},
            {QStringLiteral("root"), seen.isRoot},
            {QStringLiteral("server_state"), planned.plan.snapshotDigest},
            {QStringLiteral("services"), services},
            {QStringLiteral("files"), files},
            {QStringLiteral("key_sha256"),
             seen.key.publicKey ? QJsonValue(seen.key.publicKey->sha256()) : QJsonValue::Null},
            {QStringLiteral("anchors"), QJsonArray::fromStringList(seen.anchors.keys())},
            {QStringLiteral("findings"), findingsJson(withFirst(probed.platform, planned.plan.findings))}};
}

/// Hands what `look` sees of the server to `tell`, or says why it sees nothing.
template <typename Look, typename Tell>
ExitCode lookAt(const QString &name, Session &session, Look look, Tell tell)
{
    const auto environment = session.environment({});
    if (!environment)
        return session.fail(environment.error());
    const Interruption interruption;
    tasks::JobControl job;
    job.stop = interruption.token();
    const auto seen = look(name, *environment, job);
    if (!seen)
        return session.failOnServer(name, seen.error());
    tell(*seen);
    return Good;
}

void tellProbe(const deployment::ProbedServer &probed, const Session &session)
{
    const deployment::PlannedServer &planned = probed.planned;
    session.out.object(probeJson(probed));
    QStringList lines{Ctl::tr("%1 answers.").arg(planned.server.name)};
    const auto &services = planned.snapshot.services;
    for (auto service = services.begin(); service != services.end(); ++service)
        lines.append(
            QStringLiteral("  %1 %2 %3")
                .arg(service->running ? QStringLiteral("✓") : QStringLiteral("✗"), service.key(), service->version));
    for (const deployment::FileState &file : planned.snapshot.files)
        lines.append(QStringLiteral("  %1 %2").arg(file.exists ? QStringLiteral("✓") : QStringLiteral("✗"), file.path));
    for (const Finding &finding : withFirst(probed.platform, planned.plan.findings))
        lines.append(findingText(finding));
    session.out.text(lines.join(QLatin1Char('\n')));
}

void tellAdoption(const deployment::Adoption &adopted, const Session &session)
{
    const QString &name = adopted.server.name;
    QJsonObject settings;
    if (adopted.policy) {
        for (const auto &[key, value] : adopted.policy->settings())
            settings.insert(key, value);
    }
    session.out.object({{QStringLiteral("server"), name},
                        {QStringLiteral("identity"), orNull(adopted.server.identity)},
                        {QStringLiteral("group"), orNull(adopted.server.group)},
                        {QStringLiteral("policy"), adopted.policy ? QJsonValue(settings) : QJsonValue::Null},
                        {QStringLiteral("findings"), findingsJson(adopted.findings)}});
    QStringList lines{Ctl::tr("%1 is taken over as it is. Nothing was changed on it.").arg(name)};
    for (const Finding &finding : adopted.findings)
        lines.append(findingText(finding));
    session.out.text(lines.join(QLatin1Char('\n')));
}

ExitCode probe(const ServerOptions &options, Session &session)
{
    return lookAt(qt(options.name), session, deployment::probeServer,
                  [&session](const deployment::ProbedServer &probed) { tellProbe(probed, session); });
}

/// Gives the server the intent that it shows itself.
ExitCode adopt(const ServerOptions &options, Session &session)
{
    return lookAt(qt(options.name), session, deployment::adoptServer,
                  [&session](const deployment::Adoption &adopted) { tellAdoption(adopted, session); });
}

} // namespace

void addServerObservation(CommandLine &line, CLI::App &group)
{
    line.add<ServerOptions>(
        group, {"probe", Ctl::tr("Log in and tell what is there"), {QStringLiteral("server probe edge-1")}},
        declareServerName, probe);
    line.add<ServerOptions>(group,
                            {"adopt",
                             Ctl::tr("Take over what the server has now, so that the first plan is empty"),
                             {QStringLiteral("server adopt edge-1"), QStringLiteral("server adopt edge-1 --json")}},
                            declareServerName, adopt);
}

} // namespace stir::ctl
