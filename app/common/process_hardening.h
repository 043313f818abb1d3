// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a program does to its own process, on the main thread, before anything else.

namespace stir::app {

/// New files are for the owner alone, and memory with keys in it never becomes a core dump.
void hardenProcess();

/// Other processes of the user cannot read this one's memory either. Not for a program that is given files: /dev/stdin
/// and /dev/fd/N then belong to root and cannot be opened.
void hideMemory();

} // namespace stir::app
