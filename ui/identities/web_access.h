// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How the page's jobs may reach web servers: as verifiers do, or, in a lab, also at private addresses and with an
// authority of one's own. Plain values: any thread.

#include "core/fetch/https_client.h"
#include "core/foundation/result.h"

#include <QString>

namespace stir::ui {

struct WebAccess
{
    bool allowsPrivate = false;
    QString authoritiesFile; ///< PEM; empty: those of the system alone
};

/// Fails when the file cannot be read.
Result<fetch::HttpsOptions> httpsOptions(const WebAccess &access);

} // namespace stir::ui
