// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a configuration file does not say itself and its service knows. Plain values; any thread.

#include "core/server_config/included_files.h"

namespace stir::server_config {

struct ConfigSurroundings
{
    /// Kamailio: names the service is started with (-A NAME, -A NAME=text) or that are built in.
    std::vector<QByteArray> externalDefines;
    /// Absolute path of the file, for its includes and the findings in them; empty: relative includes are not found.
    QByteArray path;
    /// Where includes are read from; none: they are not followed, and said so.
    std::shared_ptr<const IncludedFiles> includedFiles;
};

} // namespace stir::server_config
