// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The window: rail, pages, status line, action palette. Knows pages only as NavigationPage; app/console makes them.
// Window's thread.

#include <QMainWindow>

#include <vector>

class QStackedWidget;

namespace stir::ui {

class ActionPalette;
class NavigationPage;
class NavigationRail;
class StatusLine;
class Workspace;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// Takes ownership of the pages; they are shown in the order of the work whatever order they come in.
    MainWindow(Workspace &workspace, const std::vector<NavigationPage *> &pages, QWidget *parent = nullptr);

    /// False when there is no such page.
    bool showPage(const QString &id, const QString &subject = {});
    NavigationPage *currentPage() const;
    const std::vector<NavigationPage *> &pages() const { return m_pages; }

    /// Size and place of the last time, kept in the data folder.
    void restorePlace();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void layOut();
    void addShortcuts();
    QString placeFile() const;

    Workspace &m_workspace;
    std::vector<NavigationPage *> m_pages;
    NavigationRail *m_rail;
    QStackedWidget *m_stack;
    StatusLine *m_status;
    ActionPalette *m_palette;
};

} // namespace stir::ui
