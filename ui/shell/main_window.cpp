// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/common/navigation_page.h"
#include "ui/common/workspace.h"
#include "ui/shell/action_catalogue.h"
#include "ui/shell/action_palette.h"
#include "ui/shell/navigation_rail.h"
#include "ui/shell/status_line.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stir::ui {

namespace {

/// The order of the work; a line in the rail between the groups.
const std::vector<QStringList> &pageGroups()
{
    static const std::vector<QStringList> groups{{u"overview"_s, u"monitor"_s},
                                                 {u"servers"_s, u"identities"_s, u"trust"_s, u"policy"_s},
                                                 {u"deployment"_s, u"history"_s},
                                                 {u"decoder"_s}};
    return groups;
}

NavigationPage *pageOf(const std::vector<NavigationPage *> &pages, const QString &id)
{
    const auto page =
        std::find_if(pages.begin(), pages.end(), [&](const NavigationPage *one) { return one->id() == id; });
    return page == pages.end() ? nullptr : *page;
}

} // namespace

MainWindow::MainWindow(Workspace &workspace, const std::vector<NavigationPage *> &pages, QWidget *parent)
    : QMainWindow(parent), m_workspace(workspace), m_rail(new NavigationRail), m_stack(new QStackedWidget),
      m_status(new StatusLine(workspace)), m_palette(nullptr)
{
    setObjectName(u"window"_s);
    setWindowTitle(tr("STIR Console"));
    setWindowIcon(icon(IconName::Logo, &ThemeColors::accent));
    setMinimumSize(960, 600);
    std::vector<std::vector<NavigationPage *>> groups;
    for (const QStringList &ids : pageGroups()) {
        auto &group = groups.emplace_back();
        for (const QString &id : ids)
            if (NavigationPage *page = pageOf(pages, id); page != nullptr)
                group.push_back(page);
        m_pages.insert(m_pages.end(), group.begin(), group.end());
    }
    NavigationPage *foot = pageOf(pages, u"settings"_s);
    if (foot != nullptr)
        m_pages.push_back(foot);
    m_rail->setPages(groups, foot);
    layOut();
    m_palette = new ActionPalette(this);
    addShortcuts();
    connect(m_rail, &NavigationRail::chosen, this, [this](const QString &id) { showPage(id); });
    connect(&workspace, &Workspace::pageRequested, this, &MainWindow::showPage);
    // Not the rail's first button: its ring would mark a page that is not shown.
    m_stack->setFocusPolicy(Qt::ClickFocus);
    m_stack->setFocus();
    if (!m_pages.empty())
        showPage(m_pages.front()->id());
}

void MainWindow::layOut()
{
    for (NavigationPage *page : m_pages) {
        m_stack->addWidget(page);
        connect(page, &NavigationPage::statusLineChanged, this, [this, page](const QString &text) {
            if (page == currentPage())
                m_status->setPageText(text);
        });
    }
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_stack, 1);
    right->addWidget(m_status);
    auto *center = new QWidget;
    auto *row = new QHBoxLayout(center);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(right, 1);
    setCentralWidget(center);
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto handler) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, handler);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { m_palette->open(actionCatalogue(m_workspace, m_pages)); });
    add(QKeySequence::Quit, [this] { close(); });
    for (int number = 1; number <= 9 && number <= static_cast<int>(m_pages.size()); ++number) {
        const QString id = m_pages[static_cast<std::size_t>(number - 1)]->id();
        add(QKeySequence(static_cast<int>(Qt::CTRL) | (static_cast<int>(Qt::Key_0) + number)),
            [this, id] { showPage(id); });
    }
}

bool MainWindow::showPage(const QString &id, const QString &subject)
{
    NavigationPage *page = pageOf(m_pages, id);
    if (page == nullptr)
        return false;
    m_stack->setCurrentWidget(page);
    m_rail->setCurrent(id);
    m_status->setPageText(page->statusLine());
    // Who goes through the rail by keyboard stays there.
    if (focusWidget() == nullptr || !m_rail->isAncestorOf(focusWidget())) {
        QWidget *first = page->firstKeys();
        (first != nullptr && first->isVisibleTo(page) ? first : m_stack)->setFocus();
    }
    // Last: a page may give the keys to what is to be filled in.
    if (!subject.isEmpty())
        page->showSubject(subject);
    return true;
}

NavigationPage *MainWindow::currentPage() const
{
    return qobject_cast<NavigationPage *>(m_stack->currentWidget());
}

QString MainWindow::placeFile() const
{
    return m_workspace.dataFolder() + u"/window.ini"_s;
}

void MainWindow::restorePlace()
{
    const QSettings place(placeFile(), QSettings::IniFormat);
    if (!restoreGeometry(place.value("geometry"_L1).toByteArray()))
        resize(1280, 800);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings place(placeFile(), QSettings::IniFormat);
    place.setValue("geometry"_L1, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace stir::ui
