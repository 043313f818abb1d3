// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/process_hardening.h"
#include "app/common/translations.h"
#include "app/console/console_options.h"
#include "app/console/end_signals.h"
#include "app/console/pages.h"
#include "app/console/window_grab.h"
#include "core/foundation/files.h"
#include "core/wording/wording.h"
#include "ui/common/navigation_page.h"
#include "ui/common/theme.h"
#include "ui/common/workspace.h"
#include "ui/shell/absence_watch.h"
#include "ui/shell/desktop_keyring.h"
#include "ui/shell/expiry_notices.h"
#include "ui/shell/main_window.h"

#include <QApplication>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

int tellError(const stir::Error &error)
{
    std::fprintf(stderr, "stirconsole: %s\n%s\n", qPrintable(stir::wording::sentence(error)), qPrintable(error.detail));
    return 3;
}

int tellUnknownPage(const QString &page, const stir::ui::MainWindow &window)
{
    QStringList known;
    for (const stir::ui::NavigationPage *one : window.pages())
        known.append(one->id());
    std::fprintf(stderr, "%s\n",
                 qPrintable(QCoreApplication::translate("Console", "stirconsole: there is no page \"%1\". Pages: %2.")
                                .arg(page, known.join(u", "_s))));
    return 2;
}

int runWindow(const stir::console::ConsoleOptions &options, stir::ui::Workspace &workspace,
              const stir::console::EndSignals &endSignals)
{
    stir::ui::MainWindow window(workspace, stir::console::makePages(workspace));
    if (!options.page.isEmpty() && !window.showPage(options.page, options.file))
        return tellUnknownPage(options.page, window);
    window.restorePlace();
    if (options.size.isValid())
        window.resize(options.size);
    QObject::connect(&endSignals, &stir::console::EndSignals::ended, &window, &QWidget::close);
    window.show();
    const stir::ui::ExpiryNotices notices(workspace, QDBusConnection::sessionBus());
    QObject::connect(&notices, &stir::ui::ExpiryNotices::opened, &window, [&window] {
        window.raise();
        window.activateWindow();
    });
    std::unique_ptr<stir::console::WindowGrab> grab;
    if (!options.grabFile.isEmpty())
        grab = std::make_unique<stir::console::WindowGrab>(window, options.grabFile);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    stir::app::hardenProcess();
    stir::app::hideMemory();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"stirconsole"_s);
    QApplication::setApplicationDisplayName(u"STIR Console"_s);
    QApplication::setApplicationVersion(QStringLiteral(STIR_VERSION));
    QApplication::setDesktopFileName(u"stirconsole"_s);
    stir::app::installTranslators(application);

    const stir::console::ConsoleOptions options = stir::console::readOptions(QApplication::arguments());
    stir::ui::applyTheme(application, options.appearance.value_or(stir::ui::systemAppearance()));
    const stir::console::EndSignals endSignals;
    if (const stir::Done made = stir::makePrivateFolder(options.dataFolder); !made)
        return tellError(made.error());
    const stir::SystemClock clock;
    auto inventory = stir::inventory::Inventory::open(options.dataFolder, clock);
    if (!inventory)
        return tellError(inventory.error());
    stir::tasks::WorkerPools pools;
    stir::ui::Workspace workspace({options.dataFolder, QApplication::applicationDirPath()}, clock, pools,
                                  std::move(*inventory));
    stir::ui::DesktopKeyring keyring(options.dataFolder, QDBusConnection::sessionBus());
    workspace.setPassphraseKeeper(&keyring);
    const stir::ui::AbsenceWatch absence(QDBusConnection::systemBus(), QDBusConnection::sessionBus());
    QObject::connect(&absence, &stir::ui::AbsenceWatch::left, &workspace, &stir::ui::Workspace::lockVault);
    return runWindow(options, workspace, endSignals);
}
