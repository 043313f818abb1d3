// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A plan and a push report in the words of the Deployment page. Pure; the window's thread (translated).

#include "core/deployment/server_deployment.h"
#include "ui/common/value_table_model.h"

namespace stir::ui {

struct DeploymentRow;

Cell stateCell(const DeploymentRow &row);

/// "kamailio.cfg · stir_shaken.conf · priv-key.pem": what the plan touches, or that it touches nothing.
QString changeSummary(const deployment::Plan &plan);
/// Every change as one unified diff.
QString wholeDiff(const deployment::Plan &plan);
/// One line an action, with what it costs.
QStringList actionLines(const deployment::Plan &plan);
/// "Push and restart Kamailio": the button that begins.
QString pushButtonText(const deployment::Plan &plan);
/// How a push or rollback ended, for the banner.
QString outcomeSentence(const deployment::PushReport &report);

} // namespace stir::ui
