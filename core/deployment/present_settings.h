// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a server's own files say now, binding by binding. Pure; any thread.

#include "core/deployment/snapshot.h"
#include "core/inventory/managed_server.h"

namespace stir::deployment {

struct PresentSetting
{
    QString key;
    std::optional<QString> value; ///< no value: it does not stand there, or nobody can say which line is meant
    QString path;
    int line = 0;
};

/// One entry for each binding whose file could be read, in the order of the platform. `choices`: the lines that the
/// administrator pointed at.
std::vector<PresentSetting> presentSettings(const platforms::Platform &platform, const Snapshot &snapshot,
                                            const std::vector<inventory::SettingChoice> &choices);

/// Names built into the service and given to it by -A; without them a false #!ifdef might look true.
std::vector<QByteArray> externalDefines(const ServiceState &service);

} // namespace stir::deployment
