// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a verification service makes of one judged header: outcome, verstat, SIP response and reasons. Private to
// core/passport.

#include "core/passport/passport_judge.h"

namespace stir::passport {

/// Fills outcome, verstat, response and reasons from the verdict and the checks.
void conclude(PassportReport &report);

} // namespace stir::passport
