// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A call in forms that go to others: words for a mail, JSON, and the stirctl command that judges the same. Any thread
// after the translators are installed.

#include "ui/decoder/call_detail.h"
#include "ui/decoder/judge_setup.h"

namespace stir::ui {

/// The verdict, the claims and every check with its section and hint.
QString textOf(const CallDetail &detail, const QDateTime &now);

/// The object that stirctl decode --json prints for it; `number` is that of its row, `state` what it was read in.
QString jsonOf(const CallDetail &detail, const QString &file, quint32 number, const LoadState &state);

/// For a POSIX shell; judges at the time that was judged at here.
QString commandFor(const CallDetail &detail, const VerifyWith &with);

/// Safe as one word of a POSIX shell.
QString shellQuoted(const QString &text);

} // namespace stir::ui
