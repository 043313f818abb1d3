// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// `key export`, which the group of `key` takes in.

#include "app/ctl/command_line.h"

namespace stir::ctl {

void addKeyExport(CommandLine &line, CLI::App &group);

} // namespace stir::ctl
