// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The sentences for one call: its verdict, what to do next, what its claims mean. Any thread after the translators are
// installed.

#include "ui/common/status.h"
#include "ui/decoder/call_detail.h"
#include "ui/decoder/token_map.h"

namespace stir::ui {

Status statusOf(const CallDetail &detail);
/// "Invalid: the signature was made by another key."
QString verdictSentence(const CallDetail &detail);
/// What to do next; may be empty.
QString verdictHint(const CallDetail &detail);
/// "438 Invalid Identity Header · TN-Validation-Failed"; empty when there is nothing to say.
QString verdictNote(const CallDetail &detail);

/// The value of a claim for a person: the number, the time, without the quotes of JSON.
QString claimValue(const ClaimPlace &claim, const QDateTime &now);
/// "where the call was meant to go"; empty for a claim that nobody registered.
QString claimMeaning(const ClaimPlace &claim);

/// "Judged at 1 Mar 2026 12:00:01, by the Date header.": what time the call was judged at; empty when no time was
/// looked at.
QString judgedAt(const CallDetail &detail);

} // namespace stir::ui
