// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decoder/bar_list.h"

#include "ui/common/panels.h"
#include "ui/common/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace stir::ui {

namespace {

constexpr int markSize = 10;
constexpr int barHeight = 6;

/// A colored mark, or a bar that fills `share` of its width.
class Bar : public QWidget
{
public:
    Bar(ColorChoice color, double share) : m_color(color), m_share(std::clamp(share, 0.0, 1.0)) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ThemeColors &colors = colorsFor(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.unknownGround);
        painter.drawRoundedRect(rect(), 3, 3);
        QRectF filled = rect();
        filled.setWidth(std::max(filled.width() * m_share, m_share > 0 ? 4.0 : 0.0));
        painter.setBrush(colors.*m_color);
        painter.drawRoundedRect(filled, 3, 3);
    }

private:
    ColorChoice m_color;
    double m_share;
};

QLabel *countLabel(const QString &text)
{
    auto *label = makeLabel(text, TextRole::Body);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

} // namespace

BarList::BarList(const QString &objectName, Form form, QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_form(form)
{
    setObjectName(objectName);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(gridUnit);
    m_grid->setVerticalSpacing(form == Form::Legend ? gridUnit : 4);
    m_grid->setColumnStretch(1, 1);
}

void BarList::setLines(const QList<BarLine> &lines)
{
    clearLayout(m_grid);
    for (int row = 0; row < lines.size(); ++row) {
        if (m_form == Form::Legend)
            addLegendLine(lines[row], row);
        else
            addRankingLine(lines[row], row);
    }
}

void BarList::addLegendLine(const BarLine &line, int row)
{
    auto *mark = new Bar(line.color, 1);
    mark->setFixedSize(markSize, markSize);
    m_grid->addWidget(mark, row, 0);
    m_grid->addWidget(makeLabel(line.name, TextRole::Body, true), row, 1);
    m_grid->addWidget(countLabel(line.count), row, 2);
}

void BarList::addRankingLine(const BarLine &line, int row)
{
    auto *name = makeLabel(line.name, TextRole::Body, true);
    name->setToolTip(line.tip);
    auto *bar = new Bar(line.color, line.share);
    bar->setFixedHeight(barHeight);
    m_grid->addWidget(name, 2 * row, 0, 1, 2);
    m_grid->addWidget(countLabel(line.count), 2 * row, 2);
    m_grid->addWidget(bar, 2 * row + 1, 0, 1, 3);
}

} // namespace stir::ui
