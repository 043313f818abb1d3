// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Judges one message of a capture: each of its Identity headers, then all of them together (RFC 8224 6.2.1). Any
// thread.

#include "core/capture/captured_message.h"
#include "core/passport/passport_judge.h"

namespace stir::capture {

struct JudgedHeader
{
    passport::PassportReport report; ///< its identity is empty for an INVITE without one
    qint64 line = 0;                 ///< of the header, from 1; 0 in a packet capture
};

struct JudgedMessage
{
    passport::MessageContext context;
    /// Empty when there is nothing to judge: no Identity header, and no INVITE.
    std::vector<JudgedHeader> headers;
};

JudgedMessage judgeCaptured(const CapturedMessage &message, const passport::JudgeOptions &options);

} // namespace stir::capture
