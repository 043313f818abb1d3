// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/year_strip.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace stir::ui {

namespace {

constexpr int weeks = 53;
constexpr int monthsHeight = 18;
constexpr int weekdaysWidth = 30;

} // namespace

YearStrip::YearStrip(const QString &objectName, QWidget *parent) : QWidget(parent)
{
    setObjectName(objectName);
    setAccessibleName(tr("Calendar of the coming year"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void YearStrip::setDays(const QDate &today, DaysOfEnds days)
{
    m_today = today;
    m_first = today.addDays(1 - today.dayOfWeek());
    m_days = std::move(days);
    if (!m_current.isValid() || m_current < m_first || m_current > m_first.addDays(weeks * 7 - 1))
        m_current = today;
    setAccessibleDescription(dayText(m_current));
    update();
}

void YearStrip::choose(const QDate &day)
{
    if (day == m_chosen)
        return;
    m_chosen = day;
    update();
    Q_EMIT dayChosen(day);
}

QString YearStrip::dayText(const QDate &day) const
{
    const QString date = QLocale().toString(day, QLocale::LongFormat);
    const int count = m_days.value(day).count;
    return count == 0 ? tr("%1: nothing ends").arg(date) : tr("%1: %n end(s)", nullptr, count).arg(date);
}

void YearStrip::setCurrent(const QDate &day)
{
    m_current = std::clamp(day, m_today, m_first.addDays(weeks * 7 - 1));
    setAccessibleDescription(dayText(m_current));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
    Q_EMIT currentChanged(m_current);
}

QDate YearStrip::nextEnd(int direction) const
{
    for (QDate day = m_current.addDays(direction); day >= m_today && day < m_first.addDays(weeks * 7);
         day = day.addDays(direction))
        if (m_days.contains(day))
            return day;
    return m_current;
}

void YearStrip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        return setCurrent(m_current.addDays(-1));
    case Qt::Key_Down:
        return setCurrent(m_current.addDays(1));
    case Qt::Key_Left:
        return setCurrent(m_current.addDays(-7));
    case Qt::Key_Right:
        return setCurrent(m_current.addDays(7));
    case Qt::Key_Home:
        return setCurrent(m_today);
    case Qt::Key_End:
        return setCurrent(m_first.addDays(weeks * 7 - 1));
    case Qt::Key_PageUp:
        return setCurrent(nextEnd(-1));
    case Qt::Key_PageDown:
        return setCurrent(nextEnd(1));
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choose(m_current == m_chosen ? QDate() : m_current);
    case Qt::Key_Escape:
        if (m_chosen.isValid())
            return choose({});
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void YearStrip::mousePressEvent(QMouseEvent *event)
{
    const QDate day = dayAt(event->position());
    if (!day.isValid() || day < m_today)
        return;
    setCurrent(day);
    choose(day == m_chosen || !m_days.contains(day) ? QDate() : day);
}

bool YearStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QDate day = dayAt(help->pos());
    if (day.isValid() && day >= m_today)
        QToolTip::showText(help->globalPos(), dayText(day), this);
    else
        QToolTip::hideText();
    return true;
}

double YearStrip::cellSize() const
{
    return std::min(static_cast<double>(width() - weekdaysWidth) / weeks, (height() - monthsHeight) / 7.0);
}

QRectF YearStrip::cellOf(const QDate &day) const
{
    const auto place = m_first.daysTo(day);
    // As wide as there is room, as high as fits.
    const double wide = static_cast<double>(width() - weekdaysWidth) / weeks;
    const double high = (height() - monthsHeight) / 7.0;
    return QRectF(weekdaysWidth + static_cast<double>(place / 7) * wide,
                  monthsHeight + static_cast<double>(place % 7) * high, wide, high)
        .adjusted(1, 1, -1, -1);
}

QDate YearStrip::dayAt(const QPointF &position) const
{
    for (QDate day = m_first; day < m_first.addDays(weeks * 7); day = day.addDays(1))
        if (cellOf(day).adjusted(-1, -1, 1, 1).contains(position))
            return day;
    return {};
}

void YearStrip::paintMonths(QPainter &painter) const
{
    painter.setPen(colorsFor(palette()).muted);
    for (int week = 0; week < weeks; ++week) {
        const QDate monday = m_first.addDays(week * 7);
        const QDate first(monday.addDays(6).year(), monday.addDays(6).month(), 1);
        if (first < monday || week > weeks - 3)
            continue;
        painter.drawText(
            QRectF(cellOf(monday).left(), 0, 80, monthsHeight), Qt::AlignLeft | Qt::AlignVCenter,
            QLocale().toString(first, first.month() == 1 ? QStringLiteral("MMM yyyy") : QStringLiteral("MMM")));
    }
    for (const int weekday : {1, 3, 5}) {
        const QRectF cell = cellOf(m_first.addDays(weekday - 1));
        painter.drawText(QRectF(0, cell.top(), weekdaysWidth - 6, cell.height()), Qt::AlignRight | Qt::AlignVCenter,
                         QLocale().dayName(weekday, QLocale::ShortFormat));
    }
}

void YearStrip::paintDay(QPainter &painter, const QDate &day) const
{
    const ThemeColors &colors = colorsFor(palette());
    const QRectF cell = cellOf(day);
    const auto ends = m_days.constFind(day);
    const bool hasEnds = ends != m_days.cend();
    painter.setPen(Qt::NoPen);
    painter.setBrush(hasEnds ? colors.*statusGround(ends->status) : colors.hover);
    painter.drawRoundedRect(cell, 2, 2);
    painter.setBrush(Qt::NoBrush);
    if (day == m_today || day == m_chosen || (day == m_current && hasFocus())) {
        painter.setPen(QPen(day == m_today && day != m_chosen && !hasFocus() ? colors.muted : colors.accent,
                            day == m_chosen ? 2 : 1));
        painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
    if (!hasEnds)
        return;
    painter.setPen(colors.*statusColor(ends->status));
    painter.drawText(cell, Qt::AlignCenter, ends->count > 99 ? QStringLiteral("\u2026") : QString::number(ends->count));
}

void YearStrip::paintEvent(QPaintEvent *)
{
    if (!m_first.isValid())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPixelSize(11);
    painter.setFont(small);
    paintMonths(painter);
    small.setPixelSize(std::clamp(static_cast<int>(cellSize() - 4), 8, 11));
    small.setBold(true);
    painter.setFont(small);
    for (QDate day = m_today; day < m_first.addDays(weeks * 7); day = day.addDays(1))
        paintDay(painter, day);
}

} // namespace stir::ui
