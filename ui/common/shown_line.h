// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A line of a foreign file as a text view may hold it. Pure; any thread (translated: after the translators are
// installed).

#include <QString>

namespace stir::ui {

/// What is longer is cut: a text layout of millions of characters would hold up the window.
inline constexpr qsizetype longestShownLine = 4'000;

/// What would end a paragraph, turn the direction of the words or not be seen becomes a sign of its own, character for
/// character, so that columns hold. A longer line is cut and says by how much.
QString shownLine(QStringView line);

/// The same for bytes of any encoding; what is not UTF-8 becomes U+FFFD.
QString shownLine(QByteArrayView line);

} // namespace stir::ui
