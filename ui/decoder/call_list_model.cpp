// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/call_list_model.h"

#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/decoder/call_words.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

CallListModel::CallListModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_growing.setSingleShot(true);
    m_growing.setInterval(0);
    connect(&m_growing, &QTimer::timeout, this, &CallListModel::growOn);
}

bool CallListModel::isSameInput(const CallSnapshot &calls) const
{
    return calls.chunks.value(0) == m_shown.calls.chunks.value(0);
}

void CallListModel::show(CallArrangement arrangement)
{
    if (!arrangement.rows && isInInputOrder() && isSameInput(arrangement.calls)) {
        m_shown.counts = std::move(arrangement.counts);
        // What is known of the input may have grown since it was arranged.
        if (!m_coming || m_coming->count < arrangement.calls.count)
            extend(arrangement.calls);
        return;
    }
    m_growing.stop();
    m_coming.reset();
    if (arrangement.shown() == m_shown.shown() && isSameInput(arrangement.calls)) {
        reorder(std::move(arrangement));
        return;
    }
    beginResetModel();
    m_shown = std::move(arrangement);
    endResetModel();
}

void CallListModel::reorder(CallArrangement arrangement)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    const CallArrangement old = std::exchange(m_shown, std::move(arrangement));
    for (const QModelIndex &index : before) {
        const auto place = placeOf(old.rowAt(static_cast<quint32>(index.row())));
        after.append(place ? createIndex(*place, index.column()) : QModelIndex());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void CallListModel::extend(const CallSnapshot &calls)
{
    if (!isInInputOrder() || (!m_shown.calls.chunks.isEmpty() && !isSameInput(calls)))
        clear();
    // An older look at the same rows says nothing new.
    if (calls.count < m_shown.calls.count)
        return;
    m_coming = calls;
    if (!m_growing.isActive())
        growOn();
}

void CallListModel::growOn()
{
    if (!m_coming)
        return;
    const quint32 before = m_shown.calls.count;
    const quint32 after = std::min(m_coming->count, before + rowsAtOnce);
    if (after > before)
        beginInsertRows({}, static_cast<int>(before), static_cast<int>(after) - 1);
    m_shown.calls = *m_coming;
    m_shown.calls.count = after;
    if (after > before)
        endInsertRows();
    if (after < m_coming->count)
        m_growing.start();
    else
        m_coming.reset();
}

void CallListModel::showSort(CallSort sort)
{
    m_sort = sort;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, callColumns - 1);
}

quint32 CallListModel::numberAt(int place) const
{
    return m_shown.rowAt(static_cast<quint32>(place));
}

const CallRow &CallListModel::callAt(int place) const
{
    return m_shown.calls.row(numberAt(place));
}

std::optional<int> CallListModel::placeOf(quint32 number) const
{
    if (!m_shown.rows)
        return number < m_shown.calls.count ? std::optional(static_cast<int>(number)) : std::nullopt;
    const auto found = std::find(m_shown.rows->begin(), m_shown.rows->end(), number);
    return found == m_shown.rows->end() ? std::nullopt : std::optional(static_cast<int>(found - m_shown.rows->begin()));
}

int CallListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.shown());
}

int CallListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : callColumns;
}

QVariant CallListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= callColumns)
        return {};
    const auto column = static_cast<CallColumn>(section);
    if (role == Qt::DisplayRole)
        return column == m_sort.column ? columnTitle(column) + (m_sort.descending ? u" \u2193"_s : u" \u2191"_s)
                                       : columnTitle(column);
    if (role == Qt::TextAlignmentRole)
        return QVariant(column == CallColumn::Attestation ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

QVariant CallListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CallRow &row = callAt(index.row());
    const auto column = static_cast<CallColumn>(index.column());
    const bool isNumber = column == CallColumn::Caller || column == CallColumn::Called;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return tip(row, column);
    case Qt::FontRole:
        return isNumber ? QVariant(monospaceFont()) : QVariant();
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case StatusRole:
        return column == CallColumn::Verdict ? QVariant(static_cast<int>(statusOf(row.group))) : QVariant();
    case KeyRole:
        return QString::number(numberAt(index.row()));
    default:
        return {};
    }
}

QVariant CallListModel::text(const CallRow &row, CallColumn column) const
{
    const CallSnapshot &calls = m_shown.calls;
    switch (column) {
    case CallColumn::Time:
        return row.time == CallRow::noTime ? u"\u2013"_s
                                           : QLocale().toString(timeOf(row).toLocalTime().time(), "HH:mm:ss"_L1);
    case CallColumn::Caller:
        return QString::fromUtf8(row.caller.text(calls.words));
    case CallColumn::Called:
        return QString::fromUtf8(row.called.text(calls.words));
    case CallColumn::Attestation:
        return attestationLetter(row.attestation);
    case CallColumn::Verdict:
        return verdictWord(row, calls);
    case CallColumn::Type:
        return QString::fromUtf8(calls.word(row.ppt));
    case CallColumn::X5u:
        return shortUrl(calls.word(row.x5u));
    case CallColumn::Server:
        return QString::fromUtf8(calls.word(row.server));
    case CallColumn::Input:
        break;
    }
    return {};
}

QVariant CallListModel::tip(const CallRow &row, CallColumn column) const
{
    if (column == CallColumn::Time)
        return row.time == CallRow::noTime ? QVariant() : QVariant(exactTime(timeOf(row)));
    if (column == CallColumn::Attestation)
        return attestationWord(row.attestation);
    return text(row, column);
}

} // namespace stir::ui
