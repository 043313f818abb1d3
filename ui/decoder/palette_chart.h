// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A small chart in the program's colors: shares of a whole as a ring, or counts as columns. Follows a change of theme;
// says its values to those who cannot see it. Window's thread.

#include "ui/common/palette.h"

#include <QtCharts/QChartView>

class QPieSeries;

namespace stir::ui {

/// Which color of ThemeColors it takes.
using ColorChoice = QColor ThemeColors::*;

struct ChartValue
{
    QString label;
    quint32 count = 0;
    ColorChoice color = &ThemeColors::accent;
};

class PaletteChart : public QChartView
{
    Q_OBJECT
public:
    enum class Shape
    {
        Ring,
        Columns
    };
    PaletteChart(const QString &objectName, const QString &accessibleName, Shape shape, QWidget *parent = nullptr);

    void setValues(const QList<ChartValue> &values);

protected:
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void draw();
    void drawRing();
    void drawColumns();

    Shape m_shape;
    QList<ChartValue> m_values;
};

} // namespace stir::ui
