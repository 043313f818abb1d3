// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A plan as the JSON of the contract and as text for people.

#include "core/deployment/server_deployment.h"

#include <QJsonObject>

namespace stir::ctl {

QJsonObject planJson(const deployment::Plan &plan);
QString planText(const deployment::Plan &plan);

} // namespace stir::ctl
