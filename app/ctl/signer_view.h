// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who signed the tokens of a capture, found out from the tokens themselves. Plain functions.

#include "app/ctl/output.h"
#include "core/verification/signer_groups.h"

namespace stir::ctl {

/// One object or one line for each key, the busiest first.
/// `headers`: how many were looked at; of those in no group nobody can tell.
void printSigners(const verification::SignerGroups &groups, qint64 headers, const Output &out);

} // namespace stir::ctl
