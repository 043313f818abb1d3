// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_line.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace stir::ui {

namespace {

bool sortsByText(const Cell &cell)
{
    return !cell.sort.isValid() || cell.sort.typeId() == QMetaType::QString;
}

QString sortText(const Cell &cell)
{
    return (cell.sort.isValid() ? cell.sort.toString() : cell.text).toCaseFolded();
}

/// The cells of one column, comparable without looking at their texts again.
class ColumnOrder
{
public:
    ColumnOrder(const std::vector<TableLine> &lines, std::size_t column, const QCollator &collator)
        : m_lines(lines), m_column(column)
    {
        m_keys.reserve(lines.size());
        for (const TableLine &line : lines) {
            const Cell &cell = line.cells[column];
            m_keys.push_back(collator.sortKey(sortsByText(cell) ? sortText(cell) : QString()));
        }
    }

    /// Values before texts.
    bool isLess(std::size_t left, std::size_t right) const
    {
        const Cell &a = m_lines[left].cells[m_column];
        const Cell &b = m_lines[right].cells[m_column];
        if (sortsByText(a) != sortsByText(b))
            return sortsByText(b);
        return sortsByText(a) ? m_keys[left] < m_keys[right] : QVariant::compare(a.sort, b.sort) < 0;
    }

private:
    const std::vector<TableLine> &m_lines;
    std::size_t m_column;
    std::vector<QCollatorSortKey> m_keys;
};

void rankColumn(std::vector<TableLine> &lines, std::size_t column, const QCollator &collator)
{
    const ColumnOrder order(lines, column, collator);
    std::vector<std::size_t> places(lines.size());
    std::iota(places.begin(), places.end(), std::size_t(0));
    std::sort(places.begin(), places.end(),
              [&order](std::size_t left, std::size_t right) { return order.isLess(left, right); });
    quint32 rank = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (i > 0 && order.isLess(places[i - 1], places[i]))
            ++rank;
        lines[places[i]].ranks[column] = rank;
    }
}

} // namespace

bool TableLine::hasWords(const QStringList &folded) const
{
    return std::all_of(folded.cbegin(), folded.cend(), [this](const QString &word) { return words.contains(word); });
}

void rankLines(std::vector<TableLine> &lines)
{
    if (lines.empty())
        return;
    const std::size_t columns = lines.front().cells.size();
    for (TableLine &line : lines) {
        line.ranks.assign(columns, 0);
        for (const Cell &cell : line.cells)
            line.words += cell.text.toCaseFolded() + u'\n';
    }
    // One of its own: a collator belongs to one thread.
    const QCollator collator;
    for (std::size_t column = 0; column < columns; ++column)
        rankColumn(lines, column, collator);
}

} // namespace stir::ui
