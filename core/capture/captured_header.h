// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds Identity headers in whatever an administrator has at hand. First slice: text (a bare value, a header line, SIP
// messages, Asterisk console lines). Untrusted bytes: limits first. Any thread.

#include "core/foundation/result.h"
#include "core/passport/passport_judge.h"

#include <QByteArray>

#include <vector>

namespace stir::capture {

struct CapturedHeader
{
    int index = 0;                               ///< from 0, in the order of the input
    std::optional<sip::IdentityHeader> identity; ///< no value: an INVITE without one
    passport::MessageContext context;
    int line = 0; ///< where it was found, from 1
    int message =
        0; ///< the same for all headers of one SIP message, from 0: passport::judgeMessage wants them together
};

/// Largest text that is searched whole.
inline constexpr qsizetype textLimit = 64 * 1024 * 1024;

/// Readable input without any header or INVITE is an empty list. Fails with FileTooLarge or FileEmpty.
Result<std::vector<CapturedHeader>> headersInText(QByteArrayView text, const QString &subject);

} // namespace stir::capture
