// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/plan.h"

#include "core/crypto/digests.h"
#include "core/deployment/plan_parts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace stir::deployment {

QString changeKindName(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Text:
        return QStringLiteral("text");
    case ChangeKind::Key:
        return QStringLiteral("key");
    case ChangeKind::Anchor:
        return QStringLiteral("anchor");
    case ChangeKind::Attributes:
        return QStringLiteral("attributes");
    }
    Q_UNREACHABLE();
}

QString actionName(const PlannedAction &action)
{
    switch (action.kind) {
    case ActionKind::RefreshAnchors:
        return QStringLiteral("refresh trust anchors");
    case ActionKind::Reload:
        return QStringLiteral("reload ") + action.service;
    case ActionKind::Restart:
        return QStringLiteral("restart ") + action.service;
    }
    Q_UNREACHABLE();
}

bool Plan::isComplete() const
{
    return !anyFails(findings)
           && std::ranges::all_of(settings, [](const PlannedSetting &setting) { return setting.resolved; });
}

bool Plan::needsPrivateKey() const
{
    return std::ranges::any_of(changes, [](const PlannedChange &change) { return change.kind == ChangeKind::Key; });
}

namespace {

QString planId(const Plan &plan)
{
    QJsonArray parts{plan.snapshotDigest};
    for (const PlannedSetting &setting : plan.settings)
        parts.append(QJsonArray{setting.key, setting.to, setting.resolved});
    for (const PlannedChange &change : plan.changes) {
        parts.append(QJsonArray{change.path, changeKindName(change.kind), crypto::sha256Hex(bytesOf(change.after)),
                                change.keyAfter, change.attributesAfter.owner, change.attributesAfter.group,
                                qint64(change.attributesAfter.mode)});
    }
    for (const PlannedAction &action : plan.actions)
        parts.append(QJsonArray{actionName(action), action.reason});
    // Sixteen digits are short enough to be read out and long enough not to meet by chance.
    return crypto::sha256Hex(bytesOf(QJsonDocument(parts).toJson(QJsonDocument::Compact))).left(16);
}

} // namespace

Plan makePlan(const platforms::Platform &platform, const Snapshot &snapshot, const Intent &intent)
{
    Plan plan;
    plan.server = intent.server;
    plan.snapshotDigest = snapshot.digest();
    planSettings(plan, platform, snapshot, intent);
    planKey(plan, platform, snapshot, intent);
    planAnchors(plan, platform, snapshot, intent);
    planActions(plan, platform, snapshot);
    plan.id = planId(plan);
    return plan;
}

} // namespace stir::deployment
