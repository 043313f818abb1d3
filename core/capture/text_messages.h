// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parallel half of reading a text: one chunk to the messages, Identity values and logged calls that begin in it.
// Linear in the length of the chunk, whatever is in it. Any thread.

#include "core/capture/captured_message.h"
#include "core/capture/log_time.h"
#include "core/capture/text_chunk.h"

namespace stir::capture {

/// In the order of the text; they borrow from chunk and batch. SIP messages are left out that are no INVITE and have no
/// Identity header.
void messagesIn(const TextChunk &chunk, const LogClock &clock, MessageBatch &batch);

} // namespace stir::capture
