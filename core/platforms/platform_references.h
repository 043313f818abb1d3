// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether the parts of a descriptor fit together. Internal to core/platforms.

#include "core/platforms/platform.h"
#include "core/platforms/strict_json.h"

namespace stir::platforms {

/// Notes names that lead nowhere, names used twice and values the bindings themselves would refuse.
void checkReferences(const Platform &platform, JsonProblem &problem);

} // namespace stir::platforms
