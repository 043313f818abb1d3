// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A unified diff taken apart into lines with their numbers and the words that change. Plain values: any thread.

#include "ui/common/word_changes.h"

#include <QHash>
#include <QString>

namespace stir::ui {

struct DiffLine
{
    enum class Kind
    {
        FileName,
        Folded,
        Context,
        Added,
        Removed,
        NoLineEnd ///< of the line above: it is the last of its file and has no line end
    };
    Kind kind = Kind::Context;
    int oldNumber = 0; ///< 0: not in the old file; of a fold: of its first line
    int newNumber = 0;
    QString text;      ///< without the mark in front, as shownLine(); of a file: its path
    QString file = {}; ///< of a fold: the path of the file it is in
    int foldedLines = 0;
    bool endsInReturn = false;           ///< CR LF
    std::vector<TextRange> changed = {}; ///< the words that differ from the line's counterpart
};

/// Old texts of the files, by path: what a fold opens to.
using FileTexts = QHash<QString, QByteArray>;

/// Of a file whose old text is known also what lies behind the last change is folded.
std::vector<DiffLine> parseUnifiedDiff(const QString &diff, const FileTexts &texts = {});

/// The lines of a fold; none when the text of its file is not known.
std::vector<DiffLine> unfolded(const DiffLine &fold, const FileTexts &texts);

} // namespace stir::ui
