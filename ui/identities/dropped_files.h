// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Files that were dropped onto the page, on their way into the fields they belong to. Window's thread.

#include "ui/identities/credential_files.h"

#include <QObject>

namespace stir::ui {

class Workspace;

class DroppedFiles : public QObject
{
    Q_OBJECT
public:
    explicit DroppedFiles(Workspace &workspace, QObject *parent = nullptr);

    /// Ends with sorted(); the latest drop wins.
    void sort(const QStringList &files);
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void sorted(const stir::ui::SortedFiles &files);

private:
    Workspace &m_workspace;
    quint64 m_run = 0;
    bool m_busy = false;
};

} // namespace stir::ui
