// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The look as a whole: Fusion, one palette, one application style sheet (resources/theme/application.qss), the fonts.
// Widgets never set a style sheet of their own; they say what they are with setTextRole() and setButtonKind().
// Window's thread.

#include "ui/common/palette.h"

#include <QFont>

class QApplication;
class QLabel;
class QPushButton;
class QWidget;

namespace stir::ui {

/// 8 px grid.
inline constexpr int gridUnit = 8;
inline constexpr int pageMargin = 24;
inline constexpr int cardMargin = 16;
inline constexpr int tableRowHeight = 34;
inline constexpr int controlHeight = 32;
inline constexpr int railWidth = 184;

enum class TextRole
{
    Body,
    Title,
    Heading,
    Strong,
    Muted,
    Caption,
    Figure,
    Monospace,
    ErrorText
};
enum class ButtonKind
{
    Secondary,
    Primary,
    Flat,
    Danger
};

/// Sets style, palette, fonts and style sheet of the whole program; may be called again to switch.
void applyTheme(QApplication &application, Appearance appearance);

/// What the desktop prefers, read off the palette it gave the program; ask before applyTheme().
Appearance systemAppearance();

/// Title 20 px semibold, heading 13 px semibold, caption 12 px muted, figure 26 px semibold, ...
void setTextRole(QWidget *widget, TextRole role);
/// At most one primary button on a page.
void setButtonKind(QPushButton *button, ButtonKind kind);
/// A property the style sheet selects on has changed: paints the widget by the new rule.
void restyle(QWidget *widget);

/// A label with a role; plain text (nothing foreign is ever read as HTML), wrapped when `wraps`.
QLabel *makeLabel(const QString &text, TextRole role, bool wraps = false, QWidget *parent = nullptr);
/// A push button with its names: every interactive widget needs both. `accessible` defaults to the text.
QPushButton *makeButton(const QString &objectName, const QString &text, ButtonKind kind = ButtonKind::Secondary,
                        QWidget *parent = nullptr, const QString &accessible = {});

QFont monospaceFont(int pixelSize = 12);

} // namespace stir::ui
