// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identities/web_access.h"

#include "core/foundation/files.h"

namespace stir::ui {

Result<fetch::HttpsOptions> httpsOptions(const WebAccess &access)
{
    fetch::HttpsOptions options;
    options.allowPrivate = access.allowsPrivate;
    if (access.authoritiesFile.isEmpty())
        return options;
    auto authorities = readFile(access.authoritiesFile);
    if (!authorities)
        return failure(authorities.error());
    options.authorities = *std::move(authorities);
    return options;
}

} // namespace stir::ui
