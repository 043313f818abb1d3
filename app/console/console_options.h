// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The command line of stirconsole. Plain values.

#include "ui/common/palette.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace stir::console {

struct ConsoleOptions
{
    QString dataFolder;
    QString page;
    QString file;
    std::optional<ui::Appearance> appearance; ///< no value: as the desktop prefers
    QString grabFile;                         ///< saves a picture of the window there once it has settled, and ends
    QSize size;                               ///< invalid: as the last time
};

/// Ends the program itself for --help, --version and a wrong usage (2).
ConsoleOptions readOptions(const QStringList &arguments);

} // namespace stir::console
