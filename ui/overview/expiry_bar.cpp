// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/expiry_bar.h"

#include "ui/common/theme.h"

#include <QHeaderView>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace stir::ui {

using credentials::ExpiryStage;

namespace {

constexpr int sideMargin = 8;
constexpr double barHeight = 8;

QRectF barRoom(const QRect &cell)
{
    return QRectF(cell).adjusted(sideMargin, 0, -sideMargin, 0);
}

double xOf(const QDateTime &time, const TimeWindow &window, const QRectF &room)
{
    return room.left() + std::clamp(window.placeOf(time), 0.0, 1.0) * room.width();
}

struct Segment
{
    QDateTime from;
    QDateTime to;
    QColor color;
};

/// Each stage lasts until the next one begins.
std::vector<Segment> segmentsOf(const ExpiryBar &bar, const ThemeColors &colors)
{
    const QDateTime begins = bar.validity.begins.isValid() ? bar.validity.begins : bar.window.from;
    QColor early = colors.attention;
    early.setAlphaF(0.45f);
    const std::array<std::pair<ExpiryStage, QColor>, 3> stages{
        {{ExpiryStage::Early, early}, {ExpiryStage::Due, colors.attention}, {ExpiryStage::Urgent, colors.broken}}};
    std::vector<Segment> segments{{begins, bar.validity.ends, colors.good}};
    for (const auto &[stage, color] : stages) {
        const auto begin = bar.thresholds.beginOf(stage, bar.validity);
        if (!begin)
            break;
        segments.back().to = *begin;
        segments.push_back({*begin, bar.validity.ends, color});
    }
    return segments;
}

/// It ended, or begins, beyond what is shown: a triangle that points there.
void paintPointer(QPainter &painter, const QRectF &room, bool toTheLeft, const QColor &color)
{
    const double middle = room.center().y();
    const double tip = toTheLeft ? room.left() : room.right();
    const double base = toTheLeft ? tip + 7 : tip - 7;
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF({{tip, middle}, {base, middle - 4}, {base, middle + 4}}));
}

void paintBar(QPainter &painter, const QRectF &room, const ExpiryBar &bar, const ThemeColors &colors)
{
    painter.setPen(Qt::NoPen);
    const QDateTime begins = bar.validity.begins.isValid() ? bar.validity.begins : bar.window.from;
    if (bar.validity.ends < bar.window.from)
        return paintPointer(painter, room, true, colors.broken);
    if (begins > bar.window.to)
        return paintPointer(painter, room, false, colors.unknown);
    const double top = room.center().y() - barHeight / 2;
    for (const Segment &segment : segmentsOf(bar, colors)) {
        const double left = xOf(segment.from, bar.window, room);
        const double right = xOf(segment.to, bar.window, room);
        painter.setBrush(segment.color);
        painter.drawRect(QRectF(left, top, std::max(right - left, 0.0), barHeight));
    }
    // What is over is pale, so that what is left stands out.
    const double left = xOf(begins, bar.window, room);
    const double today = std::min(xOf(bar.now, bar.window, room), xOf(bar.validity.ends, bar.window, room));
    QColor pale = colors.surface;
    pale.setAlphaF(0.55f);
    painter.setBrush(pale);
    painter.drawRect(QRectF(left, top, std::max(today - left, 0.0), barHeight));
    if (bar.validity.ends <= bar.window.to) {
        painter.setBrush(bar.validity.ends < bar.now ? colors.broken : colors.text);
        painter.drawRect(QRectF(xOf(bar.validity.ends, bar.window, room) - 1, top - 3, 2, barHeight + 6));
    }
}

/// From coarse to fine: the finest step whose labels do not touch.
int monthsBetweenLabels(const TimeWindow &window, double width)
{
    constexpr double labelWidth = 70;
    const double months = static_cast<double>(window.from.daysTo(window.to)) / 30.4;
    for (const int step : {1, 2, 3, 6, 12, 24, 60, 120})
        if (months / step * labelWidth <= width)
            return step;
    return 240;
}

} // namespace

ExpiryBarDelegate::ExpiryBarDelegate(BarOf barOf, QObject *parent) : StatusDelegate(parent), m_barOf(std::move(barOf))
{
}

void ExpiryBarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    StatusDelegate::paint(painter, option, index);
    const auto bar = m_barOf(index);
    if (!bar)
        return;
    const ThemeColors &colors = colorsFor(option.palette);
    const QRectF room = barRoom(option.rect);
    painter->save();
    painter->setClipRect(option.rect);
    painter->setRenderHint(QPainter::Antialiasing);
    paintBar(*painter, room, *bar, colors);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(colors.accent);
    const int today = static_cast<int>(xOf(bar->now, bar->window, room));
    painter->drawLine(today, option.rect.top(), today, option.rect.bottom());
    painter->restore();
}

QSize ExpiryBarDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {320, tableRowHeight};
}

TimeScale::TimeScale(const QTableView &table, int column, QWidget *parent)
    : QWidget(parent), m_table(table), m_column(column)
{
    setFixedHeight(22);
    const auto repaint = [this] { update(); };
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, repaint);
    connect(table.horizontalHeader(), &QHeaderView::geometriesChanged, this, repaint);
}

void TimeScale::setWindow(const TimeWindow &window, const QDateTime &now)
{
    m_window = window;
    m_now = now;
    update();
}

void TimeScale::paintEvent(QPaintEvent *)
{
    if (!m_window.from.isValid())
        return;
    const int left = m_table.viewport()->x() + m_table.columnViewportPosition(m_column);
    const QRectF room = barRoom(QRect(left, 0, m_table.columnWidth(m_column), height()));
    const ThemeColors &colors = colorsFor(palette());
    QPainter painter(this);
    QFont small = font();
    small.setPixelSize(11);
    painter.setFont(small);
    const int step = monthsBetweenLabels(m_window, room.width());
    const QString format = step < 12 ? QStringLiteral("MMM yyyy") : QStringLiteral("yyyy");
    QDate month(m_window.from.date().year(), 1, 1);
    for (; month.startOfDay(Qt::UTC) <= m_window.to; month = month.addMonths(step)) {
        if (month.startOfDay(Qt::UTC) < m_window.from)
            continue;
        const double x = xOf(month.startOfDay(Qt::UTC), m_window, room);
        painter.setPen(colors.border);
        painter.drawLine(QPointF(x, 0), QPointF(x, 5));
        painter.setPen(colors.muted);
        const QRectF label(x + 3, 2, 68, height() - 2);
        if (label.right() <= room.right() + sideMargin)
            painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, QLocale().toString(month, format));
    }
    painter.setPen(QPen(colors.accent, 1));
    const double today = xOf(m_now, m_window, room);
    painter.drawLine(QPointF(today, 0), QPointF(today, height()));
}

} // namespace stir::ui
