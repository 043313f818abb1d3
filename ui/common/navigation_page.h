// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A page of the window: header (title, one line, actions at the right), banner, content. A page derives from it, builds
// its widgets in the constructor and calls setContent(). The shell shows it, lists its buttons in the action palette
// and its badge in the rail. Owned by the window; window's thread.

#include "ui/common/icons.h"
#include "ui/common/message_banner.h"
#include "ui/common/theme.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace stir::ui {

struct PageDescription
{
    QString id;      ///< "servers"; the object name is "page.servers"
    QString word;    ///< in the rail
    QString title;   ///< of the page
    QString purpose; ///< one line under the title
    IconName icon = IconName::Overview;
};

class NavigationPage : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationPage(PageDescription description, QWidget *parent = nullptr);

    QString id() const { return m_description.id; }
    const PageDescription &description() const { return m_description; }
    MessageBanner *banner() const { return m_banner; }
    /// The header's buttons, the primary one last.
    const std::vector<QPushButton *> &actionButtons() const { return m_actions; }
    /// What has the keys when the page is shown: its list. Null without one.
    QWidget *firstKeys() const { return m_firstKeys; }
    int badge() const { return m_badge; }
    /// For the window's status line: what was checked, and when.
    QString statusLine() const { return m_statusLine; }

    /// Shows one thing of the page: the server, identity or file of that name. Called when another page leads here.
    virtual void showSubject(const QString &subject);
    /// True when nothing is under way that would change what is seen; screenshots wait for it.
    virtual bool isSettled() const { return true; }

Q_SIGNALS:
    void badgeChanged(int count);
    void statusLineChanged(const QString &text);

protected:
    /// Object name "<id>.<name>", for example "servers.add". One primary action a page.
    QPushButton *addPrimaryAction(const QString &name, const QString &text);
    QPushButton *addSecondaryAction(const QString &name, const QString &text);
    /// The space under the header with the page's margins; takes ownership.
    void setContent(QWidget *content);
    void setFirstKeys(QWidget *widget) { m_firstKeys = widget; }
    /// How many things need attention, in the rail.
    void setBadge(int count);
    void setStatusLine(const QString &text);
    /// Esc that nobody else on the page has a use for closes the banner.
    void keyPressEvent(QKeyEvent *event) override;

private:
    QPushButton *addAction(const QString &name, const QString &text, ButtonKind kind);

    PageDescription m_description;
    MessageBanner *m_banner;
    QHBoxLayout *m_actionRow;
    QVBoxLayout *m_body;
    QWidget *m_content = nullptr;
    QWidget *m_firstKeys = nullptr;
    std::vector<QPushButton *> m_actions;
    int m_badge = 0;
    QString m_statusLine;
};

} // namespace stir::ui
