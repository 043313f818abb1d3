// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Connects to a server and looks at it, without changing anything: what runs in the worker. No widgets, no state.

#include "core/deployment/adoption.h"
#include "core/deployment/platform_recognition.h"
#include "core/foundation/secret_bytes.h"
#include "core/inventory/managed_server.h"
#include "core/tasks/progress.h"

#include <memory>

namespace stir::ui {

/// What the administrator has typed for this test. Shared between the window and the job, never changed after that.
struct LoginWords
{
    SecretBytes keyPassphrase;
    SecretBytes password;
    SecretBytes sudoPassword;
};

struct ConnectionRequest
{
    inventory::ManagedServer server;
    QString dataFolder;
    QString acceptedHostKey;
    std::shared_ptr<const LoginWords> secrets;
};

struct ConnectionReport
{
    deployment::Snapshot snapshot;
    platforms::Platform platform;
    QString hostKey;
    inventory::ManagedServer server = {};    ///< with its key's own place
    std::optional<Finding> recognition = {}; ///< whether it is what it was entered as
};

struct AdoptionRequest
{
    QString dataFolder;
    ConnectionReport report;
};

/// Makes what a test has seen the intent for that server. Changes nothing on it.
Result<deployment::Adoption> adopt(const AdoptionRequest &request, const Clock &clock);

/// The steps "connect" and "snapshot".
Result<ConnectionReport> testConnection(const ConnectionRequest &request, const tasks::JobControl &job);

} // namespace stir::ui
