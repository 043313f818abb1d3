// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The captures that were opened last, newest first, in a small file of the data folder: only their paths. Window's
// thread.

#include "core/foundation/result.h"

#include <QStringList>

namespace stir::ui {

class RecentFiles
{
public:
    static constexpr qsizetype kept = 10;

    explicit RecentFiles(const QString &dataFolder);

    const QStringList &paths() const { return m_paths; }
    /// Fail with FileNotWritable.
    Done add(const QString &path);
    Done clear();

private:
    Done save() const;

    QString m_file;
    QStringList m_paths;
};

} // namespace stir::ui
