// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The rail at the left of the window: icon and word for every page there is, groups apart, a count where something
// needs attention. Window's thread.

#include "ui/common/icons.h"

#include <QFrame>
#include <QHash>
#include <QPushButton>

namespace stir::ui {

class NavigationPage;

class RailButton : public QPushButton
{
    Q_OBJECT
public:
    RailButton(const QString &pageId, const QString &word, IconName icon, QWidget *parent = nullptr);
    void setBadge(int count);
    int badge() const { return m_badge; }

    /// Room for the whole word, also while it is chosen and therefore bold.
    int neededWidth() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showState();
    void fitWord();

    IconName m_icon;
    QString m_word;
    int m_badge = 0;
};

class NavigationRail : public QFrame
{
    Q_OBJECT
public:
    explicit NavigationRail(QWidget *parent = nullptr);

    /// In the order given, a line between groups; empty groups leave no line. `foot` stands at the bottom.
    void setPages(const std::vector<std::vector<NavigationPage *>> &groups, NavigationPage *foot);
    void setCurrent(const QString &pageId);

Q_SIGNALS:
    void chosen(const QString &pageId);

private:
    RailButton *addButton(NavigationPage *page);

    QHash<QString, RailButton *> m_buttons;
};

} // namespace stir::ui
