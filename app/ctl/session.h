// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What every command works with: the data folder, the output, the clock and the secrets. Lives as long as the program.

#include "app/ctl/exit_code.h"
#include "app/ctl/output.h"
#include "app/ctl/secret_input.h"
#include "core/credentials/vault.h"
#include "core/deployment/server_deployment.h"
#include "core/foundation/clock.h"
#include "core/inventory/inventory.h"

namespace stir::ctl {

class Session
{
public:
    Session();

    Output out;
    SystemClock clock;
    SecretInput passphrase;
    SecretInput keyPassphrase;
    SecretInput pin;
    SecretInput password;
    SecretInput sudoPassword;

    void setDataFolder(const QString &folder) { m_dataFolder = folder; }
    /// Without making it.
    QString dataFolder() const;
    bool hasInventory() const;
    Result<inventory::Inventory> inventory() const;
    /// The usual ones where no inventory can be read, which the command says that needs one.
    credentials::ExpiryThresholds expiryThresholds() const;
    Result<credentials::Vault> vault() const;
    /// Asks for the passphrase where that is possible.
    Result<credentials::Vault> unlockedVault();

    /// What a deployment needs; `hostKey` may be empty. Fails when a secret cannot be read.
    Result<deployment::DeploymentEnvironment> environment(const QString &hostKey);

    /// Prints the error and gives its exit code.
    ExitCode fail(const Error &error, const QString &hint = {}) const;
    /// An unknown host key is told with the command that accepts it.
    ExitCode failOnServer(const QString &server, const Error &error) const;

private:
    QString m_dataFolder;
};

/// Writes what was done into the history.
Done remember(inventory::Inventory &inventory, const QString &action, const QString &server, const QJsonObject &detail);

/// The higher one counts when there are many inputs.
inline ExitCode worse(ExitCode a, ExitCode b)
{
    return a > b ? a : b;
}

} // namespace stir::ctl
