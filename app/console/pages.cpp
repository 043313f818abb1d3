// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/pages.h"

#include "ui/decoder/decoder_page.h"
#include "ui/deployment/deployment_page.h"
#include "ui/history/history_page.h"
#include "ui/identities/identities_page.h"
#include "ui/overview/overview_page.h"
#include "ui/policy/policy_page.h"
#include "ui/servers/servers_page.h"
#include "ui/trust/trust_page.h"

namespace stir::console {

std::vector<ui::NavigationPage *> makePages(ui::Workspace &workspace)
{
    auto *trust = new ui::TrustPage(workspace);
    auto *deployment = new ui::DeploymentPage(workspace);
    QObject::connect(&deployment->controller(), &ui::DeploymentController::anchorsSeen, trust,
                     &ui::TrustPage::showAnchorsSeen);
    return {
        new ui::OverviewPage(workspace),
        new ui::DecoderPage(workspace),
        new ui::ServersPage(workspace),
        new ui::IdentitiesPage(workspace),
        trust,
        new ui::PolicyPage(workspace),
        deployment,
        new ui::HistoryPage(workspace),
    };
}

} // namespace stir::console
