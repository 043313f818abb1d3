// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From judged messages to rows of the list. Any thread.

#include "core/capture/call_judge.h"
#include "ui/decoder/call_store.h"

namespace stir::ui {

/// The group that a verdict belongs to.
CallGroup groupOf(const passport::PassportReport &report);

/// A row for each header of a call that is message number `message` of its batch.
void appendRows(const capture::CallView &call, quint32 message, CallPiece &piece);

} // namespace stir::ui
