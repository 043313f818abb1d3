// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a command may reach web servers, as its options --ca and --allow-private say.

#include "core/fetch/https_client.h"

#include <string>

namespace CLI {
class App;
}

namespace stir::ctl {

struct WebAccess
{
    std::string authorities; ///< a PEM file; empty: those of the system alone
    bool allowPrivate = false;
};

void declareWebAccess(CLI::App &app, WebAccess &access);

/// Fails when the file of authorities cannot be read.
Result<fetch::HttpsOptions> httpsOptions(const WebAccess &access);

} // namespace stir::ctl
