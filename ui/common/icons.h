// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The program's own icons (resources/icons, 16 units square, 1.5 stroke). They are drawn in a color of the palette at
// the moment of painting, so they follow a change of theme and of the screen's scale. Window's thread.

#include "ui/common/palette.h"

#include <QIcon>

namespace stir::ui {

enum class IconName
{
    Overview,
    Servers,
    Key,
    Trust,
    Policy,
    Deployment,
    History,
    Decoder,
    Good,
    Attention,
    Broken,
    Unknown,
    Running,
    Info,
    Plus,
    Search,
    Close,
    ChevronRight,
    ChevronDown,
    Lock,
    Unlock,
    Document,
    Practice,
    Logo,
};

/// Which color of ThemeColors it takes.
using ColorChoice = QColor ThemeColors::*;

QIcon icon(IconName name, ColorChoice color = &ThemeColors::text);
/// The same when there is a pixmap to show, as in a QLabel; sharp at `ratio`. Does not follow a change of theme:
/// IconLabel does.
QPixmap iconPixmap(IconName name, const QColor &color, int size, qreal ratio);

} // namespace stir::ui
