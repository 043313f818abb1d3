// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A configuration as edits leave it, to be read again. Plain function; any thread.

#include "core/server_config/config_document.h"

namespace stir::server_config {

struct ChangedConfig
{
    QByteArray text; ///< of the document's own file
    ConfigSurroundings surroundings;
};

ChangedConfig changedConfig(const ConfigDocument &document, const ConfigSurroundings &surroundings,
                            const std::vector<FileEdit> &files);

} // namespace stir::server_config
