// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a push and a rollback begin with: the server's inventory entry, platform and intent, and what is seen on it. Belongs to
// one job's thread.

#include "core/deployment/server_deployment.h"
#include "core/deployment/server_link.h"

namespace stir::deployment {

struct Subject
{
    inventory::Inventory inventory;
    inventory::ManagedServer server;
    platforms::Platform platform;
    Intent intent;
};
Result<Subject> subjectOf(const QString &serverName, const DeploymentEnvironment &environment);

remote::SshTarget targetOf(const inventory::ManagedServer &server, const DeploymentEnvironment &environment);

struct Observed
{
    Snapshot snapshot;
    Plan plan;
};
/// Steps "connect" and "snapshot".
Result<Observed> observe(ServerLink &link, const Subject &subject, StepJournal &journal);

/// Names one change: its staging folder and its backup.
QString newChangeId(const Clock &clock);

/// A report of what was not even begun.
PushReport refusal(const Subject &subject, const Error &error, const StepJournal &journal);

} // namespace stir::deployment
