// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which platforms a server shows the signs of: read only, one script, one answer.

#include "core/platforms/platform.h"
#include "core/remote/remote_shell.h"

namespace stir::deployment {

struct RecognisedPlatform
{
    QString id;
    QString title;
    QString version; ///< of the service that the signs name, as it says it itself; empty: none is named
    int rank = 0;    ///< platforms::Signs::rank
    int signs = 0;   ///< how many held
};

/// Those of which every sign holds, the highest rank and then the most signs first. `root` is put before every path.
Result<std::vector<RecognisedPlatform>> recognisePlatforms(remote::RemoteShell &shell,
                                                           const std::vector<platforms::Platform> &platforms,
                                                           const QString &server, const QString &root);

} // namespace stir::deployment
