// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the called party of a judged call would see under a policy. Plain functions: any thread.

#include "core/capture/call_judge.h"
#include "core/policy/callee_view.h"

namespace stir::reports {

/// What a phone shows for the caller before a server puts a mark to it: the display name, else the number or user part
/// of P-Asserted-Identity or From; of a logged call its caller. Empty when the message does not say.
QString callerName(const capture::CallView &call);

/// No value while the outcome is not known.
std::optional<policy::CalleeView> treatmentOf(const capture::CallView &call, const capture::HeaderView &header,
                                              const policy::VerificationPolicy &policy);

} // namespace stir::reports
