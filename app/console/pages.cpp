// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/pages.h"

#include "ui/decoder/decoder_page.h"
#include "ui/overview/overview_page.h"
#ifdef STIR_PAGE_SERVERS
#include "ui/servers/servers_page.h"
#endif
#ifdef STIR_PAGE_IDENTITIES
#include "ui/identities/identities_page.h"
#endif
#ifdef STIR_PAGE_TRUST
#include "ui/trust/trust_page.h"
#endif
#ifdef STIR_PAGE_POLICY
#include "ui/policy/policy_page.h"
#endif
#ifdef STIR_PAGE_DEPLOYMENT
#include "ui/deployment/deployment_page.h"
#endif
#ifdef STIR_PAGE_HISTORY
#include "ui/history/history_page.h"
#endif

namespace stir::console {

std::vector<ui::NavigationPage *> makePages(ui::Workspace &workspace)
{
    return {
        new ui::OverviewPage(workspace),   new ui::DecoderPage(workspace),
#ifdef STIR_PAGE_SERVERS
        new ui::ServersPage(workspace),
#endif
#ifdef STIR_PAGE_IDENTITIES
        new ui::IdentitiesPage(workspace),
#endif
#ifdef STIR_PAGE_TRUST
        new ui::TrustPage(workspace),
#endif
#ifdef STIR_PAGE_POLICY
        new ui::PolicyPage(workspace),
#endif
#ifdef STIR_PAGE_DEPLOYMENT
        new ui::DeploymentPage(workspace),
#endif
#ifdef STIR_PAGE_HISTORY
        new ui::HistoryPage(workspace),
#endif
    };
}

} // namespace stir::console
