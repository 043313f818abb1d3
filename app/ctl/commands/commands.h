// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One function a command file: it adds its commands to the command line.

#include "app/ctl/command_line.h"

namespace stir::ctl {

void addDecode(CommandLine &line);
void addCache(CommandLine &line);
void addSign(CommandLine &line);
void addKey(CommandLine &line);
void addCertificate(CommandLine &line);
void addRequest(CommandLine &line);
void addX5u(CommandLine &line);
void addIdentity(CommandLine &line);
void addRotation(CommandLine &line);
void addTrust(CommandLine &line);
void addExpiry(CommandLine &line);
void addCrl(CommandLine &line);
void addPolicy(CommandLine &line);
void addVault(CommandLine &line);
void addServer(CommandLine &line);
void addStatus(CommandLine &line);
void addPlan(CommandLine &line);
void addPush(CommandLine &line);
void addRollback(CommandLine &line);
void addHistory(CommandLine &line);
void addCall(CommandLine &line);
void addConfig(CommandLine &line);
void addPractice(CommandLine &line);

/// In the order of the help.
inline constexpr void (*allCommands[])(CommandLine &) = {
    addServer, addIdentity, addRotation, addTrust,       addExpiry,  addCrl,    addPolicy,  addVault,
    addStatus, addPlan,     addPush,     addRollback,    addHistory, addCall,   addDecode,  addCache,
    addSign,   addKey,      addRequest,  addCertificate, addX5u,     addConfig, addPractice};

} // namespace stir::ctl
