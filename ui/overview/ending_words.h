// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What ends, in words and on which page. Plain values: any thread after the translators are installed.

#include "core/inventory/endings.h"
#include "ui/common/status.h"

namespace stir::ui {

Status statusOf(credentials::ExpiryStage stage);
/// "Signing identity", "Trust anchor".
QString endingKindText(inventory::EndingKind kind);
/// "in 12 days", "today", "expired 3 days ago".
QString endingLeftText(const credentials::Validity &validity, const QDateTime &now);
/// The page of what ends: its owner is the subject there.
QString endingPage(inventory::EndingKind kind);

} // namespace stir::ui
