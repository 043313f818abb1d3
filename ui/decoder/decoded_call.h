// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One call of the decoder: what was captured, how it was judged, and the words for it. Plain values: any thread.

#include "core/capture/captured_header.h"
#include "core/passport/passport_judge.h"
#include "ui/common/panels.h"

namespace stir::ui {

struct DecodedCall
{
    capture::CapturedHeader captured;
    passport::PassportReport report;

    QString key() const { return QString::number(captured.index); }
};

/// Which of the counts a call belongs to.
enum class CallGroup
{
    Valid,
    Invalid,
    Unverified,
    Missing
};
CallGroup groupOf(const DecodedCall &call);
QString groupWord(CallGroup group, int count); ///< "12 valid"

Status statusOf(const DecodedCall &call);
/// "Valid", "No identity", or the heading of the check that failed first.
QString verdictWord(const DecodedCall &call);
/// "Invalid: the signature was made by another key."
QString verdictSentence(const DecodedCall &call);
/// What to do next; may be empty.
QString verdictHint(const DecodedCall &call);
/// "438 Invalid Identity Header · TN-Validation-Failed"; empty when there is nothing to say.
QString verdictNote(const DecodedCall &call);

QDateTime timeOf(const DecodedCall &call);
QString callerOf(const DecodedCall &call);
QString calledOf(const DecodedCall &call);
QString attestationOf(const DecodedCall &call);
std::vector<Fact> factsOf(const DecodedCall &call, const QDateTime &now);

} // namespace stir::ui
