// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stir::ctl {

/// New files are for the owner alone, and memory with keys in it never becomes a core dump.
void hardenProcess();

} // namespace stir::ctl
