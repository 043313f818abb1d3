// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A calendar of the coming year: a column a week, a cell a day, a figure where something ends. Arrows move by day and
// week, Page Up and Page Down to the next day on which something ends, Enter or a click chooses a day, Esc none.
// Window's thread.

#include "ui/overview/day_of_ends.h"

#include <QWidget>

namespace stir::ui {

class YearStrip : public QWidget
{
    Q_OBJECT
public:
    explicit YearStrip(const QString &objectName, QWidget *parent = nullptr);

    /// 371 days from the Monday of that week on.
    void setDays(const QDate &today, DaysOfEnds days);
    void choose(const QDate &day); ///< an invalid one: none
    QDate current() const { return m_current; }
    QDate chosen() const { return m_chosen; }
    /// "Thursday, 12 November 2026: 3 end".
    QString dayText(const QDate &day) const;

    QSize sizeHint() const override { return {720, 134}; }
    QSize minimumSizeHint() const override { return {480, 134}; }

Q_SIGNALS:
    void currentChanged(const QDate &day);
    void dayChosen(const QDate &day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void setCurrent(const QDate &day);
    QDate nextEnd(int direction) const;
    double cellSize() const;
    QRectF cellOf(const QDate &day) const;
    QDate dayAt(const QPointF &position) const;
    void paintMonths(QPainter &painter) const;
    void paintDay(QPainter &painter, const QDate &day) const;

    QDate m_today;
    QDate m_first; ///< a Monday
    QDate m_current;
    QDate m_chosen;
    DaysOfEnds m_days;
};

} // namespace stir::ui
