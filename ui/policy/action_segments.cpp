// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/action_segments.h"

#include "ui/common/palette.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QSignalBlocker>

namespace stir::ui {

using policy::Action;

namespace {
constexpr qreal cornerRadius = 6;
constexpr int sidePadding = 14;
} // namespace

ActionSegments::ActionSegments(const QString &name, const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this))
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    static constexpr std::array<Action, 3> actions{Action::Pass, Action::Stop, Action::Alert};
    static const std::array<QString, 3> tips{tr("The call rings as it came."), tr("The call is not put through."),
                                             tr("The call rings with a text before or after the name.")};
    for (std::size_t place = 0; place < actions.size(); ++place) {
        const QString word = policy::actionName(actions[place]);
        auto *segment = new SegmentButton(word, static_cast<SegmentButton::Place>(place));
        segment->setObjectName(name + u'.' + word.toLower());
        segment->setAccessibleName(tr("%1: %2").arg(accessibleName, word));
        segment->setAccessibleDescription(tips[place]);
        segment->setToolTip(tips[place]);
        m_group->addButton(segment, static_cast<int>(actions[place]));
        row->addWidget(segment);
    }
    m_group->button(static_cast<int>(Action::Pass))->setChecked(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool isChecked) {
        if (isChecked)
            Q_EMIT chosen(static_cast<Action>(id));
    });
}

Action ActionSegments::action() const
{
    return static_cast<Action>(m_group->checkedId());
}

void ActionSegments::setAction(Action action)
{
    const QSignalBlocker quiet(m_group);
    m_group->button(static_cast<int>(action))->setChecked(true);
}

SegmentButton::SegmentButton(const QString &text, Place place, QWidget *parent)
    : QRadioButton(text, parent), m_place(place)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize SegmentButton::sizeHint() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return {QFontMetrics(bold).horizontalAdvance(text()) + 2 * sidePadding, controlHeight};
}

QPainterPath SegmentButton::outline() const
{
    const QRectF box = QRectF(rect()).adjusted(m_place == Place::First ? 0.5 : -0.5, 0.5, -0.5, -0.5);
    QPainterPath path;
    if (m_place == Place::Middle) {
        path.addRect(box);
        return path;
    }
    // A rounded box of which the inner side is squared off.
    path.setFillRule(Qt::WindingFill);
    path.addRoundedRect(box, cornerRadius, cornerRadius);
    const qreal half = box.width() / 2;
    path.addRect(m_place == Place::First ? box.adjusted(half, 0, 0, 0) : box.adjusted(0, 0, -half, 0));
    return path.simplified();
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPainterPath path = outline();
    painter.setPen(isChecked() ? colors.accent : colors.border);
    painter.setBrush(isChecked() ? colors.selection : underMouse() ? colors.hover : colors.surface);
    painter.drawPath(path);
    QFont words = font();
    words.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(words);
    painter.setPen(isChecked() ? colors.accent : colors.text);
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (!hasFocus())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.accent, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(3.5, 3.5, -3.5, -3.5), 3, 3);
}

} // namespace stir::ui
