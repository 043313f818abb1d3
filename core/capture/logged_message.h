// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SIP messages in logs and exports, where they do not stand as they were sent: behind a prefix on each line, indented
// (journalctl), with dots for returns (ngrep), or in one line with its line ends written out (syslog, JSON). Any
// thread.

#include "core/capture/text_lines.h"

namespace stir::capture {

struct LoggedMessage
{
    QByteArrayView bytes; ///< in the text, or in the storage when it had to be put together
    TextLine last;        ///< the line it ends in
    bool contiguous = true;
};

/// The SIP message that begins in `line`: at its front, or a request somewhere in it. What had to be put together is
/// appended to `storage`, which must have room for as much as the text is long. No value when none begins there.
std::optional<LoggedMessage> messageFrom(const TextLine &line, QByteArrayView text, QByteArray &storage);

} // namespace stir::capture
