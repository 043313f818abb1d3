// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a SIP message says around its Identity headers. Any thread.

#include "core/passport/passport_judge.h"
#include "core/sip/sip_message.h"

namespace stir::capture {

passport::MessageContext contextOf(const sip::SipMessage &message);

} // namespace stir::capture
