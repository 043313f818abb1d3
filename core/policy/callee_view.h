// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a judged call would meet at a server with a given policy, and what the called party would see. Pure functions:
// any thread.

#include "core/passport/capture_sanity.h"
#include "core/policy/verification_policy.h"

namespace stir::policy {

struct CalleeView
{
    passport::Outcome outcome = passport::Outcome::Missing; ///< never Unknown
    Action action = Action::Pass;
    std::optional<QString> shownName; ///< no value: the call is refused and no phone rings
};

/// What the policy says about that outcome; null for Outcome::Unknown.
const OutcomePolicy *policyFor(passport::Outcome outcome, const VerificationPolicy &policy);

/// `callerName` is what the phone would show without a policy. No value while the outcome is not known.
std::optional<CalleeView> calleeView(passport::Outcome outcome, const VerificationPolicy &policy,
                                     const QString &callerName);

/// Whether a caller named itself so that the called party takes it for the server's mark: with an alert text of the
/// policy at the place where the server puts it. Case and blanks at the ends do not count.
bool fakesMark(const QString &callerName, const VerificationPolicy &policy);

/// What the server may put around a caller's name, to be looked for in a whole capture; nothing without a policy.
passport::AlertTexts alertTextsOf(const std::optional<VerificationPolicy> &policy);

} // namespace stir::policy
