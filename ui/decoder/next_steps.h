// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an administrator does next about a call, as buttons. Pure: any thread after the translators are installed.

#include "core/credentials/signing_identity.h"
#include "ui/decoder/verdict_card.h"

namespace stir::ui {

/// At most two, the one that mends the cause first.
std::vector<NextStep> nextSteps(const CallDetail &detail, const std::vector<credentials::SigningIdentity> &identities);

} // namespace stir::ui
