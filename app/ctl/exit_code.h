// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the exit code says to scripts. Fixed by contract with them: only add meanings.

#include "core/foundation/error.h"

namespace stir::ctl {

enum ExitCode
{
    Good = 0, ///< done, or what was checked is good
    Bad = 1,  ///< what was checked is bad
    WrongUsage = 2,
    BadInput = 3,    ///< cannot be read or understood; wrong passphrase
    ServerFault = 4, ///< a server or the network failed; login refused
    Refused = 5      ///< for safety, or rolled back
};

ExitCode exitCodeFor(ErrorCode code);

} // namespace stir::ctl
