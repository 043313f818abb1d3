// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A certificate as lines to read: what it says, in words where there are any. Any thread after the translators are
// installed.

#include "core/crypto/certificate.h"
#include "ui/common/panels.h"

namespace stir::ui {

/// Subject to fingerprints; what it does not have is left out, but for the list of numbers.
std::vector<Fact> certificateFacts(const crypto::Certificate &certificate);

/// Of the TNAuthList (RFC 8226 9), a line each: "SPC 709J", "12155550000 to 12155550099 (100 numbers)", "12155550100".
QStringList numberLines(const crypto::Certificate &certificate);

/// Hexadecimal digits in groups of four, so that they can be compared and break at the pane's edge.
QString groupedDigits(const QString &digits);

} // namespace stir::ui
