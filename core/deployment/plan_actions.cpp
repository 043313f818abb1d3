// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/plan_parts.h"

#include <algorithm>

namespace stir::deployment {

using platforms::ServiceAction;

namespace {

struct Need
{
    ServiceAction action = ServiceAction::Nothing;
    QString reason;
};

class Needs
{
public:
    void add(const QString &service, ServiceAction action, const QString &reason)
    {
        Need &need = m_needs[service];
        if (action > need.action)
            need = {action, reason};
    }
    Need of(const QString &service) const { return m_needs.value(service); }

private:
    QMap<QString, Need> m_needs;
};

void addNeedsOfChanges(Needs &needs, const Plan &plan, const platforms::Platform &platform)
{
    const QString changed = QStringLiteral("changed");
    const auto isChanged = [&plan](const QString &path) {
        return std::ranges::any_of(plan.changes, [&path](const PlannedChange &change) { return change.path == path; });
    };
    for (const PlannedSetting &setting : plan.settings) {
        const platforms::Binding *binding = platform.binding(setting.key);
        const platforms::ConfigFile *file = binding ? platform.file(binding->file) : nullptr;
        if (file && setting.changes)
            needs.add(file->service, binding->whenChanged, changed);
    }
    if (isChanged(platform.key.path))
        needs.add(platform.key.service, platform.key.whenChanged, changed);
    const bool anchors = std::ranges::any_of(
        plan.changes, [](const PlannedChange &change) { return change.kind == ChangeKind::Anchor; });
    if (anchors)
        needs.add(platform.anchors.service, platform.anchors.whenChanged, changed);
}

/// A file equals the intent, yet the process that should have read it is older than the file.
void addNeedsOfAge(Needs &needs, const Plan &plan, const platforms::Platform &platform, const Snapshot &snapshot)
{
    const auto check = [&needs, &snapshot](const FileState &file, const QString &serviceId) {
        const ServiceState service = snapshot.services.value(serviceId);
        if (file.exists && service.running && service.startedAt > 0 && file.changedAt > service.startedAt)
            needs.add(serviceId, ServiceAction::Restart, QStringLiteral("newer_than_process"));
    };
    bool signing = false;
    for (const PlannedSetting &setting : plan.settings) {
        const platforms::Binding *binding = platform.binding(setting.key);
        const platforms::ConfigFile *file = binding ? platform.file(binding->file) : nullptr;
        if (file && binding->whenChanged == ServiceAction::Restart)
            check(snapshot.files.value(file->id), file->service);
        signing = signing || (setting.key == QStringLiteral("signing.enabled") && setting.to == QStringLiteral("yes"));
    }
    if (signing && platform.key.whenChanged == ServiceAction::Restart)
        check(snapshot.key.file, platform.key.service);
}

void addNeedsOfStoppedServices(Needs &needs, Plan &plan, const platforms::Platform &platform, const Snapshot &snapshot)
{
    for (const platforms::Service &service : platform.services) {
        const bool concerned = std::ranges::any_of(plan.settings, [&](const PlannedSetting &setting) {
            const platforms::Binding *binding = platform.binding(setting.key);
            const platforms::ConfigFile *file = binding ? platform.file(binding->file) : nullptr;
            return file && file->service == service.id;
        });
        if (!concerned || snapshot.services.value(service.id).running)
            continue;
        needs.add(service.id, ServiceAction::Restart, QStringLiteral("not_running"));
        plan.findings.push_back({.check = QStringLiteral("service"), .result = Judgement::Warn,
                                 .rule = QStringLiteral("not_running"),
                                 .values = {{QStringLiteral("service"), service.title}}, .section = {}});
    }
}

} // namespace

void planActions(Plan &plan, const platforms::Platform &platform, const Snapshot &snapshot)
{
    Needs needs;
    addNeedsOfChanges(needs, plan, platform);
    addNeedsOfAge(needs, plan, platform, snapshot);
    addNeedsOfStoppedServices(needs, plan, platform, snapshot);

    const bool anchors = std::ranges::any_of(
        plan.changes, [](const PlannedChange &change) { return change.kind == ChangeKind::Anchor; });
    if (anchors) {
        plan.actions.push_back({.kind = ActionKind::RefreshAnchors, .service = {}, .title = {},
                                .command = platform.anchors.refreshCommand, .reason = QStringLiteral("changed"), .cost = {}});
    }
    for (const platforms::Service &service : platform.services) {
        const Need need = needs.of(service.id);
        if (need.action == ServiceAction::Reload) {
            plan.actions.push_back({.kind = ActionKind::Reload, .service = service.id, .title = service.title,
                                    .command = service.reloadCommand, .reason = need.reason, .cost = {}});
        } else if (need.action == ServiceAction::Restart) {
            plan.actions.push_back({.kind = ActionKind::Restart, .service = service.id, .title = service.title,
                                    .command = service.restartCommand, .reason = need.reason, .cost = service.restartCost});
        }
    }
}

} // namespace stir::deployment
