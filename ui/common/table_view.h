// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The program's table: 34 px rows, whole rows, sorting by header, filtering by typing, Enter opens. Its columns always
// fit its width. Speaks of rows by key (KeyRole), never by index. Window's thread.

#include <QLineEdit>
#include <QTableView>
#include <QTimer>

#include <functional>
#include <set>

namespace stir::ui {

/// A search field: Esc empties it, Down goes to the table.
class FilterField : public QLineEdit
{
    Q_OBJECT
public:
    FilterField(const QString &objectName, const QString &placeholder, QWidget *parent = nullptr);

Q_SIGNALS:
    void leftDownwards();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

class TableView : public QTableView
{
    Q_OBJECT
public:
    TableView(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

    /// The model stays with its owner. Call before the column functions.
    void setSource(QAbstractItemModel *model);
    /// Typing in the table goes there; a row stays when every word is in one of its cells.
    void setFilterField(FilterField *field);
    /// What stands beside it about the current row: Enter goes there, Esc comes back.
    void setDetails(QWidget *details);
    /// Takes spare width; the others fit their contents.
    void setStretchColumn(int column);
    /// Which rows pass besides the filter text, by key; an empty function lets all pass.
    void setRowCondition(std::function<bool(const QString &key)> condition);

    QString currentKey() const; ///< empty without a current row
    bool selectKey(const QString &key);
    QStringList selectedKeys() const;
    int visibleRows() const;

Q_SIGNALS:
    void currentKeyChanged(const QString &key);
    /// Enter or double click.
    void opened(const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Proxy;
    void fitColumns();
    void rememberCurrent();
    void restoreCurrent();

    Proxy *m_proxy;
    std::set<int> m_stretching;
    QTimer m_fit; ///< one look at many changes
    FilterField *m_filter = nullptr;
    QString m_keyBefore; ///< of the current row before a reset
    int m_rowBefore = 0;
};

} // namespace stir::ui
