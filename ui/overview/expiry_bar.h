// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The time line in the table of what ends: a bar from issue to end with the stages before the end in their colors and
// a line for today; and the scale under it. Window's thread.

#include "core/credentials/expiry.h"
#include "ui/common/status.h"
#include "ui/overview/time_window.h"

#include <QTableView>

#include <functional>

namespace stir::ui {

/// What a bar is drawn from.
struct ExpiryBar
{
    credentials::Validity validity;
    credentials::ExpiryThresholds thresholds;
    TimeWindow window;
    QDateTime now;
};

class ExpiryBarDelegate : public StatusDelegate
{
    Q_OBJECT
public:
    using BarOf = std::function<std::optional<ExpiryBar>(const QModelIndex &)>;
    explicit ExpiryBarDelegate(BarOf barOf, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    BarOf m_barOf;
};

/// Dates under a column of a table.
class TimeScale : public QWidget
{
    Q_OBJECT
public:
    TimeScale(const QTableView &table, int column, QWidget *parent = nullptr);
    void setWindow(const TimeWindow &window, const QDateTime &now);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QTableView &m_table;
    int m_column;
    TimeWindow m_window;
    QDateTime m_now;
};

} // namespace stir::ui
