// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/validity_line.h"

#include <QPainter>

#include <algorithm>

namespace stir::ui {

ValidityLine::ValidityLine(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(sizeHint().height());
}

void ValidityLine::setSpan(const QDateTime &from, const QDateTime &to, const QDateTime &now, Status status)
{
    const auto whole = static_cast<double>(std::max<qint64>(from.secsTo(to), 1));
    m_passed = std::clamp(static_cast<double>(from.secsTo(now)) / whole, 0.0, 1.0);
    m_status = status;
    update();
}

void ValidityLine::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    const QRectF track(0, middle - 2, width(), 4);
    const double now = 3 + m_passed * (width() - 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.unknownGround);
    painter.drawRoundedRect(track, 2, 2);
    painter.setBrush(colors.*statusColor(m_status));
    painter.drawRoundedRect(QRectF(now, track.top(), width() - now, track.height()), 2, 2);
    painter.drawRoundedRect(QRectF(now - 1.5, 1, 3, height() - 2), 1.5, 1.5);
}

} // namespace stir::ui
