// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What must not stand in our code, and where. Plain values; any thread.

#include <QString>

#include <optional>

namespace stir::architecture {

/// What is wrong with this line of code (without comments and literals) in that file; no value when nothing is.
std::optional<QString> wordComplaint(const QString &file, const QString &code);

} // namespace stir::architecture
