// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Takes a server over as it is: its present settings become the intent, so that the first plan changes nothing. A
// private key never leaves the server: it is known again by its public half, when an identity of the inventory has it.

#include "core/deployment/present_settings.h"
#include "core/deployment/server_deployment.h"

namespace stir::deployment {

struct Adoption
{
    inventory::ManagedServer server;
    std::optional<policy::VerificationPolicy> policy; ///< no value: the server has none that is whole
    /// Check "adopt": what was taken over and what was not, and why.
    Findings findings;
};

/// Pure; any thread.
Adoption adoptionOf(const platforms::Platform &platform, const Snapshot &snapshot, inventory::ManagedServer server,
                    const std::vector<credentials::SigningIdentity> &identities);

/// A server looked at, with its key where its own configuration says that it lies.
struct AdoptableServer
{
    inventory::ManagedServer server;
    platforms::Platform platform;
    Snapshot snapshot;
};
Result<AdoptableServer> lookAtServer(remote::RemoteShell &shell, platforms::Platform platform,
                                     inventory::ManagedServer server);

/// Stores what adoptionOf() says and records it in the history. A policy that other servers of the group follow is not
/// replaced by another: the findings say so.
Done storeAdoption(Adoption &adoption, inventory::Inventory &inventory);

/// All of it, over a connection of its own. Blocks; call from a worker job.
Result<Adoption> adoptServer(const QString &serverName, const DeploymentEnvironment &environment,
                             const tasks::JobControl &job);

} // namespace stir::deployment
