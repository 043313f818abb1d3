// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Judges what a capture held: every header by itself, then the headers of one message together (RFC 8224 6.2.1). Any
// thread.

#include "core/capture/captured_header.h"

#include <stop_token>

namespace stir::capture {

/// One report for each captured header, in their order. Fails with Cancelled when asked to stop.
Result<std::vector<passport::PassportReport>> judgeHeaders(const std::vector<CapturedHeader> &captured,
                                                           const passport::JudgeOptions &options,
                                                           const std::stop_token &stop = {});

} // namespace stir::capture
