// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The list of calls on the screen. Nothing here looks at every row: rows have one height, columns the width of a
// sample, sorting is asked for and comes back with the model. "Select all" is a flag, not a million selected rows.
// Window's thread.

#include "ui/decoder/call_list_model.h"

#include <QTableView>

namespace stir::ui {

class FilterField;

class CallTable : public QTableView
{
    Q_OBJECT
public:
    explicit CallTable(CallListModel &calls, QWidget *parent = nullptr);

    /// Typing in the table goes there.
    void setFilterField(FilterField *field);
    /// With no column cut that every list has.
    int neededWidth() const;
    int visibleRows() const { return m_calls.rowCount(); }
    /// The number of the current row's call.
    std::optional<quint32> currentCall() const;
    /// False when the filter keeps it out.
    bool selectCall(quint32 number);
    bool allSelected() const { return m_allSelected; }
    void selectAll() override;
    void showSort(CallSort sort);

Q_SIGNALS:
    void callChosen(quint32 number);
    /// Enter or double click.
    void callOpened(quint32 number);
    void sortAsked(stir::ui::CallSort sort);
    void allSelectedChanged(bool all);
    void copyAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    /// What to sort by, for who has no mouse: the header takes no keys.
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void setAllSelected(bool all);
    void sortBy(int section);
    void fitColumns();
    /// `full` where there is room for it.
    struct ColumnWidth
    {
        int least = 0;
        int full = 0;
    };
    ColumnWidth widthOf(CallColumn column) const;
    std::array<int, callColumns> shareOut(int room) const;

    CallListModel &m_calls;
    FilterField *m_filter = nullptr;
    CallSort m_sort;
    bool m_allSelected = false;
};

} // namespace stir::ui
