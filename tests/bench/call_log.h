// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A text log of as many Identity header lines as a benchmark wants: every token another one, in canonical form, with
// made-up signatures.

#include <QString>

namespace stir::bench {

void writeCallLog(const QString &file, int calls);

} // namespace stir::bench
