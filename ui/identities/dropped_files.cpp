// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/dropped_files.h"

#include "core/tasks/when_finished.h"
#include "ui/common/workspace.h"

namespace stir::ui {

DroppedFiles::DroppedFiles(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}

void DroppedFiles::sort(const QStringList &files)
{
    m_busy = true;
    const quint64 run = ++m_run;
    auto found = QtConcurrent::run(&m_workspace.pools().local(), [files] { return sortFiles(files); });
    tasks::whenFinished(std::move(found), this, [this, run](const SortedFiles &result) {
        if (run != m_run)
            return;
        m_busy = false;
        Q_EMIT sorted(result);
    });
}

} // namespace stir::ui
