// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The options that `server add` and `server set` share.

#include "app/ctl/command_line.h"
#include "app/ctl/server_choices.h"

namespace stir::ctl {

struct ServerOptions
{
    std::string name;
    std::string newName;
    std::string host;
    int port = 0;
    std::string user;
    std::string sshKey;
    bool agent = false;
    bool sudo = false;
    std::string platform;
    std::string root;
    std::string group;
    std::string identity;
    std::string signing;
    int sipPort = 0;
    std::string hostKey;
    bool forgetHostKey = false;
    std::vector<std::string> points;
    std::vector<std::string> adds;
    std::vector<std::string> forgets;
    CLI::App *app = nullptr; ///< tells which of them were given
};

void declareServerName(CLI::App &app, ServerOptions &options);
void declareServerAdd(CLI::App &app, ServerOptions &options);
void declareServerSet(CLI::App &app, ServerOptions &options);

/// Takes over what was given. Fails with PlatformUnknown.
Done takeOver(const ServerOptions &options, inventory::ManagedServer &server, const Session &session);
ChoiceRequest choicesOf(const ServerOptions &options);

} // namespace stir::ctl
