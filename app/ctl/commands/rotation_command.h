// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parts of `stirctl rotation`, a file each.

#include "app/ctl/command_line.h"

namespace stir::ctl {

void declareRotationName(CLI::App &app, std::string &identity);

/// `check`, `switch` and `retire`: what reaches servers.
void addRotationSwitch(CommandLine &line, CLI::App &group);

} // namespace stir::ctl
