// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A unified diff taken apart into lines with their numbers and the words that change. Plain values: any thread.

#include <QString>

#include <vector>

namespace stir::ui {

struct DiffLine
{
    enum class Kind
    {
        FileName,
        Folded,
        Context,
        Added,
        Removed
    };
    Kind kind = Kind::Context;
    int oldNumber = 0; ///< 0: not in the old file
    int newNumber = 0;
    QString text; ///< without the mark in front
    int foldedLines = 0;
    int changedFrom = 0; ///< the words that differ from the line's counterpart: [changedFrom, changedTo)
    int changedTo = 0;
};

std::vector<DiffLine> parseUnifiedDiff(const QString &diff);

} // namespace stir::ui
