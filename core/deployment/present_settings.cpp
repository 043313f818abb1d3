// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/present_settings.h"

#include "core/deployment/included_on_server.h"
#include "core/server_config/config_document.h"
#include "core/server_config/kamailio_predefines.h"

namespace stir::deployment {

using server_config::SettingRule;

std::vector<QByteArray> externalDefines(const ServiceState &service)
{
    std::vector<QByteArray> names = server_config::kamailioPredefines(service.version);
    for (std::size_t i = 0; i < service.arguments.size(); ++i) {
        QByteArray name;
        if (service.arguments[i] == "-A" && i + 1 < service.arguments.size())
            name = service.arguments[i + 1];
        else if (service.arguments[i].startsWith("-A"))
            name = service.arguments[i].mid(2);
        if (!name.isEmpty())
            names.push_back(name.left(name.indexOf('=') < 0 ? name.size() : name.indexOf('=')));
    }
    return names;
}

namespace {

SettingRule pointedRule(const platforms::Binding &binding, const std::vector<inventory::SettingChoice> &choices)
{
    SettingRule rule = binding.rule;
    for (const inventory::SettingChoice &choice : choices) {
        if (choice.kind == inventory::SettingChoice::Kind::Point && choice.key.toUtf8() == rule.key)
            rule.pointed = SettingRule::PointedLine{choice.lineText.toUtf8(), choice.line};
    }
    return rule;
}

} // namespace

std::vector<PresentSetting> presentSettings(const platforms::Platform &platform, const Snapshot &snapshot,
                                            const std::vector<inventory::SettingChoice> &choices)
{
    std::vector<PresentSetting> present;
    for (const platforms::ConfigFile &file : platform.files) {
        const FileState state = snapshot.files.value(file.id);
        const auto document = server_config::parseConfig(
            file.grammar, state.content, surroundingsOf(file, snapshot, std::make_shared<FilesOnServer>(snapshot)));
        if (!document || state.content.isEmpty())
            continue;
        for (const platforms::Binding &binding : platform.bindings) {
            if (binding.file != file.id)
                continue;
            const auto search = (*document)->find(pointedRule(binding, choices));
            PresentSetting setting{QString::fromUtf8(binding.rule.key), {}, file.path, 0};
            if (search.effective && !search.effective->file.isEmpty())
                setting.path = QString::fromUtf8(search.effective->file);
            if (search.effective && search.effective->inForce) {
                setting.value = QString::fromUtf8(search.effective->value);
                setting.line = search.effective->line;
            } else if (search.effective && binding.rule.kind == server_config::SettingKind::Switch) {
                // A switch that is commented out says no.
                setting.value = QStringLiteral("no");
                setting.line = search.effective->line;
            }
            present.push_back(std::move(setting));
        }
    }
    return present;
}

} // namespace stir::deployment
