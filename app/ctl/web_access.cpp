// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/web_access.h"

#include "app/ctl/command_line.h"
#include "core/foundation/files.h"

namespace stir::ctl {

void declareWebAccess(CLI::App &app, WebAccess &access)
{
    app.add_option("--ca", access.authorities, Ctl::tr("Trust these authorities for the web server too").toStdString())
        ->type_name("PEM");
    app.add_flag("--allow-private", access.allowPrivate, Ctl::tr("Allow loopback and private addresses").toStdString());
}

Result<fetch::HttpsOptions> httpsOptions(const WebAccess &access)
{
    fetch::HttpsOptions options;
    options.allowPrivate = access.allowPrivate;
    if (!access.authorities.empty()) {
        auto authorities = readFile(qt(access.authorities));
        if (!authorities)
            return failure(authorities.error());
        options.authorities = *std::move(authorities);
    }
    return options;
}

} // namespace stir::ctl
