// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the files of a practice server are, and their first content out of the program's resources. Any thread.

#include "core/foundation/result.h"

#include <QByteArray>

namespace stir::practice {

struct PracticePaths
{
    explicit PracticePaths(const QString &practiceFolder);

    QString folder;
    QString root; ///< laid out as a VoipNow server
    QString sshFolder;
    QString hostKey;
    QString clientKey;
    QString authorizedKeys;
    QString sshdConfig;
    QString sshdLog;
    QString sshdPid;
    QString statusFile;
};

/// The bytes of one file of resources/practice.
QByteArray practiceResource(const QString &name);

struct LayoutValues
{
    QString stirctl; ///< absolute path
    int sipPort = 0;
};

/// Makes the folders (0700 at the top) and files under the root.
Done layOutRoot(const PracticePaths &paths, const LayoutValues &values);

QByteArray sshdConfiguration(const PracticePaths &paths, int port, const QString &user);

/// The folder and everything in it, also what was made read-only there.
Done removeFolder(const QString &folder);

} // namespace stir::practice
