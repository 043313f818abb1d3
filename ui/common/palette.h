// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one palette of the program: every color, light and dark. Widgets ask colorsFor(palette()) when they paint, so
// that a change of theme needs no bookkeeping. Constant data: any thread.

#include <QColor>
#include <QPalette>

#include <utility>
#include <vector>

namespace stir::ui {

enum class Appearance
{
    Light,
    Dark
};

struct ThemeColors
{
    QColor ground, surface, rail, border, text, muted;
    QColor accent, onAccent, accentHover, selection, hover;
    QColor good, goodGround, attention, attentionGround, broken, brokenGround, unknown, unknownGround;
    QColor addedLine, addedWord, removedLine, removedWord;
    QColor tokenHeader, tokenPayload, tokenSignature;

    /// Every color with the name the style sheet uses for it ("@ground").
    std::vector<std::pair<QString, QColor>> byName() const;
};

const ThemeColors &colorsOf(Appearance appearance);

/// The colors that belong to a palette made by applyTheme(): light or dark is read off its window color.
const ThemeColors &colorsFor(const QPalette &palette);

/// For Fusion and everything that paints with a QPalette.
QPalette widgetPalette(Appearance appearance);

/// WCAG 2 contrast of two opaque colors, 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace stir::ui
