// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Shows judged calls to who looks for what is odd about a capture as a whole. Any thread, one for each sanity.

#include "core/capture/call_judge.h"
#include "core/passport/capture_sanity.h"

namespace stir::capture {

void noticeHeader(const HeaderView &header, const HeaderClaims &claims, passport::CaptureSanity &sanity);
/// Once for each call: what its caller is called.
void noticeCaller(const CallView &call, passport::CaptureSanity &sanity);

} // namespace stir::capture
