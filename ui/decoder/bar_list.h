// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Names with their counts, a line each: a mark in the color of the chart beside it, or a bar as long as its share. A
// plain legend, and a ranking. Window's thread.

#include "ui/decoder/palette_chart.h"

#include <QWidget>

class QGridLayout;

namespace stir::ui {

struct BarLine
{
    QString name;
    QString count;
    double share = 0; ///< of the bar, 0 to 1
    ColorChoice color = &ThemeColors::accent;
    QString tip = {};
};

class BarList : public QWidget
{
    Q_OBJECT
public:
    enum class Form
    {
        Legend, ///< a mark in front of the name
        Ranking ///< a bar under the name
    };
    BarList(const QString &objectName, Form form, QWidget *parent = nullptr);

    void setLines(const QList<BarLine> &lines);

private:
    void addLegendLine(const BarLine &line, int row);
    void addRankingLine(const BarLine &line, int row);

    QGridLayout *m_grid;
    Form m_form;
};

} // namespace stir::ui
