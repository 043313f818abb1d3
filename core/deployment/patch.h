// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a plan changes in files, for other programs. Pure; any thread.

#include "core/deployment/plan.h"

namespace stir::deployment {

/// The bytes of a patch that `patch -p0`, `patch -p1` and `git apply` take in the server's root folder. Keys and
/// attributes have no lines, and are not in it; empty when nothing else changes.
QByteArray patchOf(const PlannedChange &change);
QByteArray patchOf(const Plan &plan);

} // namespace stir::deployment
