// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a certificate says, in a few words. Plain values: any thread.

#include "core/credentials/signing_identity.h"
#include "ui/common/certificate_text.h"

namespace stir::ui {

/// "89 days", "expired 3 days ago".
QString daysLeftText(const credentials::SigningIdentity &identity, const QDateTime &now);

/// 64 hexadecimal digits in two lines: a label cannot break a word.
QString foldedDigest(const QString &digits);

} // namespace stir::ui
