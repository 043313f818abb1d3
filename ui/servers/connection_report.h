// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a test of the connection found, in words. Plain values: any thread.

#include "ui/common/status.h"
#include "ui/servers/connection_test.h"

namespace stir::ui {

struct Observation
{
    Status status = Status::Unknown;
    QString text;
    QString hint = {};
};

/// The sentence that sums it up.
Observation verdictOf(const ConnectionReport &report);
std::vector<Observation> observationsOf(const ConnectionReport &report);

} // namespace stir::ui
