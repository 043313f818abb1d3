// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

QString fileName(IconName name)
{
    switch (name) {
    case IconName::Overview:
        return u"overview"_s;
    case IconName::Servers:
        return u"servers"_s;
    case IconName::Key:
        return u"key"_s;
    case IconName::Trust:
        return u"trust"_s;
    case IconName::Policy:
        return u"policy"_s;
    case IconName::Deployment:
        return u"deployment"_s;
    case IconName::History:
        return u"history"_s;
    case IconName::Decoder:
        return u"decoder"_s;
    case IconName::Good:
        return u"good"_s;
    case IconName::Attention:
        return u"attention"_s;
    case IconName::Broken:
        return u"broken"_s;
    case IconName::Unknown:
        return u"unknown"_s;
    case IconName::Running:
        return u"running"_s;
    case IconName::Info:
        return u"info"_s;
    case IconName::Plus:
        return u"plus"_s;
    case IconName::Search:
        return u"search"_s;
    case IconName::Close:
        return u"close"_s;
    case IconName::ChevronRight:
        return u"chevron-right"_s;
    case IconName::ChevronDown:
        return u"chevron-down"_s;
    case IconName::Lock:
        return u"lock"_s;
    case IconName::Unlock:
        return u"unlock"_s;
    case IconName::Document:
        return u"document"_s;
    case IconName::Practice:
        return u"practice"_s;
    case IconName::Logo:
        return u"logo"_s;
    }
    return {};
}

/// The files draw in "currentColor", which QSvgRenderer takes for black: the color is put into the text. A mark inside
/// a filled shape ("cutoutColor") takes the dark or the light surface, whichever stands out.
QByteArray tintedSvg(IconName name, const QColor &color)
{
    QFile file(u":/icons/%1.svg"_s.arg(fileName(name)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QColor cutout = color.lightness() > 140 ? colorsOf(Appearance::Dark).surface : QColor(Qt::white);
    return file.readAll()
        .replace("currentColor", color.name().toLatin1())
        .replace("cutoutColor", cutout.name().toLatin1());
}

class PaletteIconEngine final : public QIconEngine
{
public:
    PaletteIconEngine(IconName name, ColorChoice color) : m_name(name), m_color(color) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const ThemeColors &colors = colorsFor(QGuiApplication::palette());
        QSvgRenderer renderer(tintedSvg(m_name, mode == QIcon::Disabled ? colors.muted : colors.*m_color));
        renderer.render(painter, QRectF(rect));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new PaletteIconEngine(*this); }
    bool isNull() override { return false; }

private:
    IconName m_name;
    ColorChoice m_color;
};

} // namespace

QIcon icon(IconName name, ColorChoice color)
{
    return QIcon(new PaletteIconEngine(name, color));
}

QPixmap iconPixmap(IconName name, const QColor &color, int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer renderer(tintedSvg(name, color));
    renderer.render(&painter, QRectF(0, 0, size, size));
    return pixmap;
}

} // namespace stir::ui
