// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is said of something that could not be fetched. Internal to core/verification.

#include "core/fetch/fetch_failure.h"
#include "core/foundation/finding.h"

namespace stir::verification {

/// `result` for what went wrong; a skip where fetching was not asked for or was stopped.
Finding findingOf(const fetch::FetchFailure &failure, const QString &check, Judgement result);

} // namespace stir::verification
