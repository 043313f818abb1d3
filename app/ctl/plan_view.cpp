// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plan_view.h"

#include "app/ctl/ctl_text.h"
#include "app/ctl/finding_view.h"
#include "core/wording/wording.h"

namespace stir::ctl {

namespace {

using deployment::PlannedAction;
using deployment::PlannedChange;
using deployment::PlannedSetting;

QJsonArray candidatesJson(const PlannedSetting &setting)
{
    QJsonArray lines;
    for (const server_config::FoundSetting &found : setting.candidates)
        lines.append(QJsonObject{{QStringLiteral("line"), found.line},
                                 {QStringLiteral("text"), QString::fromUtf8(found.lineText)},
                                 {QStringLiteral("value"), QString::fromUtf8(found.value)}});
    return lines;
}

QJsonArray offersJson(const PlannedSetting &setting)
{
    QJsonArray offers;
    for (const server_config::InsertionOffer &offer : setting.offers)
        offers.append(
            QJsonObject{{QStringLiteral("line"), offer.line}, {QStringLiteral("text"), QString::fromUtf8(offer.text)}});
    return offers;
}

QJsonObject settingJson(const PlannedSetting &setting)
{
    return {{QStringLiteral("key"), setting.key},
            {QStringLiteral("from"), setting.from ? QJsonValue(*setting.from) : QJsonValue::Null},
            {QStringLiteral("to"), setting.to},
            {QStringLiteral("path"), orNull(setting.path)},
            {QStringLiteral("line"), setting.line > 0 ? QJsonValue(setting.line) : QJsonValue::Null},
            {QStringLiteral("form"), orNull(setting.form)},
            {QStringLiteral("found_by"), orNull(setting.foundBy)},
            {QStringLiteral("resolved"), setting.resolved},
            {QStringLiteral("candidates"), candidatesJson(setting)},
            {QStringLiteral("offers"), offersJson(setting)}};
}

QString valueText(const PlannedSetting &setting)
{
    const QString title = wording::checkTitle(setting.key);
    if (setting.resolved && !setting.changes)
        return QStringLiteral("  = ") + Ctl::tr("%1: is “%2” already.").arg(title, setting.to);
    return QStringLiteral("  ~ ") + (setting.from
                                         ? Ctl::tr("%1: is “%2”, becomes “%3”.").arg(title, *setting.from, setting.to)
                                         : Ctl::tr("%1: not found, becomes “%2”.").arg(title, setting.to));
}

QString settingText(const PlannedSetting &setting, const QString &server)
{
    QString text = valueText(setting);
    if (setting.line > 0)
        text += QStringLiteral("  ") + Ctl::tr("(%1, line %2)").arg(setting.path).arg(setting.line);
    if (setting.resolved)
        return text;
    for (const server_config::FoundSetting &found : setting.candidates)
        text +=
            QStringLiteral("\n      ") + Ctl::tr("line %1: %2").arg(found.line).arg(QString::fromUtf8(found.lineText));
    text += QStringLiteral("\n      ") +
            Ctl::tr("Point at the line: stirctl server set %1 --point %2=LINE").arg(server, setting.key);
    if (!setting.offers.empty())
        text += QStringLiteral("\n      ") + Ctl::tr("Or let it be added at line %1: stirctl server set %2 --add %3")
                                                 .arg(setting.offers.front().line)
                                                 .arg(server, setting.key);
    return text;
}

QString actionSentence(const PlannedAction &action)
{
    if (action.kind == deployment::ActionKind::RefreshAnchors)
        return Ctl::tr("Refresh the server's certificate store");
    if (action.kind == deployment::ActionKind::Reload)
        return Ctl::tr("Reload %1").arg(action.title);
    if (action.reason == QStringLiteral("newer_than_process"))
        return Ctl::tr("Restart %1: it runs on older files than the server has").arg(action.title);
    return action.reason == QStringLiteral("not_running") ? Ctl::tr("Start %1: it is not running").arg(action.title)
                                                          : Ctl::tr("Restart %1").arg(action.title);
}

QString actionText(const PlannedAction &action)
{
    QString text = QStringLiteral("  > ") + actionSentence(action);
    if (!action.cost.isEmpty())
        text += QStringLiteral("\n      ") + wording::restartCost(action.cost);
    return text;
}

} // namespace

QJsonObject planJson(const deployment::Plan &plan)
{
    QJsonArray settings;
    for (const PlannedSetting &setting : plan.settings)
        settings.append(settingJson(setting));
    QJsonArray changes;
    for (const PlannedChange &change : plan.changes)
        changes.append(QJsonObject{{QStringLiteral("path"), change.path},
                                   {QStringLiteral("kind"), deployment::changeKindName(change.kind)},
                                   {QStringLiteral("diff"), change.diff}});
    QJsonArray actions;
    for (const PlannedAction &action : plan.actions)
        actions.append(deployment::actionName(action));
    return {{QStringLiteral("id"), plan.id},
            {QStringLiteral("server"), plan.server},
            {QStringLiteral("server_state"), plan.snapshotDigest},
            {QStringLiteral("settings"), settings},
            {QStringLiteral("changes"), changes},
            {QStringLiteral("actions"), actions},
            {QStringLiteral("findings"), findingsJson(plan.findings)}};
}

QString planText(const deployment::Plan &plan)
{
    QStringList lines{Ctl::tr("Plan %1 for %2").arg(plan.id.left(12), plan.server)};
    // What keeps it from being pushed comes before anything else.
    const auto addFindings = [&](bool areFailures) {
        for (const Finding &finding : plan.findings) {
            if ((finding.result == Judgement::Fail) == areFailures)
                lines.append(findingText(finding));
        }
    };
    addFindings(true);
    for (const PlannedSetting &setting : plan.settings)
        lines.append(settingText(setting, plan.server));
    addFindings(false);
    for (const PlannedChange &change : plan.changes)
        lines.append(change.diff.isEmpty() ? change.path : change.diff.trimmed());
    for (const PlannedAction &action : plan.actions)
        lines.append(actionText(action));
    if (plan.isEmpty())
        lines.append(Ctl::tr("Nothing to change."));
    else if (!plan.isComplete())
        lines.append(Ctl::tr("This plan is not complete and cannot be pushed yet."));
    return lines.join(QLatin1Char('\n'));
}

} // namespace stir::ctl
