// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a row of a table shows, and what sorting and filtering look at: made once for each row, not at every look.
// Making lines: any thread. LineSource: window's thread.

#include "ui/common/status.h"

#include <QFont>
#include <QVariant>

#include <optional>
#include <vector>

namespace stir::ui {

/// From this many rows on a table changes all at once, by a reset; below it row by row.
inline constexpr int manyRows = 2000;

/// What a cell shows. `sort` and `status` only where the text is not enough.
struct Cell
{
    QString text;
    std::optional<Status> status = std::nullopt;
    QString tip = {};
    QVariant sort = {};
    QFont font = {}; ///< monospaceFont() for numbers and digests
};

struct TableLine
{
    QString key;
    std::vector<Cell> cells;    ///< by column
    std::vector<quint32> ranks; ///< by column: the place in the order of that column, the same for what is equal
    QString words;              ///< the texts of the cells, a line each, case folded

    /// Every word, case folded, is in one of the cells.
    bool hasWords(const QStringList &folded) const;
};

/// Fills in `ranks` and `words`: sort values by value, texts as the language orders them, whatever their case.
void rankLines(std::vector<TableLine> &lines);

/// A model that has its lines ready.
class LineSource
{
public:
    LineSource() = default;
    virtual ~LineSource() = default;
    LineSource(const LineSource &) = delete;
    LineSource &operator=(const LineSource &) = delete;

    virtual const TableLine &lineAt(int row) const = 0;
    /// Has everybody look at all rows anew.
    virtual void reset() = 0;
};

} // namespace stir::ui
