// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which words of a line differ from those of its counterpart, and which lines are counterparts. Pure; any thread.

#include <QStringList>

#include <utility>
#include <vector>

namespace stir::ui {

/// Characters [from, to) of a line.
struct TextRange
{
    int from = 0;
    int to = 0;
    friend bool operator==(const TextRange &, const TextRange &) = default;
};

struct WordChanges
{
    std::vector<TextRange> before;
    std::vector<TextRange> after;
};

/// As few words as possible: runs of letters, digits, "_" and "-", and every other sign by itself. Nothing for lines
/// that share no word, which are simply other lines. Where that would take long everything between the common
/// beginning and the common end counts as one.
WordChanges changedWords(const QString &before, const QString &after);

/// Of lines that were replaced by others, which became which, in order: those that share most words. Without anything
/// shared the first became the first.
std::vector<std::pair<std::size_t, std::size_t>> counterparts(const QStringList &before, const QStringList &after);

} // namespace stir::ui
