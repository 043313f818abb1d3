// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Judges what a capture held: every header by itself, then the headers of one message together (RFC 8224 6.2.1). Any
// thread.

#include "core/capture/captured_header.h"

#include <stop_token>

namespace stir::capture {

/// One header by itself. Of what was not captured whole it says so, with the packet, and judges nothing.
passport::PassportReport judgeHeader(const CapturedHeader &header, const passport::JudgeOptions &options);

/// One report for each captured header, in their order. Fails with Cancelled when asked to stop.
Result<std::vector<passport::PassportReport>> judgeHeaders(const std::vector<CapturedHeader> &captured,
                                                           const passport::JudgeOptions &options,
                                                           const std::stop_token &stop = {});

} // namespace stir::capture
