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

} // namespace stir::platforms
