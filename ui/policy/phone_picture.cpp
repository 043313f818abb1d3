// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/phone_picture.h"

#include "ui/common/status.h"
#include "ui/common/theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {
/// A number set aside for stories and examples.
const QString sampleNumber = QStringLiteral("+1 202 555 0123");
constexpr qreal bodyRadius = 12;
constexpr qreal screenRadius = 6;
constexpr int bezel = 8;
} // namespace

PhonePicture::PhonePicture(const QString &name, QWidget *parent)
    : QFrame(parent), m_caption(makeLabel({}, TextRole::Caption)), m_name(makeLabel({}, TextRole::Heading, true)),
      m_number(makeLabel(sampleNumber, TextRole::Caption))
{
    setObjectName(name);
    m_name->setObjectName(name + u".shown"_s);
    setFixedWidth(248);
    setMinimumHeight(96);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * bezel, bezel + 4, 2 * bezel, bezel + 4);
    column->setSpacing(2);
    column->addStretch();
    for (QLabel *label : {m_caption, m_name, m_number}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addStretch();
}

void PhonePicture::showCall(const policy::OutcomePolicy &outcome, const QString &callerName)
{
    const auto shown = policy::shownName(outcome, callerName);
    m_rings = shown.has_value();
    m_caption->setText(m_rings ? tr("Incoming call") : tr("The phone does not ring"));
    m_name->setText(m_rings ? *shown : tr("The call is not put through"));
    setTextRole(m_name, m_rings ? TextRole::Heading : TextRole::Muted);
    m_number->setText(m_rings ? sampleNumber : tr("Call history: NOT ALLOWED"));
    setAccessibleDescription(m_name->text());
    update();
}

QString PhonePicture::shownText() const
{
    return m_name->text();
}

void PhonePicture::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.border);
    painter.setBrush(colors.rail);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), bodyRadius, bodyRadius);
    painter.setBrush(m_rings ? colors.surface : colors.unknownGround);
    painter.drawRoundedRect(QRectF(rect()).adjusted(bezel + 0.5, bezel + 0.5, -bezel - 0.5, -bezel - 0.5), screenRadius,
                            screenRadius);
}

} // namespace stir::ui
