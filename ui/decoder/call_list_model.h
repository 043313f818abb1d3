// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The list of calls as a table of a million rows: an arrangement of a snapshot, taken over as a whole. Sorting and
// filtering happen elsewhere; words are made when a cell is looked at. Window's thread.

#include "ui/decoder/call_arrangement.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace stir::ui {

class CallListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// So many rows are announced at once while a list grows.
    static constexpr quint32 rowsAtOnce = 20000;

    explicit CallListModel(QObject *parent = nullptr);

    const CallSnapshot &calls() const { return m_shown.calls; }
    const CallCounts &counts() const { return m_shown.counts; }
    const CallArrangement &arrangement() const { return m_shown; }
    /// The rows are all that there are, in the order of the input.
    bool isInInputOrder() const { return m_shown.rows == nullptr; }

    /// Replaces what is shown.
    void show(CallArrangement arrangement);
    /// All calls in the order of the input; more of the same ones are added bit by bit.
    void extend(const CallSnapshot &calls);
    void clear() { show({}); }
    /// Marks the title of that column.
    void showSort(CallSort sort);

    quint32 numberAt(int place) const; ///< of the row in the snapshot
    const CallRow &callAt(int place) const;
    /// Where a call stands; no value when the filter keeps it out.
    std::optional<int> placeOf(quint32 number) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QVariant text(const CallRow &row, CallColumn column) const;
    QVariant tip(const CallRow &row, CallColumn column) const;
    bool isSameInput(const CallSnapshot &calls) const;
    void growOn();
    void reorder(CallArrangement arrangement);

    CallArrangement m_shown; ///< calls.count rows of it are announced when it is in the order of the input
    std::optional<CallSnapshot> m_coming;
    QTimer m_growing;
    CallSort m_sort;
};

inline constexpr int callColumns = 8;

} // namespace stir::ui
