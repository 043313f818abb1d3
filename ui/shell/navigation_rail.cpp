// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation_rail.h"

#include "ui/common/navigation_page.h"
#include "ui/common/status.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

/// Qt leaves no more than four pixels between icon and word.
QString afterIcon(const QString &word)
{
    return u"  "_s + word;
}

} // namespace

RailButton::RailButton(const QString &pageId, const QString &word, IconName iconName, QWidget *parent)
    : QPushButton(afterIcon(word), parent), m_icon(iconName), m_word(word)
{
    setObjectName(u"rail."_s + pageId);
    setProperty("rail", true);
    setCheckable(true);
    setAutoExclusive(true);
    setIconSize(QSize(16, 16));
    connect(this, &QPushButton::toggled, this, &RailButton::showState);
    showState();
}

void RailButton::setBadge(int count)
{
    m_badge = count;
    showState();
    update();
}

void RailButton::showState()
{
    setIcon(ui::icon(m_icon, isChecked() ? &ThemeColors::accent : &ThemeColors::text));
    setAccessibleName(m_word);
    fitWord();
    setAccessibleDescription(m_badge > 0 ? tr("%n thing(s) need attention", nullptr, m_badge) : QString());
}

/// A badge takes its room from the end of the word.
void RailButton::fitWord()
{
    constexpr int badgeRoom = 28;
    QFont shown = font();
    shown.setBold(isChecked());
    const int room = width() - iconSize().width() - 3 * gridUnit - badgeRoom;
    const QString word = afterIcon(m_word);
    setText(m_badge > 0 ? QFontMetrics(shown).elidedText(word, Qt::ElideRight, room) : word);
}

void RailButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    fitWord();
}

int RailButton::neededWidth() const
{
    QFont bold = font();
    bold.setBold(true);
    return QFontMetrics(bold).horizontalAdvance(afterIcon(m_word)) + iconSize().width() + 3 * gridUnit;
}

void RailButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    if (m_badge <= 0)
        return;
    const ThemeColors &colors = colorsFor(palette());
    const QString count = m_badge > 99 ? u"99+"_s : QString::number(m_badge);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPixelSize(11);
    small.setWeight(QFont::DemiBold);
    painter.setFont(small);
    const int width = std::max(20, QFontMetrics(small).horizontalAdvance(count) + 12);
    const QRect pill(this->width() - width - 8, (height() - 16) / 2, width, 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.brokenGround);
    painter.drawRoundedRect(pill, 8, 8);
    painter.setPen(colors.broken);
    painter.drawText(pill, Qt::AlignCenter, count);
}

NavigationRail::NavigationRail(QWidget *parent) : QFrame(parent)
{
    setObjectName(u"shell.rail"_s);
    setAccessibleName(tr("Pages"));
    setFixedWidth(railWidth);
}

void NavigationRail::setPages(const std::vector<std::vector<NavigationPage *>> &groups, NavigationPage *foot)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(gridUnit, 10, gridUnit, gridUnit);
    column->setSpacing(1);
    auto *brand = new QHBoxLayout;
    brand->setContentsMargins(gridUnit, 4, 0, 12);
    brand->setSpacing(9);
    brand->addWidget(new IconLabel(IconName::Logo, &ThemeColors::accent, 18));
    brand->addWidget(makeLabel(tr("STIR Console"), TextRole::Strong));
    brand->addStretch();
    column->addLayout(brand);
    bool isFirst = true;
    for (const auto &group : groups) {
        if (group.empty())
            continue;
        if (!isFirst) {
            auto *line = new QFrame;
            line->setProperty("separator", true);
            column->addSpacing(9);
            column->addWidget(line);
            column->addSpacing(9);
        }
        isFirst = false;
        for (NavigationPage *page : group)
            column->addWidget(addButton(page));
    }
    column->addStretch();
    if (foot != nullptr)
        column->addWidget(addButton(foot));
    int widest = 0;
    for (const RailButton *button : std::as_const(m_buttons))
        widest = std::max(widest, button->neededWidth());
    setFixedWidth(std::max(railWidth, widest + 2 * gridUnit));
}

RailButton *NavigationRail::addButton(NavigationPage *page)
{
    auto *button = new RailButton(page->id(), page->description().word, page->description().icon);
    button->setBadge(page->badge());
    button->setToolTip(page->description().purpose);
    m_buttons.insert(page->id(), button);
    connect(button, &QPushButton::clicked, this, [this, id = page->id()] { Q_EMIT chosen(id); });
    connect(page, &NavigationPage::badgeChanged, button, &RailButton::setBadge);
    return button;
}

void NavigationRail::setCurrent(const QString &pageId)
{
    if (RailButton *button = m_buttons.value(pageId); button != nullptr)
        button->setChecked(true);
}

} // namespace stir::ui
