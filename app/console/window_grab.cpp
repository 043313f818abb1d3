// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/window_grab.h"

#include "ui/common/navigation_page.h"
#include "ui/shell/main_window.h"

#include <QCoreApplication>
#include <QPixmap>

namespace stir::console {

namespace {
/// Layouts and deferred deletions come to rest within a few turns of the event loop.
constexpr int quietLooksNeeded = 4;
} // namespace

WindowGrab::WindowGrab(ui::MainWindow &window, QString file, QObject *parent)
    : QObject(parent), m_window(window), m_file(std::move(file))
{
    connect(&m_timer, &QTimer::timeout, this, &WindowGrab::look);
    m_timer.start(std::chrono::milliseconds(60));
}

void WindowGrab::look()
{
    const ui::NavigationPage *page = m_window.currentPage();
    m_quietLooks = page == nullptr || page->isSettled() ? m_quietLooks + 1 : 0;
    if (m_quietLooks < quietLooksNeeded)
        return;
    m_timer.stop();
    QCoreApplication::exit(m_window.grab().save(m_file) ? 0 : 3);
}

} // namespace stir::console
