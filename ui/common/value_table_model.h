// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A table model over plain rows. A controller owns it, says its columns once and hands in new rows with setRows(); rows
// are matched by key, so that selection and scroll position survive a refresh. Sort and filter come from TableView.
// Window's thread.

#include "ui/common/status.h"

#include <QAbstractTableModel>
#include <QFont>
#include <QHash>
#include <QSet>

#include <functional>
#include <optional>
#include <vector>

namespace stir::ui {

/// What a cell shows. `sort` and `status` only where the text is not enough.
struct Cell
{
    QString text;
    std::optional<Status> status = std::nullopt;
    QString tip = {};
    QVariant sort = {};
    QFont font = {}; ///< monospaceFont() for numbers and digests
};

template <typename Row>
struct TableColumn
{
    QString title;
    std::function<Cell(const Row &)> cell;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter; ///< numbers: right
};

template <typename Row>
class ValueTableModel : public QAbstractTableModel
{
public:
    using KeyOf = std::function<QString(const Row &)>;
    /// From this many rows on setRows() resets instead of matching rows.
    static constexpr std::size_t resetLimit = 5000;

    ValueTableModel(std::vector<TableColumn<Row>> columns, KeyOf keyOf, QObject *parent = nullptr)
        : QAbstractTableModel(parent), m_columns(std::move(columns)), m_keyOf(std::move(keyOf))
    {
    }

    const std::vector<Row> &rows() const { return m_rows; }
    const Row *rowOf(const QString &key) const
    {
        for (const Row &row : m_rows)
            if (m_keyOf(row) == key)
                return &row;
        return nullptr;
    }

    void setRows(std::vector<Row> rows)
    {
        if (rows.size() > resetLimit || m_rows.size() > resetLimit || hasDoubleKeys(rows)) {
            beginResetModel();
            m_rows = std::move(rows);
            endResetModel();
            return;
        }
        removeVanished(rows);
        for (std::size_t place = 0; place < rows.size(); ++place)
            putAt(place, std::move(rows[place]));
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const auto &column = m_columns[static_cast<std::size_t>(section)];
        if (role == Qt::DisplayRole)
            return column.title;
        return role == Qt::TextAlignmentRole ? QVariant(column.alignment) : QVariant();
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Row &row = m_rows[static_cast<std::size_t>(index.row())];
        const auto &column = m_columns[static_cast<std::size_t>(index.column())];
        if (role == KeyRole)
            return m_keyOf(row);
        if (role == Qt::TextAlignmentRole)
            return QVariant(column.alignment);
        return cellData(column.cell(row), role);
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

    bool hasDoubleKeys(const std::vector<Row> &rows) const
    {
        QSet<QString> keys;
        for (const Row &row : rows)
            keys.insert(m_keyOf(row));
        return static_cast<std::size_t>(keys.size()) != rows.size();
    }

    void removeVanished(const std::vector<Row> &rows)
    {
        QSet<QString> kept;
        for (const Row &row : rows)
            kept.insert(m_keyOf(row));
        for (int place = rowCount() - 1; place >= 0; --place) {
            if (kept.contains(m_keyOf(m_rows[static_cast<std::size_t>(place)])))
                continue;
            beginRemoveRows({}, place, place);
            m_rows.erase(m_rows.begin() + place);
            endRemoveRows();
        }
    }

    /// Everything before `place` is right already.
    void putAt(std::size_t place, Row row)
    {
        const QString key = m_keyOf(row);
        std::size_t found = place;
        while (found < m_rows.size() && m_keyOf(m_rows[found]) != key)
            ++found;
        const auto target = static_cast<std::ptrdiff_t>(place);
        if (found == m_rows.size()) {
            beginInsertRows({}, static_cast<int>(place), static_cast<int>(place));
            m_rows.insert(m_rows.begin() + target, std::move(row));
            endInsertRows();
            return;
        }
        if (found != place) {
            const auto source = static_cast<std::ptrdiff_t>(found);
            beginMoveRows({}, static_cast<int>(found), static_cast<int>(found), {}, static_cast<int>(place));
            m_rows.erase(m_rows.begin() + source);
            m_rows.insert(m_rows.begin() + target, std::move(row));
            endMoveRows();
            return;
        }
        m_rows[place] = std::move(row);
    }

    std::vector<TableColumn<Row>> m_columns;
    KeyOf m_keyOf;
    std::vector<Row> m_rows;
};

} // namespace stir::ui
