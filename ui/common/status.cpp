// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/status.h"

#include <QPainter>
#include <QTableView>

namespace stir::ui {

IconName statusIcon(Status status)
{
    switch (status) {
    case Status::Good:
        return IconName::Good;
    case Status::Attention:
        return IconName::Attention;
    case Status::Broken:
        return IconName::Broken;
    case Status::Unknown:
        return IconName::Unknown;
    case Status::Running:
        return IconName::Running;
    }
    return IconName::Unknown;
}

ColorChoice statusColor(Status status)
{
    switch (status) {
    case Status::Good:
        return &ThemeColors::good;
    case Status::Attention:
        return &ThemeColors::attention;
    case Status::Broken:
        return &ThemeColors::broken;
    case Status::Unknown:
        return &ThemeColors::unknown;
    case Status::Running:
        return &ThemeColors::accent;
    }
    return &ThemeColors::unknown;
}

ColorChoice statusGround(Status status)
{
    switch (status) {
    case Status::Good:
        return &ThemeColors::goodGround;
    case Status::Attention:
        return &ThemeColors::attentionGround;
    case Status::Broken:
        return &ThemeColors::brokenGround;
    case Status::Unknown:
        return &ThemeColors::unknownGround;
    case Status::Running:
        return &ThemeColors::selection;
    }
    return &ThemeColors::unknownGround;
}

Status statusOf(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Pass:
    case Judgement::Note:
        return Status::Good;
    case Judgement::Fail:
        return Status::Broken;
    case Judgement::Warn:
        return Status::Attention;
    case Judgement::Skip:
        return Status::Unknown;
    }
    return Status::Unknown;
}

Status statusOf(tasks::StepState state)
{
    switch (state) {
    case tasks::StepState::Done:
        return Status::Good;
    case tasks::StepState::Warned:
        return Status::Attention;
    case tasks::StepState::Failed:
        return Status::Broken;
    case tasks::StepState::Running:
        return Status::Running;
    case tasks::StepState::Waiting:
    case tasks::StepState::Skipped:
        return Status::Unknown;
    }
    return Status::Unknown;
}

IconLabel::IconLabel(IconName name, ColorChoice color, int size, QWidget *parent)
    : QWidget(parent), m_name(name), m_color(color), m_size(size)
{
    setFixedSize(size, size);
}

void IconLabel::setIcon(IconName name, ColorChoice color)
{
    m_name = name;
    m_color = color;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    icon(m_name, m_color).paint(&painter, rect());
}

namespace {
constexpr int badgeIcon = 14;
constexpr int badgeGap = 6;
constexpr int pillPadding = 6;
constexpr int keysEdge = 3;
} // namespace

StatusBadge::StatusBadge(Status status, const QString &word, Form form, QWidget *parent)
    : QWidget(parent), m_status(status), m_word(word), m_form(form)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(word);
}

void StatusBadge::setStatus(Status status, const QString &word)
{
    m_status = status;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StatusBadge::sizeHint() const
{
    const int padding = m_form == Form::Pill ? pillPadding : 0;
    const int width = badgeIcon + badgeGap + fontMetrics().horizontalAdvance(m_word) + 2 * padding + 2;
    return {width, std::max(fontMetrics().height(), badgeIcon) + (m_form == Form::Pill ? 6 : 2)};
}

void StatusBadge::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int left = 0;
    if (m_form == Form::Pill) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.*statusGround(m_status));
        painter.drawRoundedRect(rect(), 4, 4);
        left = pillPadding;
    }
    icon(statusIcon(m_status), statusColor(m_status))
        .paint(&painter, QRect(left, (height() - badgeIcon) / 2, badgeIcon, badgeIcon));
    painter.setPen(colors.*statusColor(m_status));
    const QRect room = rect().adjusted(left + badgeIcon + badgeGap, 0, 0, 0);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(m_word, Qt::ElideRight, room.width()));
}

void StatusDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    if (table == nullptr || !table->hasFocus() || index.row() != table->currentIndex().row() ||
        table->columnViewportPosition(index.column()) != 0)
        return;
    painter->fillRect(QRect(option.rect.topLeft(), QSize(keysEdge, option.rect.height())),
                      colorsFor(option.palette).accent);
}

void StatusDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant value = index.data(StatusRole);
    if (!value.isValid())
        return;
    const auto status = static_cast<Status>(value.toInt());
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = icon(statusIcon(status), statusColor(status));
    option->decorationSize = QSize(badgeIcon, badgeIcon);
    const QColor color = colorsFor(option->palette).*statusColor(status);
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
}

} // namespace stir::ui
