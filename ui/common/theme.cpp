// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include "ui/common/plain_tool_tips.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QStyleFactory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

QString roleName(TextRole role)
{
    switch (role) {
    case TextRole::Body:
        return u"body"_s;
    case TextRole::Title:
        return u"title"_s;
    case TextRole::Heading:
        return u"heading"_s;
    case TextRole::Strong:
        return u"strong"_s;
    case TextRole::Muted:
        return u"muted"_s;
    case TextRole::Caption:
        return u"caption"_s;
    case TextRole::Figure:
        return u"figure"_s;
    case TextRole::Monospace:
        return u"monospace"_s;
    case TextRole::ErrorText:
        return u"error"_s;
    }
    return {};
}

QString kindName(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Secondary:
        return u"secondary"_s;
    case ButtonKind::Primary:
        return u"primary"_s;
    case ButtonKind::Flat:
        return u"flat"_s;
    case ButtonKind::Danger:
        return u"danger"_s;
    }
    return {};
}

QString styleSheet(Appearance appearance)
{
    QFile file(u":/theme/application.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    auto colors = colorsOf(appearance).byName();
    // "@goodGround" before "@good": the longest name first.
    std::sort(colors.begin(), colors.end(),
              [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });
    for (const auto &[name, color] : colors)
        sheet.replace(u'@' + name, color.name());
    sheet.replace("@variant"_L1, appearance == Appearance::Dark ? "dark"_L1 : "light"_L1);
    sheet.replace("@monospaceFamily"_L1, QFontInfo(monospaceFont()).family());
    return sheet;
}

QFont bodyFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    // The desktop's own font where it has one; these where Qt would fall back to whatever fontconfig lists first.
    if (!QFontInfo(font).exactMatch() && QFontDatabase::hasFamily(u"Inter"_s))
        font.setFamily(u"Inter"_s);
    font.setPixelSize(13);
    return font;
}

} // namespace

void applyTheme(QApplication &application, Appearance appearance)
{
    // Once: with a style sheet set, the application wraps its style and would not own another one.
    if (application.styleSheet().isEmpty()) {
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        application.installEventFilter(new PlainToolTips(&application));
    }
    QApplication::setPalette(widgetPalette(appearance));
    QApplication::setFont(bodyFont());
    application.setStyleSheet(styleSheet(appearance));
}

Appearance systemAppearance()
{
    const QPalette palette = QApplication::palette();
    const bool lightOnDark =
        palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
    return lightOnDark ? Appearance::Dark : Appearance::Light;
}

void restyle(QWidget *widget)
{
    // The first polish is still to come, and looks at the properties as they are then.
    if (!widget->testAttribute(Qt::WA_WState_Polished))
        return;
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

void setTextRole(QWidget *widget, TextRole role)
{
    widget->setProperty("textRole", roleName(role));
    restyle(widget);
}

void setButtonKind(QPushButton *button, ButtonKind kind)
{
    button->setProperty("kind", kindName(kind));
    restyle(button);
}

QLabel *makeLabel(const QString &text, TextRole role, bool wraps, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(wraps);
    setTextRole(label, role);
    return label;
}

QPushButton *makeButton(const QString &objectName, const QString &text, ButtonKind kind, QWidget *parent,
                        const QString &accessible)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setAccessibleName(accessible.isEmpty() ? QString(text).remove(u'&') : accessible);
    // Enter presses the button that has the focus, as Space does; Qt by itself does so in dialogs alone.
    button->setAutoDefault(true);
    setButtonKind(button, kind);
    return button;
}

QFont monospaceFont(int pixelSize)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(pixelSize);
    return font;
}

} // namespace stir::ui
