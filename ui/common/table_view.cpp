// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_view.h"

#include "ui/common/column_widths.h"
#include "ui/common/table_line.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <utility>

namespace stir::ui {

FilterField::FilterField(const QString &objectName, const QString &placeholder, QWidget *parent) : QLineEdit(parent)
{
    setObjectName(objectName);
    setAccessibleName(placeholder);
    setPlaceholderText(placeholder);
    setClearButtonEnabled(true);
    addAction(icon(IconName::Search, &ThemeColors::muted), QLineEdit::LeadingPosition);
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT leftDownwards();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

class TableView::Proxy : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setSourceModel(QAbstractItemModel *model) override
    {
        m_lines = dynamic_cast<LineSource *>(model);
        QSortFilterProxyModel::setSourceModel(model);
    }
    void setWords(const QString &text)
    {
        m_words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
        filterAnew();
    }
    void setCondition(std::function<bool(const QString &)> condition)
    {
        m_condition = std::move(condition);
        filterAnew();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        if (m_lines != nullptr) {
            const TableLine &line = m_lines->lineAt(row);
            return (!m_condition || m_condition(line.key)) && line.hasWords(m_words);
        }
        if (m_condition && !m_condition(sourceModel()->index(row, 0, parent).data(KeyRole).toString()))
            return false;
        return std::all_of(m_words.cbegin(), m_words.cend(),
                           [&](const QString &word) { return hasWord(row, parent, word); });
    }

    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override
    {
        if (m_lines == nullptr)
            return QSortFilterProxyModel::lessThan(left, right);
        const auto column = static_cast<std::size_t>(left.column());
        return m_lines->lineAt(left.row()).ranks[column] < m_lines->lineAt(right.row()).ranks[column];
    }

private:
    void filterAnew()
    {
        // Row by row, each run of rows that comes or goes costs a look at all the others.
        if (m_lines != nullptr && sourceModel()->rowCount() > manyRows)
            m_lines->reset();
        else
            invalidateFilter();
    }

    bool hasWord(int row, const QModelIndex &parent, const QString &word) const
    {
        for (int column = 0; column < sourceModel()->columnCount(parent); ++column)
            if (sourceModel()->index(row, column, parent).data().toString().contains(word, Qt::CaseInsensitive))
                return true;
        return false;
    }

    LineSource *m_lines = nullptr; ///< null: a source without lines
    QStringList m_words;
    std::function<bool(const QString &)> m_condition;
};

TableView::TableView(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : QTableView(parent), m_proxy(new Proxy(this))
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(tableRowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFixedHeight(30);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(0);
    m_fit.setSingleShot(true);
    m_fit.setInterval(0);
    connect(&m_fit, &QTimer::timeout, this, &TableView::fitColumns);
    m_proxy->setSortRole(SortRole);
    m_proxy->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setSortLocaleAware(true);
    setItemDelegate(new StatusDelegate(this));
    connect(this, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT opened(index.data(KeyRole).toString()); });
}

void TableView::setSource(QAbstractItemModel *model)
{
    m_proxy->setSourceModel(model);
    setModel(m_proxy);
    setSortingEnabled(true);
    // -1: the order of the source until somebody clicks a header.
    m_proxy->sort(-1);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setResizeContentsPrecision(100);
    connect(m_proxy, &QAbstractItemModel::modelAboutToBeReset, this, &TableView::rememberCurrent);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &TableView::restoreCurrent);
    const auto fitSoon = [this] { m_fit.start(); };
    connect(m_proxy, &QAbstractItemModel::modelReset, this, fitSoon);
    connect(m_proxy, &QAbstractItemModel::layoutChanged, this, fitSoon);
    connect(m_proxy, &QAbstractItemModel::dataChanged, this, fitSoon);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, fitSoon);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, fitSoon);
}

void TableView::rememberCurrent()
{
    m_keyBefore = currentKey();
    m_rowBefore = currentIndex().row();
}

void TableView::restoreCurrent()
{
    if (m_keyBefore.isEmpty() || selectKey(std::exchange(m_keyBefore, {})))
        return;
    // As when a row is removed: the one that took its place.
    if (m_proxy->rowCount() > 0)
        selectRow(std::min(m_rowBefore, m_proxy->rowCount() - 1));
    else
        Q_EMIT currentKeyChanged({});
}

void TableView::setFilterField(FilterField *field)
{
    m_filter = field;
    connect(field, &QLineEdit::textChanged, this, [this](const QString &text) { m_proxy->setWords(text); });
    connect(field, &FilterField::leftDownwards, this, [this] {
        setFocus();
        if (!currentIndex().isValid())
            selectRow(0);
    });
}

void TableView::setDetails(QWidget *details)
{
    connect(this, &TableView::opened, details, [details] { details->setFocus(); });
    details->installEventFilter(this);
}

bool TableView::eventFilter(QObject *watched, QEvent *event)
{
    // What nobody in there has a use for.
    const bool isDetails = watched != this && watched != viewport();
    if (isDetails && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        setFocus();
        return true;
    }
    return QTableView::eventFilter(watched, event);
}

void TableView::setStretchColumn(int column)
{
    m_stretching.insert(column);
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void TableView::fitColumns()
{
    std::vector<int> columns;
    std::vector<ColumnWish> wishes;
    for (int column = 0; column < m_proxy->columnCount(); ++column) {
        if (isColumnHidden(column))
            continue;
        columns.push_back(column);
        wishes.push_back({std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)),
                          m_stretching.count(column) > 0});
    }
    const std::vector<int> widths = shareWidth(wishes, viewport()->width());
    for (std::size_t place = 0; place < columns.size(); ++place)
        setColumnWidth(columns[place], widths[place]);
}

void TableView::setRowCondition(std::function<bool(const QString &)> condition)
{
    m_proxy->setCondition(std::move(condition));
}

QString TableView::currentKey() const
{
    return currentIndex().data(KeyRole).toString();
}

bool TableView::selectKey(const QString &key)
{
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        if (m_proxy->index(row, 0).data(KeyRole).toString() == key) {
            selectRow(row);
            return true;
        }
    }
    return false;
}

QStringList TableView::selectedKeys() const
{
    QStringList keys;
    if (selectionModel() == nullptr)
        return keys;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        keys.append(index.data(KeyRole).toString());
    return keys;
}

int TableView::visibleRows() const
{
    return m_proxy->rowCount();
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    const bool types = !event->text().isEmpty() && event->text().front().isPrint() &&
                       event->text() != QLatin1String(" ") &&
                       (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0;
    if (m_filter != nullptr && types) {
        m_filter->setFocus();
        m_filter->setText(m_filter->text() + event->text());
        return;
    }
    if (m_filter != nullptr && event->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return;
    }
    QTableView::keyPressEvent(event);
}

QModelIndex TableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // A row is one thing: the ends are those of the list, not those of the row.
    if (m_proxy->rowCount() > 0 && (action == MoveHome || action == MoveEnd))
        return m_proxy->index(action == MoveHome ? 0 : m_proxy->rowCount() - 1, 0);
    return QTableView::moveCursor(action, modifiers);
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentKeyChanged(current.data(KeyRole).toString());
}

} // namespace stir::ui
