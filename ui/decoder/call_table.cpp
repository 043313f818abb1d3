// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_table.h"

#include "core/wording/wording.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/decoder/call_words.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

constexpr int cellPadding = 2 * 12 + 8;
constexpr int headerHeight = 32;
constexpr int statusIconWidth = 22;

constexpr std::array columnsOfEveryList{CallColumn::Time, CallColumn::Caller, CallColumn::Called,
                                        CallColumn::Attestation, CallColumn::Verdict};

/// Draws every row as selected while the flag says so.
class CallDelegate : public StatusDelegate
{
public:
    explicit CallDelegate(CallTable *table) : StatusDelegate(table), m_table(table) {}

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        StatusDelegate::initStyleOption(option, index);
        if (m_table->allSelected())
            option->state |= QStyle::State_Selected;
        const auto column = static_cast<CallColumn>(index.column());
        if (column == CallColumn::Attestation)
            option->font.setWeight(QFont::DemiBold);
        // Host and file say more than the folders between them.
        if (column == CallColumn::X5u)
            option->textElideMode = Qt::ElideMiddle;
    }

private:
    CallTable *m_table;
};

} // namespace

CallTable::CallTable(CallListModel &calls, QWidget *parent) : QTableView(parent), m_calls(calls)
{
    setObjectName(u"decoder.table"_s);
    setAccessibleName(tr("Calls"));
    setModel(&calls);
    setItemDelegate(new CallDelegate(this));
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(tableRowHeight);
    verticalHeader()->setDefaultSectionSize(tableRowHeight);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setFixedHeight(headerHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &CallTable::sortBy);
    connect(this, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT callOpened(m_calls.numberAt(index.row())); });
    // Sorted otherwise, what stands at an end is what somebody wants to see.
    connect(&calls, &QAbstractItemModel::layoutChanged, this, &QTableView::scrollToTop);
    connect(this, &QTableView::pressed, this, [this] { setAllSelected(false); });
}

void CallTable::setFilterField(FilterField *field)
{
    m_filter = field;
    connect(field, &FilterField::leftDownwards, this, [this] {
        setFocus();
        if (!currentIndex().isValid())
            selectRow(0);
    });
}

std::optional<quint32> CallTable::currentCall() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? std::optional(m_calls.numberAt(index.row())) : std::nullopt;
}

bool CallTable::selectCall(quint32 number)
{
    const auto place = m_calls.placeOf(number);
    if (!place)
        return false;
    if (currentIndex().row() == *place)
        return true;
    // The scroll bar knows only now how many rows there are.
    executeDelayedItemsLayout();
    setCurrentIndex(m_calls.index(*place, 0));
    scrollTo(currentIndex(), PositionAtCenter);
    return true;
}

void CallTable::selectAll()
{
    setAllSelected(m_calls.rowCount() > 0);
}

void CallTable::setAllSelected(bool all)
{
    if (all == m_allSelected)
        return;
    m_allSelected = all;
    viewport()->update();
    Q_EMIT allSelectedChanged(all);
}

void CallTable::showSort(CallSort sort)
{
    m_sort = sort;
    m_calls.showSort(sort);
}

void CallTable::sortBy(int section)
{
    // Up, down, and back to the order of the input.
    CallSort next{static_cast<CallColumn>(section), false};
    if (m_sort.column == next.column)
        next = m_sort.descending ? CallSort{} : CallSort{next.column, true};
    showSort(next);
    Q_EMIT sortAsked(next);
}

void CallTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyAsked();
        return;
    }
    const bool types = !event->text().isEmpty() && event->text().front().isPrint() && event->text() != " "_L1 &&
                       (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0;
    if (m_filter != nullptr && types) {
        m_filter->setFocus();
        m_filter->setText(m_filter->text() + event->text());
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (m_allSelected)
            setAllSelected(false);
        else if (m_filter != nullptr)
            m_filter->clear();
        return;
    }
    if (!event->matches(QKeySequence::SelectAll) && event->key() != Qt::Key_Control)
        setAllSelected(false);
    QTableView::keyPressEvent(event);
}

QModelIndex CallTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // A row is one thing: the ends are those of the list, not those of the row.
    if (m_calls.rowCount() > 0 && action == MoveHome)
        return m_calls.index(0, 0);
    if (m_calls.rowCount() > 0 && action == MoveEnd)
        return m_calls.index(m_calls.rowCount() - 1, 0);
    return QTableView::moveCursor(action, modifiers);
}

void CallTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid() && current.row() < m_calls.rowCount())
        Q_EMIT callChosen(m_calls.numberAt(current.row()));
}

void CallTable::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"decoder.table.menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int section = 0; section < callColumns; ++section) {
        QAction *action = menu->addAction(m_calls.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
        connect(action, &QAction::triggered, this, [this, section] { sortBy(section); });
    }
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(byKey ? horizontalHeader()->mapToGlobal(QPoint(0, headerHeight)) : event->globalPos());
}

void CallTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

CallTable::ColumnWidth CallTable::widthOf(CallColumn column) const
{
    const QFontMetrics words(font());
    const QFontMetrics digits(monospaceFont());
    const int title = QFontMetrics(horizontalHeader()->font()).horizontalAdvance(columnTitle(column)) + cellPadding;
    const auto wide = [title](int text) { return ColumnWidth{std::max(title, text + cellPadding)}; };
    switch (column) {
    case CallColumn::Time:
        return wide(words.horizontalAdvance(u"00:00:00"_s));
    case CallColumn::Caller:
    case CallColumn::Called:
        // Most numbers of the world, and the longest that E.164 allows.
        return {std::max(title, digits.horizontalAdvance(u"+4915112345678"_s) + cellPadding),
                std::max(title, digits.horizontalAdvance(u"+123456789012345"_s) + cellPadding)};
    case CallColumn::Attestation:
        return {title};
    case CallColumn::Verdict:
        return {std::max(title, statusIconWidth +
                                    std::max(words.horizontalAdvance(groupWord(CallGroup::Unverified)),
                                             words.horizontalAdvance(wording::checkTitle(u"dest"_s))) +
                                    cellPadding),
                words.horizontalAdvance(wording::checkTitle(u"tnauthlist"_s)) + statusIconWidth + cellPadding};
    case CallColumn::Type:
        return wide(words.horizontalAdvance(u"shaken"_s));
    case CallColumn::X5u:
        return wide(words.horizontalAdvance(u"certificates.example.net/0123.pem"_s));
    case CallColumn::Server:
        return wide(words.horizontalAdvance(u"AVAILABLE"_s));
    case CallColumn::Input:
        break;
    }
    return {};
}

int CallTable::neededWidth() const
{
    int width = verticalScrollBar()->sizeHint().width() + 2 * frameWidth();
    for (const CallColumn column : columnsOfEveryList)
        width += widthOf(column).least;
    return width;
}

std::array<int, callColumns> CallTable::shareOut(int room) const
{
    using enum CallColumn;
    std::array<int, callColumns> widths{};
    const auto give = [&](CallColumn column, int width) {
        widths[static_cast<std::size_t>(column)] += width;
        room -= width;
    };
    const auto grow = [&](CallColumn column) {
        const int now = widths[static_cast<std::size_t>(column)];
        give(column, std::clamp(widthOf(column).full - now, 0, std::max(room, 0)));
    };
    for (const CallColumn column : columnsOfEveryList)
        give(column, widthOf(column).least);
    grow(Caller);
    grow(Called);
    bool hasUrl = false;
    // What matters most of the rest comes first.
    for (const CallColumn column : {X5u, Type, Server}) {
        if (widthOf(column).least > room)
            break;
        give(column, widthOf(column).least);
        hasUrl = true;
    }
    grow(Verdict);
    // Also where there is less than nothing: the verdict has its icon and a tip.
    give(hasUrl ? X5u : Verdict, room);
    return widths;
}

void CallTable::fitColumns()
{
    const auto widths = shareOut(viewport()->width());
    for (int section = 0; section < callColumns; ++section) {
        const int width = widths[static_cast<std::size_t>(section)];
        setColumnHidden(section, width == 0);
        if (width > 0)
            setColumnWidth(section, width);
    }
}

} // namespace stir::ui
