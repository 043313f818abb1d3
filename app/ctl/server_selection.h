// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// "[SERVER...]": the servers that were named, or all.

#include "app/ctl/command_line.h"

namespace stir::ctl {

struct SelectionOptions
{
    std::vector<std::string> servers;
    std::string hostKey;
};

inline void declareSelection(CLI::App &app, SelectionOptions &options)
{
    app.add_option("SERVER", options.servers, Ctl::tr("Names of servers (all)").toStdString());
    app.add_option("--host-key", options.hostKey, Ctl::tr("Accept this fingerprint of the host key").toStdString())
        ->type_name("SHA256:...");
}

/// Fails with ServerUnknown for a name nobody knows, before anything is done.
inline Result<QStringList> selectedServers(const SelectionOptions &options, const Session &session)
{
    const auto inventory = session.inventory();
    if (!inventory)
        return failure(inventory.error());
    QStringList names = qt(options.servers);
    for (const QString &name : names) {
        if (const auto server = inventory->server(name); !server)
            return failure(server.error());
    }
    if (!names.isEmpty())
        return names;
    const auto all = inventory->servers();
    if (!all)
        return failure(all.error());
    for (const inventory::ManagedServer &server : *all)
        names.append(server.name);
    return names;
}

} // namespace stir::ctl
