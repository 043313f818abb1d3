// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server_config/config_document.h"

namespace stir::server_config {

QString settingFormName(SettingForm form)
{
    switch (form) {
    case SettingForm::DefineSwitch:
        return QStringLiteral("define_switch");
    case SettingForm::DefineText:
        return QStringLiteral("define_text");
    case SettingForm::Substdef:
        return QStringLiteral("substdef");
    case SettingForm::Modparam:
        return QStringLiteral("modparam");
    case SettingForm::CallArgument:
        return QStringLiteral("call_argument");
    case SettingForm::GlobalParameter:
        return QStringLiteral("global_parameter");
    case SettingForm::KeyValue:
        return QStringLiteral("key_value");
    }
    Q_UNREACHABLE();
}

QString foundByName(FoundBy foundBy)
{
    switch (foundBy) {
    case FoundBy::ModuleParameter:
        return QStringLiteral("module_parameter");
    case FoundBy::Comment:
        return QStringLiteral("comment");
    case FoundBy::Placeholder:
        return QStringLiteral("placeholder");
    case FoundBy::DefineName:
        return QStringLiteral("define_name");
    case FoundBy::Call:
        return QStringLiteral("call");
    case FoundBy::SectionAndName:
        return QStringLiteral("section_and_name");
    case FoundBy::Pointed:
        return QStringLiteral("pointed");
    }
    Q_UNREACHABLE();
}

} // namespace stir::server_config
