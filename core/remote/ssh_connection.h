// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One SSH connection (libssh), made, used and closed inside one worker job; never on the window's thread. Asks nothing of
// anybody: an unknown host key comes back as HostKeyUnknown with its fingerprint, a changed one is refused.

#include "core/foundation/secret_bytes.h"
#include "core/remote/remote_shell.h"

#include <QString>

#include <memory>
#include <optional>
#include <stop_token>

namespace stir::remote {

struct SshTarget
{
    QString host;
    int port = 22;
    QString user;
    QString keyFile;       ///< empty: none
    bool useAgent = false;
    bool useSudo = false;
    QString knownHostsFile; ///< the console's own, in its data folder
    /// "SHA256:..." the administrator accepted for this connection; it is then written to knownHostsFile.
    QString acceptedHostKey;
    std::chrono::milliseconds connectDeadline{std::chrono::seconds(15)};
};

/// What may be needed to log in; borrowed for the time of connect(), the sudo password for the connection's life.
struct LoginSecrets
{
    const SecretBytes *keyPassphrase = nullptr;
    const SecretBytes *password = nullptr;
    const SecretBytes *sudoPassword = nullptr;
};

class SshConnection final : public RemoteShell
{
public:
    /// Fails with HostUnreachable, HostKeyUnknown (detail: the fingerprint), HostKeyChanged (detail: the new one),
    /// PassphraseNeeded, WrongPassphrase, LoginRefused (detail: what was tried), TimedOut, Cancelled, FileNotFound,
    /// FileNotReadable or NotAPrivateKey (the key file). `stop` also ends any later run().
    static Result<std::unique_ptr<SshConnection>> connect(const SshTarget &target, const LoginSecrets &secrets,
                                                          std::stop_token stop = {});
    ~SshConnection() override;

    Result<ShellResult> run(const ShellScript &script) override;

    /// "SHA256:..." of the server's key.
    QString hostKeyFingerprint() const;

private:
    struct Private;
    explicit SshConnection(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace stir::remote
