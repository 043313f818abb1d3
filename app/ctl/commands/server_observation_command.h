// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// server probe and server adopt: what looks at a server and changes nothing on it.

#include "app/ctl/command_line.h"

namespace stir::ctl {

void addServerObservation(CommandLine &line, CLI::App &group);

} // namespace stir::ctl
