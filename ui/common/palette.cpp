// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/palette.h"

#include <algorithm>
#include <cmath>

namespace stir::ui {

namespace {

ThemeColors lightColors()
{
    ThemeColors c;
    c.ground = QColor(0xF5F6F8);
    c.surface = QColor(0xFFFFFF);
    c.rail = QColor(0xEEF0F3);
    c.border = QColor(0xDFE3E8);
    c.text = QColor(0x1B2430);
    c.muted = QColor(0x4E5A68);
    c.accent = QColor(0x2A62CF);
    c.onAccent = QColor(0xFFFFFF);
    c.accentHover = QColor(0x2356B8);
    c.selection = QColor(0xE4EDFC);
    c.hover = QColor(0xF0F2F5);
    c.good = QColor(0x1A7147);
    c.goodGround = QColor(0xE4F3EA);
    c.attention = QColor(0x7F5300);
    c.attentionGround = QColor(0xFDF1D0);
    c.broken = QColor(0xB3261E);
    c.brokenGround = QColor(0xFCE6E4);
    c.unknown = QColor(0x525E6B);
    c.unknownGround = QColor(0xEEF0F3);
    c.addedLine = QColor(0xE3F4E8);
    c.addedWord = QColor(0xC6EBD2);
    c.removedLine = QColor(0xFBE7E5);
    c.removedWord = QColor(0xF7CCC8);
    c.tokenHeader = QColor(0x2A62CF);
    c.tokenPayload = QColor(0x7A3FB0);
    c.tokenSignature = QColor(0x1A7147);
    return c;
}

ThemeColors darkColors()
{
    ThemeColors c;
    c.ground = QColor(0x15191E);
    c.surface = QColor(0x1C2127);
    c.rail = QColor(0x191D23);
    c.border = QColor(0x2D343C);
    c.text = QColor(0xE5E9EF);
    c.muted = QColor(0xA9B4C1);
    c.accent = QColor(0x7AA8FF);
    c.onAccent = QColor(0x10182A);
    c.accentHover = QColor(0x96BBFF);
    c.selection = QColor(0x243248);
    c.hover = QColor(0x242A32);
    c.good = QColor(0x63C893);
    c.goodGround = QColor(0x1B3328);
    c.attention = QColor(0xE2B64A);
    c.attentionGround = QColor(0x3A3018);
    c.broken = QColor(0xFF9C93);
    c.brokenGround = QColor(0x40221F);
    c.unknown = QColor(0xA3AFBC);
    c.unknownGround = QColor(0x262C34);
    c.addedLine = QColor(0x1C3326);
    c.addedWord = QColor(0x285138);
    c.removedLine = QColor(0x3B2321);
    c.removedWord = QColor(0x5E2F2B);
    c.tokenHeader = QColor(0x7AA8FF);
    c.tokenPayload = QColor(0xC79BF2);
    c.tokenSignature = QColor(0x63C893);
    return c;
}

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

std::vector<std::pair<QString, QColor>> ThemeColors::byName() const
{
    return {{QStringLiteral("ground"), ground},
            {QStringLiteral("surface"), surface},
            {QStringLiteral("rail"), rail},
            {QStringLiteral("border"), border},
            {QStringLiteral("text"), text},
            {QStringLiteral("muted"), muted},
            {QStringLiteral("accent"), accent},
            {QStringLiteral("onAccent"), onAccent},
            {QStringLiteral("accentHover"), accentHover},
            {QStringLiteral("selection"), selection},
            {QStringLiteral("hover"), hover},
            {QStringLiteral("good"), good},
            {QStringLiteral("goodGround"), goodGround},
            {QStringLiteral("attention"), attention},
            {QStringLiteral("attentionGround"), attentionGround},
            {QStringLiteral("broken"), broken},
            {QStringLiteral("brokenGround"), brokenGround},
            {QStringLiteral("unknown"), unknown},
            {QStringLiteral("unknownGround"), unknownGround},
            {QStringLiteral("addedLine"), addedLine},
            {QStringLiteral("addedWord"), addedWord},
            {QStringLiteral("removedLine"), removedLine},
            {QStringLiteral("removedWord"), removedWord},
            {QStringLiteral("tokenHeader"), tokenHeader},
            {QStringLiteral("tokenPayload"), tokenPayload},
            {QStringLiteral("tokenSignature"), tokenSignature}};
}

const ThemeColors &colorsOf(Appearance appearance)
{
    static const ThemeColors light = lightColors();
    static const ThemeColors dark = darkColors();
    return appearance == Appearance::Dark ? dark : light;
}

const ThemeColors &colorsFor(const QPalette &palette)
{
    return colorsOf(palette.color(QPalette::WindowText).lightness() > 128 ? Appearance::Dark : Appearance::Light);
}

QPalette widgetPalette(Appearance appearance)
{
    const ThemeColors &c = colorsOf(appearance);
    QPalette palette;
    palette.setColor(QPalette::Window, c.ground);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.ground);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::Button, c.surface);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.broken);
    palette.setColor(QPalette::Highlight, c.selection);
    palette.setColor(QPalette::HighlightedText, c.text);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::ToolTipBase, c.surface);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Light, c.surface);
    palette.setColor(QPalette::Midlight, c.rail);
    palette.setColor(QPalette::Mid, c.border);
    palette.setColor(QPalette::Dark, c.border);
    palette.setColor(QPalette::Shadow, c.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.muted);
    return palette;
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace stir::ui
