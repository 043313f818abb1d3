// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/platform.h"

namespace stir::platforms {

const ConfigFile *Platform::file(const QString &fileId) const
{
    const auto found = std::ranges::find(files, fileId, &ConfigFile::id);
    return found == files.end() ? nullptr : &*found;
}

const Service *Platform::service(const QString &serviceId) const
{
    const auto found = std::ranges::find(services, serviceId, &Service::id);
    return found == services.end() ? nullptr : &*found;
}

const Binding *Platform::binding(const QString &bindingKey) const
{
    const QByteArray wanted = bindingKey.toUtf8();
    const auto found = std::ranges::find_if(bindings, [&](const Binding &one) { return one.rule.key == wanted; });
    return found == bindings.end() ? nullptr : &*found;
}

bool Binding::isPolicy() const
{
    return !rule.key.startsWith("signing.") && !rule.key.startsWith("anchors.");
}

bool Binding::isOwn() const
{
    return isPolicy() && !rule.key.startsWith("policy.") && !rule.key.startsWith("alert.");
}

Done checkValue(const Binding &binding, const QString &value)
{
    const QString key = QString::fromUtf8(binding.rule.key);
    if (!binding.choices.isEmpty() && !binding.choices.contains(value))
        return failure(ErrorCode::InvalidArgument, key, binding.choices.join(QStringLiteral(", ")));
    switch (binding.rule.kind) {
    case server_config::SettingKind::Text: {
        const bool hasControl = std::any_of(
            value.begin(), value.end(), [](QChar character) { return character.category() == QChar::Other_Control; });
        if (hasControl || value != value.trimmed())
            return failure(ErrorCode::InvalidArgument, key, value);
        return {};
    }
    case server_config::SettingKind::Switch:
        if (value != QStringLiteral("yes") && value != QStringLiteral("no"))
            return failure(ErrorCode::InvalidArgument, key, QStringLiteral("yes, no"));
        return {};
    case server_config::SettingKind::Number: {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        if (!isNumber || number < binding.limits.least || number > binding.limits.most || value.startsWith(u'+'))
            return failure(ErrorCode::InvalidArgument, key,
                           QStringLiteral("%1-%2").arg(binding.limits.least).arg(binding.limits.most));
        return {};
    }
    }
    Q_UNREACHABLE();
}

} // namespace stir::platforms
