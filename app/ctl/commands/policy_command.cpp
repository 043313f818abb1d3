// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/finding_view.h"
#include "app/ctl/interruption.h"
#include "app/ctl/judging.h"
#include "core/platforms/platform.h"
#include "core/reports/policy_simulation.h"
#include "core/wording/wording.h"

#include <QFileInfo>

namespace stir::ctl {

namespace {

struct PolicyOptions
{
    std::string group;
    std::vector<std::string> settings;
};

void declareShow(CLI::App &app, PolicyOptions &options)
{
    app.add_option("--group", options.group, Ctl::tr("Of this group of servers (all)").toStdString())->type_name("G");
}

void declareSet(CLI::App &app, PolicyOptions &options)
{
    declareShow(app, options);
    app.add_option(
           "KEY=VALUE", options.settings,
           Ctl::tr("policy.missing, policy.ok, policy.failed: PASS, STOP or ALERT; alert.missing_prefix, "
                   "alert.missing_suffix, alert.check_ok_prefix, alert.check_ok_suffix, alert.check_failed_prefix, "
                   "alert.check_failed_suffix: text; and what a platform has of its own, such as "
                   "asterisk.failure_action or kamailio.max_age")
               .toStdString())
        ->required();
}

void print(const QString &group, const std::optional<policy::VerificationPolicy> &policy, const Session &session)
{
    QJsonObject settings;
    QStringList lines{group.isEmpty() ? Ctl::tr("Policy for all servers")
                                      : Ctl::tr("Policy for the group %1").arg(group)};
    if (policy) {
        for (const auto &[key, value] : policy->settings()) {
            settings.insert(key, value);
            lines.append(QStringLiteral("  %1 %2").arg(key, -28).arg(value));
        }
    } else {
        lines.append(QStringLiteral("  ") + Ctl::tr("Not set: servers keep what they have."));
    }
    session.out.object({{QStringLiteral("group"), orNull(group)},
                        {QStringLiteral("settings"), policy ? QJsonValue(settings) : QJsonValue::Null}});
    session.out.text(lines.join(QLatin1Char('\n')));
}

Done apply(policy::VerificationPolicy &policy, const QStringList &settings)
{
    for (const QString &setting : settings) {
        const qsizetype equals = setting.indexOf(QLatin1Char('='));
        if (equals <= 0)
            return failure(ErrorCode::InvalidArgument, setting, QStringLiteral("KEY=VALUE"));
        if (const Done set = policy.set(setting.left(equals), setting.mid(equals + 1)); !set)
            return set;
    }
    return {};
}

/// Of a platform's own settings only those that some platform has, with values it takes, are stored.
Done checkOwn(const policy::VerificationPolicy &policy, const Session &session)
{
    const auto catalogue = platforms::PlatformCatalogue::load(session.dataFolder() + QStringLiteral("/platforms"));
    if (!catalogue)
        return failure(catalogue.error());
    for (auto setting = policy.own.begin(); setting != policy.own.end(); ++setting) {
        if (const Done known = catalogue->checkSetting(setting.key(), setting.value()); !known)
            return known;
    }
    return {};
}

ExitCode set(const PolicyOptions &options, Session &session)
{
    const QString group = qt(options.group);
    auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    const auto before = inventory->policy(group);
    if (!before)
        return session.fail(before.error());
    policy::VerificationPolicy policy = before->value_or(policy::VerificationPolicy());
    if (const Done applied = apply(policy, qt(options.settings)); !applied)
        return session.fail(applied.error());
    if (const Done known = checkOwn(policy, session); !known)
        return session.fail(known.error());
    if (const Done stored = inventory->setPolicy(group, policy); !stored)
        return session.fail(stored.error());
    QJsonObject detail{{QStringLiteral("group"), group}};
    for (const auto &[key, value] : policy.settings())
        detail.insert(key, value);
    if (const Done noted = remember(*inventory, QStringLiteral("policy.set"), {}, detail); !noted)
        return session.fail(noted.error());
    print(group, policy, session);
    return Good;
}

ExitCode show(const PolicyOptions &options, Session &session)
{
    const auto inventory = session.inventory();
    if (!inventory)
        return session.fail(inventory.error());
    const auto policy = inventory->policy(qt(options.group));
    if (!policy)
        return session.fail(policy.error());
    print(qt(options.group), *policy, session);
    return Good;
}

struct SimulationChoice
{
    std::string file;
    std::string timezone;
    PolicyOptions policy;
    JudgingChoice judging;
};

void declareSimulate(CLI::App &app, SimulationChoice &choice)
{
    app.add_option("FILE", choice.file, Ctl::tr("A capture or a log; - is standard input").toStdString())->required();
    app.add_option("KEY=VALUE", choice.policy.settings,
                   Ctl::tr("Instead of what is set; nothing is stored").toStdString());
    declareShow(app, choice.policy);
    app.add_option("--timezone", choice.timezone, Ctl::tr("Zone of the clocks of logs (UTC)").toStdString())
        ->type_name("TZ");
    declareVerifying(app, choice.judging);
}

/// What is set for the group, or for all, with the values that are to be tried.
Result<policy::VerificationPolicy> policyToTry(const PolicyOptions &options, const Session &session)
{
    std::optional<policy::VerificationPolicy> stored;
    if (session.hasInventory()) {
        const auto inventory = session.inventory();
        if (!inventory)
            return failure(inventory.error());
        auto found = inventory->policyInForce(qt(options.group));
        if (!found)
            return failure(found.error());
        stored = *std::move(found);
    }
    if (!stored && options.settings.empty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("policy"), Ctl::tr("none is set"));
    policy::VerificationPolicy policy = stored.value_or(policy::VerificationPolicy());
    if (const Done applied = apply(policy, qt(options.settings)); !applied)
        return failure(applied.error());
    return policy;
}

QString simulationText(const reports::PolicySimulation &simulation)
{
    using passport::Outcome;
    const qint64 calls = simulation.calls();
    const auto line = [calls, &simulation](const QString &what, Outcome outcome) {
        const policy::OutcomePolicy &decided = *policy::policyFor(outcome, simulation.policy());
        const qint64 count = simulation.calls(outcome);
        const double share = calls > 0 ? 100.0 * static_cast<double>(count) / static_cast<double>(calls) : 0.0;
        return QStringLiteral("\n  %1  %2 %  %3  ")
                   .arg(count, 9)
                   .arg(share, 5, 'f', 1)
                   .arg(policy::actionName(decided.action), -5) +
               what;
    };
    QString text = Ctl::tr("Calls: %1").arg(calls) + line(Ctl::tr("without an Identity header"), Outcome::Missing) +
                   line(Ctl::tr("with one that holds"), Outcome::Ok) +
                   line(Ctl::tr("with one that does not hold"), Outcome::Failed);
    text += QLatin1Char('\n') + Ctl::tr("They would have rung as before: %1, with a mark: %2, been refused: %3")
                                    .arg(simulation.calls(policy::Action::Pass))
                                    .arg(simulation.calls(policy::Action::Alert))
                                    .arg(simulation.calls(policy::Action::Stop));
    if (const qint64 unknown = simulation.calls(Outcome::Unknown); unknown > 0)
        text += QLatin1Char('\n') + Ctl::tr("Not judged, and counted nowhere else: %1").arg(unknown);
    if (simulation.fakedMarks() > 0)
        text += QLatin1Char('\n') +
                Ctl::tr("Callers whose own name has the mark of the policy: %1").arg(simulation.fakedMarks());
    return text;
}

ExitCode simulatePolicy(const SimulationChoice &choice, Session &session)
{
    const Interruption interruption;
    auto policy = policyToTry(choice.policy, session);
    if (!policy)
        return session.fail(policy.error(), Ctl::tr("Set one, or say what to try: policy.missing=ALERT"));
    const auto zone = logZone(choice.timezone);
    if (!zone)
        return session.fail(zone.error());
    const auto judging = judgingFor(choice.judging, session, interruption.token());
    if (!judging)
        return session.fail(judging.error());
    const QString file = qt(choice.file);
    const QFileInfo info(file);
    reports::PolicySimulation simulation(*std::move(policy));
    const Done done = reports::simulate(
        file, judging->options,
        {.clock = {*zone, info.isFile() ? info.lastModified() : judging->options.now}, .stop = interruption.token()},
        simulation);
    if (session.out.isJson()) {
        reports::JsonText json;
        simulation.writeJson(json);
        json.raw('\n');
        session.out.raw(json.view());
    }
    session.out.text(simulationText(simulation));
    return done ? Good : session.fail(done.error());
}

} // namespace

void addPolicy(CommandLine &line)
{
    CLI::App &group = line.addGroup("policy", Ctl::tr("What servers do with a call after its identity was checked"),
                                    {QStringLiteral("policy show")});
    line.add<PolicyOptions>(
        group,
        {"set",
         Ctl::tr("Set one or more values"),
         {QStringLiteral("policy set policy.failed=STOP"),
          QStringLiteral("policy set --group edge policy.missing=ALERT \"alert.missing_prefix=(Unverified)\"")}},
        declareSet, set);
    line.add<SimulationChoice>(group,
                               {"simulate",
                                Ctl::tr("Count what a policy would have done with the calls of a capture or log"),
                                {QStringLiteral("policy simulate calls.pcap"),
                                 QStringLiteral("policy simulate full.log policy.missing=STOP policy.failed=STOP"),
                                 QStringLiteral("policy simulate --group edge --trust roots/ calls.pcap --json")}},
                               declareSimulate, simulatePolicy);
    line.add<PolicyOptions>(group,
                            {"show", Ctl::tr("Show the policy"), {QStringLiteral("policy show --group edge --json")}},
                            declareShow, show);
}

} // namespace stir::ctl
