// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a verification service makes of one judged header: outcome, verstat, SIP response and reasons. Private to
// core/passport.

#include "core/passport/passport_judge.h"

namespace stir::passport {

/// Fills the verdict from the checks and from what was proven; outcome, verstat, response and reasons from the verdict.
void conclude(PassportReport &report);

/// Whether ppt is one that verifiers do not know and therefore ignore with its header (RFC 8224 6.2 step 1).
bool hasUnknownType(const Findings &checks);

/// The response to a message of which nothing is left when such headers are ignored (RFC 8224 6.2.2).
void refuseTypes(PassportReport &message);

/// Whether everything it was diverted from was looked at: a diverted token says nothing by itself.
bool isLinked(const Findings &checks);

} // namespace stir::passport
