// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/navigation_page.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stir::ui {

NavigationPage::NavigationPage(PageDescription description, QWidget *parent)
    : QWidget(parent), m_description(std::move(description)), m_banner(new MessageBanner(m_description.id)),
      m_actionRow(new QHBoxLayout), m_body(new QVBoxLayout(this))
{
    setObjectName(u"page."_s + m_description.id);
    setAccessibleName(m_description.title);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeLabel(m_description.title, TextRole::Title));
    words->addWidget(makeLabel(m_description.purpose, TextRole::Muted, true));
    m_actionRow->setSpacing(gridUnit);
    auto *header = new QHBoxLayout;
    header->setSpacing(cardMargin);
    header->addLayout(words, 1);
    header->addLayout(m_actionRow);
    m_body->setContentsMargins(pageMargin, 14, pageMargin, cardMargin);
    m_body->setSpacing(12);
    m_body->addLayout(header);
    m_body->addWidget(m_banner);
}

void NavigationPage::showSubject(const QString &) {}

QPushButton *NavigationPage::addPrimaryAction(const QString &name, const QString &text)
{
    QPushButton *button = addAction(name, text, ButtonKind::Primary);
    m_actionRow->addWidget(button);
    m_actions.push_back(button);
    return button;
}

QPushButton *NavigationPage::addSecondaryAction(const QString &name, const QString &text)
{
    QPushButton *button = addAction(name, text, ButtonKind::Secondary);
    const bool hasPrimary = !m_actions.empty() && m_actions.back()->property("kind") == u"primary"_s;
    const auto place = static_cast<int>(m_actions.size()) - (hasPrimary ? 1 : 0);
    m_actionRow->insertWidget(place, button);
    m_actions.insert(m_actions.begin() + place, button);
    return button;
}

QPushButton *NavigationPage::addAction(const QString &name, const QString &text, ButtonKind kind)
{
    return makeButton(m_description.id + u'.' + name, text, kind);
}

void NavigationPage::setContent(QWidget *content)
{
    delete m_content;
    m_content = content;
    m_body->addWidget(content, 1);
}

void NavigationPage::setBadge(int count)
{
    if (count == m_badge)
        return;
    m_badge = count;
    Q_EMIT badgeChanged(count);
}

void NavigationPage::setStatusLine(const QString &text)
{
    m_statusLine = text;
    Q_EMIT statusLineChanged(text);
}

void NavigationPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_banner->isVisible())
        m_banner->clear();
    else
        QWidget::keyPressEvent(event);
}

} // namespace stir::ui
