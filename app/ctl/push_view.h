// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a push or rollback did, step by step.

#include "app/ctl/session.h"
#include "core/deployment/server_deployment.h"

namespace stir::ctl {

/// Prints each step with its time once it is over; nothing with --json. Called on the job's thread.
tasks::StepSink liveSteps(const Output &out);

/// Prints the outcome (and the `push` object of the contract) and gives the exit code.
ExitCode reportPush(const deployment::PushReport &report, const Session &session);

/// The `push` object of what was refused before it began.
QJsonObject refusedJson(const QString &server);

} // namespace stir::ctl
