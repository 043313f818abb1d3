// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/palette_chart.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QGraphicsLayout>
#include <QLocale>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QPieSeries>
#include <QtCharts/QPieSlice>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {
constexpr qreal holeSize = 0.62;
constexpr qreal ringSize = 0.96;
constexpr qreal columnWidth = 0.7;
/// Room above the highest column for its count.
constexpr qreal headRoom = 1.15;

/// Centered, as the axis reads it, which is HTML. In one line they would be cut in a small window.
QString twoLines(const QString &above, const QString &below)
{
    return u"<table cellspacing='0' cellpadding='0'><tr><td align='center'>%1</td></tr>"
           "<tr><td align='center'>%2</td></tr></table>"_s.arg(above.toHtmlEscaped(), below.toHtmlEscaped());
}
} // namespace

PaletteChart::PaletteChart(const QString &objectName, const QString &accessibleName, Shape shape, QWidget *parent)
    : QChartView(parent), m_shape(shape)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    chart()->setBackgroundVisible(false);
    chart()->setMargins(QMargins());
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
}

void PaletteChart::setValues(const QList<ChartValue> &values)
{
    m_values = values;
    QStringList words;
    for (const ChartValue &value : values)
        words.append(u"%1: %2"_s.arg(value.label, QLocale().toString(value.count)));
    setAccessibleDescription(words.join(u", "_s));
    setToolTip(words.join(u'\n'));
    draw();
}

void PaletteChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        draw();
}

void PaletteChart::wheelEvent(QWheelEvent *event)
{
    // The pane around it scrolls.
    event->ignore();
}

void PaletteChart::draw()
{
    chart()->removeAllSeries();
    for (QAbstractAxis *axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    if (m_shape == Shape::Ring)
        drawRing();
    else
        drawColumns();
}

void PaletteChart::drawRing()
{
    const ThemeColors &colors = colorsFor(palette());
    auto *series = new QPieSeries;
    series->setHoleSize(holeSize);
    series->setPieSize(ringSize);
    for (const ChartValue &value : std::as_const(m_values)) {
        QPieSlice *slice = series->append(value.label, value.count);
        slice->setBrush(colors.*value.color);
        slice->setPen(QPen(colors.surface, 2));
    }
    chart()->addSeries(series);
}

void PaletteChart::drawColumns()
{
    const ThemeColors &colors = colorsFor(palette());
    auto *series = new QStackedBarSeries;
    series->setBarWidth(columnWidth);
    QStringList labels;
    quint32 most = 1;
    // A set for each column, since a set has one color.
    for (qsizetype place = 0; place < m_values.size(); ++place) {
        const ChartValue &value = m_values[place];
        auto *set = new QBarSet(value.label);
        for (qsizetype other = 0; other < m_values.size(); ++other)
            set->append(other == place ? value.count : 0);
        set->setBrush(colors.*value.color);
        set->setPen(Qt::NoPen);
        series->append(set);
        labels.append(twoLines(value.label, QLocale().toString(value.count)));
        most = std::max(most, value.count);
    }
    chart()->addSeries(series);
    QFont font = this->font();
    font.setPixelSize(12);
    auto *names = new QBarCategoryAxis;
    names->append(labels);
    names->setLabelsBrush(colors.muted);
    names->setLabelsFont(font);
    names->setGridLineVisible(false);
    names->setLinePen(QPen(colors.border));
    chart()->addAxis(names, Qt::AlignBottom);
    series->attachAxis(names);
    auto *counts = new QValueAxis;
    counts->setRange(0, most * headRoom);
    counts->setVisible(false);
    chart()->addAxis(counts, Qt::AlignLeft);
    series->attachAxis(counts);
}

} // namespace stir::ui
