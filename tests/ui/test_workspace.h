// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A workspace in a folder of its own, with a clock that stands still: what every page test begins with.

#include "ui/common/workspace.h"

#include <QDir>
#include <QTemporaryDir>

namespace stir::ui {

class StoppedClock final : public Clock
{
public:
    QDateTime now() const override { return time; }
    QDateTime time = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
};

struct TestWorkspace
{
    QTemporaryDir folder;
    StoppedClock clock;
    tasks::WorkerPools pools;
    Workspace workspace{{folder.path(), QStringLiteral(STIR_BIN_DIR)},
                        clock,
                        pools,
                        std::move(*inventory::Inventory::open(folder.path(), clock))};
};

} // namespace stir::ui
