// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/file_planner.h"
#include "core/deployment/plan_parts.h"

namespace stir::deployment {

std::optional<QByteArray> wantedValue(const QString &bindingKey, const platforms::Platform &platform, const Intent &intent)
{
    if (bindingKey.startsWith(QStringLiteral("signing."))) {
        if (!intent.identity)
            return std::nullopt;
        if (bindingKey == QStringLiteral("signing.enabled"))
            return intent.signing ? "yes" : "no";
        if (!intent.signing)
            return std::nullopt;
        if (bindingKey == QStringLiteral("signing.key_path"))
            return platform.key.path.toUtf8();
        if (bindingKey == QStringLiteral("signing.x5u"))
            return intent.identity->x5u.toUtf8();
        return std::nullopt;
    }
    if (bindingKey == QStringLiteral("anchors.folder"))
        return intent.anchors.empty() || platform.anchors.folder.isEmpty()
                   ? std::nullopt
                   : std::optional(platform.anchors.folder.toUtf8());
    if (intent.policy) {
        for (const auto &[key, value] : intent.policy->settings()) {
            if (key == bindingKey)
                return value.toUtf8();
        }
    }
    return std::nullopt;
}

QString targetOf(const FileState &state, const QString &root)
{
    return state.linkTarget.isEmpty() ? root + state.path : state.linkTarget;
}

void failFile(Plan &plan, const QString &path, const char *rule)
{
    plan.findings.push_back({.check = QStringLiteral("file"), .result = Judgement::Fail, .rule = QLatin1String(rule),
                             .values = {{QStringLiteral("path"), path}}, .section = {}});
}

namespace {

using Wanted = std::pair<const platforms::Binding *, QByteArray>;

void noteOldVersion(Plan &plan, const platforms::Binding &binding, const QString &version)
{
    plan.findings.push_back({.check = QString::fromUtf8(binding.rule.key),
                             .result = Judgement::Warn,
                             .rule = QStringLiteral("not_in_version"),
                             .values = {{QStringLiteral("version"), version}},
                             .section = {}});
}

void planFile(Plan &plan, const platforms::ConfigFile &file, const std::vector<Wanted> &wanted,
              const platforms::Platform &platform, const Snapshot &snapshot, const Intent &intent)
{
    const FileState state = snapshot.files.value(file.id);
    if (!state.exists)
        return failFile(plan, file.path, "missing");
    if (!state.regular)
        return failFile(plan, file.path, "not_regular");
    if (state.sha256.isEmpty())
        return failFile(plan, file.path, "unreadable");
    if (state.content.isEmpty() && state.size > 0)
        return failFile(plan, file.path, "too_large");

    FilePlanner planner(plan, file, snapshot, intent);
    if (!planner.parse() || !planner.isSound())
        return;
    planner.learnSections(platform);
    const auto version = platforms::versionIn(snapshot.services.value(file.service).version);
    for (const auto &[binding, value] : wanted) {
        if (version && !binding->versions.holds(*version))
            noteOldVersion(plan, *binding, snapshot.services.value(file.service).version);
        else
            planner.apply(*binding, value);
    }
    planner.finish();
}

} // namespace

void planSettings(Plan &plan, const platforms::Platform &platform, const Snapshot &snapshot, const Intent &intent)
{
    for (const platforms::ConfigFile &file : platform.files) {
        std::vector<Wanted> wanted;
        for (const platforms::Binding &binding : platform.bindings) {
            if (binding.file != file.id)
                continue;
            if (auto value = wantedValue(QString::fromUtf8(binding.rule.key), platform, intent))
                wanted.emplace_back(&binding, std::move(*value));
        }
        if (!wanted.empty())
            planFile(plan, file, wanted, platform, snapshot, intent);
    }
}

} // namespace stir::deployment
