// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/finding_view.h"
#include "core/wording/wording.h"

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
                   "alert.check_failed_suffix: text")
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
    line.add<PolicyOptions>(group,
                            {"show", Ctl::tr("Show the policy"), {QStringLiteral("policy show --group edge --json")}},
                            declareShow, show);
}

} // namespace stir::ctl
