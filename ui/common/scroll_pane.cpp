// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/scroll_pane.h"

#include <QEvent>
#include <QVBoxLayout>

namespace stir::ui {

ScrollPane::ScrollPane(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : QScrollArea(parent), m_column(nullptr)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto *content = new QWidget;
    content->setProperty("scrolled", true);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    m_column->addStretch(1);
    content->installEventFilter(this);
    setWidget(content);
}

void ScrollPane::add(QWidget *widget)
{
    m_column->insertWidget(m_column->count() - 1, widget);
}

void ScrollPane::setLargestHeight(int height)
{
    m_largestHeight = height;
    fitHeight();
}

void ScrollPane::reveal(QWidget *child)
{
    // Otherwise the places of before the change would count.
    m_column->activate();
    fitHeight();
    widget()->resize(viewport()->width(), qMax(viewport()->height(), widget()->minimumHeight()));
    m_column->activate();
    const QPoint top = child->mapTo(widget(), QPoint());
    ensureVisible(0, top.y() + child->height(), 0, 0);
    ensureVisible(0, top.y(), 0, 0);
}

bool ScrollPane::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fitHeight();
    return handled;
}

void ScrollPane::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitHeight();
}

void ScrollPane::fitHeight()
{
    const int width = viewport()->width();
    const int needed =
        m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(width) : m_column->totalSizeHint().height();
    widget()->setMinimumHeight(needed);
    if (m_largestHeight > 0)
        setFixedHeight(qMin(needed, m_largestHeight));
}

} // namespace stir::ui
