// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lines of a file that is kept byte for byte. Plain functions; any thread.

#include "core/server_config/config_document.h"
#include "core/server_config/finding_place.h"

namespace stir::server_config {

/// Largest configuration file that is looked into.
inline constexpr qsizetype configFileLimit = 256 * 1024 * 1024;

/// A longer line is nothing that people wrote, and said so.
inline constexpr int longestLine = 1024 * 1024;

/// The line around `offset`, without its line end.
QByteArray lineTextAt(const QByteArray &text, qsizetype offset);

/// The line of that number, from 1, without its line end; empty behind the last.
QByteArray lineNumbered(const QByteArray &text, int number);

/// "\r\n" when the first line ends so, else "\n".
QByteArray lineEndOf(const QByteArray &text);

/// The offset behind the line end of the line around `offset`; the text's size when it has none.
qsizetype nextLineStart(const QByteArray &text, qsizetype offset);

/// Blanks at the beginning of the line around `offset`.
QByteArray indentationAt(const QByteArray &text, qsizetype offset);

/// `text` in whole lines for the place `offset`: a line end in front when the last line has none.
InsertionOffer offerAt(const QByteArray &file, qsizetype offset, int line, const QByteArray &lineText);

/// The candidate whose line an administrator pointed at: same text, nearest number.
const FoundSetting *pointedAmong(const std::vector<FoundSetting> &settings, const SettingRule::PointedLine &pointed);

} // namespace stir::server_config
