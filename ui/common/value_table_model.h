// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A table model over plain rows. A controller owns it, says its columns once and hands in new rows with setRows(); rows
// are matched by key, so that selection and scroll position survive a refresh. Sort and filter come from TableView.
// Ten thousand rows are prepared on a worker, see TableShape. Window's thread.

#include "ui/common/table_line.h"

#include <QAbstractTableModel>
#include <QSet>

#include <functional>
#include <memory>

namespace stir::ui {

template <typename Row>
struct TableColumn
{
    QString title;
    std::function<Cell(const Row &)> cell;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter; ///< numbers: right
    bool growsOld = false; ///< "a minute ago": asked at every look, else once for each row
};

/// Rows with their lines.
template <typename Row>
struct PreparedRows
{
    std::vector<Row> rows;
    std::vector<TableLine> lines;
};

/// How a table makes lines of rows. Any thread, as far as the columns' functions allow.
template <typename Row>
struct TableShape
{
    std::vector<TableColumn<Row>> columns;
    std::function<QString(const Row &)> keyOf;

    PreparedRows<Row> prepared(std::vector<Row> rows) const
    {
        std::vector<TableLine> lines(rows.size());
        for (std::size_t place = 0; place < rows.size(); ++place) {
            TableLine &line = lines[place];
            line.key = keyOf(rows[place]);
            line.cells.reserve(columns.size());
            for (const TableColumn<Row> &column : columns)
                line.cells.push_back(column.cell(rows[place]));
        }
        rankLines(lines);
        return {std::move(rows), std::move(lines)};
    }
};

template <typename Row>
class ValueTableModel : public QAbstractTableModel, public LineSource
{
public:
    using KeyOf = std::function<QString(const Row &)>;

    ValueTableModel(std::vector<TableColumn<Row>> columns, KeyOf keyOf, QObject *parent = nullptr)
        : QAbstractTableModel(parent),
          m_shape(std::make_shared<const TableShape<Row>>(TableShape<Row>{std::move(columns), std::move(keyOf)}))
    {
    }

    /// For a worker that prepares rows; outlives the model.
    std::shared_ptr<const TableShape<Row>> shape() const { return m_shape; }
    const std::vector<Row> &rows() const { return m_shown.rows; }
    const TableLine &lineAt(int row) const override { return m_shown.lines[static_cast<std::size_t>(row)]; }
    void reset() override
    {
        beginResetModel();
        endResetModel();
    }
    const Row *rowOf(const QString &key) const
    {
        for (std::size_t place = 0; place < m_shown.rows.size(); ++place)
            if (m_shown.lines[place].key == key)
                return &m_shown.rows[place];
        return nullptr;
    }

    void setRows(std::vector<Row> rows) { setRows(m_shape->prepared(std::move(rows))); }
    void setRows(PreparedRows<Row> next) { (void)replaceRows(std::move(next)); }
    /// As setRows(). Gives back what is shown no longer: a worker destroys ten thousand rows, see tasks::discard().
    PreparedRows<Row> replaceRows(PreparedRows<Row> next)
    {
        constexpr auto many = static_cast<std::size_t>(manyRows);
        if (next.rows.size() > many || m_shown.rows.size() > many || hasDoubleKeys(next.lines)) {
            beginResetModel();
            std::swap(m_shown, next);
            endResetModel();
            return next;
        }
        removeVanished(next.lines);
        for (std::size_t place = 0; place < next.rows.size(); ++place)
            putAt(place, std::move(next.rows[place]), std::move(next.lines[place]));
        if (!m_shown.rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return {};
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_shown.rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_shape->columns.size());
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const auto &column = m_shape->columns[static_cast<std::size_t>(section)];
        if (role == Qt::DisplayRole)
            return column.title;
        return role == Qt::TextAlignmentRole ? QVariant(column.alignment) : QVariant();
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const auto row = static_cast<std::size_t>(index.row());
        const auto place = static_cast<std::size_t>(index.column());
        const TableColumn<Row> &column = m_shape->columns[place];
        if (role == KeyRole)
            return m_shown.lines[row].key;
        if (role == Qt::TextAlignmentRole)
            return QVariant(column.alignment);
        return cellData(column.growsOld ? column.cell(m_shown.rows[row]) : m_shown.lines[row].cells[place], role);
    }

private:
    static QVariant cellData(const Cell &cell, int role)
    {
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return cell.text;
        case SortRole:
            return cell.sort.isValid() ? cell.sort : QVariant(cell.text);
        case StatusRole:
            return cell.status ? QVariant(static_cast<int>(*cell.status)) : QVariant();
        case Qt::ToolTipRole:
            return cell.tip.isEmpty() ? QVariant() : QVariant(cell.tip);
        case Qt::FontRole:
            return cell.font == QFont() ? QVariant() : QVariant(cell.font);
        default:
            return {};
        }
    }

    static QSet<QString> keysOf(const std::vector<TableLine> &lines)
    {
        QSet<QString> keys;
        for (const TableLine &line : lines)
            keys.insert(line.key);
        return keys;
    }
    static bool hasDoubleKeys(const std::vector<TableLine> &lines)
    {
        return static_cast<std::size_t>(keysOf(lines).size()) != lines.size();
    }

    void removeVanished(const std::vector<TableLine> &lines)
    {
        const QSet<QString> kept = keysOf(lines);
        for (int place = rowCount() - 1; place >= 0; --place) {
            if (kept.contains(lineAt(place).key))
                continue;
            beginRemoveRows({}, place, place);
            erase(place);
            endRemoveRows();
        }
    }

    /// Everything before `place` is right already.
    void putAt(std::size_t place, Row row, TableLine line)
    {
        std::size_t found = place;
        while (found < m_shown.lines.size() && m_shown.lines[found].key != line.key)
            ++found;
        const auto target = static_cast<int>(place);
        if (found == m_shown.lines.size()) {
            beginInsertRows({}, target, target);
            insert(target, std::move(row), std::move(line));
            endInsertRows();
            return;
        }
        if (found != place) {
            const auto source = static_cast<int>(found);
            beginMoveRows({}, source, source, {}, target);
            erase(source);
            insert(target, std::move(row), std::move(line));
            endMoveRows();
            return;
        }
        m_shown.rows[place] = std::move(row);
        m_shown.lines[place] = std::move(line);
    }

    void erase(int place)
    {
        m_shown.rows.erase(m_shown.rows.begin() + place);
        m_shown.lines.erase(m_shown.lines.begin() + place);
    }
    void insert(int place, Row row, TableLine line)
    {
        m_shown.rows.insert(m_shown.rows.begin() + place, std::move(row));
        m_shown.lines.insert(m_shown.lines.begin() + place, std::move(line));
    }

    std::shared_ptr<const TableShape<Row>> m_shape;
    PreparedRows<Row> m_shown;
};

} // namespace stir::ui
