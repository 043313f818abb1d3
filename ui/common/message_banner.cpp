// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/message_banner.h"

#include "core/wording/wording.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

struct Look
{
    IconName icon;
    ColorChoice color;
    QString name; ///< of the style sheet's rule
};

Look lookOf(BannerKind kind)
{
    switch (kind) {
    case BannerKind::Error:
        return {IconName::Broken, &ThemeColors::broken, u"error"_s};
    case BannerKind::Attention:
        return {IconName::Attention, &ThemeColors::attention, u"attention"_s};
    case BannerKind::Info:
        return {IconName::Info, &ThemeColors::accent, u"info"_s};
    case BannerKind::Success:
        return {IconName::Good, &ThemeColors::good, u"success"_s};
    }
    return {IconName::Unknown, &ThemeColors::unknown, {}};
}

} // namespace

MessageBanner::MessageBanner(const QString &name, QWidget *parent)
    : QFrame(parent), m_name(name + u".banner"_s), m_icon(new IconLabel(IconName::Unknown)),
      m_sentence(makeLabel({}, TextRole::Strong, true)), m_hint(makeLabel({}, TextRole::Body, true)),
      m_details(makeLabel({}, TextRole::Monospace, true)),
      m_detailsButton(makeButton(m_name + u".details"_s, tr("Details"), ButtonKind::Flat)), m_buttons(new QHBoxLayout)
{
    setObjectName(m_name);
    setProperty("banner", true);
    m_sentence->setObjectName(m_name + u".sentence"_s);
    for (QLabel *label : {m_sentence, m_hint, m_details})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detailsButton->setCheckable(true);
    auto *close = makeButton(m_name + u".close"_s, {}, ButtonKind::Flat, nullptr, tr("Close this message"));
    close->setIcon(icon(IconName::Close, &ThemeColors::muted));
    close->setToolTip(tr("Close this message"));

    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_sentence);
    words->addWidget(m_hint);
    words->addWidget(m_details);
    words->addLayout(m_buttons);
    m_buttons->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(cardMargin, 12, gridUnit, 12);
    row->setSpacing(gridUnit);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_detailsButton, 0, Qt::AlignTop);
    row->addWidget(close, 0, Qt::AlignTop);

    connect(m_detailsButton, &QPushButton::toggled, this, &MessageBanner::setDetailsVisible);
    connect(close, &QPushButton::clicked, this, &MessageBanner::clear);
    hide();
}

void MessageBanner::show(BannerKind kind, const BannerText &text)
{
    clear();
    const Look look = lookOf(kind);
    m_icon->setIcon(look.icon, look.color);
    m_sentence->setText(text.sentence);
    m_hint->setText(text.hint);
    m_hint->setVisible(!text.hint.isEmpty());
    m_details->setText(text.details);
    m_detailsButton->setVisible(!text.details.isEmpty());
    setProperty("bannerKind", look.name);
    setAccessibleName(text.sentence);
    setAccessibleDescription(text.hint);
    restyle(this);
    setVisible(true);
}

void MessageBanner::showError(const Error &error)
{
    if (error.code == ErrorCode::Cancelled) {
        clear();
        return;
    }
    show(BannerKind::Error, {wording::sentence(error), wording::hint(error), error.detail});
}

QPushButton *MessageBanner::addButton(const QString &action, const QString &text)
{
    auto *button = makeButton(m_name + u'.' + action, text);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void MessageBanner::clear()
{
    while (m_buttons->count() > 1) {
        QLayoutItem *item = m_buttons->takeAt(0);
        // Not at once: the button may be the sender of the click that led here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_sentence->clear();
    m_detailsButton->setChecked(false);
    m_details->hide();
    hide();
}

QString MessageBanner::sentence() const
{
    return m_sentence->text();
}

void MessageBanner::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        clear();
    else
        QFrame::keyPressEvent(event);
}

void MessageBanner::setDetailsVisible(bool visible)
{
    m_details->setVisible(visible);
}

} // namespace stir::ui
