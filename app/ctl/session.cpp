// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/session.h"

#include "app/ctl/ctl_text.h"
#include "core/foundation/files.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace stir::ctl {

namespace {

/// What to type, where the usual hint can only say what to do. Empty: the usual hint.
QString commandHint(ErrorCode code)
{
    if (code == ErrorCode::VaultMissing)
        return Ctl::tr("Make one: stirctl vault init");
    if (code == ErrorCode::VaultLocked || code == ErrorCode::PassphraseNeeded)
        return Ctl::tr(
            "Give the passphrase with --passphrase-file FILE (mode 0600) or --passphrase-fd N. That of a file "
            "with a key may differ from the vault's: --key-passphrase-file or --key-passphrase-fd; the PIN of a token "
            "is given with --pin-file or --pin-fd.");
    if (code == ErrorCode::NotConfirmed)
        return Ctl::tr("Look at the plan first (stirctl plan), then give --yes.");
    if (code == ErrorCode::PracticeNotRunning)
        return Ctl::tr("Start it: stirctl practice start");
    return {};
}

} // namespace

Session::Session()
    : passphrase("passphrase", Ctl::tr("Passphrase of the vault")),
      keyPassphrase("key-passphrase", Ctl::tr("Passphrase of the private key")),
      pin("pin", Ctl::tr("PIN of the token")), password("password", Ctl::tr("Password for the login")),
      sudoPassword("sudo-password", Ctl::tr("Password for sudo"))
{
}

QString Session::dataFolder() const
{
    if (!m_dataFolder.isEmpty())
        return m_dataFolder;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/stir-console");
}

bool Session::hasInventory() const
{
    return QFileInfo::exists(dataFolder() + QStringLiteral("/inventory.sqlite"));
}

Result<inventory::Inventory> Session::inventory() const
{
    return inventory::Inventory::open(dataFolder(), clock);
}

credentials::ExpiryThresholds Session::expiryThresholds() const
{
    const auto inventory = hasInventory() ? this->inventory() : failure(ErrorCode::FileNotFound, dataFolder());
    return inventory ? inventory->expiryThresholds().value_or(credentials::ExpiryThresholds())
                     : credentials::ExpiryThresholds();
}

Result<credentials::Vault> Session::vault() const
{
    return credentials::Vault::open(dataFolder());
}

Result<credentials::Vault> Session::unlockedVault()
{
    auto vault = this->vault();
    if (!vault)
        return vault;
    if (!vault->exists())
        return failure(ErrorCode::VaultMissing, dataFolder());
    const auto secret = passphrase.required({ErrorCode::VaultLocked, dataFolder(), {}});
    if (!secret)
        return failure(secret.error());
    if (const Done unlocked = vault->unlock(**secret); !unlocked)
        return failure(unlocked.error());
    return vault;
}

Result<deployment::DeploymentEnvironment> Session::environment(const QString &hostKey)
{
    deployment::DeploymentEnvironment environment{
        .dataFolder = dataFolder(), .clock = clock, .login = {}, .acceptedHostKey = hostKey};
    const auto key = keyPassphrase.given();
    if (!key)
        return failure(key.error());
    const auto login = password.given();
    if (!login)
        return failure(login.error());
    const auto sudo = sudoPassword.given();
    if (!sudo)
        return failure(sudo.error());
    environment.login = {.keyPassphrase = *key, .password = *login, .sudoPassword = *sudo};
    return environment;
}

ExitCode Session::fail(const Error &error, const QString &hint) const
{
    out.error(error, hint.isEmpty() ? commandHint(error.code) : hint);
    return exitCodeFor(error.code);
}

ExitCode Session::failOnServer(const QString &server, const Error &error) const
{
    if (error.code == ErrorCode::HostKeyUnknown)
        return fail(error, Ctl::tr("Compare this fingerprint with the one that the server itself shows (ssh-keygen -lf "
                                   "/etc/ssh/ssh_host_ed25519_key.pub). If they are the same:\n"
                                   "stirctl server set %1 --host-key %2")
                               .arg(server, error.detail));
    if (error.code == ErrorCode::HostKeyChanged)
        return fail(error,
                    Ctl::tr("Somebody may be in between. Ask who looks after the server. Only if the change was made "
                            "on purpose:\nstirctl server set %1 --forget-host-key")
                        .arg(server));
    return fail(error);
}

Done remember(inventory::Inventory &inventory, const QString &action, const QString &server, const QJsonObject &detail)
{
    inventory::HistoryEntry entry;
    entry.action = action;
    entry.server = server;
    entry.result = QStringLiteral("done");
    entry.detail = detail;
    const auto recorded = inventory.record(entry);
    if (!recorded)
        return failure(recorded.error());
    return {};
}

} // namespace stir::ctl
